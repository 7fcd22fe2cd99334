import { binomialProbability } from '../numbers/distributions';
import { requireCount } from '../numbers/errors';
import { exactSum } from '../numbers/exact-sum';
import type { Estimate, Interval } from '../numbers/interval';
import { requireShareCell, wilsonInterval, type ShareCell } from './share';

/**
 * Difference of two independent shares, first − second, with Newcombe's hybrid score interval; `null` when either n =
 * 0.
 *
 * d − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²), where l and u are the two Wilson bounds.
 *
 * Source: Newcombe (1998), Stat Med 17:873–890, method 10. Unit: shares, −1 to 1. Domain: independent groups (different
 * persons). For the same persons twice see `pairedNewcombeDifference`.
 */
export function newcombeDifference(first: ShareCell, second: ShareCell, confidence = 0.95): Estimate | null {
  const a = wilsonInterval(first, confidence);
  const b = wilsonInterval(second, confidence);
  if (a === null || b === null) return null;
  const difference = a.estimate - b.estimate;
  const lower = difference - Math.hypot(a.estimate - a.interval.lower, b.interval.upper - b.estimate);
  const upper = difference + Math.hypot(a.interval.upper - a.estimate, b.estimate - b.interval.lower);
  return { estimate: difference, interval: { lower, upper, confidence } };
}

/** The same persons asked twice: yes both times, only the first, only the second, neither. */
export interface PairedShares {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

/**
 * Difference of two shares of the *same* persons, first − second; `null` without persons.
 *
 * As the independent interval, with the correlation φ̂ of the two answers (continuity-corrected) between the squares: d
 * − √(δ₁² − 2φ̂δ₁ε₂ + ε₂²), δ = p − l, ε = u − p.
 *
 * Source: Newcombe (1998), Stat Med 17:2635–2650, method 10. Unit: shares. Domain: linked answers only; two rounds of
 * an anonymous survey are not paired and must use `newcombeDifference`.
 */
export function pairedNewcombeDifference(pairs: PairedShares, confidence = 0.95): Estimate | null {
  const { both, onlyFirst, onlySecond, neither } = pairs;
  [both, onlyFirst, onlySecond, neither].forEach((count) => requireCount('Every count of pairs', count));
  const n = both + onlyFirst + onlySecond + neither;
  const a = wilsonInterval({ n, sum: both + onlyFirst }, confidence);
  const b = wilsonInterval({ n, sum: both + onlySecond }, confidence);
  if (a === null || b === null) return null;
  const phi = correctedPhi(pairs, n);
  const side = (one: number, other: number) =>
    Math.sqrt(Math.max(0, one * one - 2 * phi * one * other + other * other));
  const difference = (onlyFirst - onlySecond) / n;
  const interval: Interval = {
    lower: difference - side(a.estimate - a.interval.lower, b.interval.upper - b.estimate),
    upper: difference + side(a.interval.upper - a.estimate, b.estimate - b.interval.lower),
    confidence,
  };
  return { estimate: difference, interval };
}

function correctedPhi({ both, onlyFirst, onlySecond, neither }: PairedShares, n: number): number {
  const margins = (both + onlyFirst) * (onlySecond + neither) * (both + onlySecond) * (onlyFirst + neither);
  if (margins === 0) return 0;
  const excess = both * neither - onlyFirst * onlySecond;
  return (excess > 0 ? Math.max(0, excess - n / 2) : excess) / Math.sqrt(margins);
}

/**
 * Two-sided p-value of Fisher's exact test that two shares are equal: the sum of the probabilities of all tables with
 * the same margins that are no more likely than the one seen. 1 when a margin is empty.
 *
 * Source: Fisher (1935), JRSS 98:39–82; the two-sided rule is that of R's `fisher.test`. Domain: whole 0 ≤ x ≤ n; work
 * grows with the smaller margin.
 */
export function fisherExactP(first: ShareCell, second: ShareCell): number {
  requireShareCell(first);
  requireShareCell(second);
  const sum = first.sum + second.sum;
  const from = Math.max(0, sum - second.n);
  const to = Math.min(sum, first.n);
  const probability = hypergeometric(first.n, second.n, sum);
  const seen = probability(first.sum);
  const tables = Array.from({ length: to - from + 1 }, (_, index) => probability(from + index));
  return Math.min(1, exactSum(tables.filter((p) => p <= seen * (1 + 1e-7))));
}

/**
 * P(first group has k of the `sum` counted) given the margins, as a quotient of three binomial probabilities, which
 * keeps the digits that factorials would lose.
 */
export function hypergeometric(n1: number, n2: number, sum: number): (k: number) => number {
  const n = n1 + n2;
  if (sum === 0 || sum === n) return (k) => (k === (sum === 0 ? 0 : n1) ? 1 : 0);
  const p = sum / n;
  const all = binomialProbability(sum, n, p);
  return (k) => (binomialProbability(k, n1, p) * binomialProbability(sum - k, n2, p)) / all;
}
