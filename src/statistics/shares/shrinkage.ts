import { betweenVariance, fitAt, requireEstimates, type Tau2Method, type VariedEstimate } from './between-variance';
import { criticalZ } from '../numbers/distributions';
import { requireConfidence } from '../numbers/errors';
import type { Interval } from '../numbers/interval';

/** One unit's stabilised value: a compromise between its own estimate and the family's mean. */
export interface ShrunkenEstimate {
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: Interval;
  /** B = v/(v + τ²): 0 keeps the unit's own value, 1 gives it the family's. */
  readonly shrinkage: number;
}

/** A family of stabilised values with the mean and variance they were drawn towards. */
export interface ShrunkenFamily {
  readonly mean: number;
  readonly tau2: number;
  readonly units: readonly ShrunkenEstimate[];
}

/**
 * Stabilised means or index values ("stabiliserat värde"): normal–normal empirical Bayes.
 *
 * θ̂ᵢ = Bᵢμ + (1 − Bᵢ)yᵢ, Bᵢ = vᵢ/(vᵢ + τ²), variance (1 − Bᵢ)vᵢ + Bᵢ²·Var(μ). The last term admits that μ is
 * estimated; that τ² is estimated too is not admitted, so with few units the interval is somewhat short. Shares have
 * the fully integrated `stabilisedShares` instead.
 *
 * Source: Efron & Morris (1975), JASA 70:311–319; Morris (1983), JASA 78:47–55; the BLUP of metafor. Unit: that of the
 * values. Domain: at least two units, variances known and above 0.
 */
export function stabilisedMeans(
  estimates: readonly VariedEstimate[],
  tau2Method: Tau2Method = 'PM',
  confidence = 0.95,
): ShrunkenFamily {
  requireEstimates(estimates, 2);
  requireConfidence(confidence);
  const tau2 = betweenVariance(estimates, tau2Method);
  const { mean, sumOfWeights } = fitAt(estimates, tau2);
  const z = criticalZ(confidence);
  const units = estimates.map(({ value, variance }) => {
    const shrinkage = variance / (variance + tau2);
    const estimate = shrinkage * mean + (1 - shrinkage) * value;
    const standardError = Math.sqrt((1 - shrinkage) * variance + shrinkage ** 2 / sumOfWeights);
    const interval = { lower: estimate - z * standardError, upper: estimate + z * standardError, confidence };
    return { estimate, standardError, interval, shrinkage };
  });
  return { mean, tau2, units };
}
