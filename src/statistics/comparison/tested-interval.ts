import { criticalT, criticalZ } from '../numbers/distributions';
import { requireConfidence, requireFinite, requireNonNegative, requireProbability } from '../numbers/errors';
import type { Interval } from '../numbers/interval';
import type { Scale } from '../means/mean';

/** A difference with the test that it was judged by. `error` is its standard error when there is no difference. */
export interface TestedDifference {
  readonly difference: number;
  /** The test statistic; a mid-p test has that of its p-value. */
  readonly z: number;
  readonly error: number;
  /** Infinity for the normal distribution. */
  readonly degreesOfFreedom: number;
}

/**
 * The p-value below which Benjamini–Hochberg rejects in a family: max(R, 1)·q/m, with R rejections among m; q itself of
 * no tests.
 *
 * An interval at 1 − this level leaves out 0 exactly where the adjusted p-value is at most q, and of such intervals at
 * most a part q is expected to miss (false coverage rate).
 *
 * Source: Benjamini & Yekutieli (2005), JASA 100:71–93. Unit: probabilities.
 */
export function familyLevel(adjusted: readonly number[], q: number): number {
  adjusted.forEach((p, index) => requireProbability(`adjusted[${index}]`, p));
  requireProbability('q', q);
  const rejected = adjusted.filter((p) => p <= q).length;
  return (Math.max(rejected, 1) * q) / Math.max(adjusted.length, 1);
}

/**
 * The interval that says the same as the test: difference ± c·|difference/z|, which leaves out 0 exactly where |z| > c;
 * `null` when the error is 0. Where the test says next to nothing (|z| < 1, or z and the difference of different
 * signs), difference/z tells no error, and that of no difference is used, or the difference itself where it is larger:
 * 0 is then inside.
 *
 * Source: Miettinen (1976), Am J Epidemiol 103:226–235. Unit: that of the difference; clamped to `range`.
 */
export function testedInterval(tested: TestedDifference, confidence: number, range?: Scale): Interval | null {
  const { difference, z, error, degreesOfFreedom } = tested;
  requireFinite('difference', difference);
  requireFinite('z', z);
  requireNonNegative('error', error);
  requireConfidence(confidence);
  if (error === 0) return null;
  const tells = Math.abs(z) >= 1 && Math.sign(z) === Math.sign(difference);
  const used = tells ? Math.abs(difference / z) : Math.max(error, Math.abs(difference));
  const critical = degreesOfFreedom === Infinity ? criticalZ(confidence) : criticalT(confidence, degreesOfFreedom);
  const clamp = (bound: number) => Math.min(range?.max ?? Infinity, Math.max(range?.min ?? -Infinity, bound));
  const half = critical * used;
  return { lower: clamp(difference - half), upper: clamp(difference + half), confidence };
}
