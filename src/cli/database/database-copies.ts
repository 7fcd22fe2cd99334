import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/**
 * Tells a copy of an embedded database that was put back: each start leaves the same word within its folder and beside it. A copy
 * has the word of an earlier start, or of another place. Nothing else about its files tells.
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
