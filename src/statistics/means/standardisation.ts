import { byarCountInterval } from '../numbers/count';
import { chiSquareQuantile } from '../numbers/distributions';
import {
  requireAtLeast,
  requireConfidence,
  requireCount,
  requireDomain,
  requireNonNegative,
  requirePositive,
} from '../numbers/errors';
import { exactSum } from '../numbers/exact-sum';
import type { Interval } from '../numbers/interval';

/** One stratum (age group and sex): events, exposure, and the weight of the stratum in the standard population. */
export interface Stratum {
  readonly count: number;
  readonly exposure: number;
  readonly weight: number;
}

/** A directly standardised rate, per `multiplier` of exposure, with two intervals. */
export interface StandardisedRate {
  readonly crude: number;
  readonly estimate: number;
  /** Variance of the rate per *one* unit of exposure. */
  readonly variance: number;
  /** Dobson's interval on Byar's limits: the one to show. */
  readonly interval: Interval;
  /** Fay & Feuer's gamma interval: never too short, somewhat long. */
  readonly gammaInterval: Interval;
}

/**
 * Directly standardised rate: what the rate would be with the standard population's composition.
 *
 * DSR = Σwᵢxᵢ/nᵢ with Σw = 1; Var = Σ(wᵢ/nᵢ)²xᵢ. Dobson: DSR + √(Var/x)·(x_L − x), x_L and x_U Byar's limits of the
 * total count x. Gamma: (v/2y)χ²(α/2; 2y²/v) and (v + m²)/(2(y + m))·χ²(1 − α/2; 2(y + m)²/(v + m²)), m = max wᵢ/nᵢ.
 *
 * Source: Dobson et al (1991), Stat Med 10:457–462; Fay & Feuer (1997), Stat Med 16:791–801. Unit: events per
 * `multiplier`. Domain: exposure above 0 in every stratum that has weight; total weight above 0; strata without weight
 * do not count in the standardised rate. Dobson needs some ten events in all.
 */
export function directStandardisation(strata: readonly Stratum[], confidence = 0.95, multiplier = 1): StandardisedRate {
  requireStrata(strata);
  requireConfidence(confidence);
  requirePositive('multiplier', multiplier);
  const totalWeight = exactSum(strata.map(({ weight }) => weight));
  requirePositive('total weight', totalWeight);
  const ratios = strata.map(({ weight, exposure }) => weight / totalWeight / exposure);
  const rate = exactSum(strata.map(({ count }, index) => count * ratios[index]!));
  const variance = exactSum(strata.map(({ count }, index) => count * ratios[index]! ** 2));
  const total = exactSum(strata.map(({ count }) => count));
  const scaled = ({ lower, upper }: { lower: number; upper: number }) => ({
    lower: lower * multiplier,
    upper: upper * multiplier,
    confidence,
  });
  return {
    crude: (total / exactSum(strata.map(({ exposure }) => exposure))) * multiplier,
    estimate: rate * multiplier,
    variance,
    interval: scaled(dobson(rate, variance, total, confidence, Math.max(...ratios))),
    gammaInterval: scaled(fayFeuer(rate, variance, Math.max(...ratios), confidence)),
  };
}

/** Without events the spread of the weights is unknown; the largest is taken, as in the gamma interval. */
function dobson(
  rate: number,
  variance: number,
  total: number,
  confidence: number,
  largest: number,
): { lower: number; upper: number } {
  const { lower, upper } = byarCountInterval(total, confidence);
  const perEvent = total === 0 ? largest : Math.sqrt(variance / total);
  return { lower: Math.max(0, rate + perEvent * (lower - total)), upper: rate + perEvent * (upper - total) };
}

function fayFeuer(
  rate: number,
  variance: number,
  largest: number,
  confidence: number,
): { lower: number; upper: number } {
  const tail = (1 - confidence) / 2;
  const raised = variance + largest ** 2;
  const lower = rate === 0 ? 0 : (variance / (2 * rate)) * chiSquareQuantile(tail, (2 * rate ** 2) / variance);
  const upper = (raised / (2 * (rate + largest))) * chiSquareQuantile(1 - tail, (2 * (rate + largest) ** 2) / raised);
  return { lower, upper };
}

function requireStrata(strata: readonly Stratum[]): void {
  requireAtLeast('strata', strata, 1);
  strata.forEach(({ count, exposure, weight }) => {
    requireCount('count', count);
    requirePositive('exposure', exposure);
    requireNonNegative('weight', weight);
  });
  requireDomain(
    strata.some(({ weight }) => weight > 0),
    'At least one stratum needs a weight above 0.',
  );
}
