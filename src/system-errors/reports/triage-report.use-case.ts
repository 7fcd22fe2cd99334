import { checkWords } from '../law/check-words';
import type { Db, Hub } from '../../database';
import { authorise, type Actor } from '../../permissions';
import { recordEvent } from '../../access';
import { announce } from '../../outbox';
import { checkReason, done, refusal, refused, SamnavError, type Outcome, type Refusal } from '../../platform';
import { describeReport } from '../dialogue/describe-events';
import type { StoredReport } from './report';
import { staleReport } from './report-system-error.use-case';
import { REPORT_STATE_WORDS, reportTransition, type ReportAction } from './report-states';
import { lockReport, moveReport, reportsByKeys } from './report.store';
import { insertSignature } from '../cases/signature.store';
import { checkStep, holdCases, recordStep, type HeldCase } from '../cases/step-system-error.use-case';
import { caseOfReport, type SystemErrorWords } from '../cases/system-error';
import { insertSystemError, moveSystemError } from '../cases/system-error.store';
import { ACTION_OF_VERDICT, verdictOf, type TriageAnswers } from './triage';

export interface TriageReport {
  readonly report: number;
  readonly expectedRevision?: number | null;
  readonly answers: TriageAnswers;
  /** What the förbund is told. */
  readonly reason: string;
  /** The case that handles the same already. */
  readonly duplicateOf?: number | null;
  /** The case's own words, where it becomes one. */
  readonly words?: SystemErrorWords | null;
}

/**
 * Decides about a report by the answers to the four questions. What is accepted becomes a case, which the report signs; a duplicate signs the case
 * that there is.
 * @throws SamnavError UNKNOWN_SYSTEM_ERROR_REPORT, UNKNOWN_SYSTEM_ERROR, or for who may not
 */
export async function triageReport(hub: Hub, actor: Actor, command: TriageReport): Promise<Outcome<StoredReport>> {
  authorise(actor, 'system-errors:manage');
  const { answers, reason, duplicateOf } = command;
  const verdict = verdictOf(answers);
  const found = [...checkReason(reason), ...checkWords(command.words ?? {})];
  if ((verdict === 'DUPLICATE') !== (typeof duplicateOf === 'number'))
    found.push(refusal('DUPLICATE_OF_WHICH', ['duplicateOf']));
  if (found.length > 0) return refused(...found);
  return stepReport(hub, actor, command, ACTION_OF_VERDICT[verdict], async (db, before, to) => {
    const at = hub.clock();
    if (verdict === 'ACCEPTED') await signNewCase(hub, db, actor, before, command.words ?? {});
    if (typeof duplicateOf === 'number') {
      const unfit = await signCase(hub, db, actor, before, duplicateOf);
      if (unfit) return unfit;
    }
    await moveReport(db, before.key, { to, at, reason, triage: answers });
    return undefined;
  });
}

/** Takes up again what was found to be no system error, or a lack of information. */
export async function reconsiderReport(
  hub: Hub,
  actor: Actor,
  command: Pick<TriageReport, 'report' | 'expectedRevision' | 'reason'>,
): Promise<Outcome<StoredReport>> {
  authorise(actor, 'system-errors:manage');
  const { reason } = command;
  const found = checkReason(reason);
  if (found.length > 0) return refused(...found);
  return stepReport(hub, actor, command, 'RECONSIDER', async (db, before, to) => {
    await moveReport(db, before.key, { to, at: hub.clock(), reason });
    return undefined;
  });
}

async function stepReport(
  hub: Hub,
  actor: Actor,
  which: Pick<TriageReport, 'report' | 'expectedRevision'>,
  action: ReportAction,
  change: (db: Db, before: StoredReport, to: StoredReport['state']) => Promise<Refusal | undefined>,
): Promise<Outcome<StoredReport>> {
  return hub.transaction(
    async (db) => {
      const before = await lockReport(db, which.report);
      // A draft is its förbund's own affair.
      if (!before?.submittedAt) throw new SamnavError('UNKNOWN_SYSTEM_ERROR_REPORT');
      const transition = reportTransition(action, before.state);
      if (!transition)
        return refused(refusal('REPORT_STEP_NOT_ALLOWED', ['report'], { state: REPORT_STATE_WORDS[before.state] }));
      const stale = staleReport(before, which.expectedRevision) ?? (await change(db, before, transition.to));
      if (stale) return refused(stale);
      const [report] = (await reportsByKeys(db, [before.key])) as [StoredReport];
      await recordEvent(db, hub, actor, {
        action: `system-error-report:${action.toLowerCase().replaceAll('_', '-')}`,
        subject: `system-error-report:${before.key}`,
        forbundId: before.forbundId,
        before: describeReport(before),
        after: describeReport(report),
      });
      const data = { systemError: report.systemErrorId };
      await announce(db, hub, { kind: 'SYSTEM_ERROR_TRIAGED', roundId: null, forbundId: before.forbundId, data });
      return done(report);
    },
    { rollBackWhen: (answer) => !answer.ok },
  );
}

async function signNewCase(
  hub: Hub,
  db: Db,
  actor: Actor,
  report: StoredReport,
  words: SystemErrorWords,
): Promise<void> {
  const at = hub.clock();
  const key = await insertSystemError(db, caseOfReport(report, words), { origin: 'REPORTED', source: null, at });
  await signByReport(db, actor, report, key);
  await recordStep(hub, db, actor, 'register', key);
}

async function signCase(
  hub: Hub,
  db: Db,
  actor: Actor,
  report: StoredReport,
  key: number,
): Promise<Refusal | undefined> {
  const [held] = (await holdCases(db, [key])) as [HeldCase];
  const [unfit] = checkStep('COSIGN', held.stored, 'duplicateOf');
  if (unfit) return unfit;
  await signByReport(db, actor, report, key);
  await moveSystemError(db, key, { to: held.stored.state, at: hub.clock() });
  await recordStep(hub, db, actor, 'sign', held, report.forbundId);
  return undefined;
}

/** Signed when it was reported, not when it was read. */
const signByReport = (db: Db, actor: Actor, report: StoredReport, systemErrorId: number) =>
  insertSignature(db, {
    systemErrorId,
    forbundId: report.forbundId,
    reportId: report.key,
    personsPerYear: report.personsPerYear,
    estimateBasis: report.estimateBasis,
    evidence: null,
    signedBy: actor.name,
    signedAt: report.submittedAt as Date,
  });
