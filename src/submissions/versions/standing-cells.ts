import { categoryKey, isAskedOf, TOTAL, versionAt } from '../../catalogue';
import type { CellRow, StoredCell } from '../intake/cell';
import { measureOf, numbersOf } from '../intake/read-row';
import { toFigures, toStoredCell, type Figure, type Occasion } from '../intake/submitted-figure';
import { cellKey, sameCell } from './plan-cell-changes';

/**
 * The rows that repeat figures sent before, with those figures. They were accepted by the rules of their day, and a
 * fault in them must not keep anybody from correcting something else.
 *
 * @param cells by row, as `storedCells` makes them
 * @param lastSentCells what was sent before in their places, or in more, by place
 */
export function standingAmong(
  cells: ReadonlyMap<CellRow, StoredCell>,
  lastSentCells: ReadonlyMap<string, StoredCell>,
  occasion: Occasion,
): Map<CellRow, Figure> {
  const unchanged = new Map<CellRow, Figure>();
  for (const [row, cell] of cells) {
    const lastSent = lastSentCells.get(cellKey(cell));
    const [figure] = lastSent ? toFigures([lastSent], occasion, () => row.row) : [];
    if (figure && sameCell(toStoredCell(figure), cell)) unchanged.set(row, figure);
  }
  return unchanged;
}

/**
 * What rows would be stored as, whether or not they can be right. Those that are no cells, or say more than numbers,
 * are left out.
 */
export function storedCells(rows: readonly CellRow[], occasion: Occasion): Map<CellRow, StoredCell> {
  const cells = new Map<CellRow, StoredCell>();
  for (const row of rows) {
    const cell = storedCell(row, occasion);
    if (cell) cells.set(row, cell);
  }
  return cells;
}

function storedCell(row: CellRow, { catalogue, round, own }: Occasion): StoredCell | undefined {
  // What is said beside the numbers is said anew, and may be wrong of what stands.
  if (row.publishedPercent ?? row.unreadablePercent ?? row.unreadable) return undefined;
  const measure = measureOf(row, catalogue);
  const version = measure && versionAt(measure, round);
  const { dimension, category, respondentGroup: group } = row;
  const categoryId =
    dimension === TOTAL && category === TOTAL
      ? catalogue.totalCategory.key
      : categoryKey(catalogue, own, dimension, category);
  if (!version || categoryId === undefined) return undefined;
  if (group !== undefined && !isAskedOf(catalogue, version, group)) return undefined;
  const { n, sum, sumOfSquares } = numbersOf(row, version);
  const isWhole = typeof n === 'number' && sum !== undefined && sum !== null && sumOfSquares !== undefined;
  return isWhole ? toStoredCell({ version, categoryId, n, sum, sumOfSquares, asked: row.asked ?? null }) : undefined;
}
