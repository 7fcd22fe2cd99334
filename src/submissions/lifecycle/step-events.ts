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

/** The events for those outside about a step in the life of a submission, if any. */
export function eventOf(
  action: SubmissionAction,
  { roundId, forbundId, round, version, sourceId }: StoredSubmission,
): NewEvent | undefined {
  const kind = action === 'SAVE' ? kindOfDraft(sourceId) : KINDS[action];
  return kind && { kind, roundId, forbundId, data: { round, version } };
}

/** A draft is its writer's own business, but nobody has seen one that a machine saved. */
const kindOfDraft = (sourceId: number | null): EventKind | undefined => (sourceId === null ? undefined : 'DRAFT_KEPT');
