/**
 * Turns the TypeScript of the hub into what Node runs: dist/src and dist/migrations, or these and other folders
 * somewhere else. The tests that start the hub as a process build it here too, so that what is tested is what is run.
 * esbuild is among the packages that run with the hub, so that whoever installs it without development packages can
 * start it. Types are checked by `npm run typecheck`, which takes ten times as long.
 *
 *   node scripts/build-hub.mjs [target] [more folders …]
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [target = join(root, 'dist'), ...more] = process.argv.slice(2);
const folders = ['src', 'migrations', ...more];

const options = {
  loader: 'ts',
  platform: 'node',
  format: 'cjs',
  target: 'es2022',
  charset: 'utf8',
  // As in tsconfig.json.
  tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
};

async function buildFile(file) {
  const { code } = await transform(readFileSync(join(root, file), 'utf8'), { ...options, sourcefile: file });
  const built = join(target, file.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(built), { recursive: true });
  writeFileSync(built, code);
}

for (const folder of folders) rmSync(join(target, folder), { recursive: true, force: true });
const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);
const start = Date.now();
await Promise.all(files.map(buildFile));
console.log(`Hub: ${files.length} files built in ${((Date.now() - start) / 1000).toFixed(1)} s`);
