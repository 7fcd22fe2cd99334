import { requireAtLeast, requireDomain, requirePositive, requireProbability } from '../numbers/errors';
import { exactSum } from '../numbers/exact-sum';
import { quantileType7 } from '../numbers/quantile';
import { requireShareCell, type ShareCell } from '../shares/share';

/** z of one unit against the pooled share: as it is, winsorised, and deflated in the two ways. */
export interface DispersedUnit {
  readonly z: number;
  readonly zWinsorised: number;
  /** (p − θ)/√(s² + τ²): units differ by more than chance, by a standard deviation of τ. */
  readonly zAdditive: number;
  /** z/√φ, with φ taken as 1 when it is less. */
  readonly zMultiplicative: number;
}

/** How much more the units of a family differ than chance explains. */
export interface Overdispersion {
  /** The pooled share Σx/Σn. */
  readonly target: number;
  /** Mean of the squared winsorised z: 1 when only chance separates the units. */
  readonly phi: number;
  readonly phiUnwinsorised: number;
  /** Variance between units on the raw scale (squared shares); 0 when φ is no more than (k − 1)/k. */
  readonly tau2: number;
  readonly units: readonly DispersedUnit[];
}

/**
 * Over-dispersion of a family of shares around their pooled value.
 *
 * z = (p − θ)/s with s² = θ(1 − θ)/n; z is winsorised at its 10 and 90 % quantiles (type 7), so that the outliers
 * sought do not hide themselves; φ = Σz²/k; τ² = max(0, (kφ − (k − 1)) / (Σw − Σw²/Σw)) with w = 1/s².
 *
 * Source: Spiegelhalter (2005), QSHC 14:347–351; Spiegelhalter et al (2012), JRSS A 175:1–47; DerSimonian & Laird
 * (1986). Unit: shares. Domain: at least two units, each with n ≥ 1; trustworthy from some ten units.
 */
export function overdispersion(cells: readonly ShareCell[], winsorise = 0.1): Overdispersion {
  requireAtLeast('cells', cells, 2);
  cells.forEach((cell) => {
    requireShareCell(cell);
    requirePositive('n', cell.n);
  });
  requireProbability('winsorise', winsorise);
  requireDomain(winsorise < 0.5, 'winsorise must be below one half.');
  const target = exactSum(cells.map(({ sum }) => sum)) / exactSum(cells.map(({ n }) => n));
  const variances = cells.map(({ n }) => (target * (1 - target)) / n);
  const z = cells.map(({ n, sum }, index) =>
    variances[index] === 0 ? 0 : (sum / n - target) / Math.sqrt(variances[index]!),
  );
  const [low, high] = [quantileType7(z, winsorise), quantileType7(z, 1 - winsorise)];
  const winsorised = z.map((value) => Math.min(high, Math.max(low, value)));
  const phi = meanSquare(winsorised);
  const tau2 = target === 0 || target === 1 ? 0 : betweenVariance(phi, variances);
  const units = z.map((value, index) => ({
    z: value,
    zWinsorised: winsorised[index]!,
    zAdditive: tau2 === 0 ? value : value * Math.sqrt(variances[index]! / (variances[index]! + tau2)),
    zMultiplicative: value / Math.sqrt(Math.max(1, phi)),
  }));
  return { target, phi, phiUnwinsorised: meanSquare(z), tau2, units };
}

function meanSquare(z: readonly number[]): number {
  return exactSum(z.map((value) => value * value)) / z.length;
}

function betweenVariance(phi: number, variances: readonly number[]): number {
  const k = variances.length;
  const weights = variances.map((variance) => 1 / variance);
  const sum = exactSum(weights);
  const spread = sum - exactSum(weights.map((weight) => weight * weight)) / sum;
  return Math.max(0, (k * phi - (k - 1)) / spread);
}
