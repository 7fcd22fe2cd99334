import type { Actor } from '../access/actor';
import { authorise } from '../access/permissions';
import { referenceDay, roundOf, type Catalogue, type Round } from '../catalogue/catalogue';
import { currentCatalogue } from '../catalogue/catalogue.store';
import { interventionKeys } from '../catalogue/intervention.store';
import type { Hub } from '../database/hub';
import { isPersonalIdentityNumber } from '../platform/personal-data';
import { EMPTY, longerThan, TOO_LONG } from '../platform/parameters';
import { refusal, type Refusal } from '../platform/result';
import { standingException } from '../rounds/round-exception.store';
import { isOpenFor, type Exception } from '../rounds/round-state';
import type { Forbund } from '../register/forbund.entity';
import { holdsOn } from '../register/period';
import { answerToSameRequest } from './answer-once';
import type { CellRow } from './cell';
import { checkCells } from './check-cells';
import type { Findings } from './finding';
import { storeVersion } from './store-version';
import type { SubmissionConflict } from './submission-conflict';
import { rejectedReport, type SubmissionReport } from './submission-report';
import { waitForRelease } from './submission-state.store';
import { lockForbund, type StoredSubmission } from './submission.store';

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
  /** Saved for the förbund to go on with, and not sent in. */
  readonly draft?: boolean;
  /** The version that the sender started from, 0 for none: refused when there is a later one. */
  readonly basedOnVersion?: number | null;
  /** Why figures that are released are corrected. */
  readonly correctionReason?: string | null;
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
  /** What the refusal STALE_SUBMISSION is about. */
  readonly conflict?: SubmissionConflict;
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
      await waitForRelease(db);
      // Before anything else: a repeat gets the same answer even when the round has closed meanwhile.
      const earlier = await answerToSameRequest(db, command);
      if (earlier) return earlier;
      const exception = await standingException(db, round.key, forbund.key);
      const refusals = checkCommand(hub, command, catalogue, { round, exception });
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
      return storeVersion(hub, db, actor, command, { catalogue, round, cells, findings });
    },
    { rollBackWhen: (outcome) => command.dryRun || outcome.refusals.length > 0 },
  );
}

/** A key is a UUID or the like; what is longer would not fit an index of the database. */
const LONGEST_KEY = 200;

/** Characters: a page of text, and not a report. */
const LONGEST_TEXT = 2000;

interface Occasion {
  readonly round: Round;
  readonly exception: Exception | undefined;
}

function checkCommand(
  hub: Hub,
  command: SubmitResults,
  catalogue: Catalogue,
  { round, exception }: Occasion,
): Refusal[] {
  const { forbund, comment, correctionReason, idempotencyKey, scope } = command;
  const existed = holdsOn(referenceDay(round), forbund.existsFrom, forbund.existsUntil);
  const found: Refusal[] = [];
  if (!isOpenFor(round, exception, hub.clock()))
    found.push(refusal('ROUND_NOT_OPEN', ['round'], { round: round.code }));
  if (!existed) found.push(refusal('FORBUND_DOES_NOT_EXIST_THEN', ['forbund'], { round: round.code }));
  for (const [field, text] of Object.entries({ comment, correctionReason, idempotencyKey })) {
    if (text && isPersonalIdentityNumber(text)) found.push(refusal('PERSONAL_DATA_IN_TEXT', [field], { field }));
  }
  if (idempotencyKey === '' || (idempotencyKey && idempotencyKey.length > LONGEST_KEY)) {
    const fault = idempotencyKey === '' ? EMPTY : TOO_LONG;
    found.push(refusal('INVALID_INPUT', ['idempotencyKey'], { field: 'idempotencyKey', fault }));
  }
  for (const [field, text] of Object.entries({ comment, correctionReason })) {
    if (text && text.length > LONGEST_TEXT)
      found.push(refusal('INVALID_INPUT', [field], { field, fault: longerThan(LONGEST_TEXT) }));
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
