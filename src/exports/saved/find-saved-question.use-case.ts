import { may, type Actor } from '../../permissions';
import type { Hub } from '../../database';
import { SamnavError } from '../../platform';
import { meantBy, type SavedQuestion } from './saved-question';
import { questionsNamed, savedQuestionVersion } from './saved-question.store';

/**
 * The saved question that the actor means by a name: its own, or the shared one; the secretariat also gets one of
 * somebody else's.
 * @throws SamnavError UNKNOWN_SAVED_QUESTION, also for somebody else's question, whose existence is for its owner to
 * tell
 */
export async function findSavedQuestion(
  hub: Hub,
  actor: Actor,
  name: string,
  version: number | null,
): Promise<SavedQuestion> {
  const named = await questionsNamed(hub.db, name);
  // An anonymous caller owns nothing.
  const found = meantBy(may(actor, 'questions:save') ? actor.name : '', named);
  const meant = found ?? (may(actor, 'questions:save-any') ? named[0] : undefined);
  const question = meant && (await savedQuestionVersion(hub.db, meant.id, version));
  if (!question) throw new SamnavError('UNKNOWN_SAVED_QUESTION');
  return question;
}
