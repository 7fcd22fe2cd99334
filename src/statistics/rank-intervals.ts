import {
  requireAtLeast,
  requireConfidence,
  requireCount,
  requireFinite,
  requireNonNegative,
  requirePositive,
} from './errors';
import { ascending } from './quantile';
import { seededRandom, type SeededRandom } from './seeded-random';
import { requireShareCell, type ShareCell } from './share';
import { hyperposterior, type HyperPoint } from './share-hyperposterior';

/** Between which ranks a unit lies; 1 is the highest value. There is no rank without it. */
export interface RankInterval {
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
}

/** Choices of the simulation; the defaults give ranks that a new seed moves by at most one place or so. */
export interface RankOptions {
  readonly confidence?: number;
  readonly draws?: number;
  readonly seed?: number;
}

/**
 * Rank intervals of shares from the posterior of `stabilisedShares`: in each draw the family's parameters and every unit's
 * true share are drawn and ranked; the interval holds the middle of a unit's ranks.
 *
 * Deterministic: seeded, drawn in the order of the cells' own figures, and pooled over units with equal cells, so that
 * neither the order of input nor a name matters, and equal cells get equal intervals.
 *
 * Source: Goldstein & Spiegelhalter (1996), JRSS A 159:385–443 (why ranks need intervals). Unit: places, 1 = highest share.
 * Domain: at least two units, each with n ≥ 0; wide at small n, as it should be.
 */
export function shareRankIntervals(cells: readonly ShareCell[], options: RankOptions = {}): RankInterval[] {
  const { confidence = 0.95, draws = 4000, seed = 20031210 } = options;
  requireAtLeast('cells', cells, 2);
  cells.forEach(requireShareCell);
  requireConfidence(confidence);
  requirePositive('draws', draws);
  requireCount('draws', draws);
  requireCount('seed', seed);
  return rankWith(cells, compareCells, confidence, (sorted) => drawnRanks(sorted, draws, seededRandom(seed)));
}

/**
 * Rank intervals of means or index values from the posterior of `stabilisedMeans`, each unit normal around its stabilised
 * value. Deterministic and indifferent to order and names, as `shareRankIntervals`.
 *
 * Unit: places, 1 = highest value. Domain: at least two units, standard errors of 0 or more.
 */
export function meanRankIntervals(
  units: readonly { readonly estimate: number; readonly standardError: number }[],
  options: RankOptions = {},
): RankInterval[] {
  const { confidence = 0.95, draws = 4000, seed = 20031210 } = options;
  requireAtLeast('units', units, 2);
  units.forEach(({ estimate, standardError }) => {
    requireFinite('estimate', estimate);
    requireNonNegative('standardError', standardError);
  });
  requireConfidence(confidence);
  requirePositive('draws', draws);
  requireCount('draws', draws);
  requireCount('seed', seed);
  const compare = (a: (typeof units)[number], b: (typeof units)[number]) =>
    a.estimate - b.estimate || a.standardError - b.standardError;
  return rankWith(units, compare, confidence, (sorted) => {
    const random = seededRandom(seed);
    return ranksOfDraws(sorted.length, draws, () =>
      sorted.map(({ estimate, standardError }) => estimate + standardError * random.normal()),
    );
  });
}

/** Draws in the order of the units' own figures, and lets equal units share their ranks. */
function rankWith<T>(
  units: readonly T[],
  compare: (a: T, b: T) => number,
  confidence: number,
  draw: (sorted: readonly T[]) => number[][],
): RankInterval[] {
  const order = units.map((_, index) => index).sort((a, b) => compare(units[a]!, units[b]!));
  const sorted = order.map((index) => units[index]!);
  const ranks = draw(sorted);
  const result = new Array<RankInterval>(units.length);
  for (let first = 0; first < sorted.length;) {
    let last = first;
    while (last + 1 < sorted.length && compare(sorted[last + 1]!, sorted[first]!) === 0) last += 1;
    const interval = middleOf(ranks.slice(first, last + 1).flat(), confidence);
    for (let place = first; place <= last; place++) result[order[place]!] = interval;
    first = last + 1;
  }
  return result;
}

function compareCells(a: ShareCell, b: ShareCell): number {
  return a.n - b.n || a.sum - b.sum;
}

/** For each unit its rank in every draw. */
function drawnRanks(cells: readonly ShareCell[], draws: number, random: SeededRandom): number[][] {
  const pick = picker(hyperposterior(cells));
  return ranksOfDraws(cells.length, draws, () => {
    const { alpha, beta } = pick(random.uniform());
    return cells.map(({ n, sum }) => random.beta(alpha + sum, beta + n - sum));
  });
}

function ranksOfDraws(units: number, draws: number, drawValues: () => number[]): number[][] {
  const ranks = Array.from({ length: units }, () => new Array<number>(draws));
  for (let draw = 0; draw < draws; draw++) {
    const values = drawValues();
    const places = values.map((_, index) => index).sort((a, b) => values[b]! - values[a]!);
    places.forEach((unit, place) => (ranks[unit]![draw] = place + 1));
  }
  return ranks;
}

/** Chooses a point with its probability, by bisection in the cumulative weights. */
function picker(points: readonly HyperPoint[]): (uniform: number) => HyperPoint {
  let total = 0;
  const cumulative = points.map(({ weight }) => (total += weight));
  return (uniform) => {
    let [low, high] = [0, points.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! >= uniform * total) high = middle;
      else low = middle + 1;
    }
    return points[low]!;
  };
}

function middleOf(ranks: readonly number[], confidence: number): RankInterval {
  const sorted = ascending(ranks);
  const cut = Math.floor((sorted.length * (1 - confidence)) / 2);
  return { lower: sorted[cut]!, upper: sorted[sorted.length - 1 - cut]!, confidence };
}
