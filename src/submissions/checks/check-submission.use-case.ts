import type { Db } from '../../database';
import { letOthersIn, slicesOf } from '../../platform';
import type { CellRow, StoredCell } from '../intake/cell';
import { isFile } from '../intake/cells';
import { checkBeyondForm } from './check-beyond-form.use-case';
import { cellAgain, CellChecker, type CheckedCell } from './check-cells';
import { toFigures, type Figure } from '../intake/figure';
import type { Findings } from './finding';
import { heldBefore, readStanding, sizesBefore } from '../versions/read-before.use-case';
import { leavesDraft } from './sent-before.use-case';
import type { SubmissionContext } from '../lifecycle/submission-context.use-case';
import type { SubmitResults } from '../lifecycle/submit-results.use-case';

/** All cells of a submission, checked. They are usable only when no finding is an error. */
export interface CheckedCells {
  readonly context: SubmissionContext;
  readonly findings: Findings;
  /** Whether all is held: then the first batch is all there is. Of a file the insatser are not, since they are too many. */
  readonly isWhole: boolean;
  /** Codes of the measures that it answers for: what is stored for them and not sent again is removed. */
  readonly scope: readonly string[];
  /** The figures of the new version that are held. */
  readonly figures: readonly Figure[];
  /** The cells in force that are held. */
  readonly stored: readonly StoredCell[];
  batches(db: Db): Iterable<readonly CheckedCell[]> | AsyncIterable<readonly CheckedCell[]>;
  has(place: Pick<StoredCell, 'measureVersionId' | 'categoryId'>): boolean;
}

/**
 * Checks what a submission would put in force: each row by its form, what they come to together, and then the figures that are
 * held beyond it. With errors of form there are no figures to go on with.
 */
export async function checkSubmission(
  db: Db,
  command: SubmitResults,
  context: SubmissionContext,
): Promise<CheckedCells> {
  const { cells } = command;
  const { catalogue } = context;
  const checker = new CellChecker(context);
  const { findings } = checker;
  const held: CheckedCell[] = [];
  let [rows, good, told] = [0, 0, 0];
  for await (const batch of checkEach(db, command, context, (row, standing) => checker.check(row, standing))) {
    for (const cell of batch) {
      if (cell) good += 1;
      if (cell && (!isFile(cells) || catalogue.categories.has(cell.categoryId))) held.push(cell);
    }
    rows += batch.length;
    if (isFile(cells) && rows - told >= TOLD_AFTER) {
      await cells.onChecked?.(db, cells.rows, findings.grouped());
      told = rows;
    }
  }
  if (isFile(cells)) await cells.onChecked?.(db, cells.rows, findings.grouped());
  checker.finish(await sizesBefore(db, context));
  if (isFile(cells)) cells.tell(findings);
  else command.fileFindings?.(findings);
  if (rows === 0 && findings.errorCount === 0) findings.add('EMPTY_FILE', 0);
  const met = checker.measureVersions.map((key) => catalogue.measureVersions.get(key)?.measure.code ?? '');
  const scope = [...new Set(command.scope ?? met)].sort();
  const checked = {
    context,
    findings,
    isWhole: !isFile(cells),
    scope,
    batches: (manager: Db) => (isFile(cells) ? checkedAgain(manager, command, context) : [held]),
    has: (place: Pick<StoredCell, 'measureVersionId' | 'categoryId'>) => checker.has(place),
  };
  if (findings.errorCount > 0) return { ...checked, figures: [], stored: [] };
  // Nothing is lost: a row that neither became a cell nor a finding would be a fault of ours.
  if (good !== rows) throw new Error('A row was dropped without a finding.');
  const { stored, stood } = await heldBefore(db, context, isFile(cells) ? [...catalogue.categories.keys()] : null);
  await letOthersIn();
  const beside = leavesDraft(command, context.before) ? stood : stored;
  const kept = toFigures(beside, context, () => 0).filter(({ version }) => !scope.includes(version.measure.code));
  const figures: readonly Figure[] = [...held, ...kept];
  await letOthersIn();
  await checkBeyondForm(db, context, { figures, stood }, findings);
  return { ...checked, figures, stored };
}

/** Rows of a file after which it is told how far the checking has come. */
const TOLD_AFTER = 10_000;

/** Rows that are checked before others have their turn, some five milliseconds. Of a file fewer are given at a time. */
const ROWS_AT_A_TIME = 1000;

/** Checks rows as they come, some at a time; undefined stands for a row that is no cell. */
async function* checkEach(
  db: Db,
  { cells }: Pick<SubmitResults, 'cells'>,
  context: SubmissionContext,
  check: (row: CellRow, standing: Figure | undefined) => CheckedCell | undefined,
): AsyncGenerator<readonly (CheckedCell | undefined)[]> {
  for await (const rows of isFile(cells) ? cells.read(db) : slicesOf(cells, ROWS_AT_A_TIME)) {
    const standing = await readStanding(db, rows, context);
    yield rows.map((row) => check(row, standing.get(row)));
  }
}

/** The cells of a file that has been found good: made anew from it, since they are too many to keep. */
async function* checkedAgain(
  db: Db,
  command: SubmitResults,
  context: SubmissionContext,
): AsyncGenerator<readonly CheckedCell[]> {
  for await (const batch of checkEach(db, command, context, (row, standing) => cellAgain(row, standing, context)))
    yield batch.flatMap((cell) => cell ?? []);
}
