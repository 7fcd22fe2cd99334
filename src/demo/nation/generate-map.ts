import type { Geography } from './demo-nation';
import { byCode } from './demo-nation';
import type { RandomStream, Streams } from '../random';

/** A förbund on today's map: a county and the municipalities that belong to it now. */
export interface Territory {
  readonly countyCode: string;
  readonly municipalities: readonly string[];
}

/** The largest förbund have about ten municipalities. */
const MOST_MEMBERS = 10;
/** Not every municipality belongs to a förbund; about one in twelve is left outside. */
const OUTSIDE = 0.08;

/** Divides the free municipalities of each county among as many förbund as its size gives it. */
export function generateMap(streams: Streams, geography: Geography, forbund: number): Territory[] {
  const free = freeMunicipalities(geography);
  const seats = seatsPerCounty(free, forbund);
  return [...free.keys()].flatMap((countyCode) =>
    divide(streams('map', countyCode), free.get(countyCode) ?? [], seats.get(countyCode) ?? 0).map(
      (municipalities) => ({
        countyCode,
        municipalities,
      }),
    ),
  );
}

function freeMunicipalities(geography: Geography): Map<string, string[]> {
  const taken = new Set(geography.taken);
  const counties = geography.counties.map((county) => county.code).sort(byCode);
  return new Map(
    counties.map((county) => {
      const here = geography.municipalities.filter((each) => each.countyCode === county && !taken.has(each.code));
      return [county, here.map((each) => each.code).sort(byCode)];
    }),
  );
}

/**
 * One förbund for every county that has a free municipality, the rest in proportion (Sainte-Laguë's divisors). A county
 * gets no more förbund than municipalities until all counties are full; from then on, in an enlarged nation, without
 * that limit.
 */
function seatsPerCounty(free: ReadonlyMap<string, readonly string[]>, forbund: number): Map<string, number> {
  const seats = new Map<string, number>();
  const room = [...free.values()].reduce((sum, codes) => sum + codes.length, 0);
  for (let given = 0; given < forbund; given += 1) {
    let best: { county: string; quotient: number } | undefined;
    for (const [county, codes] of free) {
      const has = seats.get(county) ?? 0;
      if (codes.length === 0 || (has >= codes.length && given < room)) continue;
      const quotient = has === 0 ? Number.MAX_SAFE_INTEGER : codes.length / (2 * has + 1);
      if (best === undefined || quotient > best.quotient) best = { county, quotient };
    }
    if (best === undefined) throw new Error('No municipality is free: give a geography with some that are not taken.');
    seats.set(best.county, (seats.get(best.county) ?? 0) + 1);
  }
  return seats;
}

/** Parts of one to ten; when there are fewer municipalities than parts, the last parts are empty. */
function divide(random: RandomStream, municipalities: readonly string[], parts: number): string[][] {
  if (parts >= municipalities.length) {
    return Array.from({ length: parts }, (_, index) => municipalities.slice(index, index + 1));
  }
  const outside = Math.min(Math.floor(municipalities.length * OUTSIDE), municipalities.length - parts);
  const inside = random.shuffled(municipalities).slice(outside).sort(byCode);
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const pieces = cut(random, inside, parts);
    if (pieces.every((piece) => piece.length <= MOST_MEMBERS)) return pieces;
  }
  return cutEvenly(inside, parts);
}

function cut(random: RandomStream, items: readonly string[], parts: number): string[][] {
  const gaps = random.shuffled(Array.from({ length: items.length - 1 }, (_, index) => index + 1));
  const cuts = [0, ...gaps.slice(0, parts - 1), items.length].sort((x, y) => x - y);
  return Array.from({ length: parts }, (_, index) => items.slice(cuts[index], cuts[index + 1]));
}

function cutEvenly(items: readonly string[], parts: number): string[][] {
  const size = Math.min(MOST_MEMBERS, Math.floor(items.length / parts));
  return Array.from({ length: parts }, (_, index) => items.slice(index * size, (index + 1) * size));
}
