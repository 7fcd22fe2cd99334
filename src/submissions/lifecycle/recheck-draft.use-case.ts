import { TOTAL, versionAt } from '../../catalogue';
import type { Db } from '../../database';
import { inSlices, refusal, type Refusal } from '../../platform';
import { cellsAt, cellsAtVersion, cellsInTurn, splitSizes, type CellVersion } from '../versions/cell.store';
import { checkBeyondForm, changedAmong } from '../checks/check-beyond-form.use-case';
import { toFigures, type Figure, type Occasion } from '../intake/submitted-figure';
import { Findings, type Finding } from '../checks/finding';
import { BEYOND_FORM, type FindingCode } from '../checks/finding-catalogue';
import { sentBefore } from '../checks/sent-before.use-case';
import type { SubmissionReport } from '../api/submission-report';
import type { StoredSubmission } from './submission.store';

/**
 * Checks a draft again when it is sent in, by the present catalogue and figures, which may differ from those on the day
 * it was saved. The form of its numbers was settled then. Rows are positions among the draft's cells, from 1. It is
 * read some thousand cells at a time; for a draft too large to hold, the plausibility of insatser is not checked, as
 * for a file in pieces.
 */
export async function recheckDraft(
  db: Db,
  occasion: Occasion,
  draft: StoredSubmission,
): Promise<{ readonly report: SubmissionReport; readonly refusals: readonly Refusal[] }> {
  const lastSentVersion: CellVersion = { ...draft, version: await sentBefore(db, draft) };
  const { categories } = occasion.catalogue;
  const isLarge = (await countCells(db, draft)) + (await countCells(db, lastSentVersion)) > MOST_HELD;
  const findings = new Findings();
  const outdated = new Set<string>();
  const figures: Figure[] = [];
  let rows = 0;
  for await (const cells of cellsInTurn(db, draft)) {
    const from = rows + 1;
    const some = toFigures(cells, occasion, (index) => from + index);
    const changed = await inSlices(changedAmong(some, await cellsAt(db, lastSentVersion, cells)));
    checkPlaces(changed, occasion, findings, outdated);
    for (const figure of some) if (!isLarge || categories.has(figure.categoryId)) figures.push(figure);
    rows += cells.length;
  }
  const lastSentCells = await cellsAtVersion(db, lastSentVersion, isLarge ? [...categories.keys()] : null);
  if (findings.errorCount + outdated.size === 0)
    await checkBeyondForm(db, occasion, { figures, lastSentCells }, findings);
  const settled = merge(draft.report.findings, findings.grouped(), isLarge ? [] : BEYOND_FORM);
  const report = { ...draft.report, findings: settled };
  const round = occasion.round.code;
  const refusals = [...outdated].map((measure) => refusal('DRAFT_OUTDATED', [], { measure, round }));
  const count = findings.errorCount;
  return { report, refusals: count > 0 ? [...refusals, refusal('REPORT_HAS_ERRORS', [], { count })] : refusals };
}

/**
 * The most cells of a draft and of what was sent before it, together. A förbund has some hundred; more than this had
 * better come in pieces.
 */
const MOST_HELD = 50_000;

async function countCells(db: Db, version: CellVersion): Promise<number> {
  return (await splitSizes(db, version)).reduce((sum, { cells }) => sum + cells, 0);
}

/**
 * Whether the round still has the measures and the splits. Adds measures of which it has another version to `outdated`.
 */
function checkPlaces(figures: readonly Figure[], { round }: Occasion, findings: Findings, outdated: Set<string>): void {
  for (const { row, version, dimension } of figures) {
    const measure = version.measure.code;
    const inForce = versionAt(version.measure, round);
    if (!inForce) findings.add('MEASURE_NOT_IN_ROUND', row, { measure, round: round.code });
    else if (inForce !== version) outdated.add(measure);
    else if (dimension !== TOTAL && !version.dimensions.includes(dimension))
      findings.add('UNKNOWN_DIMENSION', row, { dimension, measure });
  }
}

/**
 * Findings about the file stand; findings about the figures are replaced by today's, where all of the figures are
 * checked.
 */
function merge(saved: readonly Finding[], found: readonly Finding[], lookedFor: readonly FindingCode[]): Finding[] {
  const again = new Set([...lookedFor, ...found.map(({ code }) => code)]);
  return [...saved.filter(({ code }) => !again.has(code)), ...found];
}
