import type { Actor } from '../access/actor';
import { recordEvent } from '../access/audit.store';
import { authorise } from '../access/permissions';
import { isOpen, referenceDay, roundOf, type Catalogue, type Round } from '../catalogue/catalogue';
import { currentCatalogue } from '../catalogue/catalogue.store';
import { interventionKeys } from '../catalogue/intervention.store';
import type { Hub } from '../database/hub';
import type { Db } from '../database/transaction';
import { isPersonalIdentityNumber } from '../platform/personal-data';
import { EMPTY, longerThan, TOO_LONG } from '../platform/parameters';
import { refusal, type Refusal } from '../platform/result';
import type { Forbund } from '../register/forbund.entity';
import { holdsOn } from '../register/period';
import { answerToSameRequest, rememberAnswer } from './answer-once';
import type { CellRow } from './cell';
import { checkCells, toStoredCell, type CheckedCell } from './check-cells';
import type { Findings } from './finding';
import { planCellChanges } from './plan-cell-changes';
import { reportChanges } from './report-changes';
import { rejectedReport, type SubmissionReport } from './submission-report';
import {
  currentCells,
  endCells,
  insertCells,
  insertSubmission,
  latestSubmission,
  lockForbund,
  setState,
  submissionsByKeys,
  type StoredSubmission,
} from './submission.store';

export interface SubmitResults {
  readonly forbund: Forbund;
  readonly round: string;
  readonly cells: readonly CellRow[];
  /** Rows of a file that could not be made out, and so are no cells. */
  readonly unreadRows?: number;
  /** Codes of the measures that this submission answers for; those it contains, when left out. */
  readonly scope?: readonly string[];
  readonly dryRun: boolean;
  readonly idempotencyKey?: string | null;
  readonly comment?: string | null;
  /** Faults of the file that the cells were read from; they are reported together with those of the cells. */
  readonly fileFindings?: (findings: Findings) => void;
}

export interface SubmitOutcome {
  /** The submission now in force for the förbund and round; undefined when nothing was stored. */
  readonly submission: StoredSubmission | undefined;
  readonly report: SubmissionReport;
  readonly refusals: readonly Refusal[];
  /** Whether this is the answer that an earlier request with the same key was given; nothing was stored anew. */
  readonly replayed?: boolean;
}

/**
 * Accepts one förbund's cells for one round.
 *
 * All rows are checked before anything is stored. What is stored before for the measures in scope is replaced, so that a
 * shorter resend leaves nothing stale; earlier versions are kept, because published figures must be reproducible.
 * A dry run does the same work and is rolled back.
 */
export async function submitResults(hub: Hub, actor: Actor, command: SubmitResults): Promise<SubmitOutcome> {
  const { forbund } = command;
  authorise(actor, 'results:submit', forbund.key);
  // What is read outside a transaction is kept; inside, a new catalogue would be read whole for each submission.
  await currentCatalogue(hub.db);
  return hub.transaction(
    async (db) => {
      const catalogue = await currentCatalogue(db);
      const round = roundOf(catalogue, command.round);
      await lockForbund(db, forbund.key);
      // Before anything else: a repeat gets the same answer even when the round has closed meanwhile.
      const earlier = await answerToSameRequest(db, command);
      if (earlier) return earlier;
      const refusals = checkCommand(hub, command, catalogue, round);
      if (refusals.length > 0) return refuse(command, refusals);
      const interventions = await interventionKeys(db, forbund.key);
      const { organisationNumber, name: forbundName } = forbund;
      const context = { catalogue, round, organisationNumber, forbundName, interventions, scope: command.scope };
      const { cells, findings } = checkCells(command.cells, context);
      command.fileFindings?.(findings);
      if (command.cells.length === 0 && findings.errorCount === 0) findings.add('EMPTY_FILE', 0);
      if (findings.errorCount > 0) {
        const report = rejectedReport(command, findings.grouped());
        return {
          submission: undefined,
          report,
          refusals: [refusal('REPORT_HAS_ERRORS', [], { count: findings.errorCount })],
        };
      }
      // Nothing is lost: a row that neither became a cell nor a finding would be a fault of ours.
      if (cells.length !== command.cells.length) throw new Error('A row was dropped without a finding.');
      return store(hub, db, actor, command, { catalogue, round, cells, findings });
    },
    { rollBackWhen: (outcome) => command.dryRun || outcome.refusals.length > 0 },
  );
}

/** A key is a UUID or the like; what is longer would not fit an index of the database. */
const LONGEST_KEY = 200;

/** Characters: a page of text, and not a report. */
const LONGEST_COMMENT = 2000;

function checkCommand(hub: Hub, command: SubmitResults, catalogue: Catalogue, round: Round): Refusal[] {
  const { forbund, comment, idempotencyKey, scope } = command;
  const existed = holdsOn(referenceDay(round), forbund.existsFrom, forbund.existsUntil);
  const found: Refusal[] = [];
  if (!isOpen(round, hub.clock())) found.push(refusal('ROUND_NOT_OPEN', ['round'], { round: round.code }));
  if (!existed) found.push(refusal('FORBUND_DOES_NOT_EXIST_THEN', ['forbund'], { round: round.code }));
  for (const [field, text] of Object.entries({ comment, idempotencyKey })) {
    if (text && isPersonalIdentityNumber(text)) found.push(refusal('PERSONAL_DATA_IN_TEXT', [field], { field }));
  }
  if (idempotencyKey === '' || (idempotencyKey && idempotencyKey.length > LONGEST_KEY)) {
    const fault = idempotencyKey === '' ? EMPTY : TOO_LONG;
    found.push(refusal('INVALID_INPUT', ['idempotencyKey'], { field: 'idempotencyKey', fault }));
  }
  if (comment && comment.length > LONGEST_COMMENT) {
    found.push(refusal('INVALID_INPUT', ['comment'], { field: 'comment', fault: longerThan(LONGEST_COMMENT) }));
  }
  scope?.forEach((code, index) => {
    if (catalogue.measures.has(code)) return;
    found.push(refusal('UNKNOWN_CODE', ['scope', `${index}`], { code, list: MEASURES }));
  });
  return found;
}

const MEASURES = { sv: 'listan över mått', en: 'the list of measures' };

const refuse = (command: SubmitResults, refusals: readonly Refusal[]): SubmitOutcome => ({
  submission: undefined,
  report: rejectedReport(command, []),
  refusals,
});

interface Checked {
  readonly catalogue: Catalogue;
  readonly round: Round;
  readonly cells: readonly CheckedCell[];
  readonly findings: Findings;
}

async function store(hub: Hub, db: Db, actor: Actor, command: SubmitResults, checked: Checked): Promise<SubmitOutcome> {
  const { forbund } = command;
  const { round, cells, findings } = checked;
  const scope = scopeOf(command, checked);
  const before = await latestSubmission(db, forbund.key, round.key);
  const versions = [...checked.catalogue.measureVersions.values()].filter((version) =>
    scope.includes(version.measure.code),
  );
  const stored = before
    ? await currentCells(
        db,
        forbund.key,
        round.key,
        versions.map((version) => version.key),
      )
    : [];
  const changes = planCellChanges(stored, cells.map(toStoredCell));
  reportChanges(changes, cells, checked.catalogue, findings);
  const report: SubmissionReport = {
    created: changes.created.length,
    updated: changes.changed.length,
    unchanged: changes.unchanged,
    removed: changes.removed.length,
    rejected: 0,
    findings: findings.grouped(),
  };
  // Sending the same again is harmless, under whatever key: it neither makes a version nor undoes an approval.
  if (before && before.state !== 'RETURNED' && saysNothingNew(command, report, scope, before)) {
    await rememberAnswer(db, command, before, report);
    return { submission: before, report, refusals: [] };
  }
  const place = { forbundId: forbund.key, roundId: round.key, version: (before?.version ?? 0) + 1 };
  await endCells(db, place, [...changes.removed, ...changes.changed.map((change) => change.before)]);
  await insertCells(db, place, [...changes.created, ...changes.changed.map((change) => change.after)]);
  // An accepted version keeps its state until a newer one is accepted: the next release takes it.
  if (before && before.state !== 'ACCEPTED') await setState(db, before.key, { state: 'REPLACED', at: hub.clock() });
  const key = await insertSubmission(db, {
    ...place,
    scope,
    report,
    comment: command.comment ?? null,
    submittedBy: actor.name,
    at: hub.clock(),
  });
  const [submission] = await submissionsByKeys(db, [key]);
  if (submission) await rememberAnswer(db, command, submission, null);
  await recordEvent(db, hub, actor, {
    action: 'results:submit',
    subject: `submission:${key}`,
    forbundId: forbund.key,
    before: before ? { version: before.version, state: before.state } : null,
    after: { version: place.version, state: 'SUBMITTED', round: round.code, ...countsOf(report) },
  });
  return { submission, report, refusals: [] };
}

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

const countsOf = ({ created, updated, unchanged, removed }: SubmissionReport) => ({
  created,
  updated,
  unchanged,
  removed,
});

function scopeOf(command: SubmitResults, { cells }: Checked): string[] {
  return [...new Set(command.scope ?? cells.map((cell) => cell.version.measure.code))].sort();
}
