import { requireAtLeast, requireConfidence } from '../numbers/errors';
import { exactSum } from '../numbers/exact-sum';
import type { Estimate } from '../numbers/interval';
import { requireShareCell, type ShareCell } from './share';
import { hyperposterior, type HyperPoint } from './share-hyperposterior';
import { betaPrefactor, incompleteBeta, solveQuantile, type Tails } from '../numbers/special-functions';

/** The stabilised shares of a family of units. */
export interface StabilisedShares {
  /** Posterior mean of the family's mean share. */
  readonly mu: number;
  /** Posterior mean of ρ = 1/(1 + M), the correlation of two answers within a unit: 0 when all units are alike. */
  readonly rho: number;
  /** Posterior mean and interval of each unit's true share, in the order of the input. */
  readonly units: readonly Estimate[];
}

/**
 * Stabilised shares ("stabiliserat värde"): the hierarchical beta-binomial model, integrated over its parameters.
 *
 * xᵢ ~ Bin(nᵢ, pᵢ), pᵢ ~ Beta(μM, (1 − μ)M), ρ = 1/(1 + M), μ ~ U(0, 1), ρ ~ U(0, 1). The estimate is E[pᵢ | all x];
 * the interval has equal tails of the posterior of pᵢ. Because M is integrated out rather than plugged in, the interval
 * keeps its coverage (plug-in intervals cover 69–95 %). A unit with n = 0 gets what the family says.
 *
 * To be shown beside the raw value, never instead of it.
 *
 * Source: Gelman et al, Bayesian Data Analysis, ch. 5; Morris (1983), JASA 78:47–55. Unit: shares. Domain: at least two
 * units, whole 0 ≤ x ≤ n, units exchangeable. Some milliseconds per unit.
 */
export function stabilisedShares(cells: readonly ShareCell[], confidence = 0.95): StabilisedShares {
  requireAtLeast('cells', cells, 2);
  cells.forEach(requireShareCell);
  requireConfidence(confidence);
  const points = hyperposterior(cells);
  const mean = (of: (point: HyperPoint) => number) => exactSum(points.map((point) => point.weight * of(point)));
  const known = new Map<string, Estimate>();
  const unit = (cell: ShareCell) => {
    const key = `${cell.sum}/${cell.n}`;
    const found = known.get(key) ?? posteriorOf(cell, points, confidence);
    known.set(key, found);
    return found;
  };
  return { mu: mean(({ mu }) => mu), rho: mean(({ rho }) => rho), units: cells.map(unit) };
}

function posteriorOf({ n, sum: x }: ShareCell, points: readonly HyperPoint[], confidence: number): Estimate {
  const parts = points.map(({ alpha, beta, weight }) => ({ a: alpha + x, b: beta + n - x, weight }));
  const estimate = exactSum(parts.map(({ a, b, weight }) => (weight * a) / (a + b)));
  const share = (logit: number) => 1 / (1 + Math.exp(-logit));
  const tails = (logit: number): Tails => {
    const sum = { lower: 0, upper: 0 };
    for (const { a, b, weight } of parts) {
      const part = incompleteBeta(share(logit), share(-logit), a, b);
      sum.lower += weight * part.lower;
      sum.upper += weight * part.upper;
    }
    return sum;
  };
  const slope = (logit: number) =>
    parts.reduce((sum, { a, b, weight }) => sum + weight * betaPrefactor(share(logit), share(-logit), a, b), 0);
  const start = Math.max(-30, Math.min(30, Math.log(estimate / (1 - estimate))));
  const quantile = (p: number) => share(solveQuantile(p, start, tails, slope, 1e-10));
  const tail = (1 - confidence) / 2;
  return { estimate, interval: { lower: quantile(tail), upper: quantile(1 - tail), confidence } };
}
