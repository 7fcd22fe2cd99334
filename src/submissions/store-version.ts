import type { Actor } from '../access/actor';
import { recordEvent } from '../access/audit.store';
import type { Catalogue, Round } from '../catalogue/catalogue';
import type { Hub } from '../database/hub';
import type { Db } from '../database/transaction';
import { refusal } from '../platform/result';
import { announceStep } from './announce-step';
import { rememberAnswer } from './answer-once';
import { countCorrected } from './cell-change.store';
import { cellsAtVersion, currentCells, endCells, insertCells } from './cell.store';
import { toStoredCell, type CheckedCell } from './check-cells';
import { conflictsOf } from './compare-edits';
import type { Findings } from './finding';
import { planCellChanges } from './plan-cell-changes';
import { reportChanges } from './report-changes';
import { rejectedReport, type SubmissionReport } from './submission-report';
import { releasedVersion, replaceEarlier, type VersionPlace } from './submission-state.store';
import { transitionToNew } from './submission-states';
import { insertSubmission, latestSubmission, submissionsByKeys, type StoredSubmission } from './submission.store';
import type { SubmitOutcome, SubmitResults } from './submit-results';

export interface Checked {
  readonly catalogue: Catalogue;
  readonly round: Round;
  readonly cells: readonly CheckedCell[];
  readonly findings: Findings;
}

/** Stores cells that have been checked as the next version of a förbund's round, a draft or sent in. */
export async function storeVersion(
  hub: Hub,
  db: Db,
  actor: Actor,
  command: SubmitResults,
  checked: Checked,
): Promise<SubmitOutcome> {
  const { forbund } = command;
  const { round, cells, findings, catalogue } = checked;
  const scope = scopeOf(command, checked);
  const before = await latestSubmission(db, forbund.key, round.key);
  const measures = [...catalogue.measureVersions.values()]
    .filter((version) => scope.includes(version.measure.code))
    .map((version) => version.key);
  const stored = before ? await currentCells(db, forbund.key, round.key, measures) : [];
  const incoming = cells.map(toStoredCell);
  const changes = planCellChanges(stored, incoming);
  reportChanges(changes, cells, catalogue, findings);
  const report: SubmissionReport = {
    created: changes.created.length,
    updated: changes.changed.length,
    unchanged: changes.unchanged,
    removed: changes.removed.length,
    rejected: 0,
    findings: findings.grouped(),
  };
  // Sending the same again is harmless, under whatever key: it neither makes a version nor undoes an approval.
  if (before && !isToBeSentAgain(before, command) && saysNothingNew(command, report, scope, before)) {
    await rememberAnswer(db, command, before, report);
    return { submission: before, report, refusals: [] };
  }
  const { basedOnVersion } = command;
  const current = before?.version ?? 0;
  if (basedOnVersion !== undefined && basedOnVersion !== null && basedOnVersion !== current) {
    const base = await cellsAtVersion(db, { ...placeOf(checked, command), version: basedOnVersion }, measures);
    const cellConflicts = conflictsOf(base, incoming, stored);
    const stale = refusal('STALE_SUBMISSION', ['basedOnVersion'], { expected: basedOnVersion, current });
    const conflict = { expected: basedOnVersion, current, theirs: before, cells: cellConflicts };
    return { submission: undefined, report: rejectedReport(command, report.findings), refusals: [stale], conflict };
  }
  const place = { ...placeOf(checked, command), version: current + 1 };
  await endCells(db, place, [...changes.removed, ...changes.changed.map((change) => change.before)]);
  await insertCells(db, place, [...changes.created, ...changes.changed.map((change) => change.after)]);
  const unexplained = command.draft || command.correctionReason?.trim() ? 0 : await correctedCells(db, place);
  if (unexplained > 0) {
    const missing = refusal('CORRECTION_REASON_REQUIRED', ['correctionReason'], { count: unexplained });
    return { submission: undefined, report: rejectedReport(command, report.findings), refusals: [missing] };
  }
  const submission = await insertVersion(hub, db, actor, command, { place, scope, report, before, round });
  await rememberAnswer(db, command, submission, null);
  return { submission, report, refusals: [] };
}

/** How many released figures a version corrects: those that the newest release of the förbund's round has otherwise. */
export async function correctedCells(db: Db, place: VersionPlace): Promise<number> {
  const released = await releasedVersion(db, place);
  return released === undefined ? 0 : countCorrected(db, place, released);
}

interface NextVersion {
  readonly place: VersionPlace;
  readonly scope: readonly string[];
  readonly report: SubmissionReport;
  readonly before: StoredSubmission | undefined;
  readonly round: Round;
}

async function insertVersion(
  hub: Hub,
  db: Db,
  actor: Actor,
  command: SubmitResults,
  { place, scope, report, before, round }: NextVersion,
): Promise<StoredSubmission> {
  const { to, action, replaces } = transitionToNew(command.draft ? 'SAVE' : 'SUBMIT');
  const at = hub.clock();
  const replaced = await replaceEarlier(db, place, replaces, at);
  const key = await insertSubmission(db, {
    ...place,
    state: to,
    scope,
    report,
    comment: command.comment ?? null,
    correctionReason: command.correctionReason?.trim() || null,
    draftedBy: command.draft ? actor.name : null,
    submittedBy: actor.name,
    at,
  });
  const { created, updated, unchanged, removed } = report;
  await recordEvent(db, hub, actor, {
    action: `results:${action.toLowerCase()}`,
    subject: `submission:${key}`,
    forbundId: place.forbundId,
    before: before ? { version: before.version, state: before.state } : null,
    after: { version: place.version, state: to, round: round.code, created, updated, unchanged, removed, replaced },
  });
  const [submission] = (await submissionsByKeys(db, [key])) as [StoredSubmission];
  await announceStep(db, hub, action, submission);
  return submission;
}

const placeOf = ({ round }: Checked, { forbund }: SubmitResults) => ({ forbundId: forbund.key, roundId: round.key });

/** Figures that were sent back are sent anew even when they are the same, and so is what was only saved. */
const isToBeSentAgain = ({ state }: StoredSubmission, { draft }: SubmitResults): boolean =>
  state === 'RETURNED' || (state === 'DRAFT' && !draft);

/** The same figures, and neither a comment nor a declared scope that was not there: each of those is a statement of its own. */
function saysNothingNew(
  { comment, scope: declared }: SubmitResults,
  { created, updated, removed }: SubmissionReport,
  scope: readonly string[],
  before: StoredSubmission,
): boolean {
  const sameFigures = created + updated + removed === 0;
  const sameComment = (comment ?? before.comment ?? '') === (before.comment ?? '');
  const sameScope = !declared || scope.join() === before.scope.join();
  return sameFigures && sameComment && sameScope;
}

function scopeOf(command: SubmitResults, { cells }: Checked): string[] {
  return [...new Set(command.scope ?? cells.map((cell) => cell.version.measure.code))].sort();
}
