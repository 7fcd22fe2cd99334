import type { Hub } from '../../database';
import type { Ending } from '../../embedded';
import { complain } from '../output';

const WORDS: Readonly<Record<Ending, string>> = {
  DISK_FULL:
    'Disken är full, och den inbäddade databasen har slutat. Allt som hubben har bekräftat finns kvar. Gör plats och starta igen.\n' +
    'The disk is full, and the embedded database has ended. All that the hub has acknowledged is still there. Make room and start again.',
  FAILED:
    'Den inbäddade databasen har slutat av sig själv. Starta igen: då kontrolleras den.\n' +
    'The embedded database has ended by itself. Start again: it is checked then.',
};

/** How long the answers under way have to leave; they say the same. */
const FOR_ANSWERS_MS = 1_000;

/** A hub without its database can answer nothing useful: it says why, and ends. */
export function endWithDatabase({ database, log }: Hub): void {
  void database.ended?.then((ending) => {
    log.error({ ending }, 'the embedded database has ended');
    complain(WORDS[ending]);
    setTimeout(() => process.exit(1), FOR_ANSWERS_MS);
  });
}
