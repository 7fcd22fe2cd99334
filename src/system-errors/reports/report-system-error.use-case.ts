import type { Db, Hub } from '../../database';
import { authorise, type Actor } from '../../permissions';
import { recordEvent } from '../../access';
import { currentCatalogue, interventionKeys } from '../../catalogue';
import { announce } from '../../outbox';
import { done, refusal, refused, SamnavError, type Outcome, type Refusal } from '../../platform';
import { checkReport, type KnownCodes } from './check-report';
import { describeReport } from '../dialogue/describe-events';
import { readLegalReferences, type ReplacedActNotice, type WrittenReference } from '../law/read-legal-references';
import type { ReportFacts, StoredReport } from './report';
import { REPORT_STATE_WORDS, reportTransition, type ReportState } from './report-states';
import { today } from '../cases/today';
import { insertReport, lockReport, moveReport, reportsByKeys, updateReport } from './report.store';

export interface ReportSystemError {
  readonly forbundId: number;
  /** A draft to write anew; a new report when left out. */
  readonly report?: number | null;
  readonly expectedRevision?: number | null;
  /** Whether to save it only: nobody but the förbund sees it. */
  readonly isDraft: boolean;
  readonly facts: Omit<ReportFacts, 'legalReferences'>;
  readonly legalReferences: readonly WrittenReference[];
}

export interface Reported {
  readonly report: StoredReport;
  readonly notices: readonly ReplacedActNotice[];
}

/**
 * Takes a förbund's report of a system error, or saves it as a draft. All that is wrong is told at once, and nothing is stored then.
 * @throws SamnavError UNKNOWN_SYSTEM_ERROR_REPORT, or for who may not
 */
export async function reportSystemError(
  hub: Hub,
  actor: Actor,
  command: ReportSystemError,
): Promise<Outcome<Reported>> {
  const { forbundId, isDraft } = command;
  authorise(actor, 'system-errors:report', forbundId);
  const now = hub.clock();
  const { references, refusals, notices } = readLegalReferences(command.legalReferences, today(hub));
  const facts: ReportFacts = { ...command.facts, legalReferences: references };
  const found = [...refusals, ...checkReport(facts, await knownCodes(hub, forbundId), isDraft)];
  if (found.length > 0) return refused(...found);
  return hub.transaction(async (db) => {
    const action = isDraft ? 'SAVE' : 'SUBMIT';
    const before = command.report ? await ownReport(db, command.report, forbundId) : undefined;
    const transition = reportTransition(action, before?.state ?? null);
    if (!transition) return refused(notFrom(before?.state));
    const stale = staleReport(before, command.expectedRevision);
    if (stale) return refused(stale);
    const writing = { state: transition.to, at: now, by: actor.name };
    if (before) await updateReport(db, before.key, facts, writing);
    const key = before?.key ?? (await insertReport(db, forbundId, facts, writing));
    const [report] = (await reportsByKeys(db, [key])) as [StoredReport];
    await recordEvent(db, hub, actor, {
      action: `system-error-report:${action.toLowerCase()}`,
      subject: `system-error-report:${key}`,
      forbundId,
      before: before ? describeReport(before) : null,
      after: describeReport(report),
    });
    if (!isDraft) await announce(db, hub, { kind: 'SYSTEM_ERROR_REPORTED', roundId: null, forbundId, data: {} });
    return done({ report, notices });
  });
}

/** Takes back a report that the secretariat has not decided about. It stays, and says so. */
export async function withdrawReport(
  hub: Hub,
  actor: Actor,
  command: { readonly report: number; readonly expectedRevision?: number | null },
): Promise<Outcome<StoredReport>> {
  return hub.transaction(async (db) => {
    const before = await lockReport(db, command.report);
    authorise(actor, 'system-errors:report', before?.forbundId ?? null);
    if (!before) throw new SamnavError('UNKNOWN_SYSTEM_ERROR_REPORT');
    const transition = reportTransition('WITHDRAW', before.state);
    if (!transition) return refused(notFrom(before.state));
    const stale = staleReport(before, command.expectedRevision);
    if (stale) return refused(stale);
    await moveReport(db, before.key, { to: transition.to, at: hub.clock() });
    const [report] = (await reportsByKeys(db, [before.key])) as [StoredReport];
    await recordEvent(db, hub, actor, {
      action: 'system-error-report:withdraw',
      subject: `system-error-report:${before.key}`,
      forbundId: before.forbundId,
      before: describeReport(before),
      after: describeReport(report),
    });
    return done(report);
  });
}

/** A report that there is not yet is one to be written, as a draft is. */
const notFrom = (state: ReportState = 'DRAFT'): Refusal =>
  refusal('REPORT_STEP_NOT_ALLOWED', ['report'], { state: REPORT_STATE_WORDS[state] });

/** Somebody else has changed the report since the caller read it. */
export const staleReport = (before: StoredReport | undefined, expected: number | null | undefined) =>
  before && typeof expected === 'number' && expected !== before.revision
    ? refusal('STALE_SYSTEM_ERROR', ['expectedRevision'], { expected, current: before.revision })
    : undefined;

async function ownReport(db: Db, key: number, forbundId: number): Promise<StoredReport> {
  const report = await lockReport(db, key);
  if (report?.forbundId !== forbundId) throw new SamnavError('UNKNOWN_SYSTEM_ERROR_REPORT');
  return report;
}

async function knownCodes(hub: Hub, forbundId: number): Promise<KnownCodes> {
  const { measures, rounds } = await currentCatalogue(hub.db);
  return {
    interventions: new Set((await interventionKeys(hub.db, forbundId)).keys()),
    measures: new Set(measures.keys()),
    rounds: new Set(rounds.keys()),
  };
}
