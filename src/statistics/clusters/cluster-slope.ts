import { requireAllFinite, requireConfidence, requireDomain, requireSameLength } from '../numbers/errors';
import { exactDot, exactMean } from '../numbers/exact-sum';
import { requireClusterCells, roundRatio, type ClusterCell } from './cluster-cells';
import type { ClusterOptions } from './cluster-share';
import { judge, linearisedError, linearisedTest, unitsOf } from './cluster-test';
import type { ClusterTest, Contrast, Judgement } from './cluster-test';

/** A straight line through the ratios of rounds, with units as clusters. */
export interface ClusterSlope {
  /** k: units with answers in any of the rounds. */
  readonly units: number;
  /** Rounds with answers, which are those that the line goes through. */
  readonly rounds: number;
  /** k − 1. */
  readonly degreesOfFreedom: number;
  /** Change per unit of time. */
  readonly slope: number;
  /** `null` when a round has fewer than two units. */
  readonly standardError: number | null;
  /** Taylor-linearised, t with k − 1 degrees of freedom; `null` when there is no standard error or it is 0. */
  readonly linearised: ClusterTest | null;
  /** What a sentence about the trend rests on: none below three rounds, since two points always make a line. */
  readonly judgement: Judgement;
}

/** Two points always make a line: as in `trend`. */
const FEWEST_ROUNDS = 3;

/**
 * Slope of the shares (or means) of all answers over rounds, with units as clusters; `null` with answers in fewer than
 * two.
 *
 * slope = Σcᵣ·pᵣ by ordinary least squares, cᵣ = (tᵣ − t̄)/Σ(t − t̄)², each round weighing alike; se² = k/(k − 1)·Σᵢ(Σᵣ
 * cᵣ·zᵢᵣ)², zᵢᵣ = (xᵢᵣ − pᵣ·nᵢᵣ)/Nᵣ, over the k units with answers in any round; slope ± t₍k−1₎·se. Judged as
 * `clusterChange` is.
 *
 * `rounds` holds one list a round, each with the same units in the same order; rounds without answers are left out. The
 * caller passes one unbroken series: never across a break in the instrument.
 *
 * Source: see `clusterChange`. Unit: shares, or the values, per unit of time. Domain: distinct times; cells as
 * `clusterShare`.
 */
export function clusterSlope(
  times: readonly number[],
  rounds: readonly (readonly ClusterCell[])[],
  { kind = 'SHARE', confidence = 0.95 }: Omit<ClusterOptions, 'scale'> = {},
): ClusterSlope | null {
  requireConfidence(confidence);
  requireSameLength('times and rounds', times, rounds);
  requireAllFinite('time', times);
  requireDomain(new Set(times).size === times.length, 'Rounds need distinct times.');
  requireClusterCells(rounds, kind);
  const answered = rounds.flatMap((cells, index) => {
    const ratio = roundRatio(cells);
    return ratio === null ? [] : [{ time: times[index]!, ratio }];
  });
  if (answered.length < 2) return null;
  const contrast = slopeContrast(answered);
  const slope = exactDot(
    contrast.coefficients,
    contrast.rounds.map(({ estimate }) => estimate),
  );
  const units = unitsOf(contrast);
  return {
    units,
    rounds: answered.length,
    degreesOfFreedom: units - 1,
    slope,
    standardError: linearisedError(contrast),
    linearised: linearisedTest(slope, contrast, { confidence }),
    judgement:
      answered.length < FEWEST_ROUNDS
        ? { test: null, notJudged: 'TOO_FEW_ROUNDS' }
        : judge(slope, contrast, { confidence }),
  };
}

function slopeContrast(
  answered: readonly { readonly time: number; readonly ratio: Contrast['rounds'][number] }[],
): Contrast {
  const mean = exactMean(answered.map(({ time }) => time));
  const centred = answered.map(({ time }) => time - mean);
  const spread = exactDot(centred, centred);
  return { rounds: answered.map(({ ratio }) => ratio), coefficients: centred.map((time) => time / spread) };
}
