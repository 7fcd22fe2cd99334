import { currentCatalogue } from '../catalogue/catalogue.store';
import { interventionKeys } from '../catalogue/intervention.store';
import type { Hub } from '../database/hub';
import type { Language } from '../platform/text';
import { toUserErrors } from '../graphql/common.types';
import { toGlobalId } from '../graphql/node';
import type { SubmissionConflict } from '../submissions/submission-conflict';
import { toConflict } from '../submissions/submission-payload.types';
import type { StoredSubmission } from '../submissions/submission.store';
import { toReport } from '../submissions/submission.types';
import type { SubmitOutcome } from '../submissions/submit-results';

/** What a file that was sent is answered with, at once or in pieces. `isStored` is false of a rehearsal. */
export async function uploadAnswer(
  hub: Hub,
  { submission, report, refusals, conflict, replayed = false }: SubmitOutcome,
  { forbundId, isStored, language }: { forbundId: number; isStored: boolean; language: Language },
) {
  return {
    submission: submission && isStored ? shown(submission) : null,
    conflict: await conflictOf(hub, conflict, forbundId),
    report: toReport(report),
    replayed,
    userErrors: toUserErrors(refusals, language),
  };
}

export const statusOf = ({ refusals }: Pick<SubmitOutcome, 'refusals'>): number => (refusals.length > 0 ? 422 : 200);

const shown = ({ key, version, state, revision }: StoredSubmission) => ({
  id: toGlobalId('Submission', key),
  version,
  state,
  revision,
});

/** Both sides of a conflict, as the mutation gives them, the submission in force by its id and version. */
async function conflictOf(hub: Hub, conflict: SubmissionConflict | undefined, forbundId: number) {
  if (!conflict) return null;
  const insatser = await interventionKeys(hub.db, forbundId);
  const { theirs } = conflict;
  return { ...toConflict(conflict, await currentCatalogue(hub.db), insatser), theirs: theirs ? shown(theirs) : null };
}
