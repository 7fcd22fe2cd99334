import { gaussLegendre } from '../numbers/gauss-legendre';
import type { ShareCell } from './share';
import { logGamma } from '../numbers/special-functions';

/** One plausible description of the family: its mean share, its similarity ρ = 1/(1 + M), and how plausible it is. */
export interface HyperPoint {
  readonly mu: number;
  readonly rho: number;
  /** Parameters of the beta distribution of the units' true shares: α = μM, β = (1 − μ)M. */
  readonly alpha: number;
  readonly beta: number;
  readonly weight: number;
}

interface Box {
  readonly mu: readonly [number, number];
  readonly rho: readonly [number, number];
}

/** A distinct cell and the number of units that have it. */
interface Repeated extends ShareCell {
  readonly times: number;
}

const COARSE = 20;
/** Points less plausible than e^−20 of the best do not matter to any digit shown. */
const NEGLIGIBLE = 20;
const MOST_ZOOMS = 12;
const FINE = 24;
const KEPT = 1e-9;

/**
 * The posterior of (μ, ρ) in the beta-binomial model with μ ~ U(0, 1), ρ ~ U(0, 1), as weighted points (Σ weight = 1).
 *
 * A coarse grid finds where the posterior lives, zooming until that box stops shrinking; a Gauss–Legendre grid then
 * covers the box. A fixed grid over the square would step over the narrow posterior of a large family. Cells are
 * grouped and sorted first, so that the order of the units cannot change a bit.
 */
export function hyperposterior(cells: readonly ShareCell[]): HyperPoint[] {
  const repeated = groupCells(cells);
  let box: Box = { mu: [0, 1], rho: [0, 1] };
  for (let zoom = 0; zoom < MOST_ZOOMS; zoom++) {
    const next = shrinkBox(box, repeated);
    const shrunk = area(next) < 0.6 * area(box);
    box = next;
    if (!shrunk) break;
  }
  const rhos = gaussLegendre(FINE, ...box.rho);
  const points = gaussLegendre(FINE, ...box.mu).flatMap((mu) =>
    rhos.map((rho) => ({
      mu: mu.x,
      rho: rho.x,
      area: mu.weight * rho.weight,
      log: logLikelihood(mu.x, rho.x, repeated),
    })),
  );
  return normalise(points);
}

function normalise(points: readonly { mu: number; rho: number; area: number; log: number }[]): HyperPoint[] {
  const best = Math.max(...points.map(({ log }) => log));
  const dense = points.map((point) => ({ ...point, weight: point.area * Math.exp(point.log - best) }));
  const most = Math.max(...dense.map(({ weight }) => weight));
  const kept = dense.filter(({ weight }) => weight > KEPT * most);
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  return kept.map(({ mu, rho, weight }) => {
    const size = (1 - rho) / rho;
    return { mu, rho, alpha: mu * size, beta: (1 - mu) * size, weight: weight / total };
  });
}

function groupCells(cells: readonly ShareCell[]): Repeated[] {
  const sorted = cells.filter(({ n }) => n > 0).sort((a, b) => a.n - b.n || a.sum - b.sum);
  const groups: { n: number; sum: number; times: number }[] = [];
  for (const { n, sum } of sorted) {
    const last = groups.at(-1);
    if (last?.n === n && last.sum === sum) last.times += 1;
    else groups.push({ n, sum, times: 1 });
  }
  return groups;
}

/** ln of the beta-binomial likelihood without its binomial coefficients. */
function logLikelihood(mu: number, rho: number, cells: readonly Repeated[]): number {
  const size = (1 - rho) / rho;
  const [alpha, beta] = [mu * size, (1 - mu) * size];
  const prior = logGamma(size) - logGamma(alpha) - logGamma(beta);
  const one = ({ n, sum }: ShareCell) => logGamma(alpha + sum) + logGamma(beta + n - sum) - logGamma(size + n) + prior;
  return cells.reduce((total, cell) => total + cell.times * one(cell), 0);
}

function shrinkBox(box: Box, cells: readonly Repeated[]): Box {
  const at = ([from, to]: readonly [number, number], index: number) => from + ((to - from) * (index + 0.5)) / COARSE;
  const grid = Array.from({ length: COARSE * COARSE }, (_, index) => {
    const [i, j] = [Math.floor(index / COARSE), index % COARSE];
    return { i, j, log: logLikelihood(at(box.mu, i), at(box.rho, j), cells) };
  });
  const best = Math.max(...grid.map(({ log }) => log));
  const plausible = grid.filter(({ log }) => log > best - NEGLIGIBLE);
  return {
    mu: around(
      box.mu,
      plausible.map(({ i }) => i),
    ),
    rho: around(
      box.rho,
      plausible.map(({ j }) => j),
    ),
  };
}

/** The range of the plausible rows or columns with one more on each side. */
function around([from, to]: readonly [number, number], indices: readonly number[]): [number, number] {
  const step = (to - from) / COARSE;
  const low = Math.max(0, Math.min(...indices) - 1);
  const high = Math.min(COARSE, Math.max(...indices) + 2);
  return [from + low * step, from + high * step];
}

function area({ mu, rho }: Box): number {
  return (mu[1] - mu[0]) * (rho[1] - rho[0]);
}
