import { requireConfidence } from '../numbers/errors';
import { isPresent, requireClusterCells, roundRatio, type ClusterCell, type RoundRatio } from './cluster-cells';
import type { ClusterOptions } from './cluster-share';
import { judge, linearisedError, linearisedTest } from './cluster-test';
import type { ClusterTest, Contrast, Judgement } from './cluster-test';

/** One of the two sides of a change. */
export interface ChangeSide {
  /** Units with answers. */
  readonly units: number;
  /** `null` when nobody answered. */
  readonly estimate: number | null;
  /**
   * `null` with fewer than two units. Its k is that of both sides, so it may differ a little from that of
   * `clusterShare`.
   */
  readonly standardError: number | null;
}

/** A change of a ratio between two rounds, with units as clusters. */
export interface ClusterChange {
  /** k: units with answers on any of the sides. */
  readonly units: number;
  /** Units with answers on both. */
  readonly unitsOnBoth: number;
  /** k − 1; 0 when there are no units. */
  readonly degreesOfFreedom: number;
  readonly from: ChangeSide;
  readonly to: ChangeSide;
  /** to − from; `null` when nobody answered on one side. */
  readonly difference: number | null;
  /** `null` when a side has fewer than two units, 0 when all units changed alike. */
  readonly standardError: number | null;
  /** Taylor-linearised, t with k − 1 degrees of freedom; `null` when there is no standard error or it is 0. */
  readonly linearised: ClusterTest | null;
  /** What a sentence about the change rests on. */
  readonly judgement: Judgement;
}

/**
 * Change of a share (or mean) of all answers from one round to another, with units as clusters: p₂ − p₁, p = Σx/Σn.
 *
 * se² = k/(k − 1)·Σ(zᵢ₂ − zᵢ₁)², zᵢᵣ = (xᵢᵣ − pᵣ·nᵢᵣ)/Nᵣ, over the k units with answers in any of the rounds;
 * difference ± t₍k−1₎·se. A unit that took part in both is one cluster, so what stays the same in it cancels. With few
 * units, or a few that dominate, the change is judged by `smallSampleTest` instead, and with fewer than five in a round
 * not at all.
 *
 * The two lists hold the same units in the same order; n = 0 where a unit did not take part.
 *
 * Source: Cochran (1977), Sampling Techniques, ch. 6 and 11; R survey's `svytotal` with `svycontrast`; for few units
 * Bell & McCaffrey (2002). Unit: shares from −1 to 1, or that of the values. Domain: as `clusterShare`.
 */
export function clusterChange(
  from: readonly ClusterCell[],
  to: readonly ClusterCell[],
  options: ClusterOptions = {},
): ClusterChange {
  const { kind = 'SHARE', confidence = 0.95, scale } = options;
  requireConfidence(confidence);
  requireClusterCells([from, to], kind);
  const width = scale && scale.max - scale.min;
  const range = width === undefined ? undefined : { min: -width, max: width };
  const [first, second] = [roundRatio(from), roundRatio(to)];
  const units = from.filter((cell, unit) => isPresent(cell) || isPresent(to[unit]!)).length;
  const counts = {
    units,
    unitsOnBoth: from.filter((cell, unit) => isPresent(cell) && isPresent(to[unit]!)).length,
    degreesOfFreedom: Math.max(0, units - 1),
    from: sideOf(first, units),
    to: sideOf(second, units),
  };
  if (first === null || second === null) {
    const judgement = { test: null, notJudged: 'TOO_FEW_UNITS' } as const;
    return { ...counts, difference: null, standardError: null, linearised: null, judgement };
  }
  const contrast: Contrast = { rounds: [first, second], coefficients: [-1, 1] };
  const difference = second.estimate - first.estimate;
  return {
    ...counts,
    difference,
    standardError: linearisedError(contrast),
    linearised: linearisedTest(difference, contrast, { confidence, range }),
    judgement: judge(difference, contrast, { confidence, range }),
  };
}

/**
 * Difference between two categories (women and men, two forms) over the same units, of − against, with units as
 * clusters.
 *
 * It is `clusterChange` from `against` to `of`: a unit that has both categories is one cluster, so that what is common
 * to its women and men cancels, as what is common to its rounds does there. Source, unit and domain: see
 * `clusterChange`.
 */
export function clusterDifference(
  of: readonly ClusterCell[],
  against: readonly ClusterCell[],
  options: ClusterOptions = {},
): ClusterChange {
  return clusterChange(against, of, options);
}

/** The error of one side uses k of both sides: one design for the whole comparison. */
function sideOf(round: RoundRatio | null, k: number): ChangeSide {
  if (round === null) return { units: 0, estimate: null, standardError: null };
  const { units, estimate } = round;
  const alone = linearisedError({ rounds: [round], coefficients: [1] });
  const toBothSides = Math.sqrt(((k / (k - 1)) * (units - 1)) / units);
  return { units, estimate, standardError: alone === null ? null : alone * toBothSides };
}
