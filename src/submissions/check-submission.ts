import type { Db } from '../database/transaction';
import type { StoredCell } from './cell';
import { isFile, type CellFile } from './cell-file';
import { CellChecker, type CheckContext, type CheckedCell } from './check-cells';
import type { Findings } from './finding';
import type { SubmitResults } from './submit-results';

/** All cells of a submission, checked. They are usable only when no finding is an error. */
export interface CheckedCells {
  readonly context: CheckContext;
  readonly findings: Findings;
  /** Whether the first batch is all there is. */
  readonly isWhole: boolean;
  /** The keys of the measure versions that they are of. */
  readonly measureVersions: readonly number[];
  batches(db: Db): Iterable<readonly CheckedCell[]> | AsyncIterable<readonly CheckedCell[]>;
  has(place: Pick<StoredCell, 'measureVersionId' | 'categoryId'>): boolean;
}

/** Checks each row, and what they come to together. */
export async function checkSubmission(db: Db, command: SubmitResults, context: CheckContext): Promise<CheckedCells> {
  const { cells } = command;
  const checker = new CellChecker(context);
  const { findings } = checker;
  const held: CheckedCell[] = [];
  let rows = 0;
  let good = 0;
  if (isFile(cells)) {
    for await (const batch of cells.read(db)) {
      for (const row of batch) if (checker.check(row)) good += 1;
      rows += batch.length;
      await cells.onChecked?.(db, cells.rows, findings.grouped());
    }
  } else {
    for (const row of cells) {
      const cell = checker.check(row);
      if (cell) held.push(cell);
    }
    [rows, good] = [cells.length, held.length];
  }
  checker.finish();
  if (isFile(cells)) cells.tell(findings);
  else command.fileFindings?.(findings);
  if (rows === 0 && findings.errorCount === 0) findings.add('EMPTY_FILE', 0);
  // Nothing is lost: a row that neither became a cell nor a finding would be a fault of ours.
  if (findings.errorCount === 0 && good !== rows) throw new Error('A row was dropped without a finding.');
  return {
    context,
    findings,
    isWhole: !isFile(cells),
    measureVersions: checker.measureVersions,
    batches: (manager) => (isFile(cells) ? checkedAgain(manager, cells, context) : [held]),
    has: (place) => checker.has(place),
  };
}

/** The cells of a file that has been found good: made anew from it, since they are too many to keep. */
async function* checkedAgain(db: Db, file: CellFile, context: CheckContext): AsyncGenerator<readonly CheckedCell[]> {
  const checker = new CellChecker(context);
  for await (const batch of file.read(db)) {
    yield batch.flatMap((row) => checker.check(row) ?? []);
  }
}

/** Whether what was checked before the lock would be found the same behind it. */
export function stillHolds({ context: before }: CheckedCells, context: CheckContext): boolean {
  if (before.catalogue !== context.catalogue || before.interventions.size !== context.interventions.size) return false;
  for (const [code, key] of context.interventions) if (before.interventions.get(code) !== key) return false;
  return true;
}
