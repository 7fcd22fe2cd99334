import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder with package.json, both when running from source and when built into `dist/`. */
export const projectRoot = ((): string => {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
})();
