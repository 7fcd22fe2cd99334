import type { StoredCell } from '../intake/cell';
import { cellKey, sameCell } from './plan-cell-changes';

/** A cell that two writers have changed since they both read it; undefined where one of the three versions has none. */
export interface EditConflict {
  readonly measureVersionId: number;
  readonly categoryId: number;
  readonly base: StoredCell | undefined;
  readonly yours: StoredCell | undefined;
  readonly theirs: StoredCell | undefined;
}

/**
 * The changes that somebody else has made since this writer read the figures, and that the writer's own would undo:
 * theirs differ from the base, and yours from theirs. A cell that only one of the two changed, or both alike, is no
 * conflict.
 */
export function conflictsOf(
  base: readonly StoredCell[],
  yours: readonly StoredCell[],
  theirs: readonly StoredCell[],
): EditConflict[] {
  const [ofBase, ofYours, ofTheirs] = [byPlace(base), byPlace(yours), byPlace(theirs)];
  const places = new Map([...base, ...theirs, ...yours].map((cell) => [cellKey(cell), cell]));
  const found: EditConflict[] = [];
  for (const [place, { measureVersionId, categoryId }] of places) {
    const sides = { base: ofBase.get(place), yours: ofYours.get(place), theirs: ofTheirs.get(place) };
    if (isSame(sides.base, sides.theirs) || isSame(sides.yours, sides.theirs)) continue;
    found.push({ measureVersionId, categoryId, ...sides });
  }
  return found;
}

const byPlace = (cells: readonly StoredCell[]) => new Map(cells.map((cell) => [cellKey(cell), cell]));

const isSame = (a: StoredCell | undefined, b: StoredCell | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && sameCell(a, b));
