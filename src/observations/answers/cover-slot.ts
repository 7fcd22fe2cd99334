import { referenceDay, type MeasureVersion, type Round } from '../../catalogue';
import { holdsOn, type Forbund } from '../../register';
import { NATION } from '../../releases';
import type { CellIndex, TableCell } from './cell-index';
import type { UnitDimension } from '../questions/dimensions';
import type { Slot } from '../questions/asked-places';

/**
 * A part of a group: cells of one unit that are added, or none when the unit did not report, and the number of förbund
 * that it stands for.
 */
export interface Piece {
  readonly cells: readonly TableCell[];
  readonly reporting: number;
  readonly existing: number;
}

/** Whose answers in one slot make up a group. */
export interface SlotMembers {
  readonly slot: Slot;
  readonly members: readonly Forbund[];
  /** Whether the group is all that the nation, or the county, has: no filter removed any of it. */
  readonly whole: boolean;
}

export interface CoverContext {
  readonly cells: CellIndex;
  readonly round: Round;
  readonly version: MeasureVersion;
  readonly unit: UnitDimension | null;
  readonly partial: boolean;
  /** The förbund by county that existed in the round or reported in it. */
  readonly counties: ReadonlyMap<string, readonly Forbund[]>;
}

/**
 * Builds a group's slot from the largest released cells that fit in it: the nation's when the group is the nation,
 * whole counties', and single förbund's for the rest. With PARTIAL a withheld total is taken apart, since it is
 * withheld because one of its parts is.
 */
export function coverSlot(context: CoverContext, { slot, members, whole }: SlotMembers): Piece[] {
  const { cells, unit, round, version, partial, counties } = context;
  const find = (kind: 'NATION' | 'COUNTY', id: number) => cells.find(kind, id, round.key, version.key, slot.categoryId);
  const forbund = (one: Forbund) => forbundPiece(context, slot, one);
  const takeApart = (total: TableCell | undefined) => partial && total?.status === 'SUPPRESSED';
  if (unit === 'FORBUND') return members.map(forbund);
  if (unit === null && whole) {
    const nation = find('NATION', NATION);
    if (!takeApart(nation)) return [totalPiece(nation, members.length)];
  }
  return [...byCounty(members)].flatMap(([code, own]) => {
    const isWhole = (whole && unit !== 'SIZE_CLASS') || own.length === counties.get(code)?.length;
    const county = isWhole ? find('COUNTY', Number(code)) : undefined;
    return isWhole && !takeApart(county) ? [totalPiece(county, own.length)] : own.map(forbund);
  });
}

const totalPiece = (cell: TableCell | undefined, existing: number): Piece => ({
  cells: cell ? [cell] : [],
  reporting: cell?.unitsReporting ?? 0,
  existing: cell?.unitsExisting ?? existing,
});

/** A förbund's own cell, or those of its insatser of the slot's kind. */
function forbundPiece({ cells, round, version }: CoverContext, slot: Slot, forbund: Forbund): Piece {
  const categories = slot.insatser ? (slot.insatser.get(forbund.key) ?? []) : [slot.categoryId];
  const found = categories.flatMap(
    (categoryId) => cells.find('FORBUND', forbund.key, round.key, version.key, categoryId) ?? [],
  );
  return { cells: found, reporting: found.length > 0 ? 1 : 0, existing: 1 };
}

export function byCounty(forbund: readonly Forbund[]): Map<string, Forbund[]> {
  const counties = new Map<string, Forbund[]>();
  for (const one of forbund) {
    const own = counties.get(one.countyCode);
    if (own) own.push(one);
    else counties.set(one.countyCode, [one]);
  }
  return counties;
}

/**
 * The förbund that a round can concern: those that existed on its reference day, and any that reported all the same.
 */
export function forbundOf(forbund: readonly Forbund[], round: Round, cells: CellIndex): Forbund[] {
  const day = referenceDay(round);
  return forbund.filter(
    ({ key, existsFrom, existsUntil }) => holdsOn(day, existsFrom, existsUntil) || cells.hasReported(round.key, key),
  );
}
