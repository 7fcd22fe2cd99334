import { criticalT, twoSidedTP } from '../numbers/distributions';
import { exactSum } from '../numbers/exact-sum';
import type { Interval } from '../numbers/interval';
import { intervalAround, type Scale } from '../means/mean';
import type { RoundRatio } from './cluster-cells';

/** A sum over rounds of coefficient × ratio: what a change and a slope are. */
export interface Contrast {
  readonly rounds: readonly RoundRatio[];
  readonly coefficients: readonly number[];
}

/** An estimate judged with units as clusters. Standard error and interval in the unit of the estimate. */
export interface ClusterTest {
  readonly method: 'LINEARISED' | 'SMALL_SAMPLE';
  readonly standardError: number;
  /** A whole number for LINEARISED, in general not for SMALL_SAMPLE. */
  readonly degreesOfFreedom: number;
  readonly interval: Interval;
  readonly t: number;
  readonly pValue: number;
}

/** Why nothing is said of an estimate. */
export type NotJudged = 'TOO_FEW_UNITS' | 'TOO_FEW_ROUNDS' | 'NO_SPREAD';

/** The test by which an estimate is judged, or the reason why it is not. */
export type Judgement =
  { readonly test: ClusterTest; readonly notJudged: null } | { readonly test: null; readonly notJudged: NotJudged };

/** What tests of one estimate share. */
export interface TestOptions {
  readonly confidence: number;
  /** The interval is clamped to it. */
  readonly range?: Scale | undefined;
}

/**
 * In each round. With fewer, a change must be several times the spread between units to be seen, and where shares pile
 * up at 0 or 100 % neither of the two tests keeps its level.
 */
export const FEWEST_UNITS_OF_A_ROUND = 5;

/**
 * Effective degrees of freedom from which units − 1 may be used. Below it, the linearised test raises more than 7 false
 * alarms in 100, as with 13 units against 40: the test of it is `test/statistics/cluster-simulation.test.ts`.
 */
const ENOUGH_EFFECTIVE_DEGREES = 20;

/** Units in any of the rounds: one that has nothing to divide by has a score all the same. */
export function unitsOf({ rounds }: Contrast): number {
  const isIn = (unit: number) => rounds.some(({ weights, scores }) => weights[unit]! > 0 || scores[unit] !== 0);
  return (rounds[0]?.weights ?? []).filter((_, unit) => isIn(unit)).length;
}

/**
 * Taylor-linearised standard error of a contrast of ratios, with k units as clusters; `null` when a round has fewer
 * than two.
 *
 * se² = k/(k − 1)·Σᵢ(Σᵣ cᵣ·zᵢᵣ)², zᵢᵣ = (xᵢᵣ − pᵣ·nᵢᵣ)/Nᵣ. k counts the units with answers in any of the rounds, and a
 * unit that took part in several is one cluster: its errors are added before they are squared.
 *
 * Source: Cochran (1977), Sampling Techniques, ch. 6 and 11; Lumley (2010), Complex Surveys. Unit: that of the
 * contrast.
 */
export function linearisedError(contrast: Contrast): number | null {
  if (contrast.rounds.some(({ units }) => units < 2)) return null;
  const k = unitsOf(contrast);
  return Math.sqrt((k / (k - 1)) * sumOfSquaredScores(contrast, () => 1));
}

/** The linearised test, t with k − 1 degrees of freedom; `null` without a standard error or when it is 0. */
export function linearisedTest(estimate: number, contrast: Contrast, options: TestOptions): ClusterTest | null {
  const standardError = linearisedError(contrast);
  if (standardError === null || standardError === 0) return null;
  return testOf('LINEARISED', estimate, standardError, unitsOf(contrast) - 1, options);
}

/**
 * The test for few units, or for answers that a few units dominate; `null` when a round has fewer than two units.
 *
 * se² = Σᵢ(Σᵣ cᵣ·zᵢᵣ/√(1 − hᵢᵣ))² with hᵢᵣ = nᵢᵣ/Nᵣ: the bias-reduced variance CR2, of which the ratios of rounds are
 * the simplest case (answers regressed on one dummy a round). Degrees of freedom by Satterthwaite, (Σᵢ mᵢᵢ)²/Σᵢⱼ mᵢⱼ²,
 * where mᵢᵢ = Σᵣ cᵣ²·hᵢᵣ/Nᵣ and mᵢⱼ = −Σᵣ uᵢᵣ·uⱼᵣ, uᵢᵣ = cᵣ·hᵢᵣ/√(Nᵣ(1 − hᵢᵣ)).
 *
 * Source: Bell & McCaffrey (2002), Survey Methodology 28:169–181; Pustejovsky & Tipton (2018), J Bus Econ Stat
 * 36:672–683.
 */
export function smallSampleTest(estimate: number, contrast: Contrast, options: TestOptions): ClusterTest | null {
  if (contrast.rounds.some(({ units }) => units < 2)) return null;
  const standardError = Math.sqrt(sumOfSquaredScores(contrast, (weight) => 1 / Math.sqrt(1 - weight)));
  if (standardError === 0) return null;
  return testOf('SMALL_SAMPLE', estimate, standardError, effectiveDegrees(contrast), options);
}

/**
 * The test by which the estimate is judged: LINEARISED from twenty effective degrees of freedom, SMALL_SAMPLE below,
 * none when a round has fewer than five units (TOO_FEW_UNITS) or no unit differs from another (NO_SPREAD).
 */
export function judge(estimate: number, contrast: Contrast, options: TestOptions): Judgement {
  if (contrast.rounds.some(({ units }) => units < FEWEST_UNITS_OF_A_ROUND)) {
    return { test: null, notJudged: 'TOO_FEW_UNITS' };
  }
  const small = effectiveDegrees(contrast) < ENOUGH_EFFECTIVE_DEGREES;
  const test = (small ? smallSampleTest : linearisedTest)(estimate, contrast, options);
  return test === null ? { test, notJudged: 'NO_SPREAD' } : { test, notJudged: null };
}

/** Σᵢ(Σᵣ cᵣ·zᵢᵣ·a(hᵢᵣ))². */
function sumOfSquaredScores({ rounds, coefficients }: Contrast, adjust: (weight: number) => number): number {
  return sumOverUnits(rounds, (unit) => {
    const parts = rounds.flatMap(({ scores, weights }, r) =>
      scores[unit] === 0 ? [] : [coefficients[r]! * scores[unit]! * adjust(weights[unit]!)],
    );
    return exactSum(parts) ** 2;
  });
}

/**
 * (tr M)²/tr M², where Σ mᵢⱼ² over i ≠ j comes from sums over units for each pair of rounds: few rounds, many units.
 */
function effectiveDegrees({ rounds, coefficients }: Contrast): number {
  const own = (rounds[0]?.weights ?? []).map((_, unit) => {
    const parts = rounds.map(({ weights, answers }, r) => (coefficients[r]! ** 2 * weights[unit]!) / answers);
    return exactSum(parts.filter((part) => part !== 0));
  });
  const u = rounds.map(({ weights, answers }, r) =>
    weights.map((weight) => (weight === 0 ? 0 : (coefficients[r]! * weight) / Math.sqrt(answers * (1 - weight)))),
  );
  const products = u.flatMap((one, r) =>
    u.slice(r).map((other, later) => (later === 0 ? 1 : 2) * sumOverUnits(rounds, (i) => one[i]! * other[i]!) ** 2),
  );
  const diagonal = sumOverUnits(rounds, (unit) => exactSum(u.map((round) => round[unit]! ** 2).filter(Boolean)) ** 2);
  const squares = sumOverUnits(rounds, (unit) => own[unit]! ** 2);
  return exactSum(own) ** 2 / exactSum([squares, ...products, -diagonal]);
}

/** Exact before it is rounded, so that the order of the units is irrelevant. */
function sumOverUnits(rounds: readonly RoundRatio[], of: (unit: number) => number): number {
  const terms = (rounds[0]?.weights ?? []).map((_, unit) => of(unit));
  return exactSum(terms.filter((term) => term !== 0));
}

function testOf(
  method: ClusterTest['method'],
  estimate: number,
  standardError: number,
  degreesOfFreedom: number,
  { confidence, range }: TestOptions,
): ClusterTest {
  const t = estimate / standardError;
  const half = criticalT(confidence, degreesOfFreedom) * standardError;
  const interval = intervalAround(estimate, half, confidence, range);
  return { method, standardError, degreesOfFreedom, interval, t, pValue: twoSidedTP(t, degreesOfFreedom) };
}
