import { isSameOwn, ownCategories, roundOf, type Catalogue } from '../../catalogue';
import type { Db } from '../../database';
import type { CheckContext } from '../checks/check-cells';
import { sentBefore } from '../checks/sent-before.use-case';
import { latestSubmission, type StoredSubmission } from './submission.store';
import type { SubmitResults } from './submit-results.use-case';

/** What a submission is checked against, and the version that it follows. */
export interface SubmissionContext extends CheckContext {
  /** The newest version, a draft or not. */
  readonly before: StoredSubmission | undefined;
  /** The last version that was sent in, 0 for none: checks do not ask about figures that repeat it. */
  readonly sentBefore: number;
}

/** The context as `db` sees it now. @throws SamnavError UNKNOWN_ROUND */
export async function contextOf(
  db: Db,
  { forbund, round: code, scope }: SubmitResults,
  catalogue: Catalogue,
): Promise<SubmissionContext> {
  const { key: forbundId, organisationNumber, name: forbundName } = forbund;
  const round = roundOf(catalogue, code);
  const own = await ownCategories(db, forbundId);
  const before = await latestSubmission(db, forbundId, round.key);
  const context = { catalogue, round, forbundId, organisationNumber, forbundName, own, scope, before };
  return { ...context, sentBefore: await sentBefore(db, before) };
}

/** Whether the checks made in one context, before the lock, would find the same in another, under it. */
export function isSameContext(a: SubmissionContext, b: SubmissionContext): boolean {
  if (a.catalogue !== b.catalogue || a.before?.key !== b.before?.key || a.sentBefore !== b.sentBefore) return false;
  return isSameOwn(a.own, b.own);
}
