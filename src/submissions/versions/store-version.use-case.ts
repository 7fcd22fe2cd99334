import type { Db, Hub } from '../../database';
import { transitionToNew } from '../../lifecycle';
import type { Actor } from '../../permissions';
import { actionOfStep, recordEvent } from '../../access';
import type { Round } from '../../catalogue';
import { inSlices, mapped, refusal, type Refusal } from '../../platform';
import { rememberAnswer } from '../lifecycle/answer-once.use-case';
import { countCorrected } from './cell-change.store';
import { goBackTo } from './cell.store';
import type { CheckedCells } from '../checks/check-submission.use-case';
import { toStoredCell } from '../intake/submitted-figure';
import { leavesDraft } from '../checks/sent-before.use-case';
import { storeCells } from './store-cells.use-case';
import { rejectedReport, type SubmissionReport } from '../api/submission-report';
import { releasedVersion, replaceEarlier, type VersionPlace } from '../lifecycle/submission-state.store';
import { SUBMISSION_LIFE } from '../lifecycle/submission-states';
import { missingComment } from '../api/submission-texts';
import { insertSubmission, type StoredSubmission } from '../lifecycle/submission.store';
import type { SubmitOutcome, SubmitResults } from '../lifecycle/submit-results.use-case';

/** Stores checked cells as the next version of a förbund's round, a draft or sent in. */
export async function storeVersion(
  hub: Hub,
  db: Db,
  actor: Actor,
  command: SubmitResults,
  checked: CheckedCells,
): Promise<SubmitOutcome> {
  const { basedOnVersion, forbund, dryRun } = command;
  const { scope, figures, isWhole } = checked;
  const { round, catalogue, before } = checked.context;
  const current = before?.version ?? 0;
  const place = { forbundId: forbund.key, roundId: round.key, version: current + 1 };
  const expected = typeof basedOnVersion === 'number' && basedOnVersion !== current ? basedOnVersion : undefined;
  const measures = [...catalogue.measureVersions.values()]
    .filter((version) => scope.includes(version.measure.code))
    .map((version) => version.key);
  if (before && expected === undefined && leavesDraft(command, before))
    await goBackTo(db, place, checked.context.sentBefore, measures);
  const { counts, conflicts } = await storeCells(db, checked, { place, measures, before, expected });
  const report: SubmissionReport = { ...counts, rejected: 0, findings: checked.findings.grouped() };
  const planned =
    dryRun && isWhole
      ? { forbundId: forbund.key, roundId: round.key, cells: await inSlices(mapped(figures, toStoredCell)) }
      : undefined;
  // Sending the same again is harmless, under whatever key: it neither makes a version nor undoes an approval.
  if (before && !isToBeSentAgain(before, command) && saysNothingNew(command, report, scope, before)) {
    await rememberAnswer(db, command, before, report);
    return { submission: before, report, refusals: [], planned };
  }
  if (expected !== undefined) {
    const stale = refusal('STALE_SUBMISSION', ['basedOnVersion'], { expected, current });
    const conflict = { expected, current, theirs: before, cells: conflicts };
    return { submission: undefined, report: rejectedReport(command, report.findings), refusals: [stale], conflict };
  }
  const missing = await missingTexts(db, command, place, report);
  if (missing.length > 0)
    return { submission: undefined, report: rejectedReport(command, report.findings), refusals: missing };
  const submission = await insertVersion(hub, db, actor, command, { place, scope, report, before, round });
  await rememberAnswer(db, command, submission, null);
  return { submission, report, refusals: [], isNew: true, planned };
}

/**
 * Comments that a submission requires. A draft need not have them yet; a rehearsal reports the warnings all the same.
 */
async function missingTexts(
  db: Db,
  { draft, dryRun, comment, correctionReason }: SubmitResults,
  place: VersionPlace,
  { findings }: SubmissionReport,
): Promise<Refusal[]> {
  if (draft) return [];
  const unsaid = dryRun ? [] : missingComment(findings, comment);
  const count = correctionReason?.trim() ? 0 : await correctedCells(db, place);
  return count > 0 ? [...unsaid, refusal('CORRECTION_REASON_REQUIRED', ['correctionReason'], { count })] : unsaid;
}

/** How many released figures a version corrects: those that differ in the newest release of the förbund's round. */
export async function correctedCells(db: Db, place: VersionPlace): Promise<number> {
  // A first version corrects nothing.
  const released = place.version > 1 ? await releasedVersion(db, place) : undefined;
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
  const { to, action, replaces } = transitionToNew(SUBMISSION_LIFE, command.draft ? 'SAVE' : 'SUBMIT');
  const at = hub.clock();
  const hand = command.fetched?.setUpBy ?? actor.name;
  const replaced = await replaceEarlier(db, place, replaces, at);
  const submission = await insertSubmission(db, {
    ...place,
    state: to,
    scope,
    report,
    comment: command.comment ?? null,
    correctionReason: command.correctionReason?.trim() || null,
    draftedBy: command.draft ? hand : goesOnWith(command, before),
    submittedBy: hand,
    at,
    fetched: command.fetched,
  });
  const { created, updated, unchanged, removed } = report;
  await recordEvent(db, hub, actor, {
    action: actionOfStep('results', action),
    subject: `submission:${submission.key}`,
    forbundId: place.forbundId,
    before: before ? { version: before.version, state: before.state } : null,
    after: { version: place.version, state: to, round: round.code, created, updated, unchanged, removed, replaced },
  });
  return submission;
}

/** The writer of the draft that it continues: a part of the figures is theirs, so they are not another pair of eyes. */
const goesOnWith = (command: SubmitResults, before: StoredSubmission | undefined): string | null =>
  before?.state === 'DRAFT' && !leavesDraft(command, before) ? before.draftedBy : null;

/**
 * Figures that were sent back, or only saved, are sent anew even when they are the same. A machine that fetches the
 * same every night does not undo a return.
 */
const isToBeSentAgain = ({ state }: StoredSubmission, { draft, fetched }: SubmitResults): boolean =>
  (state === 'RETURNED' && !fetched) || (state === 'DRAFT' && !draft);

/** The same figures, and neither a new comment nor a newly declared scope: each of those is a statement of its own. */
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
