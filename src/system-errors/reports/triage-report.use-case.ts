import type { Db, Hub } from '../../database';
import { checkStep, recordStep, takeStep, type Step } from '../../lifecycle';
import { authorise, type Actor } from '../../permissions';
import { checkReason, refusal, refused, type Outcome } from '../../platform';
import { checkWords } from '../law/check-words';
import type { StoredReport } from './report';
import type { ReportTransition } from './report-states';
import { moveReport } from './report.store';
import { REPORTS } from './step-report.use-case';
import { insertSignature } from '../cases/signature.store';
import { CASES, holdCases, type HeldCase } from '../cases/step-system-error.use-case';
import { caseOfReport, type SystemErrorWords } from '../cases/system-error';
import { insertSystemError, moveSystemError } from '../cases/system-error.store';
import { ACTION_OF_VERDICT, verdictOf, type TriageAnswers } from './triage';

export interface TriageReport {
  readonly report: number;
  readonly expectedRevision?: number | null;
  readonly answers: TriageAnswers;
  /** The message to the förbund. */
  readonly reason: string;
  /** The case that already handles the same matter. */
  readonly duplicateOf?: number | null;
  /** The case's own words, when the report becomes one. */
  readonly words?: SystemErrorWords | null;
}

/**
 * Decides about a report by the answers to the four questions. An accepted report becomes a case, which it signs; a
 * duplicate signs the existing case.
 * @throws SamnavError UNKNOWN_SYSTEM_ERROR_REPORT, UNKNOWN_SYSTEM_ERROR, or a refusal for an actor who may not
 */
export async function triageReport(hub: Hub, actor: Actor, command: TriageReport): Promise<Outcome<StoredReport>> {
  authorise(actor, 'system-errors:manage');
  const { answers, reason, duplicateOf } = command;
  const verdict = verdictOf(answers);
  const found = [...checkReason(reason), ...checkWords(command.words ?? {})];
  if ((verdict === 'DUPLICATE') !== (typeof duplicateOf === 'number'))
    found.push(refusal('DUPLICATE_OF_WHICH', ['duplicateOf']));
  if (found.length > 0) return refused(...found);
  return stepReport<HeldCase>(hub, actor, command, {
    action: ACTION_OF_VERDICT[verdict],
    check: async (db) => (typeof duplicateOf === 'number' ? holdCaseToSign(db, duplicateOf) : { refusals: [] }),
    change: async (db, { before, row: { to }, at, found: held }) => {
      if (verdict === 'ACCEPTED') await signNewCase(hub, db, actor, before, command.words ?? {});
      if (held) await signCase(hub, db, actor, before, held);
      await moveReport(db, before.key, { to, at, reason, triage: answers });
    },
  });
}

/** Reopens a report that was found to be no system error, or a lack of information. */
export async function reconsiderReport(hub: Hub, actor: Actor, command: Which): Promise<Outcome<StoredReport>> {
  authorise(actor, 'system-errors:manage');
  const { reason } = command;
  const found = checkReason(reason);
  if (found.length > 0) return refused(...found);
  return stepReport(hub, actor, command, {
    action: 'RECONSIDER',
    change: (db, { before, row: { to }, at }) => moveReport(db, before.key, { to, at, reason }),
  });
}

type Which = Pick<TriageReport, 'report' | 'expectedRevision' | 'reason'>;

const stepReport = <Found>(
  hub: Hub,
  actor: Actor,
  { report: key, expectedRevision, reason }: Which,
  step: Pick<Step<StoredReport, ReportTransition, Found>, 'action' | 'check' | 'change'>,
): Promise<Outcome<StoredReport>> =>
  takeStep(hub, actor, REPORTS, {
    ...step,
    key,
    expectedRevision,
    reason,
    // A draft is its förbund's own business.
    sees: ({ submittedAt }) => submittedAt !== null,
    tell: ({ forbundId, systemErrorId: systemError }) => ({
      kind: 'SYSTEM_ERROR_TRIAGED',
      roundId: null,
      forbundId,
      data: { systemError },
    }),
  });

async function holdCaseToSign(db: Db, key: number) {
  const [held] = (await holdCases(db, [key])) as [HeldCase];
  return { refusals: checkStep(CASES, 'COSIGN', held.stored, { path: ['duplicateOf'] }), found: held };
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
  await recordStep(hub, db, actor, CASES, { action: 'REGISTER', key, before: null });
}

async function signCase(hub: Hub, db: Db, actor: Actor, report: StoredReport, held: HeldCase): Promise<void> {
  const { key, state } = held.stored;
  const { forbundId } = report;
  await signByReport(db, actor, report, key);
  await moveSystemError(db, key, { to: state, at: hub.clock() });
  await recordStep(hub, db, actor, CASES, { action: 'SIGN', key, before: held, forbundId });
}

/** Signed as of the day it was reported, not the day of the decision. */
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
