import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runExample } from '../src/client/example';
import { startServer } from './child';
import { median } from './median';
import type { BenchResult, Settings } from './report';
import { timed } from './send-file';

const REPETITIONS = 5;
const GOAL_MS = 200;
/** `/livez` is asked again so long after it has answered. */
const PAUSE_MS = 5;

const AVAILABILITY = '{ availability { combinations { measure { code } published withheld } } }';
const MATRIX = `{ matrix(round: "2024") { rows { forbund { name } cells { category value { status value n interval { lower upper } } } } } }`;
const NATIONAL =
  '{ nationalValue(measure: "FIN-I03", round: "2024") { pooled { value coverage { unitsReporting } } } }';

/**
 * How long a hub on the embedded database, with the demo nation, leaves `/livez` unanswered while it works, against how
 * long the work takes.
 */
export async function benchLivez({ note, profileTo }: Settings): Promise<BenchResult> {
  const dataDir = mkdtempSync(join(tmpdir(), 'samnav-bench-'));
  try {
    note('Starting a hub on an embedded database, with the demo nation …');
    const environment = { SAMNAV_DATA_DIR: dataDir, SAMNAV_DEMO: 'true', PORT: '0' };
    const begun = performance.now();
    const hub = await startServer('hub-server', environment, profileTo);
    const startSeconds = ((performance.now() - begun) / 1000).toFixed(1);
    const tokens = JSON.parse(readFileSync(join(dataDir, 'demo-tokens.json'), 'utf8')) as Record<string, string>;
    const ask = (query: string) => askAt(hub.url, query);
    const loads: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['nothing', () => wait(1000)],
      ['availability', () => ask(AVAILABILITY)],
      ['matrix of a round', () => ask(MATRIX)],
      ['200 national values, four at a time', () => fourAtATime(50, () => ask(NATIONAL))],
      ['a file, approved, accepted and released', () => runExample({ url: hub.url, tokens, print: () => undefined })],
    ];
    const measured = [];
    for (const [what, load] of loads) measured.push({ what, ...(await silenceDuring(hub.url, load)) });
    await hub.stop();
    const worst = Math.max(...measured.map(({ silence }) => silence));
    return {
      name: 'livez',
      title: 'The longest that `/livez` is left unanswered by a hub on the embedded database, while it works',
      settings: { repetitions: REPETITIONS, firstStartSeconds: startSeconds },
      columns: ['meanwhile', 'takes ms', '/livez, longest ms', 'ratio'],
      rows: measured.map(({ what, took, silence }) => [
        what,
        took.toFixed(0),
        silence.toFixed(0),
        (silence / took).toFixed(2),
      ]),
      goals: [
        {
          what: 'longest answer of /livez',
          goal: `under ${GOAL_MS} ms`,
          measured: `${worst.toFixed(0)} ms`,
          met: worst < GOAL_MS,
        },
      ],
    };
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function askAt(url: string, query: string): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as { errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
}

async function fourAtATime(times: number, ask: () => Promise<unknown>): Promise<void> {
  const one = async () => {
    for (let time = 0; time < times; time += 1) await ask();
  };
  await Promise.all([one(), one(), one(), one()]);
}

/** Milliseconds: the median of what the load took, and the longest that `/livez` took in the meantime. */
async function silenceDuring(url: string, load: () => Promise<unknown>): Promise<{ took: number; silence: number }> {
  const livez = async () => (await fetch(`${url}/livez`)).arrayBuffer();
  await livez();
  let isOver = false;
  let silence = 0;
  const asking = (async () => {
    while (!isOver) {
      silence = Math.max(silence, (await timed(livez)) * 1000);
      await wait(PAUSE_MS);
    }
  })();
  const took = [];
  for (let time = 0; time < REPETITIONS; time += 1) took.push((await timed(load)) * 1000);
  isOver = true;
  await asking;
  return { took: median(took), silence };
}
