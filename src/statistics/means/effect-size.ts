import { criticalZ } from '../numbers/distributions';
import { requireConfidence, requireProbability } from '../numbers/errors';
import type { Interval } from '../numbers/interval';
import { requireMeanSummary, type MeanSummary } from './mean';
import { requireShareCell, type ShareCell } from '../shares/share';
import { logGamma } from '../numbers/special-functions';

/** Hedges' g and what it is made of. */
export interface HedgesG {
  readonly g: number;
  /** Cohen's d before the small-sample correction. */
  readonly d: number;
  readonly correction: number;
  readonly pooledSD: number;
  readonly variance: number;
  readonly interval: Interval;
}

/**
 * Standardised difference of two independent means, first − second, corrected for small samples; `null` when either
 * sample has one value or neither has any spread.
 *
 * d = (x̄₁ − x̄₂)/s_pooled; g = J·d with J = Γ(m/2)/(√(m/2)·Γ((m − 1)/2)), m = n₁ + n₂ − 2, exact; Var = 1/n₁ + 1/n₂ +
 * g²/(2(n₁ + n₂)); interval g ± z√Var.
 *
 * Source: Hedges (1981), J Educ Stat 6:107–128; metafor's SMD, `vtype="LS"`. Unit: standard deviations. Domain: n₁, n₂
 * ≥ 2, roughly equal spread.
 */
export function hedgesG(first: MeanSummary, second: MeanSummary, confidence = 0.95): HedgesG | null {
  requireMeanSummary(first);
  requireMeanSummary(second);
  requireConfidence(confidence);
  if (first.variance === null || second.variance === null) return null;
  const [n1, n2] = [first.n, second.n];
  const m = n1 + n2 - 2;
  const pooledSD = Math.sqrt(((n1 - 1) * first.variance + (n2 - 1) * second.variance) / m);
  if (pooledSD === 0) return null;
  const d = (first.mean - second.mean) / pooledSD;
  const correction = Math.exp(logGamma(m / 2) - logGamma((m - 1) / 2)) / Math.sqrt(m / 2);
  const g = correction * d;
  const variance = 1 / n1 + 1 / n2 + (g * g) / (2 * (n1 + n2));
  const half = criticalZ(confidence) * Math.sqrt(variance);
  return { g, d, correction, pooledSD, variance, interval: { lower: g - half, upper: g + half, confidence } };
}

/** Cohen's h with its interval. */
export interface CohenH {
  readonly h: number;
  readonly interval: Interval;
}

/** h = 2·asin√p₁ − 2·asin√p₂ of two shares from 0 to 1. Source: Cohen (1988), ch. 6. Unit: radians. */
export function arcsineDifference(p1: number, p2: number): number {
  requireProbability('p1', p1);
  requireProbability('p2', p2);
  return 2 * Math.asin(Math.sqrt(p1)) - 2 * Math.asin(Math.sqrt(p2));
}

/**
 * Cohen's h of two independent shares, first − second, with interval h ± z√(1/n₁ + 1/n₂); `null` when either n = 0.
 * Unit: radians, −π to π (bounds are clamped to that). Domain: whole 0 ≤ x ≤ n.
 */
export function cohenH(first: ShareCell, second: ShareCell, confidence = 0.95): CohenH | null {
  requireShareCell(first);
  requireShareCell(second);
  requireConfidence(confidence);
  if (first.n === 0 || second.n === 0) return null;
  const h = arcsineDifference(first.sum / first.n, second.sum / second.n);
  const half = criticalZ(confidence) * Math.sqrt(1 / first.n + 1 / second.n);
  return { h, interval: { lower: Math.max(-Math.PI, h - half), upper: Math.min(Math.PI, h + half), confidence } };
}
