import type { Db, Hub } from '../../database';
import { authorise, may, type Actor, type Permission } from '../../permissions';
import { recordEvent } from '../../access';
import { checkReason, refusal, SamnavError, type Refusal } from '../../platform';
import { announceStep } from './announce-step.use-case';
import { wroteIt } from './may-take';
import type { SubmissionConflict } from '../versions/submission-conflict';
import type { SubmissionReport } from '../api/submission-report';
import { hasLaterVersion, moveSubmission, replaceEarlier, waitForRelease, type Move } from './submission-state.store';
import {
  aimOf,
  SUBMISSION_STATE_WORDS,
  transitionOf,
  type SubmissionAction,
  type Transition,
} from './submission-states';
import { lockForbund, submissionsByKeys, type StoredSubmission } from './submission.store';

/** Which submission, and the revision that the caller has seen: a later one is refused. */
export interface Which {
  readonly key: number;
  readonly expectedRevision?: number | null;
}

export type ReviewOutcome =
  | { readonly ok: true; readonly value: StoredSubmission }
  | {
      readonly ok: false;
      readonly refusals: readonly Refusal[];
      readonly conflict?: SubmissionConflict;
      /** What was found in a draft that was not sent in. */
      readonly report?: SubmissionReport;
    };

/** What a step's own rules say: why not, and what was found in the figures. */
export interface StepCheck {
  readonly refusals: readonly Refusal[];
  readonly report?: SubmissionReport;
}

export interface Step {
  readonly action: SubmissionAction;
  /** Who may try; the row of the table may ask for more. */
  readonly permission: Permission;
  readonly reason?: string;
  /** Rules of this step beyond the table. */
  readonly check?: (db: Db, submission: StoredSubmission) => Promise<StepCheck>;
  /** What the step says beside the new state. */
  readonly says?: Pick<Move, 'rowComments' | 'correctionReason' | 'submittedBy' | 'comment'>;
}

/** The förbund vouches for its figures. With four eyes, not the same hand that sent them. */
export const approveSubmission = (hub: Hub, actor: Actor, which: Which): Promise<ReviewOutcome> =>
  takeStep(hub, actor, which, { action: 'APPROVE', permission: 'results:approve' });

/** The secretariat takes the figures in; the next release publishes them. */
export const acceptSubmission = (hub: Hub, actor: Actor, which: Which): Promise<ReviewOutcome> =>
  takeStep(hub, actor, which, { action: 'ACCEPT', permission: 'results:accept' });

/**
 * Undoes an approval, or an acceptance that no release holds yet: the figures stand and are to be approved again. One that
 * the förbund has sent a later version of is replaced, since the later one counts.
 */
export const reopenSubmission = (hub: Hub, actor: Actor, which: Which, reason: string): Promise<ReviewOutcome> =>
  takeStep(hub, actor, which, { action: 'REOPEN', permission: 'results:reopen', reason });

/**
 * Takes a step by the table of transitions: authorise, check, change, put in the trail. Nothing is changed when it is refused.
 * @throws SamnavError UNKNOWN_SUBMISSION, or for who may not
 */
export async function takeStep(hub: Hub, actor: Actor, which: Which, step: Step): Promise<ReviewOutcome> {
  const { action, permission, reason } = step;
  return hub.transaction(async (db): Promise<ReviewOutcome> => {
    const seen = await readSubmission(db, which.key);
    authorise(actor, permission, seen?.forbundId ?? null);
    if (!seen) throw new SamnavError('UNKNOWN_SUBMISSION');
    await lockForbund(db, seen.forbundId);
    await waitForRelease(db);
    // Read again behind the locks: somebody else may have moved it meanwhile.
    const before = (await readSubmission(db, which.key)) ?? seen;
    const { expectedRevision } = which;
    if (typeof expectedRevision === 'number' && expectedRevision !== before.revision)
      return stale(expectedRevision, before);
    const transition = transitionOf(action, before.state);
    if (!transition) {
      const [state, next] = [SUBMISSION_STATE_WORDS[before.state], SUBMISSION_STATE_WORDS[aimOf(action)]];
      return refuse(refusal('TRANSITION_NOT_ALLOWED', [], { state, next }));
    }
    if (!may(actor, transition.permission, before.forbundId)) return refuse(refusal('ONLY_SECRETARIAT_REOPENS'));
    // Told only to those who may step on from here: a release may be under embargo.
    if (before.releaseNumber !== null) return refuse(refusal('ALREADY_RELEASED'));
    const own = await step.check?.(db, before);
    const broken = [...checkStep(hub, actor, transition, before, reason), ...(own?.refusals ?? [])];
    if (broken.length > 0) return { ok: false, refusals: broken, report: own?.report };
    return { ok: true, value: await carryOut(hub, db, actor, before, transition, { ...step, report: own?.report }) };
  });
}

function checkStep(
  hub: Hub,
  actor: Actor,
  { needsOtherEyes, needsReason }: Transition,
  before: StoredSubmission,
  reason: string | undefined,
): Refusal[] {
  if (needsOtherEyes && hub.rules.fourEyes && wroteIt(actor, before)) return [refusal('FOUR_EYES')];
  return needsReason ? checkReason(reason) : [];
}

async function carryOut(
  hub: Hub,
  db: Db,
  actor: Actor,
  before: StoredSubmission,
  { action, to, replaces }: Transition,
  { reason, says, report }: Step & Pick<StepCheck, 'report'>,
): Promise<StoredSubmission> {
  const at = hub.clock();
  const replaced = await replaceEarlier(db, before, replaces, at);
  const givesWay = action === 'REOPEN' && (await hasLaterVersion(db, before));
  const after = await moveSubmission(db, before.key, { ...says, to: givesWay ? 'REPLACED' : to, reason, report, at });
  const describe = ({ version, state, revision, reason: why }: StoredSubmission) => ({
    version,
    state,
    revision,
    reason: why,
  });
  await recordEvent(db, hub, actor, {
    action: `results:${action.toLowerCase()}`,
    subject: `submission:${before.key}`,
    forbundId: before.forbundId,
    before: describe(before),
    after: { ...describe(after), ...(replaces.length > 0 ? { replaced } : {}) },
  });
  await announceStep(db, hub, action, after);
  return after;
}

const refuse = (...refusals: Refusal[]): ReviewOutcome => ({ ok: false, refusals });

function stale(expected: number, theirs: StoredSubmission): ReviewOutcome {
  const current = theirs.revision;
  return {
    ok: false,
    refusals: [refusal('STALE_SUBMISSION', ['expectedRevision'], { expected, current })],
    conflict: { expected, current, theirs, cells: [] },
  };
}

async function readSubmission(db: Db, key: number): Promise<StoredSubmission | undefined> {
  const [submission] = await submissionsByKeys(db, [key]);
  return submission;
}
