import type { Db } from '../../database';
import { lastSentVersion } from '../lifecycle/submission-state.store';
import type { StoredSubmission } from '../lifecycle/submission.store';
import type { SubmitResults } from '../lifecycle/submit-results.use-case';

/**
 * The version that the förbund sent before, 0 for none: checks look at differences from it. Nobody was sent a draft, so
 * its content is still unanswered for.
 *
 * @param latest the newest version, undefined for none
 */
export async function sentBefore(db: Db, latest: StoredSubmission | undefined): Promise<number> {
  if (!latest) return 0;
  return latest.state === 'DRAFT' ? lastSentVersion(db, latest) : latest.version;
}

/**
 * Whether a submission leaves a draft as it was: nobody has vouched for the draft, so it is no part of what others
 * send. A sender who goes on with the draft states its version, or sends the draft itself.
 */
export function leavesDraft(
  { draft, basedOnVersion }: Pick<SubmitResults, 'draft' | 'basedOnVersion'>,
  before: StoredSubmission | undefined,
): boolean {
  return before?.state === 'DRAFT' && !draft && basedOnVersion !== before.version;
}
