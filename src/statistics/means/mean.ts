import { criticalT, twoSidedTP } from '../numbers/distributions';
import { requireConfidence, requireCount, requireDomain, requireFinite, requireNonNegative } from '../numbers/errors';
import { exactSum, twoProduct } from '../numbers/exact-sum';
import type { Interval } from '../numbers/interval';

/** What is stored of a mean: n values, their sum and the sum of their squares. */
export interface MeanCell {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/** n, mean and sample variance (divisor n − 1); the variance is `null` when n = 1. */
export interface MeanSummary {
  readonly n: number;
  readonly mean: number;
  readonly variance: number | null;
}

/** The lowest and highest possible value of a measure. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** A mean or a difference of means; `null` where the sample cannot tell. */
export interface MeanEstimate {
  readonly estimate: number;
  readonly standardError: number | null;
  readonly interval: Interval | null;
}

/** A difference of means with Welch's test. */
export interface MeanDifference extends MeanEstimate {
  /** Welch–Satterthwaite degrees of freedom, not a whole number in general. */
  readonly degreesOfFreedom: number | null;
  readonly t: number | null;
  readonly pValue: number | null;
}

/**
 * n, mean and variance of a stored cell; `null` when n = 0.
 *
 * mean = S/n; variance = (n·Q − S²) / (n(n − 1)), with n·Q − S² exact before rounding, since the two nearly cancel.
 *
 * Unit: that of the values, squared for the variance. Domain: n·Q ≥ S² (Cauchy–Schwarz) up to rounding of the stored
 * sums; a cell that breaks it is refused.
 */
export function summariseMean(cell: MeanCell): MeanSummary | null {
  const { n, sum, sumOfSquares } = cell;
  requireCount('n', n);
  requireFinite('sum', sum);
  requireNonNegative('sumOfSquares', sumOfSquares);
  if (n === 0) return null;
  const [square, squareError] = twoProduct(sum, sum);
  const spread = exactSum([...twoProduct(n, sumOfSquares), -square, -squareError]);
  requireDomain(spread >= -1e-12 * n * sumOfSquares, 'The sum of squares is too small for n and the sum.');
  return { n, mean: sum / n, variance: n === 1 ? null : Math.max(0, spread) / (n * (n - 1)) };
}

/**
 * Mean with Student's t interval, x̄ ± t₍n−1₎·s/√n, clamped to the scale if one is given. The estimate is never
 * clamped.
 *
 * The interval is `null` when n = 1 or when all values are equal: a sample without spread gives no measure of error,
 * and an interval of no width would claim certainty.
 *
 * Source: Student (1908), Biometrika 6:1–25. Unit: that of the values. Domain: n ≥ 1; rough below n = 5 or on short
 * scales.
 */
export function meanInterval(summary: MeanSummary, confidence = 0.95, scale?: Scale): MeanEstimate {
  requireMeanSummary(summary);
  requireConfidence(confidence);
  const { n, mean, variance } = summary;
  if (variance === null) return { estimate: mean, standardError: null, interval: null };
  const standardError = Math.sqrt(variance / n);
  if (variance === 0) return { estimate: mean, standardError, interval: null };
  const half = criticalT(confidence, n - 1) * standardError;
  return { estimate: mean, standardError, interval: intervalAround(mean, half, confidence, scale) };
}

/**
 * Difference of two independent means, first − second, by Welch's t with non-integer degrees of freedom.
 *
 * se² = v₁/n₁ + v₂/n₂; df = se⁴ / ((v₁/n₁)²/(n₁−1) + (v₂/n₂)²/(n₂−1)). If a scale is given the interval is clamped to
 * ±(max − min). `null` for error, interval and test when either n = 1 or neither sample has any spread.
 *
 * Source: Welch (1947), Biometrika 34:28–35; Satterthwaite (1946). Unit: that of the values. Domain: independent
 * samples.
 */
export function welchDifference(
  first: MeanSummary,
  second: MeanSummary,
  confidence = 0.95,
  scale?: Scale,
): MeanDifference {
  requireMeanSummary(first);
  requireMeanSummary(second);
  requireConfidence(confidence);
  const estimate = first.mean - second.mean;
  const unknown = { estimate, standardError: null, interval: null, degreesOfFreedom: null, t: null, pValue: null };
  if (first.variance === null || second.variance === null) return unknown;
  const a = first.variance / first.n;
  const b = second.variance / second.n;
  if (a + b === 0) return unknown;
  const standardError = Math.sqrt(a + b);
  const shareOfFirst = a / (a + b);
  const df = 1 / (shareOfFirst ** 2 / (first.n - 1) + (1 - shareOfFirst) ** 2 / (second.n - 1));
  const width = scale && scale.max - scale.min;
  const range = width === undefined ? undefined : { min: -width, max: width };
  const t = estimate / standardError;
  return {
    estimate,
    standardError,
    interval: intervalAround(estimate, criticalT(confidence, df) * standardError, confidence, range),
    degreesOfFreedom: df,
    t,
    pValue: twoSidedTP(t, df),
  };
}

/** estimate ± half, clamped to the scale if one is given. */
export function intervalAround(estimate: number, half: number, confidence: number, scale?: Scale): Interval {
  if (scale) requireScale(scale);
  const within = (value: number) => (scale ? Math.min(scale.max, Math.max(scale.min, value)) : value);
  return { lower: within(estimate - half), upper: within(estimate + half), confidence };
}

function requireScale(scale: Scale): void {
  requireFinite('scale.min', scale.min);
  requireFinite('scale.max', scale.max);
  requireDomain(scale.min < scale.max, 'A scale needs min below max.');
}

/** Refuses a summary that no sample can have. */
export function requireMeanSummary({ n, mean, variance }: MeanSummary): void {
  requireCount('n', n);
  requireFinite('mean', mean);
  requireDomain(n >= 1, 'A mean needs at least one value.');
  requireDomain((variance === null) === (n === 1), 'The variance is null exactly when n = 1.');
  if (variance !== null) requireNonNegative('variance', variance);
}
