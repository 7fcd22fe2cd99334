import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { compileProgram, emptyPlace, type Program, type Running } from '../cli/support/program';
import { Book } from './book';
import { heldTo, type Losses } from './held-to';
import { lineTo, type Line } from './proxy';
import { serverProcess, type ServerProcess } from './server-process';
import { makeTokens, Team, type Tokens } from './team';

/**
 * Hurts a hub and its database, and counts what comes of it:
 *
 *   npm run faults -- --rounds 10 --kills 1000 --seed 7
 *
 * In each round of a fault of the database clients work and read; the hub must live, answer what it cannot do with 503,
 * and be back soon after the database. At each kill point the hub itself is killed while they work; nothing
 * acknowledged may be lost, nothing doubled or half stored. Ends with a table, and with exit code 1 when anything was.
 */

interface Row extends Losses {
  readonly fault: string;
  readonly rounds: number;
  readonly exits: number;
  readonly book: Book;
  readonly slowestReadyMs: number;
  readonly slowestBackMs: number;
}

interface Scene {
  readonly program: Program;
  readonly server: ServerProcess;
  readonly line: Line;
  readonly tokens: Tokens;
  readonly settings: Record<string, string>;
}

type Fault = (scene: Scene, awayMs: number) => Promise<void>;

/** What is done to the database. It is back when this is over. */
const FAULTS: Readonly<Record<string, Fault>> = {
  // What the other rows are to be read against: how long the same questions take while nothing is wrong.
  nothing: async () => undefined,
  terminate: async ({ server }) => server.terminate(),
  'stop at once': async ({ server }, awayMs) => {
    await server.stopAtOnce();
    await wait(awayMs);
    await server.start();
  },
  'kill -9': async ({ server }, awayMs) => {
    await server.kill();
    await wait(awayMs);
    await server.start();
  },
  'half-open lines': async ({ line }, awayMs) => {
    line.swallow();
    await wait(awayMs);
    line.letPass();
  },
  'server hangs': async ({ server }, awayMs) => {
    server.freeze();
    await wait(awayMs);
    server.thaw();
  },
};

const ADDRESS = /Öppna \(open\) +http:\/\/localhost:(\d+) /;

type Serving = Running & { readonly url: string };

async function serve({ program, settings }: Scene): Promise<Serving> {
  const running = program.start(['serve'], settings);
  const [, port] = await running.prints(ADDRESS);
  return { ...running, url: `http://127.0.0.1:${port}` };
}

async function databaseFault(scene: Scene, fault: string, rounds: number, random: () => number): Promise<Row> {
  const hub = await serve(scene);
  let exits = 0;
  let isOver = false;
  void hub.ended.then(({ err }) => {
    if (isOver) return;
    exits += 1;
    console.error(err.slice(-2000));
  });
  const book = new Book();
  const team = new Team(book, scene.tokens, () => hub.url, false);
  const working = Promise.all([team.run(), team.read(), team.read(), team.read()]);
  let slowestBackMs = 0;
  let slowestReadyMs = 0;
  for (let round = 0; round < rounds && exits === 0; round += 1) {
    await wait(500 + random() * 1000);
    let isAway = true;
    const probing = (async () => {
      while (isAway) {
        const begun = performance.now();
        await fetch(`${hub.url}/readyz`).catch(() => undefined);
        slowestReadyMs = Math.max(slowestReadyMs, performance.now() - begun);
        await wait(50);
      }
    })();
    await FAULTS[fault]?.(scene, 1000 + random() * 4000);
    slowestBackMs = Math.max(slowestBackMs, await untilBack(hub.url, () => exits > 0));
    isAway = false;
    await probing;
  }
  team.stop();
  await working;
  isOver = true;
  const { err } = await hub.stop();
  for (const line of err.split('\n')) if (line.includes('fault in a request')) book.strange.add(line);
  return { fault, rounds, exits, book, slowestReadyMs, slowestBackMs, ...(await heldTo(book, scene.server)) };
}

/** Milliseconds until a question that only the database can answer is answered, and the hub says that it is ready. */
async function untilBack(url: string, isGone: () => boolean): Promise<number> {
  const begun = performance.now();
  const isBack = async () => {
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ releases(first: 1) { totalCount } }"}',
    };
    const answer = await fetch(`${url}/graphql`, request).then(
      (response) => response.status,
      () => 0,
    );
    return answer === 200 && (await fetch(`${url}/readyz`)).status === 200;
  };
  while (!isGone() && !(await isBack().catch(() => false))) await wait(50);
  return performance.now() - begun;
}

async function killPoints(scene: Scene, kills: number, random: () => number): Promise<Row> {
  const book = new Book();
  let hub = await serve(scene);
  const team = new Team(book, scene.tokens, () => hub.url, true);
  const working = Promise.all([team.run(), team.read()]);
  let exits = 0;
  let slowestBackMs = 0;
  const sum = { lost: 0, doubled: 0, half: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    await wait(random() * 1500);
    hub.kill();
    await hub.ended;
    const begun = performance.now();
    // It must start again, whatever it was doing; what keeps it from that is told by `prints`.
    hub = await serve(scene).catch((error: unknown) => {
      exits += 1;
      console.error(error);
      return serve(scene);
    });
    slowestBackMs = Math.max(slowestBackMs, performance.now() - begun);
    const { lost, doubled, half } = await heldTo(book, scene.server);
    Object.assign(sum, { lost: sum.lost + lost, doubled: sum.doubled + doubled, half: sum.half + half });
    // Whoever has to stop a long run still knows what it has shown.
    if ((kill + 1) % 50 === 0)
      console.log(`${kill + 1} kills: ${book.answered} answered, ${JSON.stringify(sum)}, ${exits} did not start`);
  }
  team.stop();
  await working;
  await hub.stop();
  return { fault: 'hub killed -9', rounds: kills, exits, book, slowestReadyMs: NaN, slowestBackMs, ...sum };
}

const HEAD = [
  'fault',
  'rounds',
  'exits',
  'INTERNAL',
  'no answer',
  '503 without word',
  '503',
  'answered',
  'versions',
  'releases',
  'lost',
  'doubled',
  'half',
  'slowest answer',
  'slowest /readyz',
  'slowest return',
];

const seconds = (ms: number) => (Number.isNaN(ms) ? '–' : `${(ms / 1000).toFixed(1)} s`);

const cellsOf = ({ fault, rounds, exits, book, lost, doubled, half, slowestReadyMs, slowestBackMs }: Row) => [
  fault,
  rounds,
  exits,
  book.internal,
  book.broken,
  book.mute,
  book.unavailable,
  book.answered,
  book.versions.size,
  book.releases.size,
  lost,
  doubled,
  half,
  seconds(book.longestMs),
  seconds(slowestReadyMs),
  seconds(slowestBackMs),
];

const isBad = ({ exits, book, lost, doubled, half }: Row) =>
  exits + book.internal + book.broken + book.mute + lost + doubled + half > 0;

/** Mulberry32: the same moments again, as far as two machines can have the same moments. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

async function main(): Promise<void> {
  const options = {
    rounds: { type: 'string' },
    kills: { type: 'string' },
    seed: { type: 'string' },
    only: { type: 'string' },
  } as const;
  const { values } = parseArgs({ options });
  const [rounds, kills] = [Number(values.rounds ?? 1), Number(values.kills ?? 3)];
  const seed = Number(values.seed ?? Date.now() % 1e9);
  const url = process.env.FAULTS_DATABASE_URL;
  if (!url) throw new Error('Run it by: npm run faults -- --rounds 1');
  console.log(`Seed ${seed}. The same again: npm run faults -- --rounds ${rounds} --kills ${kills} --seed ${seed}\n`);
  const server = await serverProcess(url);
  const { hostname, port } = new URL(url);
  const line = await lineTo(hostname, Number(port));
  const throughLine = new URL(url);
  throughLine.port = String(line.port);
  const place = emptyPlace();
  const program = compileProgram(24 * 3600_000);
  const settings = {
    ...place.settings,
    DATABASE_URL: throughLine.href,
    PORT: '0',
    SHUTDOWN_GRACE_SECONDS: '0',
    BUDGET_ANONYMOUS: '0',
    BUDGET_ANALYST: '0',
    BUDGET_SERVICE: '0',
  };
  const rows: Row[] = [];
  try {
    const { code, err } = await program.run(['migrate'], settings);
    if (code !== 0) throw new Error(err);
    const scene = { program, server, line, settings, tokens: await makeTokens(url) };
    const chosen = (name: string) => values.only === undefined || values.only === name;
    for (const fault of Object.keys(FAULTS).filter(chosen)) {
      rows.push(await databaseFault(scene, fault, rounds, randomOf(seed)));
      console.log(cellsOf(rows.at(-1) as Row).join(' | '));
    }
    if (kills > 0 && chosen('kill')) rows.push(await killPoints(scene, kills, randomOf(seed)));
  } finally {
    await program.remove();
    await place.remove();
    line.close();
    await server.stopAtOnce();
  }
  console.log(`\n| ${HEAD.join(' | ')} |\n|${HEAD.map(() => ' --- |').join('')}`);
  for (const row of rows) console.log(`| ${cellsOf(row).join(' | ')} |`);
  const strange = new Set(rows.flatMap(({ book }) => [...book.strange]));
  for (const one of [...strange].slice(0, 10)) console.log(`\nStrange: ${one}`);
  process.exitCode = rows.some(isBad) ? 1 : 0;
}

void main();
