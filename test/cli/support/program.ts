import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../src/platform/settings/project-root';
import { testDatabases, copyTemplate } from '../../support/test-database';
import type { Template } from '../../support/templates';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  /** Everything that it has printed so far. */
  printed(): string;
  /** Waits until it prints something that matches; fails when it ends before. */
  prints(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Asks it to end, as a service manager does. */
  stop(): Promise<Ended>;
  /** Ends it at once, in the middle of whatever it does. */
  kill(): void;
  readonly ended: Promise<Ended>;
  readonly pid: number;
}

type Settings = Readonly<Record<string, string>>;

export interface Program {
  /** A compiled file, by its name in the project. */
  file(name: string): string;
  /** Runs a command to its end. */
  run(args: readonly string[], settings?: Settings): Promise<Ended>;
  /** Runs `npm run example` with some arguments to its end. */
  runExample(args: readonly string[], settings?: Settings): Promise<Ended>;
  /** Starts a command that goes on until it is stopped. */
  start(args: readonly string[], settings?: Settings): Running;
  /** Ends whatever still runs, by its id, and removes the compiled program. */
  remove(): Promise<void>;
}

/** Longest that a process may live, so that none outlives its test. The slowest command takes some ten seconds. */
const LIMIT_MS = 150_000;

/**
 * The program as its users run it, a process of its own. It is built as `npm start` builds it: starting through tsx
 * takes twice the processor time (2.3 s against 1.0 s), and `dist/` may be of yesterday.
 */
export function compileProgram(limitMs = LIMIT_MS): Program {
  mkdirSync(join(projectRoot, 'node_modules/.cache'), { recursive: true });
  // Beneath the project, so that it finds its packages and its data.
  const compiled = mkdtempSync(join(projectRoot, 'node_modules/.cache/samnav-program-'));
  execFileSync(process.execPath, [join(projectRoot, 'scripts/build-hub.mjs'), compiled, 'scripts'], {
    stdio: 'ignore',
  });
  const running = new Map<ChildProcess, Promise<Ended>>();
  const start = (args: readonly string[], settings: Settings = {}, file = 'src/main.js'): Running => {
    const child = spawn(process.execPath, [join(compiled, file), ...args], {
      cwd: projectRoot,
      // Nothing of the settings of whoever runs the tests.
      env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', SHUTDOWN_GRACE_SECONDS: '0', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { ended, ...rest } = follow(child, limitMs);
    running.set(child, ended);
    void ended.finally(() => running.delete(child));
    return { ...rest, ended };
  };
  return {
    file: (name) => join(compiled, name),
    start,
    run: (args, settings) => start(args, settings).ended,
    runExample: (args, settings) => start(args, settings, 'scripts/example.js').ended,
    remove: async () => {
      for (const child of running.keys()) child.kill('SIGKILL');
      await Promise.all(running.values());
      rmSync(compiled, { recursive: true, force: true });
    },
  };
}

function follow(child: ChildProcess, limitMs: number): Running {
  let out = '';
  let err = '';
  const tooLate = setTimeout(() => child.kill('SIGKILL'), limitMs);
  // Decoded by the stream, since a chunk may end in the middle of a letter.
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => {
      clearTimeout(tooLate);
      resolve({ code, out, err });
    });
  });
  const prints = (pattern: RegExp) =>
    new Promise<RegExpMatchArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(out);
        if (found) resolve(found);
      };
      look();
      child.stdout?.on('data', look);
      void ended.then(() => reject(new Error(`It ended without printing ${String(pattern)}:\n${out}\n${err}`)));
    });
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { printed: () => out + err, prints, stop, kill: () => void child.kill('SIGKILL'), ended, pid: child.pid ?? 0 };
}

export interface Place {
  /** Names the database, and a data directory, to the program. */
  readonly settings: Settings;
  readonly dataDir: string;
  readonly remove: () => Promise<void>;
}

/** A data directory of its own with nothing in it. */
export function emptyPlace(): Place {
  const dataDir = mkdtempSync(join(tmpdir(), 'samnav-program-'));
  const remove = async () => rmSync(dataDir, { recursive: true, force: true });
  return { dataDir, settings: { SAMNAV_DATA_DIR: dataDir, SAMNAV_DEMO: 'false' }, remove };
}

/** A copy of a template: in a data directory, or on the server that the tests were given. */
export async function placeOf(template: Template): Promise<Place> {
  const place = emptyPlace();
  const databases = testDatabases();
  if (databases.kind === 'SERVER') {
    const { url, drop } = await copyTemplate(databases, template);
    const remove = () => drop().then(place.remove);
    return { ...place, settings: { ...place.settings, DATABASE_URL: url }, remove };
  }
  const folder = join(place.dataDir, 'database');
  mkdirSync(folder, { mode: 0o700 });
  await new Promise<void>((resolve, reject) => {
    // The template names its files from the root, which tar remarks on.
    const tar = spawn('tar', ['-xf', databases.templates[template], '-C', folder], { stdio: 'ignore' });
    tar.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`tar ended with ${code}`))));
  });
  return place;
}
