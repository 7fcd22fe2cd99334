import type { Db, Hub } from '../../database';
import { authorise, type Actor } from '../../permissions';
import { currentCatalogue, keptCatalogue } from '../../catalogue';
import { refusal, type Refusal } from '../../platform';
import { announce } from '../../outbox';
import type { Forbund } from '../../register';
import { eventOf } from './step-events';
import { answerToSameRequest } from './answer-once.use-case';
import { isFile, type Cells } from '../intake/cells';
import { checkCommand } from '../checks/check-command.use-case';
import { checkSubmission, type CheckedCells } from '../checks/check-submission.use-case';
import type { Findings } from '../checks/finding';
import type { PlannedVersion } from '../versions/planned-version';
import { refusedBefore } from './refused-before.use-case';
import { storeVersion } from '../versions/store-version.use-case';
import type { SubmissionConflict } from '../versions/submission-conflict';
import { contextOf, isSameContext } from './submission-context.use-case';
import { rejectedReport, type SubmissionReport } from '../api/submission-report';
import { waitForRelease } from './submission-state.store';
import { lockForbund, type StoredSubmission } from './submission.store';

/** For figures that a machine has fetched and nobody has sent. */
export interface Fetched {
  readonly source: number;
  readonly version: string;
  readonly at: Date;
  /** The person who counts as sender: with four eyes, whoever set the source up does not approve its figures. */
  readonly setUpBy: string;
}

export interface SubmitResults {
  readonly forbund: Forbund;
  readonly round: string;
  readonly cells: Cells;
  /** Rows of a file that could not be read as cells. */
  readonly unreadRows?: number;
  /** Codes of the measures that this submission answers for; when left out, those it contains. */
  readonly scope?: readonly string[];
  readonly dryRun: boolean;
  readonly idempotencyKey?: string | null;
  readonly comment?: string | null;
  /** Save it as a draft for the förbund to continue, and do not send it in. */
  readonly draft?: boolean;
  /** The version that the sender started from, 0 for none: the submission is refused when there is a later one. */
  readonly basedOnVersion?: number | null;
  /** Why released figures are corrected. */
  readonly correctionReason?: string | null;
  readonly fetched?: Fetched;
  /** Faults of the file that the cells were read from, reported together with those of the cells. */
  readonly fileFindings?: (findings: Findings) => void;
  /**
   * Called in the same transaction unless the submission is refused or a rehearsal, so that whatever brought the cells
   * is settled with them; an error from it undoes everything.
   */
  readonly andThen?: (db: Db, outcome: SubmitOutcome) => Promise<void>;
}

export interface SubmitOutcome {
  /** The submission now in force for the förbund and round; undefined when nothing was stored. */
  readonly submission: StoredSubmission | undefined;
  readonly report: SubmissionReport;
  readonly refusals: readonly Refusal[];
  /** Whether these cells made `submission`; otherwise the version had the same figures before. */
  readonly isNew?: boolean;
  /** Whether this is the answer to an earlier request with the same key; nothing was stored anew. */
  readonly replayed?: boolean;
  /** Both sides, when the refusal is STALE_SUBMISSION. */
  readonly conflict?: SubmissionConflict;
  /** What would be in force: for a dry run that is not refused, unless its file is too large to hold. */
  readonly planned?: PlannedVersion;
}

/**
 * Accepts one förbund's cells for one round.
 *
 * All rows are checked before anything is stored. The cells stored for the measures in scope are replaced, so that a
 * shorter resend leaves none of them behind; earlier versions are kept, because published figures must be reproducible.
 * A dry run does the same work and is rolled back.
 */
export async function submitResults(hub: Hub, actor: Actor, command: SubmitResults): Promise<SubmitOutcome> {
  const { forbund } = command;
  authorise(actor, 'results:submit', forbund.key);
  // Checking a file takes long, and everybody else would wait for whoever holds the lock.
  const isReadAhead = isFile(command.cells) && (await refusedBefore(hub, command)).length === 0;
  // Values read outside a transaction are kept; inside, each submission would read the whole catalogue. Whether they
  // are still in force is checked under the lock, and outside it by `refusedBefore` or the code that answers.
  const catalogue = keptCatalogue(hub.db) ?? (await currentCatalogue(hub.db));
  const ahead = isReadAhead
    ? await checkSubmission(hub.db, command, await contextOf(hub.db, command, catalogue))
    : undefined;
  const isUndone = (outcome: SubmitOutcome) => command.dryRun || outcome.refusals.length > 0;
  return hub.transaction(
    async (db) => {
      await lockForbund(db, forbund.key);
      await waitForRelease(db);
      const outcome = await decide(hub, db, actor, command, ahead);
      if (isUndone(outcome)) return outcome;
      await command.andThen?.(db, outcome);
      const { submission, isNew } = outcome;
      const event = submission && isNew ? eventOf(command.draft ? 'SAVE' : 'SUBMIT', submission) : undefined;
      // Last in the transaction: it keeps others from announcing events until the commit.
      if (event) await announce(db, hub, event);
      return outcome;
    },
    { rollBackWhen: isUndone },
  );
}

async function decide(
  hub: Hub,
  db: Db,
  actor: Actor,
  command: SubmitResults,
  ahead: CheckedCells | undefined,
): Promise<SubmitOutcome> {
  const catalogue = await currentCatalogue(db);
  // Before anything else: a repeat gets the same answer even when the round has closed since.
  const earlier = await answerToSameRequest(db, command);
  if (earlier) return earlier;
  const refusals = await checkCommand(hub, db, command, catalogue);
  if (refusals.length > 0) return refuse(command, refusals);
  const context = await contextOf(db, command, catalogue);
  const holds = ahead && isSameContext(ahead.context, context);
  const checked = holds ? { ...ahead, context } : await checkSubmission(db, command, context);
  const { findings } = checked;
  if (findings.errorCount > 0) {
    const report = rejectedReport(command, findings.grouped());
    return {
      submission: undefined,
      report,
      refusals: [refusal('REPORT_HAS_ERRORS', [], { count: findings.errorCount })],
    };
  }
  return storeVersion(hub, db, actor, command, checked);
}

const refuse = (command: SubmitResults, refusals: readonly Refusal[]): SubmitOutcome => ({
  submission: undefined,
  report: rejectedReport(command, []),
  refusals,
});
