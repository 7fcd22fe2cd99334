import { binomialProbability, binomialTails, criticalZ, gammaQuantile } from './distributions';
import { requireConfidence, requireCount, requirePositive, requireNonNegative } from './errors';
import type { Estimate, HalfOpenInterval, Interval } from './interval';
import { clopperPearsonInterval } from '../shares/share';

/**
 * Counts below this get the exact interval, counts from it Byar's: the rule of Fingertips (APHO Technical Briefing 3).
 */
const BYAR_FROM = 10;

/**
 * Exact interval for the mean of a Poisson count: gamma quantiles Γ(α/2; x) and Γ(1 − α/2; x + 1); lower bound 0 at x =
 * 0. Source: Garwood (1936), Biometrika 28:437–442. Unit: events. Domain: whole x ≥ 0.
 */
export function exactCountInterval(count: number, confidence = 0.95): Interval {
  requireCount('count', count);
  requireConfidence(confidence);
  const tail = (1 - confidence) / 2;
  const lower = count === 0 ? 0 : gammaQuantile(tail, count);
  return { lower, upper: gammaQuantile(1 - tail, count + 1), confidence };
}

/**
 * Byar's approximation: x(1 − 1/(9x) − z/(3√x))³ and the same with x + 1 and +z; lower bound never below 0. Source:
 * Breslow & Day (1987), Statistical Methods in Cancer Research II, p. 69. Unit: events. Domain: whole x ≥ 0.
 */
export function byarCountInterval(count: number, confidence = 0.95): Interval {
  requireCount('count', count);
  requireConfidence(confidence);
  const z = criticalZ(confidence);
  const cube = (x: number, sign: number) => x * (1 - 1 / (9 * x) + (sign * z) / (3 * Math.sqrt(x))) ** 3;
  const lower = count === 0 ? 0 : Math.max(0, cube(count, -1));
  return { lower, upper: cube(count + 1, 1), confidence };
}

/** A count of events with its interval: exact below 10, Byar's from 10. Unit: events. Domain: whole x ≥ 0. */
export function countInterval(count: number, confidence = 0.95): Estimate {
  const method = count < BYAR_FROM ? exactCountInterval : byarCountInterval;
  return { estimate: count, interval: method(count, confidence) };
}

/** Events and the exposure they arose from (persons, person-years, kronor …). */
export interface Rate {
  readonly count: number;
  readonly exposure: number;
}

/**
 * Rate per `multiplier` units of exposure with its interval (that of the count, scaled); `null` without exposure. Unit:
 * events per `multiplier` exposure. Domain: exposure known without error.
 */
export function rateInterval(rate: Rate, confidence = 0.95, multiplier = 1): Estimate | null {
  requireNonNegative('exposure', rate.exposure);
  requirePositive('multiplier', multiplier);
  const { estimate, interval } = countInterval(rate.count, confidence);
  if (rate.exposure === 0) return null;
  const scaled = (events: number) => (events / rate.exposure) * multiplier;
  return {
    estimate: scaled(estimate),
    interval: { lower: scaled(interval.lower), upper: scaled(interval.upper), confidence },
  };
}

/** A ratio of two rates. `estimate` and the upper bound are `null` when the second count is 0. */
export interface RateRatio {
  readonly estimate: number | null;
  readonly interval: HalfOpenInterval;
  readonly pValue: number;
}

/**
 * Ratio of two Poisson rates, first over second, exact given the total; `null` when both counts are 0.
 *
 * Given x₁ + x₂ the first count is binomial with π = r·t₁/(r·t₁ + t₂); Clopper–Pearson bounds for π give those for r.
 * The two-sided p adds the outcomes no more likely than the one seen.
 *
 * Source: Przyborowski & Wilenski (1940), Biometrika 31:313–323; R's `poisson.test`. Unit: none (a ratio). Domain:
 * whole counts, exposures above 0, independent.
 */
export function rateRatio(first: Rate, second: Rate, confidence = 0.95): RateRatio | null {
  requirePositive('exposure', first.exposure);
  requirePositive('exposure', second.exposure);
  requireCount('count', first.count);
  requireCount('count', second.count);
  const total = first.count + second.count;
  const share = clopperPearsonInterval({ n: total, sum: first.count }, confidence);
  if (share === null) return null;
  const scale = second.exposure / first.exposure;
  const { lower, upper } = share.interval;
  return {
    estimate: second.count === 0 ? null : (first.count / second.count) * scale,
    interval: {
      lower: (lower / (1 - lower)) * scale,
      upper: second.count === 0 ? null : (upper / (1 - upper)) * scale,
      confidence,
    },
    pValue: binomialTwoSidedP(first.count, total, first.exposure / (first.exposure + second.exposure)),
  };
}

/** Both tails of the binomial up to the outcomes that are no more likely than x (to seven digits, as R does). */
function binomialTwoSidedP(x: number, n: number, p: number): number {
  const seen = binomialProbability(x, n, p) * (1 + 1e-7);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const unlikely = (k: number) => binomialProbability(k, n, p) <= seen;
  if (unlikely(mode)) return 1;
  const upTo = x < mode ? x : lastWhere(-1, mode, unlikely);
  const from = x > mode ? x : n - lastWhere(-1, n - mode, (k) => unlikely(n - k));
  const lower = upTo < 0 ? 0 : binomialTails(upTo, n, p).lower;
  const upper = from > n ? 0 : from === 0 ? 1 : binomialTails(from - 1, n, p).upper;
  return Math.min(1, lower + upper);
}

/**
 * The last whole number before `end` for which the condition, true from the start and then false, holds; else `start`.
 */
function lastWhere(start: number, end: number, holds: (k: number) => boolean): number {
  let [low, high] = [start, end];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
