import type { Actor } from '../access/actor';
import { may } from '../access/permissions';
import type { Hub } from '../database/hub';
import { SamnavError } from '../platform/result';
import type { SavedQuestion } from './saved-question';
import { savedQuestionByName } from './saved-question.store';

/**
 * A saved question that the actor may use: its own, or one that is shared.
 * @throws SamnavError UNKNOWN_SAVED_QUESTION, also for one that is somebody else's: that it exists is theirs to tell.
 */
export async function findSavedQuestion(
  hub: Hub,
  actor: Actor,
  name: string,
  version: number | null,
): Promise<SavedQuestion> {
  const found = await savedQuestionByName(hub.db, name, version);
  if (!found || !mayUse(actor, found)) throw new SamnavError('UNKNOWN_SAVED_QUESTION');
  return found;
}

/** Nobody in particular owns nothing. */
const mayUse = (actor: Actor, { isShared, owner }: SavedQuestion) =>
  isShared || may(actor, 'questions:save-any') || (may(actor, 'questions:save') && owner === actor.name);
