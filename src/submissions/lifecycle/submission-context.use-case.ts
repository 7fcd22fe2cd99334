import { isSameOwn, ownCategories, roundOf, type Catalogue } from '../../catalogue';
import type { Db } from '../../database';
import type { CheckContext } from '../checks/check-cells';
import { sentBefore } from '../checks/sent-before.use-case';
import { latestSubmission, type StoredSubmission } from './submission.store';
import type { SubmitResults } from './submit-results.use-case';

/** What a submission is checked against, and comes after. */
export interface SubmissionContext extends CheckContext {
  /** The newest version, a draft or not. */
  readonly before: StoredSubmission | undefined;
  /** The version that was sent in before, 0 for none: what repeats it is not asked about. */
  readonly sentBefore: number;
}

/** All that, as it is where `db` looks. @throws SamnavError UNKNOWN_ROUND */
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

/** Whether what was checked in one context, before the lock, would be found the same in another, behind it. */
export function isSameContext(a: SubmissionContext, b: SubmissionContext): boolean {
  if (a.catalogue !== b.catalogue || a.before?.key !== b.before?.key || a.sentBefore !== b.sentBefore) return false;
  return isSameOwn(a.own, b.own);
}
