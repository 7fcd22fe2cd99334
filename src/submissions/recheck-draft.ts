import { TOTAL, versionAt } from '../catalogue/catalogue';
import type { Db } from '../database/transaction';
import { refusal, type Refusal } from '../platform/result';
import { cellsAtVersion } from './cell.store';
import { checkBeyondForm, freshAmong } from './check-beyond-form';
import { toFigures, type Figure, type Occasion } from './figure';
import { Findings, type Finding } from './finding';
import { BEYOND_FORM } from './finding-catalogue';
import { sentBefore } from './sent-before';
import type { SubmissionReport } from './submission-report';
import type { StoredSubmission } from './submission.store';

/**
 * Checks a draft by the catalogue and the figures that are there when it is sent in, which may not be those of the day it
 * was saved. What its numbers are by themselves was settled then. Rows are positions among the cells of the draft, from 1.
 */
export async function recheckDraft(
  db: Db,
  occasion: Occasion,
  draft: StoredSubmission,
): Promise<{ readonly report: SubmissionReport; readonly refusals: readonly Refusal[] }> {
  const cells = await cellsAtVersion(db, draft);
  const stood = await cellsAtVersion(db, { ...draft, version: await sentBefore(db, draft) });
  const figures = toFigures(cells, occasion, (index) => index + 1);
  const findings = new Findings();
  const fresh = freshAmong(figures, stood);
  const outdated = checkPlaces(fresh, occasion, findings);
  if (findings.errorCount + outdated.length === 0) await checkBeyondForm(db, occasion, { figures, stood }, findings);
  const found = findings.grouped();
  const report = { ...draft.report, findings: merge(draft.report.findings, found) };
  const count = findings.errorCount;
  return { report, refusals: count > 0 ? [...outdated, refusal('REPORT_HAS_ERRORS', [], { count })] : outdated };
}

/** Whether the round still has the measures and the splits. */
function checkPlaces(figures: readonly Figure[], { round }: Occasion, findings: Findings): Refusal[] {
  const outdated = new Set<string>();
  for (const { row, version, dimension } of figures) {
    const measure = version.measure.code;
    const inForce = versionAt(version.measure, round);
    if (!inForce) findings.add('MEASURE_NOT_IN_ROUND', row, { measure, round: round.code });
    else if (inForce !== version) outdated.add(measure);
    else if (dimension !== TOTAL && !version.dimensions.includes(dimension))
      findings.add('UNKNOWN_DIMENSION', row, { dimension, measure });
  }
  return [...outdated].map((measure) => refusal('DRAFT_OUTDATED', [], { measure, round: round.code }));
}

/** What was told of the file stands; what is told of the figures is as they are seen today. */
function merge(saved: readonly Finding[], found: readonly Finding[]): Finding[] {
  const again = new Set([...BEYOND_FORM, ...found.map(({ code }) => code)]);
  return [...saved.filter(({ code }) => !again.has(code)), ...found];
}
