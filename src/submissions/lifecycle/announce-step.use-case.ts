import { announce, type EventKind } from '../../outbox';
import type { Db, Hub } from '../../database';
import type { SubmissionAction } from './submission-states';
import type { StoredSubmission } from './submission.store';

const KINDS: Record<Exclude<SubmissionAction, 'SAVE'>, EventKind> = {
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
  { roundId, forbundId, round, version, sourceId }: StoredSubmission,
): Promise<void> {
  const kind = action === 'SAVE' ? kindOfDraft(sourceId) : KINDS[action];
  if (kind) await announce(db, hub, { kind, roundId, forbundId, data: { round, version } });
}

/** A draft is its writer's own affair; one that a machine saved nobody has seen. */
const kindOfDraft = (sourceId: number | null): EventKind | undefined => (sourceId === null ? undefined : 'DRAFT_KEPT');
