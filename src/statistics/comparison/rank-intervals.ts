import {
  requireAtLeast,
  requireConfidence,
  requireCount,
  requireFinite,
  requireNonNegative,
  requirePositive,
} from '../numbers/errors';
import { seededRandom, type SeededRandom } from '../numbers/seeded-random';
import { requireShareCell, type ShareCell } from '../shares/share';
import { hyperposterior, type HyperPoint } from '../shares/share-hyperposterior';

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
 * Rank intervals of shares from the posterior of `stabilisedShares`: in each draw the family's parameters and every
 * unit's true share are drawn and ranked; the interval holds the middle of a unit's ranks.
 *
 * Deterministic: seeded, drawn in the order of the cells' own figures, and pooled over units with equal cells, so that
 * neither the order of input nor a name matters, and equal cells get equal intervals.
 *
 * Source: Goldstein & Spiegelhalter (1996), JRSS A 159:385–443 (why ranks need intervals). Unit: places, 1 = highest
 * share. Domain: at least two units, each with n ≥ 0; wide at small n, as it should be.
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
 * Rank intervals of means or index values from the posterior of `stabilisedMeans`, each unit normal around its
 * stabilised value. Deterministic and indifferent to order and names, as `shareRankIntervals`.
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
    return ranksOfDraws(sorted.length, draws, (values) =>
      sorted.forEach(({ estimate, standardError }, index) => {
        values[index] = estimate + standardError * random.normal();
      }),
    );
  });
}

/** Draws in the order of the units' own figures, and lets equal units share their ranks. */
function rankWith<T>(
  units: readonly T[],
  compare: (a: T, b: T) => number,
  confidence: number,
  draw: (sorted: readonly T[]) => RankCounts,
): RankInterval[] {
  const order = units.map((_, index) => index).sort((a, b) => compare(units[a]!, units[b]!));
  const sorted = order.map((index) => units[index]!);
  const counts = draw(sorted);
  const result = new Array<RankInterval>(units.length);
  for (let first = 0; first < sorted.length;) {
    let last = first;
    while (last + 1 < sorted.length && compare(sorted[last + 1]!, sorted[first]!) === 0) last += 1;
    const interval = middleOf(counts.slice(first, last + 1), confidence);
    for (let place = first; place <= last; place++) result[order[place]!] = interval;
    first = last + 1;
  }
  return result;
}

function compareCells(a: ShareCell, b: ShareCell): number {
  return a.n - b.n || a.sum - b.sum;
}

/**
 * For each unit how often it had each place; place 0 is the highest. Counted, since eighty units have 320 000 ranks.
 */
type RankCounts = readonly Uint32Array[];

function drawnRanks(cells: readonly ShareCell[], draws: number, random: SeededRandom): RankCounts {
  const pick = picker(hyperposterior(cells));
  return ranksOfDraws(cells.length, draws, (values) => {
    const { alpha, beta } = pick(random.uniform());
    cells.forEach(({ n, sum }, index) => (values[index] = random.beta(alpha + sum, beta + n - sum)));
  });
}

/**
 * Draws again and again and counts the places. The values are sorted as bare numbers and each is then looked up, which
 * is several times faster than sorting the units by them; units with the same value take the places that it has in
 * turn.
 */
function ranksOfDraws(units: number, draws: number, drawInto: (values: Float64Array) => void): RankCounts {
  const counts = Array.from({ length: units }, () => new Uint32Array(units));
  const [values, sorted] = [new Float64Array(units), new Float64Array(units)];
  const takenAt = new Uint32Array(units);
  for (let draw = 1; draw <= draws; draw++) {
    drawInto(values);
    sorted.set(values);
    sorted.sort();
    for (let unit = units - 1; unit >= 0; unit--) {
      let place = firstNotBelow(sorted, values[unit]!);
      while (takenAt[place] === draw) place += 1;
      takenAt[place] = draw;
      counts[unit]![units - 1 - place]! += 1;
    }
  }
  return counts;
}

function firstNotBelow(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
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

/** The middle of the places that some units had, taken together. */
function middleOf(counts: RankCounts, confidence: number): RankInterval {
  const places = counts[0]!.length;
  const times = Array.from({ length: places }, (_, place) => counts.reduce((sum, unit) => sum + unit[place]!, 0));
  const cut = Math.floor((times.reduce((sum, count) => sum + count, 0) * (1 - confidence)) / 2);
  return { lower: placeAfter(cut, times), upper: places + 1 - placeAfter(cut, times.reverse()), confidence };
}

/** The place, from 1, of the rank that `cut` others come before. */
function placeAfter(cut: number, times: readonly number[]): number {
  let passed = 0;
  const place = times.findIndex((count) => (passed += count) > cut);
  return place + 1;
}
