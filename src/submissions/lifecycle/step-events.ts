import type { EventKind, NewEvent } from '../../outbox';
import type { SubmissionAction } from './submission-states';
import type { StoredSubmission } from './submission.store';

const KINDS: Record<Exclude<SubmissionAction, 'SAVE'>, EventKind> = {
  SUBMIT: 'SUBMITTED',
  APPROVE: 'APPROVED',
  ACCEPT: 'ACCEPTED',
  RETURN: 'RETURNED',
  REOPEN: 'REOPENED',
};

/** What those outside are told of a step in the life of a submission, if anything. */
export function eventOf(
  action: SubmissionAction,
  { roundId, forbundId, round, version, sourceId }: StoredSubmission,
): NewEvent | undefined {
  const kind = action === 'SAVE' ? kindOfDraft(sourceId) : KINDS[action];
  return kind && { kind, roundId, forbundId, data: { round, version } };
}

/** A draft is its writer's own affair; one that a machine saved nobody has seen. */
const kindOfDraft = (sourceId: number | null): EventKind | undefined => (sourceId === null ? undefined : 'DRAFT_KEPT');
