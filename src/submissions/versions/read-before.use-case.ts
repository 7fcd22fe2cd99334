import type { Db } from '../../database';
import { inSlices } from '../../platform';
import type { CellRow, StoredCell } from '../intake/cell';
import { cellsAt, cellsAtVersion, cellsInTurn, splitSizes, type CellVersion } from './cell.store';
import type { SizeBefore } from '../checks/check-splits';
import type { Figure } from '../intake/submitted-figure';
import { byPlace } from './plan-cell-changes';
import { standingAmong, storedCells } from './standing-cells';
import type { SubmissionContext } from '../lifecycle/submission-context.use-case';

/** The version that was sent before, as a place to read cells from. */
const placeBefore = ({ forbundId, round, sentBefore: version }: SubmissionContext) => ({
  forbundId,
  roundId: round.key,
  version,
});

/**
 * The rows that repeat figures sent before, with those figures.
 * @param lastSentCells all cells sent before, by place, where memory holds them; otherwise they are read for the places
 * of the rows
 */
export async function readStanding(
  db: Db,
  rows: readonly CellRow[],
  context: SubmissionContext,
  lastSentCells?: ReadonlyMap<string, StoredCell>,
): Promise<ReadonlyMap<CellRow, Figure>> {
  if (context.sentBefore === 0) return new Map();
  const cells = storedCells(rows, context);
  const known =
    lastSentCells ?? (await inSlices(byPlace(await cellsAt(db, placeBefore(context), [...cells.values()]))));
  return standingAmong(cells, known, context);
}

/** The number of categories in each split that was sent before. */
export async function sizesBefore(db: Db, context: SubmissionContext): Promise<SizeBefore> {
  const splitOf = (measureVersionId: number, dimension: string) => `${measureVersionId}/${dimension}`;
  const splits = await splitSizes(db, placeBefore(context));
  const sizes = new Map(
    splits.map(({ measureVersionId, dimension, cells }) => [splitOf(measureVersionId, dimension), cells]),
  );
  return ({ key }, dimension) => sizes.get(splitOf(key, dimension)) ?? 0;
}

/**
 * The cells in force, and those that were sent before, in some categories or all. They differ when the newest version
 * is a draft.
 */
export async function cellsBefore(db: Db, context: SubmissionContext, categories: readonly number[] | null) {
  const place = placeBefore(context);
  const cellsOfVersion = (at: CellVersion) => (categories ? cellsAtVersion(db, at, categories) : allCellsOf(db, at));
  const lastSent = await cellsOfVersion(place);
  const version = context.before?.version ?? 0;
  const current = version === place.version ? lastSent : await cellsOfVersion({ ...place, version });
  return { current, lastSent };
}

/**
 * In batches of some thousands: for hundreds of thousands at once the driver would block the process for a tenth of a
 * second.
 */
async function allCellsOf(db: Db, place: CellVersion): Promise<StoredCell[]> {
  const cells: StoredCell[] = [];
  for await (const some of cellsInTurn(db, place)) for (const cell of some) cells.push(cell);
  return cells;
}
