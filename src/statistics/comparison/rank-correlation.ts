import { criticalZ, twoSidedTP } from '../numbers/distributions';
import { requireAllFinite, requireAtLeast, requireConfidence, requireSameLength } from '../numbers/errors';
import { exactDot, exactMean } from '../numbers/exact-sum';
import type { Interval } from '../numbers/interval';
import { groupSizes } from '../trends/pairwise-slopes';
import { leastSquares } from '../trends/regression';

/** A rank correlation with its test, t on `degreesOfFreedom`. `interval` is `null` when it needs more units. */
export interface RankCorrelation {
  readonly rho: number;
  /** `null` when ρ is 1 or −1. */
  readonly t: number | null;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
  readonly interval: Interval | null;
}

/**
 * Spearman's rank correlation with tied values given their mean rank; `null` when x or y does not vary.
 *
 * ρ = Pearson's correlation of the ranks; t = ρ√(df/(1 − ρ²)), df = n − 2; interval tanh(artanh ρ ± z√((1 + ρ²/2)/(n −
 * 3))).
 *
 * Source: Conover (1999); interval: Bonett & Wright (2000), Psychometrika 65:23–28. Unit: none, −1 to 1. Domain: at
 * least three units (four for the interval); p is approximate below ten.
 */
export function spearman(x: readonly number[], y: readonly number[], confidence = 0.95): RankCorrelation | null {
  return partialSpearman(x, y, [], confidence);
}

/**
 * Partial Spearman correlation of x and y with the ranks of the controls held constant; `null` when nothing varies.
 *
 * The correlation of the residuals of the ranks after least squares on the controls' ranks; df = n − 2 − k.
 *
 * Source: Conover (1999), ch. 5.4. Unit: none. Domain: at least k + 3 units; controls that determine each other are
 * refused with RANK_DEFICIENT.
 */
export function partialSpearman(
  x: readonly number[],
  y: readonly number[],
  controls: readonly (readonly number[])[],
  confidence = 0.95,
): RankCorrelation | null {
  requireSameLength('x, y and the controls', x, y, ...controls);
  [x, y, ...controls].forEach((values) => requireAllFinite('values', values));
  requireConfidence(confidence);
  const k = controls.length;
  requireAtLeast('x', x, k + 3);
  const ranked = controls.map(midRanks);
  const rest = (values: readonly number[]) => {
    const ranks = midRanks(values);
    if (k > 0) return leastSquares(ranked, ranks).residuals;
    const centre = exactMean(ranks);
    return ranks.map((rank) => rank - centre);
  };
  const [a, b] = [rest(x), rest(y)];
  const scale = x.length ** 3 * 1e-20;
  const [aa, bb] = [exactDot(a, a), exactDot(b, b)];
  if (aa <= scale || bb <= scale) return null;
  const rho = Math.max(-1, Math.min(1, exactDot(a, b) / Math.sqrt(aa * bb)));
  return tested(rho, x.length, k, confidence);
}

function tested(rho: number, n: number, k: number, confidence: number): RankCorrelation {
  const degreesOfFreedom = n - 2 - k;
  const certain = Math.abs(rho) === 1;
  const t = certain ? null : rho * Math.sqrt(degreesOfFreedom / ((1 - rho) * (1 + rho)));
  const pValue = t === null ? 0 : twoSidedTP(t, degreesOfFreedom);
  const spare = n - 3 - k;
  if (spare < 1) return { rho, t, degreesOfFreedom, pValue, interval: null };
  const half = criticalZ(confidence) * Math.sqrt((1 + (rho * rho) / 2) / spare);
  const bound = (sign: number) => (certain ? rho : Math.tanh(Math.atanh(rho) + sign * half));
  return { rho, t, degreesOfFreedom, pValue, interval: { lower: bound(-1), upper: bound(1), confidence } };
}

/**
 * Kendall's τ_b: concordant minus discordant pairs over √((N − T_x)(N − T_y)), where T counts tied pairs; `null` when x
 * or y does not vary. Source: Kendall (1945), Biometrika 33:239–251. Unit: none. Domain: at least two units.
 */
export function kendallTauB(x: readonly number[], y: readonly number[]): number | null {
  requireSameLength('x and y', x, y);
  requireAtLeast('x', x, 2);
  [x, y].forEach((values) => requireAllFinite('values', values));
  let s = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) s += Math.sign(x[i]! - x[j]!) * Math.sign(y[i]! - y[j]!);
  }
  const untied = (values: readonly number[]) =>
    groupSizes(values).reduce((pairs, t) => pairs - (t * (t - 1)) / 2, (x.length * (x.length - 1)) / 2);
  const product = untied(x) * untied(y);
  return product === 0 ? null : s / Math.sqrt(product);
}

/** Ranks from 1, equal values sharing the mean of their ranks. */
export function midRanks(values: readonly number[]): number[] {
  requireAllFinite('values', values);
  const sorted = [...values].sort((a, b) => a - b);
  const rankOf = new Map<number, number>();
  for (let first = 0; first < sorted.length;) {
    let last = first;
    while (last + 1 < sorted.length && sorted[last + 1] === sorted[first]) last += 1;
    rankOf.set(sorted[first]!, (first + last) / 2 + 1);
    first = last + 1;
  }
  return values.map((value) => rankOf.get(value)!);
}
