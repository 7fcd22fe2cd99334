import { criticalZ, twoSidedNormalP } from '../numbers/distributions';
import {
  requireAllFinite,
  requireConfidence,
  requireDomain,
  requireNonNegative,
  requirePositive,
} from '../numbers/errors';
import { exactMean, exactSum } from '../numbers/exact-sum';
import type { Interval } from '../numbers/interval';
import { mannKendall, type MannKendall } from './mann-kendall';
import { requireShareCell, type ShareCell } from '../shares/share';

/** A value at one occasion with its known sampling variance. */
export interface Occasion {
  readonly time: number;
  readonly value: number;
  readonly variance: number;
}

/** A share at one occasion, from its stored cell. */
export interface ShareOccasion extends ShareCell {
  readonly time: number;
}

/** A straight line through a short series. */
export interface WeightedSlope {
  /** Change per unit of time. */
  readonly slope: number;
  readonly standardError: number;
  readonly z: number;
  readonly pValue: number;
  /** `null` when no answer ever differed: an interval of no width would claim certainty. */
  readonly interval: Interval | null;
  /** Σ w (residual)²: about `residualDf` when a straight line is enough. */
  readonly residualQ: number;
  readonly residualDf: number;
}

/** A trend, or the reason that there is none. `mannKendall` is added from five occasions. */
export type Trend =
  | { readonly kind: 'TOO_FEW_OCCASIONS'; readonly occasions: number }
  | { readonly kind: 'TREND'; readonly line: WeightedSlope; readonly mannKendall: MannKendall | null };

/** Two points always make a line: below this number of occasions no trend is claimed. */
const FEWEST_OCCASIONS = 3;
/** Mann–Kendall cannot reach p < 0.05 with fewer occasions: 2/4! = 0.083. */
const FEWEST_FOR_MANN_KENDALL = 5;

/**
 * Trend of a series of shares; TOO_FEW_OCCASIONS below three occasions with answers.
 *
 * The sampling variance at each occasion is that of the pooled share, p(1 − p)/n with p = Σx/Σn, so that an occasion of
 * all or none does not get an infinite weight. The caller passes one unbroken series: never across a break in the
 * instrument. Occasions without answers are left out. Unit: shares per unit of time.
 */
export function shareTrend(occasions: readonly ShareOccasion[], confidence = 0.95): Trend {
  occasions.forEach(requireShareCell);
  const answered = occasions.filter(({ n }) => n > 0);
  const pooled = exactSum(answered.map(({ sum }) => sum)) / Math.max(1, exactSum(answered.map(({ n }) => n)));
  const series = answered.map(({ time, n, sum }) => ({ time, value: sum / n, variance: (pooled * (1 - pooled)) / n }));
  return trend(series, confidence);
}

/**
 * Trend of any series with known sampling variances; TOO_FEW_OCCASIONS below three. Domain: occasions at distinct times
 * of one unbroken series. Unit: that of the values per unit of time.
 */
export function trend(occasions: readonly Occasion[], confidence = 0.95): Trend {
  const count = occasions.length;
  if (count < FEWEST_OCCASIONS) return { kind: 'TOO_FEW_OCCASIONS', occasions: count };
  const line = weightedSlope(occasions, confidence);
  const times = occasions.map(({ time }) => time);
  const values = occasions.map(({ value }) => value);
  return {
    kind: 'TREND',
    line,
    mannKendall: count < FEWEST_FOR_MANN_KENDALL ? null : mannKendall(times, values, confidence),
  };
}

/**
 * Slope by weighted least squares with known variances, w = 1/v.
 *
 * slope = Σw(t − t̄)(y − ȳ)/Σw(t − t̄)², se = 1/√Σw(t − t̄)², judged by z. A series of equal values has slope 0 and p =
 * 1, also when its variances are 0 (a share of all or none throughout); otherwise variances must be above 0.
 *
 * Source: weighted least squares with fixed scale (Aitken 1935); agrees with statsmodels' WLS, `cov_type="fixed
 * scale"`. Domain: at least three distinct times.
 */
export function weightedSlope(occasions: readonly Occasion[], confidence = 0.95): WeightedSlope {
  requireSeries(occasions);
  requireConfidence(confidence);
  const equal = occasions.every(({ value }) => value === occasions[0]!.value);
  const noVariance = occasions.every(({ variance }) => variance === 0);
  if (!(equal && noVariance)) occasions.forEach(({ variance }) => requirePositive('variance', variance));
  const weights = occasions.map(({ variance }) => (noVariance ? 1 : 1 / variance));
  const weighted = (of: (occasion: Occasion) => number) =>
    exactSum(occasions.map((occasion, index) => weights[index]! * of(occasion)));
  const origin = exactMean(occasions.map(({ time }) => time));
  const sum = exactSum(weights);
  const time = weighted((occasion) => occasion.time - origin) / sum + origin;
  const level = equal ? occasions[0]!.value : weighted(({ value }) => value) / sum;
  const spread = weighted((occasion) => (occasion.time - time) ** 2);
  const slope = weighted((occasion) => (occasion.time - time) * (occasion.value - level)) / spread;
  const standardError = noVariance ? 0 : 1 / Math.sqrt(spread);
  const z = slope === 0 ? 0 : slope / standardError;
  const half = criticalZ(confidence) * standardError;
  return {
    slope,
    standardError,
    z,
    pValue: twoSidedNormalP(z),
    interval: noVariance ? null : { lower: slope - half, upper: slope + half, confidence },
    residualQ: weighted((occasion) => (occasion.value - level - slope * (occasion.time - time)) ** 2),
    residualDf: occasions.length - 2,
  };
}

function requireSeries(occasions: readonly Occasion[]): void {
  requireAllFinite(
    'time',
    occasions.map(({ time }) => time),
  );
  requireAllFinite(
    'value',
    occasions.map(({ value }) => value),
  );
  occasions.forEach(({ variance }) => requireNonNegative('variance', variance));
  requireDomain(new Set(occasions.map(({ time }) => time)).size === occasions.length, 'Occasions need distinct times.');
  requireDomain(occasions.length >= FEWEST_OCCASIONS, `A slope needs at least ${FEWEST_OCCASIONS} occasions.`);
}
