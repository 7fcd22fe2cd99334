import type { Db } from '../../database';
import { inSlices, letOthersIn, slicesOf } from '../../platform';
import type { CellRow, StoredCell } from '../intake/cell';
import { isFile } from '../intake/cells';
import { checkBeyondForm } from './check-beyond-form.use-case';
import { cellAgain, CellChecker, type CheckedCell } from './check-cells';
import { toFigures, type Figure } from '../intake/submitted-figure';
import type { Findings } from './finding';
import { byPlace } from '../versions/plan-cell-changes';
import { cellsBefore, readStanding, sizesBefore } from '../versions/read-before.use-case';
import { leavesDraft } from './sent-before.use-case';
import type { SubmissionContext } from '../lifecycle/submission-context.use-case';
import type { SubmitResults } from '../lifecycle/submit-results.use-case';

/** All cells of a submission after the checks. They are usable only when no finding is an error. */
export interface CheckedCells {
  readonly context: SubmissionContext;
  readonly findings: Findings;
  /**
   * Whether memory holds the whole submission: then the first batch is all there is. Of a file it holds no insatser,
   * since they are too many.
   */
  readonly isWhole: boolean;
  /** Codes of the measures that it answers for: cells stored for these and not sent again are removed. */
  readonly scope: readonly string[];
  /** The new version's figures that memory holds. */
  readonly figures: readonly Figure[];
  /** The cells in force that memory holds. */
  readonly currentCells: readonly StoredCell[];
  batches(db: Db): Iterable<readonly CheckedCell[]> | AsyncIterable<readonly CheckedCell[]>;
  has(place: Pick<StoredCell, 'measureVersionId' | 'categoryId'>): boolean;
}

/**
 * Checks what a submission would put in force: the form of each row, then their sums, and then whether the held figures
 * are plausible. Errors of form end the checks, since then there are no figures.
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
  const parsedCells: CheckedCell[] = [];
  let [rows, good, told] = [0, 0, 0];
  // Cells that are not a file are all held, so one question is enough.
  const ahead = isFile(cells) ? undefined : await cellsBefore(db, context, null);
  const lastSentCells = ahead && (await inSlices(byPlace(ahead.lastSent)));
  for await (const batch of checkEach(
    db,
    command,
    context,
    (row, unchanged) => checker.check(row, unchanged),
    lastSentCells,
  )) {
    for (const cell of batch) {
      if (cell) good += 1;
      if (cell && (!isFile(cells) || catalogue.categories.has(cell.categoryId))) parsedCells.push(cell);
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
    batches: (manager: Db) => (isFile(cells) ? checkedAgain(manager, command, context) : [parsedCells]),
    has: (place: Pick<StoredCell, 'measureVersionId' | 'categoryId'>) => checker.has(place),
  };
  if (findings.errorCount > 0) return { ...checked, figures: [], currentCells: [] };
  // Nothing is lost: a row that became neither a cell nor a finding would be a fault of ours.
  if (good !== rows) throw new Error('A row was dropped without a finding.');
  const earlierCells = ahead ?? (await cellsBefore(db, context, [...catalogue.categories.keys()]));
  const baseCells = leavesDraft(command, context.before) ? earlierCells.lastSent : earlierCells.current;
  const isInScope = (key: number) => scope.includes(catalogue.measureVersions.get(key)?.measure.code ?? '');
  const inScope = new Set([...catalogue.measureVersions.keys()].filter(isInScope));
  const outsideScope = toFigures(
    baseCells.filter(({ measureVersionId }) => !inScope.has(measureVersionId)),
    context,
    () => 0,
  );
  const figures: readonly Figure[] = [...parsedCells, ...outsideScope];
  await letOthersIn();
  await checkBeyondForm(db, context, { figures, lastSentCells: earlierCells.lastSent }, findings);
  return { ...checked, figures, currentCells: earlierCells.current };
}

/** After this many rows of a file the checking reports its progress. */
const TOLD_AFTER = 10_000;

/**
 * Rows that are checked before other requests have their turn, some five milliseconds. A file comes in smaller batches.
 */
const ROWS_AT_A_TIME = 1000;

/** Checks rows as they come, in batches; undefined stands for a row that is no cell. */
async function* checkEach(
  db: Db,
  { cells }: Pick<SubmitResults, 'cells'>,
  context: SubmissionContext,
  check: (row: CellRow, unchanged: Figure | undefined) => CheckedCell | undefined,
  lastSentCells?: ReadonlyMap<string, StoredCell>,
): AsyncGenerator<readonly (CheckedCell | undefined)[]> {
  for await (const rows of isFile(cells) ? cells.read(db) : slicesOf(cells, ROWS_AT_A_TIME)) {
    const unchanged = await readStanding(db, rows, context, lastSentCells);
    yield rows.map((row) => check(row, unchanged.get(row)));
  }
}

/** The cells of a file that passed the checks: read from it again, since they are too many to keep. */
async function* checkedAgain(
  db: Db,
  command: SubmitResults,
  context: SubmissionContext,
): AsyncGenerator<readonly CheckedCell[]> {
  for await (const batch of checkEach(db, command, context, (row, unchanged) => cellAgain(row, unchanged, context)))
    yield batch.flatMap((cell) => cell ?? []);
}
