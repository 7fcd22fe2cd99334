import type { Db } from '../../database';
import type { CellRow } from '../intake/cell';
import { cellsAt, cellsAtVersion, splitSizes } from './cell.store';
import type { SizeBefore } from '../checks/check-splits';
import type { Figure } from '../intake/figure';
import { cellsOf, standingAmong } from './standing-cells';
import type { SubmissionContext } from '../lifecycle/submission-context.use-case';

/** The version that was sent before, as a place to read cells of. */
const placeBefore = ({ forbundId, round, sentBefore: version }: SubmissionContext) => ({
  forbundId,
  roundId: round.key,
  version,
});

/** The rows that repeat what was sent before, with its figures. */
export async function readStanding(
  db: Db,
  rows: readonly CellRow[],
  context: SubmissionContext,
): Promise<ReadonlyMap<CellRow, Figure>> {
  if (context.sentBefore === 0) return new Map();
  const cells = cellsOf(rows, context);
  return standingAmong(cells, await cellsAt(db, placeBefore(context), [...cells.values()]), context);
}

/** How large the splits of what was sent before are. */
export async function sizesBefore(db: Db, context: SubmissionContext): Promise<SizeBefore> {
  const splitOf = (measureVersionId: number, dimension: string) => `${measureVersionId}/${dimension}`;
  const splits = await splitSizes(db, placeBefore(context));
  const sizes = new Map(
    splits.map(({ measureVersionId, dimension, cells }) => [splitOf(measureVersionId, dimension), cells]),
  );
  return ({ key }, dimension) => sizes.get(splitOf(key, dimension)) ?? 0;
}

/** The cells in force, and those that were sent before, in some categories or all. They differ when the newest is a draft. */
export async function heldBefore(db: Db, context: SubmissionContext, categories: readonly number[] | null) {
  const place = placeBefore(context);
  const stood = await cellsAtVersion(db, place, categories);
  const version = context.before?.version ?? 0;
  const stored = version === place.version ? stood : await cellsAtVersion(db, { ...place, version }, categories);
  return { stored, stood };
}
