import { currentCatalogue, interventionKeys } from '../../catalogue';
import type { Hub } from '../../database';
import { recordStep, takeStep, transitionToNew } from '../../lifecycle';
import { announce, type NewEvent } from '../../outbox';
import { authorise, type Actor } from '../../permissions';
import { done, refused, type Outcome } from '../../platform';
import { checkReport, type KnownCodes } from './check-report';
import { readLegalReferences, type ReplacedActNotice, type WrittenReference } from '../law/read-legal-references';
import type { ReportFacts, StoredReport } from './report';
import { today } from '../cases/today';
import { insertReport, moveReport, updateReport } from './report.store';
import { REPORTS } from './step-report.use-case';

export interface ReportSystemError {
  readonly forbundId: number;
  /** A draft to overwrite; when left out, a new report. */
  readonly report?: number | null;
  readonly expectedRevision?: number | null;
  /** Whether only to save it: nobody outside the förbund sees it. */
  readonly isDraft: boolean;
  readonly facts: Omit<ReportFacts, 'legalReferences'>;
  readonly legalReferences: readonly WrittenReference[];
}

export interface Reported {
  readonly report: StoredReport;
  readonly notices: readonly ReplacedActNotice[];
}

/**
 * Takes a förbund's report of a system error, or saves it as a draft. All faults are reported at once, and then nothing
 * is stored.
 * @throws SamnavError UNKNOWN_SYSTEM_ERROR_REPORT, or a refusal for an actor who may not
 */
export async function reportSystemError(
  hub: Hub,
  actor: Actor,
  command: ReportSystemError,
): Promise<Outcome<Reported>> {
  const { forbundId, isDraft } = command;
  authorise(actor, 'system-errors:report', forbundId);
  const { references, refusals, notices } = readLegalReferences(command.legalReferences, today(hub));
  const facts: ReportFacts = { ...command.facts, legalReferences: references };
  const found = [...refusals, ...checkReport(facts, await knownCodes(hub, forbundId), isDraft)];
  if (found.length > 0) return refused(...found);
  const outcome = await (command.report
    ? writeAnew(hub, actor, command, command.report, facts)
    : writeNew(hub, actor, command, facts));
  return outcome.ok ? done({ report: outcome.value, notices }) : outcome;
}

/** A draft is its förbund's own business: for another förbund it does not exist. */
const writeAnew = (
  hub: Hub,
  actor: Actor,
  { forbundId, isDraft, expectedRevision }: ReportSystemError,
  key: number,
  facts: ReportFacts,
): Promise<Outcome<StoredReport>> =>
  takeStep(hub, actor, REPORTS, {
    action: actionOf(isDraft),
    key,
    expectedRevision,
    forbundId,
    sees: (report) => report.forbundId === forbundId,
    change: (db, { row, at }) => updateReport(db, key, facts, { state: row.to, at, by: actor.name }),
    tell: () => eventOf(forbundId, isDraft),
  });

const writeNew = (
  hub: Hub,
  actor: Actor,
  { forbundId, isDraft }: ReportSystemError,
  facts: ReportFacts,
): Promise<Outcome<StoredReport>> =>
  hub.transaction(async (db) => {
    const { action, to } = transitionToNew(REPORTS, actionOf(isDraft));
    const key = await insertReport(db, forbundId, facts, { state: to, at: hub.clock(), by: actor.name });
    const report = await recordStep(hub, db, actor, REPORTS, { action, key, before: null });
    const event = eventOf(forbundId, isDraft);
    if (event) await announce(db, hub, event);
    return done(report);
  });

const actionOf = (isDraft: boolean) => (isDraft ? 'SAVE' : 'SUBMIT');

/** Nobody is told of a draft. */
const eventOf = (forbundId: number, isDraft: boolean): NewEvent | undefined =>
  isDraft ? undefined : { kind: 'SYSTEM_ERROR_REPORTED', roundId: null, forbundId, data: {} };

/** Takes back a report that the secretariat has not decided about. It stays, marked as taken back. */
export const withdrawReport = (
  hub: Hub,
  actor: Actor,
  { report: key, expectedRevision }: { readonly report: number; readonly expectedRevision?: number | null },
): Promise<Outcome<StoredReport>> =>
  takeStep(hub, actor, REPORTS, {
    action: 'WITHDRAW',
    key,
    expectedRevision,
    change: (db, { row, at }) => moveReport(db, key, { to: row.to, at }),
  });

async function knownCodes(hub: Hub, forbundId: number): Promise<KnownCodes> {
  const { measures, rounds } = await currentCatalogue(hub.db);
  return {
    interventions: new Set((await interventionKeys(hub.db, forbundId)).keys()),
    measures: new Set(measures.keys()),
    rounds: new Set(rounds.keys()),
  };
}
