import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * The address of a built file, given the name that the pages use, for example `start.js`; the file itself has a hash of
 * its content in its name.
 */
export type AddressOf = (name: string) => string;

const manifest = z.object({ entries: z.record(z.string(), z.string()) });

/**
 * Reads what `scripts/build-pages.mjs` has built, or nothing when nobody has run it: the hub answers questions without
 * its pages too.
 *
 * @param webRoot the folder that the build wrote, with `manifest.json` and `assets/`
 */
export function builtAssets(webRoot: string): AddressOf | undefined {
  const file = join(webRoot, 'manifest.json');
  if (!existsSync(file)) return undefined;
  const { entries } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  return (name) => {
    const built = entries[name];
    if (built === undefined) throw new Error(`The page build has no "${name}"; run: npm run build`);
    return `/assets/${built}`;
  };
}

/**
 * Whether the build has left a compressed twin beside a file. Only the plain names that it gives its files are looked
 * for.
 */
export function hasCompressedTwin(webRoot: string, file: string): boolean {
  return /^[\w-]+(\.[\w-]+)+$/.test(file) && existsSync(join(webRoot, 'assets', `${file}.gz`));
}
