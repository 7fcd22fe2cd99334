import type { Actor } from '../access/actor';
import { recordEvent } from '../access/audit.store';
import { authorise, type Permission } from '../access/permissions';
import type { Hub } from '../database/hub';
import type { Db } from '../database/transaction';
import { isPersonalIdentityNumber } from '../platform/personal-data';
import { done, refusal, refused, SamnavError, type Outcome, type Refusal } from '../platform/result';
import { canBecome, type SubmissionState } from './submission-states';
import { lockForbund, setState, submissionsByKeys, type StoredSubmission } from './submission.store';

interface Step {
  readonly permission: Permission;
  readonly next: SubmissionState;
  readonly reason?: string;
  /** A rule of this step beyond the table of states. */
  readonly check?: (submission: StoredSubmission) => Refusal | undefined;
  readonly also?: (db: Db, submission: StoredSubmission) => Promise<void>;
}

/** The förbund vouches for its figures. With four eyes, not the same hand that sent them. */
export async function approveSubmission(hub: Hub, actor: Actor, key: number): Promise<Outcome<StoredSubmission>> {
  return review(hub, actor, key, {
    permission: 'results:approve',
    next: 'APPROVED',
    check: ({ submittedBy }) => (hub.rules.fourEyes && submittedBy === actor.name ? refusal('FOUR_EYES') : undefined),
  });
}

/** The secretariat takes the figures in; the next release publishes them. */
export async function acceptSubmission(hub: Hub, actor: Actor, key: number): Promise<Outcome<StoredSubmission>> {
  return review(hub, actor, key, {
    permission: 'results:accept',
    next: 'ACCEPTED',
    // One accepted version a round waits for a release. What has been released keeps its state: it is history.
    also: async (db, { forbundId, roundId, version }) => {
      await db.query(
        `UPDATE submission SET state = 'REPLACED', changed_at = $4
         WHERE forbund_id = $1 AND round_id = $2 AND version < $3 AND state = 'ACCEPTED' AND release_number IS NULL`,
        [forbundId, roundId, version, hub.clock()],
      );
    },
  });
}

/** Sends the figures back, with a reason that the förbund reads. */
export async function returnSubmission(
  hub: Hub,
  actor: Actor,
  key: number,
  reason: string,
): Promise<Outcome<StoredSubmission>> {
  return review(hub, actor, key, {
    permission: 'results:return',
    next: 'RETURNED',
    reason,
    check: () => {
      if (reason.trim() === '') return refusal('REASON_REQUIRED', ['reason']);
      return isPersonalIdentityNumber(reason)
        ? refusal('PERSONAL_DATA_IN_TEXT', ['reason'], { field: 'reason' })
        : undefined;
    },
  });
}

async function review(hub: Hub, actor: Actor, key: number, step: Step): Promise<Outcome<StoredSubmission>> {
  return hub.transaction(async (db) => {
    const seen = await readSubmission(db, key);
    authorise(actor, step.permission, seen?.forbundId ?? null);
    if (!seen) throw new SamnavError('UNKNOWN_SUBMISSION');
    await lockForbund(db, seen.forbundId);
    // Read again behind the lock: somebody else may have moved it meanwhile.
    const before = (await readSubmission(db, key)) ?? seen;
    if (!canBecome(before.state, step.next)) {
      return refused(refusal('TRANSITION_NOT_ALLOWED', [], { state: before.state, next: step.next }));
    }
    const broken = step.check?.(before);
    if (broken) return refused(broken);
    await step.also?.(db, before);
    await setState(db, key, { state: step.next, reason: step.reason, at: hub.clock() });
    const after = (await readSubmission(db, key)) as StoredSubmission;
    const describe = ({ version, state, reason }: StoredSubmission) => ({ version, state, reason });
    const event = { action: step.permission, subject: `submission:${key}`, forbundId: before.forbundId };
    await recordEvent(db, hub, actor, { ...event, before: describe(before), after: describe(after) });
    return done(after);
  });
}

async function readSubmission(db: Db, key: number): Promise<StoredSubmission | undefined> {
  const [submission] = await submissionsByKeys(db, [key]);
  return submission;
}
