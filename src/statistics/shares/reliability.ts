import { betweenVariance, requireEstimates, type Tau2Method, type VariedEstimate } from './between-variance';
import { exactMean } from '../numbers/exact-sum';

/**
 * Reliability of a measure over units: how much of the variation between the units' figures is real.
 *
 * τ²/(τ² + mean sampling variance), 0–1. An observed correlation between two measures is the true one times √(r₁·r₂),
 * so at reliabilities of one half a true 0.5 shows as 0.25. To be printed beside every correlation.
 *
 * Source: Spearman (1904), Am J Psychol 15:72–101 (attenuation); Adams (2009), RAND TR-653. Unit: none. Domain: at
 * least two units, variances above 0.
 */
export function reliability(estimates: readonly VariedEstimate[], method: Tau2Method = 'PM'): number {
  requireEstimates(estimates, 2);
  const tau2 = betweenVariance(estimates, method);
  return tau2 / (tau2 + exactMean(estimates.map(({ variance }) => variance)));
}
