import {
  groupAndParents,
  INTERVENTION,
  LOCAL_GROUP,
  versionAt,
  type Catalogue,
  type Measure,
  type MeasureVersion,
  type Round,
} from '../../catalogue';
import type { Forbund } from '../../register';
import type { BreakdownDimension, SizeClass } from './dimensions';
import { holds, type Ask, type ReadyFilter } from './filter';
import { codeOfForbund, type Nation, type Owned } from '../answers/nation';

/** One category of the breakdown that a question names, or the total when it names none. */
export interface Slot {
  readonly code: string;
  readonly nameSv: string;
  readonly nameEn: string;
  /** Place among its siblings. */
  readonly ordinal: number;
  /** The category for county and nation, and for a förbund unless the slot is a kind of insats. */
  readonly categoryId: number;
  /** For a kind of insats: the insatser of that kind, by förbund. */
  readonly insatser: ReadonlyMap<number, readonly number[]> | null;
  /** For an insats or a local group: the only förbund that has it. */
  readonly owner: number | null;
  /** Every code that a filter may name it by. */
  readonly names: readonly string[];
}

/** A measure in a round, with the slots that the filter may let through. */
export interface Place {
  readonly round: Round;
  readonly measure: Measure;
  /** Undefined when the round does not measure the measure. */
  readonly version: MeasureVersion | undefined;
  readonly slots: readonly Slot[];
  /** Whether it is measured and broken down by the question's dimension. */
  readonly applicable: boolean;
}

const INSATS_DIMENSIONS: readonly string[] = ['FOCUS', 'FORM', 'TARGET_GROUP'];
type InsatsDimension = 'FOCUS' | 'FORM' | 'TARGET_GROUP';
export const isOfInsatser = (dimension: string | null): dimension is InsatsDimension =>
  dimension !== null && INSATS_DIMENSIONS.includes(dimension);

export const isOfGroups = (dimension: string | null): boolean => dimension === LOCAL_GROUP;
export const isOfSingleInsatser = (dimension: string | null): boolean => dimension === INTERVENTION;

/** Every measure in every round that the filter may let through, oldest round first. */
export function placesOf(
  catalogue: Catalogue,
  nation: Nation,
  filter: ReadyFilter,
  breakdown: BreakdownDimension | null,
): Place[] {
  const slots = slotsOf(catalogue, nation, breakdown);
  const [total] = slotsOf(catalogue, nation, null);
  const places: Place[] = [];
  for (const round of catalogue.rounds.values()) {
    for (const measure of catalogue.measures.values()) {
      // Most questions name the measures they want: the insatser of the others, a thousand, need no look.
      if (holds(filter, askAbout({ round, measure })) === false) continue;
      const version = versionAt(measure, round);
      const own = ownSlots(catalogue, version, breakdown, slots, total);
      const possible = (own ?? slots).filter((slot) => holds(filter, askAbout({ round, measure, slot })) !== false);
      if (possible.length === 0) continue;
      places.push({ round, measure, version, slots: possible, applicable: version !== undefined && own !== undefined });
    }
  }
  return places;
}

/**
 * The slots of a measure version; undefined when it has none. A measure that is asked of one respondent group only is
 * not split by it: its total is that group's.
 */
function ownSlots(
  catalogue: Catalogue,
  version: MeasureVersion | undefined,
  breakdown: BreakdownDimension | null,
  slots: readonly Slot[],
  total: Slot | undefined,
): readonly Slot[] | undefined {
  if (!version) return undefined;
  if (breakdown === null || version.dimensions.includes(isOfInsatser(breakdown) ? 'INTERVENTION' : breakdown)) {
    return slots;
  }
  const [group, another] = version.respondentGroups;
  if (breakdown !== 'RESPONDENT_GROUP' || group === undefined || another !== undefined || !total) return undefined;
  const { nameSv = group, nameEn = group } = catalogue.respondentGroups.get(group) ?? {};
  const ordinal = groupOrder(catalogue).indexOf(group);
  return [{ ...total, code: group, nameSv, nameEn, ordinal, names: groupAndParents(catalogue, group) }];
}

function slotsOf(catalogue: Catalogue, nation: Nation, breakdown: BreakdownDimension | null): Slot[] {
  const categories =
    breakdown === null ? [catalogue.totalCategory] : (catalogue.dimensions.get(breakdown)?.categories ?? []);
  const groups = groupOrder(catalogue);
  const registered = categories.map(({ key, code, nameSv, nameEn }, index) => ({
    code,
    nameSv,
    nameEn,
    ordinal: breakdown === 'RESPONDENT_GROUP' ? groups.indexOf(code) : index,
    categoryId: key,
    insatser: isOfInsatser(breakdown) ? insatserOf(nation, breakdown, code) : null,
    owner: null,
    names: breakdown === 'RESPONDENT_GROUP' ? groupAndParents(catalogue, code) : [code],
  }));
  if (isOfSingleInsatser(breakdown)) return ownedSlots(nation.insatser, registered);
  return isOfGroups(breakdown) ? ownedSlots(nation.localGroups, registered) : registered;
}

/** The förbund’s own, and then those who are in none. */
function ownedSlots(owned: readonly Owned[], outside: readonly Slot[]): Slot[] {
  const groups = owned.map(({ key, forbundId, code, nameSv }, ordinal) => {
    const names = { code, names: [code], nameSv, nameEn: nameSv };
    return { ...names, ordinal, categoryId: key, insatser: null, owner: forbundId };
  });
  return [...groups, ...outside.map((slot) => ({ ...slot, ordinal: groups.length }))];
}

const groupOrder = (catalogue: Catalogue): string[] => [...catalogue.respondentGroups.keys()].sort();

function insatserOf({ insatser }: Nation, dimension: InsatsDimension, code: string): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const insats of insatser) {
    if (insats[dimension] !== code) continue;
    const own = found.get(insats.forbundId);
    if (own) own.push(insats.key);
    else found.set(insats.forbundId, [insats.key]);
  }
  return found;
}

/** The facts that are known when a filter is evaluated; the rest is not known yet. */
export interface Known {
  readonly round?: Round;
  readonly measure?: Measure;
  readonly slot?: Slot;
  readonly forbund?: Forbund;
  /** Left out while unknown; null for a förbund without municipalities. */
  readonly size?: SizeClass | null;
}

export function askAbout({ round, measure, slot, forbund, size }: Known): Ask {
  return (dimension, codes) => {
    switch (dimension) {
      case 'ROUND':
        return round && codes.has(round.code);
      case 'MEASURE':
        return measure && codes.has(measure.code);
      case 'INDICATOR':
        return measure && codes.has(measure.indicator.code);
      case 'LEVEL':
        return measure && codes.has(measure.indicator.level);
      case 'COUNTY':
        return forbund && codes.has(forbund.countyCode);
      case 'FORBUND':
        return forbund && codes.has(codeOfForbund(forbund));
      case 'SIZE_CLASS':
        return size === undefined ? undefined : size !== null && codes.has(size);
      default:
        return slot?.names.some((name) => codes.has(name));
    }
  };
}
