import { StatisticsError, requireAllFinite, requireAtLeast, requireSameLength } from '../numbers/errors';
import { ascending } from '../numbers/quantile';

/**
 * The slopes (yⱼ − yᵢ)/(xⱼ − xᵢ) of all pairs with different x, sorted; adding 0 turns −0 into 0. Domain: finite, at
 * least two different x.
 */
export function pairwiseSlopes(x: readonly number[], y: readonly number[]): number[] {
  requireSameLength('x and y', x, y);
  requireAtLeast('x', x, 2);
  requireAllFinite('x', x);
  requireAllFinite('y', y);
  const slopes = x.flatMap((xi, i) =>
    x.slice(i + 1).flatMap((xj, offset) => (xj === xi ? [] : [(y[i + 1 + offset]! - y[i]!) / (xj - xi) + 0])),
  );
  if (slopes.length === 0) throw new StatisticsError('OUT_OF_DOMAIN', 'A slope needs at least two different x.');
  return ascending(slopes);
}

/** Σ over groups of t equal values of t(t − 1)(2t + 5): what ties take from Kendall's variance. */
export function tieCorrection(values: readonly number[]): number {
  return groupSizes(values).reduce((sum, t) => sum + t * (t - 1) * (2 * t + 5), 0);
}

/** Sizes of the groups of equal values. */
export function groupSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  values.forEach((value) => sizes.set(value, (sizes.get(value) ?? 0) + 1));
  return [...sizes.values()];
}
