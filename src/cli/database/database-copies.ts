import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/**
 * Notices when somebody has put back a copy of an embedded database: each start writes the same word inside its folder
 * and beside it, and a copy has the word of an earlier start, or of another place. Nothing else in its files shows it.
 */
export function databaseCopies(dataDir: string): { readonly isCopy: () => boolean; readonly mark: () => void } {
  const within = join(dataDir, 'database', '.samnav-start');
  const beside = join(dataDir, 'last-start');
  return {
    isCopy: () => read(within) !== read(beside),
    mark: () => {
      const word = `${randomUUID()}\n`;
      for (const file of [within, beside]) writeFileSync(file, word, { mode: 0o600 });
    },
  };
}
