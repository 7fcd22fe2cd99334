import { may, type Actor } from '../../permissions';
import { transitionOf, type SubmissionAction, type SubmissionState } from './submission-states';

/** What decides whether somebody may take a step with a submission. */
interface Steppable {
  readonly forbundId: number;
  readonly state: SubmissionState;
  readonly releaseNumber: number | null;
  readonly submittedBy: string;
  readonly draftedBy: string | null;
}

/** Whoever put figures into it, or sent it, does not vouch for it as well. */
export const wroteIt = (actor: Actor, { submittedBy, draftedBy }: Steppable): boolean =>
  submittedBy === actor.name || draftedBy === actor.name;

/** Whether the table, the permissions and the house rules let somebody take a step, as things stand. */
export function mayTake(
  actor: Actor,
  action: SubmissionAction,
  submission: Steppable,
  rules: { readonly fourEyes: boolean },
): boolean {
  const transition = transitionOf(action, submission.state);
  if (!transition || submission.releaseNumber !== null) return false;
  if (transition.needsOtherEyes && rules.fourEyes && wroteIt(actor, submission)) return false;
  return may(actor, transition.permission, submission.forbundId);
}
