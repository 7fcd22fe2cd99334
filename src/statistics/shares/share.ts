import { betaQuantile, criticalZ } from '../numbers/distributions';
import { requireConfidence, requireCount, requireDomain } from '../numbers/errors';
import type { Estimate } from '../numbers/interval';

/** What is stored of a share: n answers, of which `sum` are counted (the numerator). */
export interface ShareCell {
  readonly n: number;
  readonly sum: number;
}

/** Refuses a cell that is not 0 ≤ sum ≤ n in whole numbers. */
export function requireShareCell(cell: ShareCell): void {
  requireCount('n', cell.n);
  requireCount('sum', cell.sum);
  requireDomain(cell.sum <= cell.n, `The numerator must not exceed n, but ${cell.sum} > ${cell.n}.`);
}

/**
 * Share with its Wilson score interval; `null` when n = 0.
 *
 * (x + z²/2 ± z √(x(n − x)/n + z²/4)) / (n + z²), with z the normal quantile of the confidence. At x = 0 the lower
 * bound is exactly 0 and at x = n the upper is exactly 1.
 *
 * Source: Wilson (1927), JASA 22:209–212; Newcombe (1998), Stat Med 17:857–872, method 3. Unit: shares from 0 to 1.
 * Domain: whole 0 ≤ x ≤ n; good coverage from n = 1.
 */
export function wilsonInterval(cell: ShareCell, confidence = 0.95): Estimate | null {
  requireShareCell(cell);
  requireConfidence(confidence);
  const { n, sum: x } = cell;
  if (n === 0) return null;
  const z = criticalZ(confidence);
  const centre = x + (z * z) / 2;
  const half = z * Math.sqrt((x * (n - x)) / n + (z * z) / 4);
  const lower = x === 0 ? 0 : (centre - half) / (n + z * z);
  const upper = x === n ? 1 : (centre + half) / (n + z * z);
  return { estimate: x / n, interval: { lower, upper, confidence } };
}

/**
 * The "exact" interval of Clopper & Pearson for a share; `null` when n = 0. Wider than nominal: given for comparison
 * with sources that print it, not used for judgement.
 *
 * Bounds are the beta quantiles B(α/2; x, n − x + 1) and B(1 − α/2; x + 1, n − x), 0 at x = 0 and 1 at x = n.
 *
 * Source: Clopper & Pearson (1934), Biometrika 26:404–413. Unit: shares from 0 to 1. Domain: whole 0 ≤ x ≤ n.
 */
export function clopperPearsonInterval(cell: ShareCell, confidence = 0.95): Estimate | null {
  requireShareCell(cell);
  requireConfidence(confidence);
  const { n, sum: x } = cell;
  if (n === 0) return null;
  const tail = (1 - confidence) / 2;
  const lower = x === 0 ? 0 : betaQuantile(tail, x, n - x + 1);
  const upper = x === n ? 1 : 1 - betaQuantile(tail, n - x, x + 1);
  return { estimate: x / n, interval: { lower, upper, confidence } };
}
