import { criticalZ } from '../numbers/distributions';
import { requireConfidence } from '../numbers/errors';
import type { Interval } from '../numbers/interval';
import { pairwiseSlopes, tieCorrection } from './pairwise-slopes';
import { median } from '../numbers/quantile';

/** A line through the medians, which a few odd units cannot turn. */
export interface TheilSenLine {
  readonly slope: number;
  /** median(y) − slope · median(x). */
  readonly intercept: number;
  readonly interval: Interval;
  /** Pairs with different x. */
  readonly pairs: number;
}

/**
 * Theil–Sen line with rank-based interval.
 *
 * slope = median of the N pairwise slopes; bounds are the slopes of ranks (N ∓ zσ)/2, rounded to whole ranks (half to
 * even), with σ² = (n(n − 1)(2n + 5) − ties in x − ties in y)/18.
 *
 * Source: Theil (1950); Sen (1968), JASA 63:1379–1389, eq. 2.6; the rounding is that of scipy's `theilslopes`. Unit: y
 * per x. Domain: at least two different x; work grows with n².
 */
export function theilSen(x: readonly number[], y: readonly number[], confidence = 0.95): TheilSenLine {
  const slopes = pairwiseSlopes(x, y);
  requireConfidence(confidence);
  const n = x.length;
  const variance = (n * (n - 1) * (2 * n + 5) - tieCorrection(x) - tieCorrection(y)) / 18;
  const reach = criticalZ(confidence) * Math.sqrt(Math.max(0, variance));
  const pairs = slopes.length;
  const upperRank = Math.min(roundHalfToEven((pairs + reach) / 2), pairs - 1);
  const lowerRank = Math.max(roundHalfToEven((pairs - reach) / 2) - 1, 0);
  const slope = median(slopes);
  return {
    slope,
    intercept: median(y) - slope * median(x),
    interval: { lower: slopes[lowerRank]!, upper: slopes[upperRank]!, confidence },
    pairs,
  };
}

function roundHalfToEven(value: number): number {
  const rounded = Math.round(value);
  return rounded - value === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}
