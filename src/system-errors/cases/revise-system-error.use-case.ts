import { authorise, type Actor } from '../../permissions';
import type { Hub } from '../../database';
import { done, refused, type Outcome } from '../../platform';
import { checkWords } from '../law/check-words';
import { checkStep, holdCases, recordStep, type HeldCase } from './step-system-error.use-case';
import { revised, type StoredSystemError, type SystemErrorWords } from './system-error';
import { reviseFacts } from './system-error.store';

/** Gives a case other words, another kind or other themes. What is left out stays as it was. */
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
  const found = checkWords(command.words);
  if (found.length > 0) return refused(...found);
  return hub.transaction(async (db) => {
    const [held] = (await holdCases(db, [command.systemError])) as [HeldCase];
    const unfit = checkStep('REVISE', held.stored, 'systemError', command.expectedRevision);
    if (unfit.length > 0) return refused(...unfit);
    await reviseFacts(db, held.stored.key, revised(held.stored, command.words), hub.clock());
    return done(await recordStep(hub, db, actor, 'revise', held));
  });
}
