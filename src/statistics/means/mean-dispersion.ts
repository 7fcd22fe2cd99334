import { requireAtLeast, requireDomain, requireProbability } from '../numbers/errors';
import { exactSum } from '../numbers/exact-sum';
import { requireMeanSummary, type MeanSummary } from './mean';
import { quantileType7 } from '../numbers/quantile';

/** How much more the means of a family differ than chance explains. */
export interface MeanDispersion {
  /** Mean of all answers, Σnx̄/Σn. */
  readonly target: number;
  /** Variance of answers within units, pooled: Σ(n − 1)s²/Σ(n − 1). */
  readonly within: number;
  /** Mean of the squared winsorised z: 1 when only chance separates the units. */
  readonly phi: number;
  /** Variance between units; 0 when φ is no more than (k − 1)/k. */
  readonly tau2: number;
}

/**
 * Over-dispersion of a family of means around the mean of all answers: `overdispersion` for means.
 *
 * zᵢ = (x̄ᵢ − θ)/√(s²/nᵢ) with the pooled s², winsorised at its quantiles; φ = Σz²/k; τ² = max(0, (kφ − (k − 1))/(Σw −
 * Σw²/Σw)), w = nᵢ/s². The pooled variance is used because that of a handful of answers says little.
 *
 * Source: Spiegelhalter (2005), QSHC 14:347–351 and Stat Med 24:1185–1202. Unit: that of the values, squared for
 * variances. Domain: at least two units, one of them with two answers; answers of similar spread in all units.
 */
export function meanDispersion(units: readonly MeanSummary[], winsorise = 0.1): MeanDispersion {
  requireAtLeast('units', units, 2);
  units.forEach(requireMeanSummary);
  requireProbability('winsorise', winsorise);
  requireDomain(winsorise < 0.5, 'winsorise must be below one half.');
  const answers = exactSum(units.map(({ n }) => n));
  const target = exactSum(units.map(({ n, mean }) => n * mean)) / answers;
  const degrees = answers - units.length;
  requireDomain(degrees > 0, 'At least one unit needs two answers.');
  const within = exactSum(units.map(({ n, variance }) => (n - 1) * (variance ?? 0))) / degrees;
  if (within === 0) return { target, within, phi: 0, tau2: 0 };
  const z = units.map(({ n, mean }) => (mean - target) / Math.sqrt(within / n));
  const [low, high] = [quantileType7(z, winsorise), quantileType7(z, 1 - winsorise)];
  const phi = exactSum(z.map((value) => Math.min(high, Math.max(low, value)) ** 2)) / units.length;
  const weights = units.map(({ n }) => n / within);
  const sum = exactSum(weights);
  const spread = sum - exactSum(weights.map((w) => w * w)) / sum;
  return { target, within, phi, tau2: Math.max(0, (units.length * phi - (units.length - 1)) / spread) };
}
