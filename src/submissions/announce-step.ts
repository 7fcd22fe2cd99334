import type { Hub } from '../database/hub';
import type { Db } from '../database/transaction';
import type { EventKind } from '../outbox/outbox-event';
import { announce } from '../outbox/outbox-event.store';
import type { SubmissionAction } from './submission-states';
import type { StoredSubmission } from './submission.store';

/** A draft is its writer's own affair. */
const KINDS: Record<SubmissionAction, EventKind | undefined> = {
  SAVE: undefined,
  SUBMIT: 'SUBMITTED',
  APPROVE: 'APPROVED',
  ACCEPT: 'ACCEPTED',
  RETURN: 'RETURNED',
  REOPEN: 'REOPENED',
};

/** Tells of a step in the life of a submission, in the transaction of the step and last in it. */
export async function announceStep(
  db: Db,
  hub: Hub,
  action: SubmissionAction,
  { roundId, forbundId, round, version }: StoredSubmission,
): Promise<void> {
  const kind = KINDS[action];
  if (kind) await announce(db, hub, { kind, roundId, forbundId, data: { round, version } });
}
