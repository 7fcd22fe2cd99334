import type { Db } from '../../database';
import { inSlices, mapped } from '../../platform';
import type { StoredCell } from '../intake/cell';
import { cellsAt, endCells, insertCells, laterCurrentCells } from './cell.store';
import type { CheckedCell } from '../checks/check-cells';
import type { CheckedCells } from '../checks/check-submission.use-case';
import { conflictsOf, type EditConflict } from './compare-edits';
import { toStoredCell } from '../intake/submitted-figure';
import { planCellChanges } from './plan-cell-changes';
import { reportChanges } from './report-changes';
import type { SubmissionReport } from '../api/submission-report';
import type { VersionPlace } from '../lifecycle/submission-state.store';

export interface Target {
  /** The version that they become. */
  readonly place: VersionPlace;
  /** The measure versions in scope: cells stored for them that do not come again are removed. */
  readonly measures: readonly number[];
  /** The version in force, if there is one. */
  readonly before: { readonly version: number } | undefined;
  /**
   * The version that the sender started from, when it is not the one in force: then nothing is stored, and both sides
   * are compared.
   */
  readonly expected: number | undefined;
}

/** A batch of incoming cells, beside what is stored for their places. */
interface Piece {
  readonly cells: readonly CheckedCell[];
  readonly stored: readonly StoredCell[];
}

type Counts = Pick<SubmissionReport, 'created' | 'updated' | 'unchanged' | 'removed'>;

/** Replaces the cells in force, batch by batch, and reports in findings which are replaced. */
export async function storeCells(
  db: Db,
  checked: CheckedCells,
  target: Target,
): Promise<{ counts: Counts; conflicts: readonly EditConflict[] }> {
  const { place, expected } = target;
  const counts = { created: 0, updated: 0, unchanged: 0, removed: 0 };
  const conflicts: EditConflict[] = [];
  for await (const { cells, stored } of piecesOf(db, checked, target)) {
    // Cells that are not a file come as one batch, of any size.
    const incoming = await inSlices(mapped(cells, toStoredCell));
    const changes = await inSlices(planCellChanges(stored, incoming));
    const { created, changed, removed, unchanged } = changes;
    await inSlices(reportChanges(changes, cells, checked.context, checked.findings));
    counts.created += created.length;
    counts.updated += changed.length;
    counts.unchanged += unchanged;
    counts.removed += removed.length;
    if (expected === undefined) {
      await endCells(db, place, [...removed, ...changed.map((change) => change.before)]);
      await insertCells(db, place, [...created, ...changed.map((change) => change.after)]);
    } else {
      const base = await cellsAt(db, { ...place, version: expected }, [...incoming, ...stored]);
      for (const conflict of conflictsOf(base, incoming, stored)) conflicts.push(conflict);
    }
  }
  return { counts, conflicts };
}

async function* piecesOf(db: Db, checked: CheckedCells, target: Target): AsyncGenerator<Piece> {
  const { place, measures, before } = target;
  const inForce = { ...place, version: before?.version ?? 0 };
  const inScope = new Set(measures);
  for await (const cells of checked.batches(db)) {
    const stored = !before
      ? []
      : checked.isWhole
        ? checked.currentCells.filter(({ measureVersionId }) => inScope.has(measureVersionId))
        : await cellsAt(db, inForce, cells.map(toStoredCell));
    yield { cells, stored };
  }
  if (checked.isWhole || !before) return;
  // The incoming cells have been compared; the stored cells that remain are in scope and did not come.
  for (let last: StoredCell | undefined; ;) {
    const stored = await laterCurrentCells(db, inForce, measures, last);
    last = stored.at(-1);
    if (!last) return;
    yield { cells: [], stored: stored.filter((cell) => !checked.has(cell)) };
  }
}
