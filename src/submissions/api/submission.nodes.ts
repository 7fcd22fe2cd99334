import type { FindNode } from '../../graphql';
import { authorise } from '../../permissions';
import { submissionsByKeys } from '../lifecycle/submission.store';
import { toSubmission } from './submission.types';

export const findSubmissionNode: FindNode = async ({ hub, actor }, key) => {
  const [found] = await submissionsByKeys(hub.db, [key]);
  authorise(actor, 'results:read-unreleased', found?.forbundId ?? null);
  return found ? toSubmission(found) : null;
};
