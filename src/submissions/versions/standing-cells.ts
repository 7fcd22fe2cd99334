import { categoryKey, isAskedOf, TOTAL, versionAt, type MeasureVersion } from '../../catalogue';
import type { CellRow, StoredCell } from '../intake/cell';
import { toFigures, toStoredCell, type Figure, type Occasion } from '../intake/figure';
import { cellKey, sameCell } from './plan-cell-changes';

/**
 * The rows that repeat figures sent before, with those figures. They were accepted by the rules of their day, and a
 * fault in them must not keep anybody from correcting something else.
 *
 * @param cells by row, as `cellsOf` makes them
 * @param lastSentCells the cells sent before in their places, or in more places, by place
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
 * The form in which rows would be stored, whether or not they can be right. Rows that are no cells, or say more than
 * numbers, are left out.
 */
export function cellsOf(rows: readonly CellRow[], occasion: Occasion): Map<CellRow, StoredCell> {
  const cells = new Map<CellRow, StoredCell>();
  for (const row of rows) {
    const cell = cellOf(row, occasion);
    if (cell) cells.set(row, cell);
  }
  return cells;
}

function cellOf(row: CellRow, { catalogue, round, own }: Occasion): StoredCell | undefined {
  // A text beside the numbers is new, and may not be true of the figure that stands.
  if (row.publishedPercent !== undefined) return undefined;
  const asked = row.measure || catalogue.questions.find(({ wordingSv }) => wordingSv === row.question)?.measure;
  const measure = catalogue.measures.get(asked ?? '');
  const version = measure && versionAt(measure, round);
  const { dimension, category, respondentGroup: group } = row;
  const categoryId =
    dimension === TOTAL && category === TOTAL
      ? catalogue.totalCategory.key
      : categoryKey(catalogue, own, dimension, category);
  if (!version || categoryId === undefined) return undefined;
  if (group !== undefined && !isAskedOf(catalogue, version, group)) return undefined;
  const numbers = numbersOf(row, version);
  return numbers && { measureVersionId: version.key, categoryId, ...numbers };
}

/** The numbers in their stored form; undefined when some are missing. */
function numbersOf(
  row: CellRow,
  { kind, perUnit }: MeasureVersion,
): Pick<StoredCell, 'n' | 'sum' | 'sumOfSquares'> | undefined {
  if (row.unreadable) return undefined;
  const [n, sum] = {
    SHARE: [row.n, row.numerator],
    MEAN: [row.n, row.sum],
    INDEX: [row.n, row.sum],
    COUNT: [row.count, row.count],
    AMOUNT: [perUnit ? row.n : 0, row.amount],
  }[kind];
  if (typeof n !== 'number' || sum === undefined || sum === null) return undefined;
  const onScale = kind === 'MEAN' || kind === 'INDEX';
  if (onScale && typeof row.sumOfSquares !== 'number') return undefined;
  return { n, sum: String(sum), sumOfSquares: onScale ? String(row.sumOfSquares) : null };
}
