import { requireAllFinite, requireAtLeast, requireProbability } from './errors';

/**
 * Sample quantile of type 7: linear interpolation at position 1 + (n − 1)p of the sorted values.
 *
 * Source: Hyndman & Fan (1996), Am Stat 50:361–365; the default of R, numpy and Excel's PERCENTILE.INC, so that
 * analysts find the same figure. Unit: that of the values. Domain: at least one finite value, 0 ≤ p ≤ 1.
 */
export function quantileType7(values: readonly number[], p: number): number {
  requireAtLeast('values', values, 1);
  requireAllFinite('values', values);
  requireProbability('p', p);
  return quantileOfSorted(ascending(values), p);
}

/** The median: the quantile of type 7 at one half. */
export function median(values: readonly number[]): number {
  return quantileType7(values, 0.5);
}

/** A sorted copy, smallest first. */
export function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

function quantileOfSorted(sorted: readonly number[], p: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (position - below) * (high - low);
}
