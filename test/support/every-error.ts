import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Whoever tests a rule of one room has not loaded the others by their front doors, and any of them may refuse. */
const src = join(__dirname, '../../src');
for (const room of readdirSync(src)) {
  const errors = join(src, room, 'errors.ts');
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- What runs before a test is not asynchronous.
  if (existsSync(errors)) require(errors);
}
