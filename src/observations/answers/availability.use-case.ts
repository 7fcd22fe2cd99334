import type { Catalogue, Measure, Round } from '../../catalogue';
import type { Hub } from '../../database';
import { readEdition } from '../../releases';
import { eachOf, inSlices, mapped, type Slices } from '../../platform';
import { countCells, type CellCount, type Counts, type ToCount } from './availability.store';
import {
  BREAKDOWN_DIMENSIONS,
  OBSERVATION_DIMENSIONS,
  type BreakdownDimension,
  type ObservationDimension,
} from '../questions/dimensions';
import { conditionsOf, holds, type Filter, type ReadyFilter } from '../questions/filter';
import { namedCodes, type NamedCode } from '../questions/names';
import { codeOfForbund, sizesIn, type Nation } from './nation';
import { readNation } from './observation.store';
import { askAbout, isOfSingleInsatser, placesOf, type Place, type Slot } from '../questions/asked-places';
import { checkQuestion } from '../questions/question';
import { requireCodes } from '../questions/require-codes';
import { Tally } from './tally';

export interface Combination extends Counts {
  readonly round: Round;
  readonly measure: Measure;
  /** Null for the total. */
  readonly dimension: BreakdownDimension | null;
}

export interface Availability {
  readonly release: number;
  readonly combinations: readonly Combination[];
  readonly dimensions: readonly {
    readonly dimension: ObservationDimension;
    readonly codes: readonly (NamedCode & Counts)[];
  }[];
}

/** A place, and the dimension under which the search met it. */
interface SeenPlace {
  readonly dimension: BreakdownDimension | null;
  readonly place: Place;
}

/** Which figures exist under a filter, and what else the reader could choose. */
export async function availability(
  hub: Hub,
  asked: { readonly where?: Filter | null; readonly release?: number | null },
): Promise<Availability> {
  const { filter, breakdown } = checkQuestion(asked);
  const edition = await readEdition(hub, asked.release);
  const { catalogue } = edition;
  const nation = await readNation(hub.db, { size: true, insatser: true, localGroups: true });
  requireCodes(conditionsOf(filter), catalogue, nation);
  const release = edition.release();
  // A thousand insatser are counted by their kinds, unless one is asked about.
  const counted = BREAKDOWN_DIMENSIONS.filter((one) => !isOfSingleInsatser(one));
  const wanted: readonly (BreakdownDimension | null)[] = breakdown ? [breakdown] : [null, ...counted];
  const all = await inSlices(seenPlaces(catalogue, nation, filter, wanted));
  const counts = await countCells(hub.db, release, await inSlices(whatToCount(nation, filter, all)));
  const tally = new Tally();
  const combinations = await inSlices(tallySlots(all, counts, tally));
  tallyUnits(catalogue, nation, counts, tally);
  const dimensions = OBSERVATION_DIMENSIONS.map((dimension) => ({
    dimension,
    codes: namedCodes(dimension, catalogue, nation).flatMap(({ code, nameSv, nameEn }) => {
      const found = tally.of(dimension, code);
      return found ? [{ code, nameSv, nameEn, ...found }] : [];
    }),
  }));
  return { release, combinations, dimensions: dimensions.filter(({ codes }) => codes.length > 0) };
}

function* seenPlaces(
  catalogue: Catalogue,
  nation: Nation,
  filter: ReadyFilter,
  wanted: readonly (BreakdownDimension | null)[],
): Slices<SeenPlace[]> {
  const seen: SeenPlace[] = [];
  for (const dimension of wanted) {
    for (const place of placesOf(catalogue, nation, filter, dimension)) {
      if (place.applicable) seen.push({ dimension, place });
    }
    yield;
  }
  return seen;
}

function* whatToCount(nation: Nation, filter: ReadyFilter, all: readonly SeenPlace[]): Slices<ToCount> {
  const rounds = new Set(all.map(({ place }) => place.round));
  const units = [...rounds].flatMap((round) => {
    const sizes = sizesIn(nation, round);
    return nation.forbund
      .filter((forbund) => holds(filter, askAbout({ round, forbund, size: sizes.get(forbund.key) ?? null })) !== false)
      .map(({ key }) => [round.key, key] as const);
  });
  const slots = new Map<string, readonly [number, number]>();
  yield* eachOf(all, ({ place: { version, slots: own } }) => {
    if (!version) return;
    for (const id of own.flatMap(categoriesOf)) slots.set(`${version.key}/${id}`, [version.key, id]);
  });
  return { units, slots: [...slots.values()] };
}

/** The categories under which a slot's figures are stored. */
const categoriesOf = ({ insatser, categoryId }: Slot): number[] =>
  insatser ? [...insatser.values()].flat() : [categoryId];

/** Counts the slots' figures, and returns the combinations that have any. */
function* tallySlots(all: readonly SeenPlace[], counts: readonly CellCount[], tally: Tally): Slices<Combination[]> {
  const keyOf = (round: number, version: number | null, category: number | null) =>
    `${round}/${version ?? ''}/${category ?? ''}`;
  const found = new Map(counts.map((count) => [keyOf(count.roundId, count.versionId, count.categoryId), count]));
  const seen = new Set<CellCount>();
  const combinations = yield* mapped(all, ({ dimension, place }): Combination[] => {
    const { round, measure, version, slots } = place;
    const own = new Tally();
    for (const slot of version ? slots : []) {
      for (const id of categoriesOf(slot)) {
        const count = found.get(keyOf(round.key, version?.key ?? null, id));
        if (!count) continue;
        own.add('ROUND', round.code, count);
        if (dimension) for (const name of slot.names) tally.add(dimension, name, count);
        // Several dimensions may show the same figure: an insats has a focus and a form. It counts as one figure of its
        // measure.
        if (!seen.has(count)) addFixed(tally, round, measure, count);
        seen.add(count);
      }
    }
    const counted = own.of('ROUND', round.code);
    return counted ? [{ round, measure, dimension, ...counted }] : [];
  });
  return combinations.flat();
}

function addFixed(tally: Tally, round: Round, measure: Measure, count: Counts): void {
  tally.add('ROUND', round.code, count);
  tally.add('MEASURE', measure.code, count);
  tally.add('INDICATOR', measure.indicator.code, count);
  tally.add('LEVEL', measure.indicator.level, count);
}

function tallyUnits(catalogue: Catalogue, nation: Nation, counts: readonly CellCount[], tally: Tally): void {
  const forbund = new Map(nation.forbund.map((one) => [one.key, one]));
  const sizes = new Map([...catalogue.rounds.values()].map((round) => [round.key, sizesIn(nation, round)]));
  for (const count of counts) {
    const one = count.forbundId === null ? undefined : forbund.get(count.forbundId);
    if (!one) continue;
    tally.add('FORBUND', codeOfForbund(one), count);
    tally.add('COUNTY', one.countyCode, count);
    const size = sizes.get(count.roundId)?.get(one.key);
    if (size) tally.add('SIZE_CLASS', size, count);
  }
}
