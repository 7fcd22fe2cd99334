import type { Measure, Round } from '../../catalogue';
import type { County, Forbund } from '../../register';
import { ReleasedValue } from '../../releases';
import type { CellIndex } from '../answers/cell-index';
import { byCounty, coverSlot, forbundOf, type SlotMembers } from '../answers/cover-slot';
import { SIZE_CLASSES, type SizeClass } from './dimensions';
import { holds } from './filter';
import { valueOfGroup } from '../answers/group-value';
import { sizesIn, type Nation } from '../answers/nation';
import { askAbout, type Place, type Slot } from './asked-places';
import type { CheckedQuestion } from './question';

/** Whose figure it is; empty for the nation. */
export interface GroupUnit {
  readonly county?: County;
  readonly forbund?: Forbund;
  readonly sizeClass?: SizeClass;
}

/** One answer: a measure in a round, for a unit, and for a category when the question groups by one. */
export interface Observation extends GroupUnit {
  /** Identifies it among the answers to the same question. */
  readonly key: string;
  readonly round: Round;
  readonly measure: Measure;
  readonly slot: Slot | null;
  readonly value: ReleasedValue;
  /** Where its förbund is, when it is one’s. */
  readonly countyOfForbund: County | undefined;
}

interface UnitGroup extends GroupUnit {
  readonly code: string;
  readonly members: readonly Forbund[];
}

interface RoundGroups {
  readonly units: readonly UnitGroup[];
  readonly counties: ReadonlyMap<string, readonly Forbund[]>;
  readonly sizes: ReadonlyMap<number, SizeClass | null>;
}

export interface GroupContext {
  readonly question: CheckedQuestion;
  readonly nation: Nation;
  readonly cells: CellIndex;
}

/** Every group of a question with its value, in the default order. */
export function observationsOf(context: GroupContext, places: readonly Place[]): Observation[] {
  const rounds = new Map<Round, RoundGroups>();
  return places.flatMap((place) => {
    const groups = rounds.get(place.round) ?? groupsIn(context, place.round);
    rounds.set(place.round, groups);
    return groups.units.flatMap((unit) => observationsAt(context, place, groups, unit));
  });
}

function groupsIn({ question: { unit, needsSize }, nation, cells }: GroupContext, round: Round): RoundGroups {
  const forbund = forbundOf(nation.forbund, round, cells);
  const counties = byCounty(forbund);
  const sizes = needsSize ? sizesIn(nation, round) : new Map<number, SizeClass | null>();
  return { units: unitsOf(), counties, sizes };

  function unitsOf(): UnitGroup[] {
    switch (unit) {
      case null:
        return [{ code: '', members: forbund }];
      case 'FORBUND':
        return forbund.map((one) => ({ code: String(one.key), forbund: one, members: [one] }));
      case 'COUNTY':
        return [...nation.counties.values()].map((county) => ({
          code: county.code,
          county,
          members: counties.get(county.code) ?? [],
        }));
      case 'SIZE_CLASS':
        return SIZE_CLASSES.map((sizeClass) => ({
          code: sizeClass,
          sizeClass,
          members: forbund.filter(({ key }) => sizes.get(key) === sizeClass),
        }));
    }
  }
}

function observationsAt(context: GroupContext, place: Place, groups: RoundGroups, unit: UnitGroup): Observation[] {
  const { groupsByBreakdown } = context.question;
  const slots = slotsOf(place, unit)
    .map((slot) => membersOf(context, place, groups, unit, slot))
    .filter(({ members }) => members.length > 0);
  const together = groupsByBreakdown ? slots.map((slot) => [slot]) : slots.length > 0 ? [slots] : [];
  return together.map((own) => {
    const slot = groupsByBreakdown ? (own[0]?.slot ?? null) : null;
    const { round, measure } = place;
    const { county, forbund, sizeClass, code } = unit;
    const key = [round.code, measure.code, code, slot?.code ?? ''].join('/');
    const countyOfForbund = forbund && context.nation.counties.get(forbund.countyCode);
    const value = valueAt(context, place, groups, own);
    return { key, round, measure, slot, county, forbund, sizeClass, countyOfForbund, value };
  });
}

/** The slots that a unit can have something in: of a förbund’s own insatser and groups, those of its members. */
function slotsOf({ slots }: Place, { members, forbund }: UnitGroup): readonly Slot[] {
  if (!forbund || slots.every(({ owner }) => owner === null)) return slots;
  const owned = byOwner.get(slots) ?? slotsByOwner(slots);
  byOwner.set(slots, owned);
  return [...members.flatMap(({ key }) => owned.get(key) ?? []), ...(owned.get(null) ?? [])];
}

function slotsByOwner(slots: readonly Slot[]): Map<number | null, Slot[]> {
  const found = new Map<number | null, Slot[]>();
  for (const slot of slots) {
    const own = found.get(slot.owner);
    if (own) own.push(slot);
    else found.set(slot.owner, [slot]);
  }
  return found;
}

/** Every förbund of a place is asked about the same slots. */
const byOwner = new WeakMap<readonly Slot[], ReadonlyMap<number | null, readonly Slot[]>>();

/** Who of a unit the filter lets into a slot. */
function membersOf(
  { question }: GroupContext,
  { round, measure }: Place,
  { sizes }: RoundGroups,
  { members }: UnitGroup,
  slot: Slot,
): SlotMembers {
  const about = { round, measure, slot };
  const possible = slot.owner === null ? members : members.filter(({ key }) => key === slot.owner);
  const known = holds(question.filter, askAbout(about));
  if (known !== undefined) return { slot, members: known ? possible : [], whole: known };
  const through = possible.filter((forbund) =>
    holds(question.filter, askAbout({ ...about, forbund, size: sizes.get(forbund.key) ?? null })),
  );
  return { slot, members: through, whole: through.length === possible.length };
}

function valueAt(
  { question: { unit, partial }, cells }: GroupContext,
  { round, version, applicable }: Place,
  { counties }: RoundGroups,
  slots: readonly SlotMembers[],
): ReleasedValue {
  if (!version || !applicable) return ReleasedValue.notApplicable();
  const context = { cells, round, version, unit, partial, counties };
  return valueOfGroup(
    version,
    slots.map((slot) => coverSlot(context, slot)),
    partial,
  );
}
