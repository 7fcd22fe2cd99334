import type { Db, Hub } from '../../database';
import { takeStep, type Kept, type Standing, type Step, type StepOutcome } from '../../lifecycle';
import type { Actor } from '../../permissions';
import { checkReason } from '../../platform';
import type { SubmissionReport } from '../api/submission-report';
import { eventOf } from './step-events';
import { hasLaterVersion, moveSubmission, replaceEarlier, waitForRelease, type Move } from './submission-state.store';
import { SUBMISSION_LIFE, type SubmissionState, type SubmissionTransition } from './submission-states';
import { lockForbund, submissionsByKeys, type StoredSubmission } from './submission.store';

/** Which submission, and the revision that the caller has seen: a later one is refused. */
export interface Which {
  readonly key: number;
  readonly expectedRevision?: number | null;
}

/** With the findings in a draft that was not sent in. */
export type ReviewOutcome = StepOutcome<StoredSubmission, SubmissionReport>;

type SubmissionStep = Step<StoredSubmission, SubmissionTransition, SubmissionReport>;

/** What a step with a submission states, besides which one it is taken with. */
interface Review extends Pick<SubmissionStep, 'action' | 'reason' | 'check'> {
  /** What the step states beside the new state. */
  readonly says?: Pick<Move, 'rowComments' | 'correctionReason' | 'submittedBy' | 'comment'>;
}

/** Whoever wrote or sent its figures may not approve them too. */
export const standingOf = ({
  key,
  state,
  revision,
  forbundId,
  submittedBy,
  draftedBy,
  releaseNumber,
}: StoredSubmission): Standing<SubmissionState> => ({
  key,
  state,
  revision,
  forbundId,
  hands: draftedBy === null ? [submittedBy] : [submittedBy, draftedBy],
  keptBy: releaseNumber === null ? undefined : 'ALREADY_RELEASED',
});

const SUBMISSIONS: Kept<StoredSubmission, SubmissionTransition> = {
  ...SUBMISSION_LIFE,
  unknown: 'UNKNOWN_SUBMISSION',
  trail: { subject: 'submission', steps: 'results' },
  checkReason,
  read: async (db, key) => (await submissionsByKeys(db, [key]))[0],
  lock: async (db, { forbundId }) => {
    await lockForbund(db, forbundId);
    await waitForRelease(db);
  },
  standing: standingOf,
  describe: ({ version, state, revision, reason }) => ({ version, state, revision, reason }),
};

/** The förbund vouches for its figures. With four eyes, the approver is not the sender. */
export const approveSubmission = (hub: Hub, actor: Actor, which: Which): Promise<ReviewOutcome> =>
  reviewSubmission(hub, actor, which, { action: 'APPROVE' });

/** The secretariat accepts the figures; the next release publishes them. */
export const acceptSubmission = (hub: Hub, actor: Actor, which: Which): Promise<ReviewOutcome> =>
  reviewSubmission(hub, actor, which, { action: 'ACCEPT' });

/**
 * Undoes an approval, or an acceptance that no release holds yet: the figures stay and somebody must approve them
 * again. If the förbund has sent a later version this one is replaced, since the later one counts.
 */
export const reopenSubmission = (hub: Hub, actor: Actor, which: Which, reason: string): Promise<ReviewOutcome> =>
  reviewSubmission(hub, actor, which, { action: 'REOPEN', reason });

/** @throws SamnavError UNKNOWN_SUBMISSION, or a refusal for an actor who may not */
export const reviewSubmission = (
  hub: Hub,
  actor: Actor,
  { key, expectedRevision }: Which,
  { says, ...review }: Review,
): Promise<ReviewOutcome> =>
  takeStep(hub, actor, SUBMISSIONS, {
    ...review,
    key,
    expectedRevision,
    change: (db, { before, row, at, found }) =>
      moveOn(db, before, row, { ...says, reason: review.reason, report: found, at }),
    tell: (after) => eventOf(review.action, after),
  });

async function moveOn(
  db: Db,
  before: StoredSubmission,
  { action, to, replaces }: SubmissionTransition,
  move: Omit<Move, 'to'>,
): Promise<object> {
  const replaced = await replaceEarlier(db, before, replaces, move.at);
  const givesWay = action === 'REOPEN' && (await hasLaterVersion(db, before));
  await moveSubmission(db, before.key, { ...move, to: givesWay ? 'REPLACED' : to });
  return replaces.length > 0 ? { replaced } : {};
}
