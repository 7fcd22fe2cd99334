/**
 * Bundles the browser part of the pages into dist/web: the start page's script and style, and GraphiQL with its editor
 * workers.
 *
 * Everything a page needs is served by the hub itself, because authorities run it on networks without a way out, and
 * because a page that loads code from elsewhere cannot promise what that code does.
 *
 * Runs before every start, so it does nothing when neither the sources nor the bundled packages have changed.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const script = fileURLToPath(import.meta.url);
const root = dirname(dirname(script));
const sources = join(root, 'web');
const target = process.argv[2] ?? join(root, 'dist', 'web');
const manifestFile = join(target, 'manifest.json');

const fromHub = createRequire(script);
const fromGraphiql = createRequire(fromHub.resolve('graphiql/package.json'));
/** GraphiQL must get the very monaco it was made for, so its packages are looked up from where it stands. */
const fromEditor = createRequire(fromGraphiql.resolve('@graphiql/react/package.json'));

async function bundle() {
  const { build } = await import('esbuild');
  const { metafile, outputFiles } = await build({
    entryPoints: {
      start: join(sources, 'start', 'start.ts'),
      'start-style': join(sources, 'start', 'start.css'),
      graphiql: join(sources, 'graphiql', 'graphiql.ts'),
      'graphiql-style': join(sources, 'graphiql', 'graphiql.css'),
      favicon: join(sources, 'favicon.svg'),
      'editor-worker': fromEditor.resolve('monaco-editor/esm/vs/editor/editor.worker.js'),
      'json-worker': fromEditor.resolve('monaco-editor/esm/vs/language/json/json.worker.js'),
      // `require` would pick the CommonJS build of this one.
      'graphql-worker': join(dirname(fromEditor.resolve('monaco-graphql/package.json')), 'esm', 'graphql.worker.js'),
    },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['es2022'],
    minify: true,
    legalComments: 'linked',
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.ttf': 'file', '.svg': 'copy' },
    // GraphiQL's "prettify" imports these by their old CommonJS names, from which a split bundle gets no named exports.
    alias: { 'prettier/parser-graphql': 'prettier/plugins/graphql', 'prettier/parser-babel': 'prettier/plugins/babel' },
    plugins: [graphiqlStyles],
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    assetNames: '[name]-[hash]',
    outdir: join(target, 'assets'),
    absWorkingDir: root,
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
  return { outputs: metafile.outputs, outputFiles };
}

/**
 * Replaces the target whole, so that files of an earlier build do not pile up; the manifest goes last, as the sign that
 * all is there.
 */
function write({ outputs, outputFiles }) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, 'assets'), { recursive: true });
  let bytes = 0;
  let compressed = 0;
  for (const file of outputFiles) {
    writeFileSync(file.path, file.contents);
    const packed = gzipSync(file.contents, { level: 7 });
    writeFileSync(`${file.path}.gz`, packed);
    bytes += file.contents.length;
    compressed += packed.length;
  }
  writeFileSync(manifestFile, JSON.stringify({ stamp, entries: entriesOf(outputs) }, null, 2));
  return { bytes, compressed };
}

/** From the name a page uses ("start.js") to the file that holds this build of it ("start-K3J2.js"). */
function entriesOf(outputs) {
  const entries = {};
  for (const [file, output] of Object.entries(outputs)) {
    const name = basename(file).match(/^(.+)-[A-Z0-9]{8}(\.\w+)$/);
    // A part that is loaded on demand counts as an entry too, but no page names it.
    if (output.entryPoint && name && name[1] !== 'part') entries[`${name[1]}${name[2]}`] = basename(file);
  }
  return entries;
}

/**
 * GraphiQL's style sheet carries 35 fonts as base64 (a good half megabyte); the pages use the reader's own fonts
 * instead. It also repeats monaco's style, which is therefore left out where monaco asks for it; only monaco's icon
 * font is kept.
 */
const graphiqlStyles = {
  name: 'graphiql-styles',
  setup(build) {
    const iconFont = fromEditor.resolve('monaco-editor/esm/vs/base/browser/ui/codicons/codicon/codicon.ttf');
    build.onResolve({ filter: /^codicon\.ttf$/ }, () => ({ path: iconFont }));
    build.onLoad({ filter: /[\\/]graphiql[\\/]dist[\\/]style\.css$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/@font-face\s*\{[^}]*\}/g, ''),
      loader: 'css',
    }));
    build.onLoad({ filter: /[\\/]monaco-editor[\\/].*\.css$/ }, () => ({ contents: '', loader: 'css' }));
  },
};

function stampOfInputs() {
  const hash = createHash('sha256');
  const packages = [
    ...['esbuild', 'graphiql', 'graphql', 'react', 'react-dom'].map((name) => fromHub.resolve(`${name}/package.json`)),
    ...['@graphiql/react/package.json'].map((name) => fromGraphiql.resolve(name)),
    ...['monaco-editor', 'monaco-graphql'].map((name) => fromEditor.resolve(`${name}/package.json`)),
  ];
  for (const file of packages) {
    const { name, version } = JSON.parse(readFileSync(file, 'utf8'));
    hash.update(`${name}@${version}\n`);
  }
  const files = readdirSync(sources, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of [script, ...files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort()]) {
    hash.update(`${basename(file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function stampOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).stamp;
  } catch {
    return undefined;
  }
}

function seconds(since) {
  return ((Date.now() - since) / 1000).toFixed(1);
}

function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}

const started = Date.now();
const stamp = stampOfInputs();
if (stampOf(manifestFile) === stamp) {
  console.log('Pages: unchanged');
} else {
  const files = await bundle();
  const { bytes, compressed } = write(files);
  console.log(
    `Pages: built in ${seconds(started)} s, ${megabytes(bytes)} MB (${megabytes(compressed)} MB over the wire)`,
  );
}
