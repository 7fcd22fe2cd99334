/**
 * Turns the TypeScript of the hub into what Node runs, dist/src and dist/migrations: by the same compiler and settings as the tests,
 * so that what is tested is what is run. Types are checked by `npm run typecheck`, which takes ten times as long.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDERS = ['src', 'migrations'];

const options = { configFile: join(root, '.swcrc'), sourceMaps: false };

async function buildFile(file) {
  const { code } = await transformFile(join(root, file), options);
  const target = join(root, 'dist', file.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, code);
}

for (const folder of FOLDERS) rmSync(join(root, 'dist', folder), { recursive: true, force: true });
const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);
const start = Date.now();
await Promise.all(files.map(buildFile));
console.log(`Hub: ${files.length} files built in ${((Date.now() - start) / 1000).toFixed(1)} s`);
