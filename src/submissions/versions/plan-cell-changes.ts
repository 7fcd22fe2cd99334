import { eachOf, type Slices } from '../../platform';
import type { StoredCell } from '../intake/cell';

export interface CellChanges {
  readonly created: readonly StoredCell[];
  readonly changed: readonly { readonly before: StoredCell; readonly after: StoredCell }[];
  readonly removed: readonly StoredCell[];
  readonly unchanged: number;
}

/** Names the place of a cell within a förbund’s round. */
export const cellKey = (cell: StoredCell): string => `${cell.measureVersionId}/${cell.categoryId}`;

/** Cells by their places. */
export function* byPlace<Cell extends StoredCell>(cells: readonly Cell[]): Slices<Map<string, Cell>> {
  const found = new Map<string, Cell>();
  yield* eachOf(cells, (cell) => found.set(cellKey(cell), cell));
  return found;
}

/** Compares what is stored for the scope with what came: an unchanged cell is left alone, a missing one is removed. */
export function* planCellChanges(stored: readonly StoredCell[], incoming: readonly StoredCell[]): Slices<CellChanges> {
  if (stored.length === 0) return { created: incoming, changed: [], removed: [], unchanged: 0 };
  const before = yield* byPlace(stored);
  const created: StoredCell[] = [];
  const changed: { before: StoredCell; after: StoredCell }[] = [];
  let unchanged = 0;
  yield* eachOf(incoming, (after) => {
    const place = cellKey(after);
    const known = before.get(place);
    before.delete(place);
    if (!known) created.push(after);
    else if (sameCell(known, after)) unchanged += 1;
    else changed.push({ before: known, after });
  });
  return { created, changed, removed: [...before.values()], unchanged };
}

type Numbers = Pick<StoredCell, 'n' | 'sum' | 'sumOfSquares'> & Partial<Pick<StoredCell, 'asked'>>;

export function sameCell(a: Numbers, b: Numbers): boolean {
  const sameCounts = Number(a.n) === b.n && (a.asked ?? null) === (b.asked ?? null);
  return sameCounts && sameDecimal(a.sum, b.sum) && sameDecimal(a.sumOfSquares, b.sumOfSquares);
}

const WHOLE = /^-?\d+$/;

/** `57.60` and `57.6` are the same; two different amounts of kronor beyond 2^53 are not, though their floats are. */
function sameDecimal(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  return !(WHOLE.test(a) && WHOLE.test(b)) && Number(a) === Number(b);
}
