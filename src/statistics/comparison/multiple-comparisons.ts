import { requireProbability } from '../numbers/errors';

/** How p-values are adjusted for being many. */
export type Adjustment = 'BH' | 'BY' | 'HOLM' | 'HOCHBERG' | 'BONFERRONI';

/**
 * Benjamini–Hochberg adjusted p-values: reject where the result is at most the accepted share of false discoveries.
 *
 * With p₍₁₎ ≤ … ≤ p₍ₘ₎: min over j ≥ i of m·p₍ⱼ₎/j, at most 1. Monotone in p; equal p-values get equal results. The
 * family is what is shown together: all förbund of one comparison, all cells of one grid.
 *
 * Source: Benjamini & Hochberg (1995), JRSS B 57:289–300. Unit: probabilities. Domain: independent or positively
 * dependent tests.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  return adjustPValues(pValues, 'BH');
}

/**
 * Adjusted p-values in the order of the input.
 *
 * BH: see `benjaminiHochberg`. BY: the same times Σ 1/i, valid under any dependence (Benjamini & Yekutieli 2001). HOLM,
 * HOCHBERG, BONFERRONI: chance of any false rejection (Holm 1979; Hochberg 1988). Domain: 0 ≤ p ≤ 1; may be empty.
 */
export function adjustPValues(pValues: readonly number[], method: Adjustment): number[] {
  pValues.forEach((p, index) => requireProbability(`pValues[${index}]`, p));
  const m = pValues.length;
  const order = pValues.map((_, index) => index).sort((a, b) => pValues[a]! - pValues[b]!);
  const scaled = order.map((index, rank) => pValues[index]! * multiplier(method, rank + 1, m));
  if (method === 'HOLM') runningMaximum(scaled);
  else if (method !== 'BONFERRONI') runningMinimumFromTheEnd(scaled);
  const adjusted = new Array<number>(m);
  order.forEach((index, rank) => (adjusted[index] = Math.min(1, scaled[rank]!)));
  return adjusted;
}

function multiplier(method: Adjustment, rank: number, m: number): number {
  switch (method) {
    case 'BH':
      return m / rank;
    case 'BY':
      return (m / rank) * Array.from({ length: m }, (_, index) => 1 / (index + 1)).reduce((sum, term) => sum + term, 0);
    case 'HOLM':
    case 'HOCHBERG':
      return m - rank + 1;
    case 'BONFERRONI':
      return m;
  }
}

function runningMaximum(values: number[]): void {
  for (let i = 1; i < values.length; i++) values[i] = Math.max(values[i]!, values[i - 1]!);
}

function runningMinimumFromTheEnd(values: number[]): void {
  for (let i = values.length - 2; i >= 0; i--) values[i] = Math.min(values[i]!, values[i + 1]!);
}
