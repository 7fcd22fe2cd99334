import {
  binomialProbability,
  binomialTails,
  criticalZ,
  poissonProbability,
  poissonTails,
} from '../numbers/distributions';
import {
  requireConfidence,
  requireCount,
  requireNonNegative,
  requirePositive,
  requireProbability,
} from '../numbers/errors';
import type { Interval } from '../numbers/interval';
import type { Tails } from '../numbers/special-functions';

/**
 * Control limits of a funnel plot for a share, to *draw*: exact binomial limits, interpolated so that the curve is
 * smooth; `null` when n = 0.
 *
 * (r − a)/n with r the smallest whole number with F(r) ≥ p and a = (F(r) − p)/f(r), for p = α/2 and 1 − α/2, clamped to
 * 0–1, and never on the wrong side of the target. Never classify by them: 5 of 5 lies outside the interpolated 99.8 %
 * limit at target 0.9, yet has probability 0.59.
 *
 * Source: Spiegelhalter (2005), Stat Med 24:1185–1202, appendix A.1.1. Unit: shares. Domain: whole n, 0 ≤ target ≤ 1.
 */
export function funnelLimits(n: number, target: number, confidence = 0.95): Interval | null {
  requireConfidence(confidence);
  if (n === 0) return null;
  const tail = (1 - confidence) / 2;
  // At 0 and 1 every answer is alike: there is nothing to interpolate between.
  if (target === 0 || target === 1) return { lower: target, upper: target, confidence };
  const limit = (side: Side) => clampToShare(interpolatedBinomialLimit(n, target, tail, side));
  // Near 0 and 1 the interpolation falls short of the target itself.
  return { lower: Math.min(target, limit('lower')), upper: Math.max(target, limit('upper')), confidence };
}

/**
 * Funnel limits by the score test: target ± z √(target(1 − target)/n + τ²), clamped to 0–1; `null` when n = 0.
 *
 * With τ² = 0 these are algebraically the "Wilson" limits of Fingertips. τ² is the over-dispersion on the raw scale.
 * Source: Spiegelhalter (2005), QSHC 14:347–351. Unit: shares, τ² in squared shares. Domain: whole n, 0 ≤ target ≤ 1.
 */
export function scoreFunnelLimits(n: number, target: number, confidence = 0.95, tau2 = 0): Interval | null {
  requireCount('n', n);
  requireProbability('target', target);
  requireConfidence(confidence);
  requireNonNegative('tau2', tau2);
  if (n === 0) return null;
  const half = criticalZ(confidence) * Math.sqrt((target * (1 - target)) / n + tau2);
  return { lower: clampToShare(target - half), upper: clampToShare(target + half), confidence };
}

/**
 * Funnel limits for an observed-to-expected ratio of a Poisson count: (r − a)/E, lower bound never below 0. Source:
 * Spiegelhalter (2005), Stat Med 24:1185–1202, appendix A.1.1. Unit: none. Domain: expected count E > 0.
 */
export function poissonFunnelLimits(expected: number, confidence = 0.95): Interval {
  requirePositive('expected', expected);
  requireConfidence(confidence);
  const tail = (1 - confidence) / 2;
  const limit = (side: Side) =>
    interpolatedLimit(tail, side, Number.MAX_SAFE_INTEGER - 1, {
      tails: (r) => poissonTails(r, expected),
      probability: (r) => poissonProbability(r, expected),
    }) / expected;
  return { lower: Math.max(0, limit('lower')), upper: limit('upper'), confidence };
}

type Side = 'lower' | 'upper';

interface Discrete {
  readonly tails: (r: number) => Tails;
  readonly probability: (r: number) => number;
}

/** The interpolated binomial limit before clamping: it may lie below 0 or above 1. `tail` is α/2. */
export function interpolatedBinomialLimit(n: number, target: number, tail: number, side: Side): number {
  requireCount('n', n);
  requirePositive('n', n);
  requireProbability('target', target);
  requireProbability('tail', tail);
  const binomial: Discrete = {
    tails: (r) => binomialTails(r, n, target),
    probability: (r) => binomialProbability(r, n, target),
  };
  return interpolatedLimit(tail, side, n, binomial) / n;
}

/** r − a. The upper limit is found from the upper tail, where 1 − F would lose the digits. */
function interpolatedLimit(tail: number, side: Side, most: number, { tails, probability }: Discrete): number {
  const surplus = (r: number) => (side === 'lower' ? tails(r).lower - tail : tail - tails(r).upper);
  let below = -1;
  let r = 1;
  while (r < most && surplus(r) < 0) [below, r] = [r, r * 2];
  r = Math.min(r, most);
  while (r - below > 1) {
    const middle = Math.floor((below + r) / 2);
    if (surplus(middle) >= 0) r = middle;
    else below = middle;
  }
  return r - surplus(r) / probability(r);
}

function clampToShare(value: number): number {
  return Math.min(1, Math.max(0, value));
}
