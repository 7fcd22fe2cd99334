import { authorise, type Actor } from '../../permissions';
import type { Hub } from '../../database';
import { refused, type Outcome } from '../../platform';
import { checkWords } from '../law/check-words';
import { stepCase } from './step-system-error.use-case';
import { revised, type StoredSystemError, type SystemErrorWords } from './system-error';
import { reviseFacts } from './system-error.store';

/** Gives a case other words, another kind or other themes. Fields that are left out stay as they were. */
export async function reviseSystemError(
  hub: Hub,
  actor: Actor,
  command: {
    readonly systemError: number;
    readonly expectedRevision?: number | null;
    readonly words: SystemErrorWords;
  },
): Promise<Outcome<StoredSystemError>> {
  authorise(actor, 'system-errors:manage');
  const { systemError: key, expectedRevision, words } = command;
  const found = checkWords(words);
  if (found.length > 0) return refused(...found);
  return stepCase(hub, actor, {
    action: 'REVISE',
    key,
    expectedRevision,
    change: (db, { before, at }) => reviseFacts(db, key, revised(before.stored, words), at),
  });
}
