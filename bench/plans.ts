import { startServer } from './child';
import { createDemoDatabase } from './database';
import type { BenchResult, Settings } from './report';
import { buildHubSchema } from '../src/app/schema';
import { questionsOfSchema, storedQuestions, type Question } from '../test/database/support/every-question';
import { DEMO_ARGUMENTS } from '../test/app/support/demo-arguments';

const TIMES = 14;
/** PostgreSQL plans a prepared statement for its parameters five times, and may then keep a plan for any. */
const EARLY = [1, 2, 3, 4];
const LATE = [9, 10, 11, 12, 13];
const GOAL = 2;
/** What is answered in less is noise. */
const WORTH_COMPARING_MS = 20;
const UNIT_MS = 0.01;

interface Answer {
  readonly data?: object | null;
  readonly extensions?: { readonly cost?: { readonly requested: number } };
}

/**
 * Each stored question and each root field, fourteen times over one connection: what a later plan takes, and what a
 * unit of cost does.
 */
export async function benchPlans({ server, profileTo, note }: Settings): Promise<BenchResult> {
  note('Loading the demo nation …');
  const database = await createDemoDatabase(server, 'plans');
  try {
    // The pool gives what it was given back last: with nothing else going on, one question after another goes over one
    // connection.
    const alone = { DATABASE_POOL_SIZE: '2', OUTBOX_INTERVAL_SECONDS: '0', SOURCES_INTERVAL_SECONDS: '0' };
    const environment = { DATABASE_URL: database.url, PORT: '0', SAMNAV_DEMO: 'false', ...alone };
    const hub = await startServer('hub-server', environment, profileTo);
    const measured = [];
    for (const question of [
      ...questionsOfSchema(buildHubSchema(), DEMO_ARGUMENTS),
      ...storedQuestions({ ...DEMO_ARGUMENTS, from: undefined }),
    ]) {
      const one = await measure(hub.url, question);
      if (!one) continue;
      note(`${question.name}: ${one.ratio.toFixed(2)}`);
      measured.push({ name: question.name, ...one });
    }
    await hub.stop();
    const compared = measured.filter(({ early, late }) => Math.max(early, late) >= WORTH_COMPARING_MS);
    const worst = Math.max(...compared.map(({ ratio }) => ratio));
    return {
      name: 'plans',
      title: 'Plans: answer times of the tenth to fourteenth time over one connection, against the second to fifth',
      settings: { times: TIMES },
      columns: ['question', 'units', 'early ms', 'late ms', 'late / early', 'ms / what its units are worth'],
      rows: measured.map(({ name, units, early, late, ratio }) => [
        name,
        String(units),
        early.toFixed(1),
        late.toFixed(1),
        ratio.toFixed(2),
        (Math.max(early, late) / (units * UNIT_MS)).toFixed(1),
      ]),
      goals: [
        {
          what: `the worst growth of what takes ${WORTH_COMPARING_MS} ms or more`,
          goal: `at most ${GOAL}`,
          measured: worst.toFixed(2),
          met: worst <= GOAL,
        },
      ],
    };
  } finally {
    await database.drop();
  }
}

/** Undefined for what whoever has not signed in may not ask, or the demo nation has no example of. */
async function measure(url: string, { documents, variables }: Question) {
  for (const query of documents) {
    const ask = async () => {
      const started = performance.now();
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await response.json()) as Answer;
      return { ...answer, ms: performance.now() - started };
    };
    if (!(await ask()).data) continue;
    const times: number[] = [];
    let units = 0;
    for (let time = 1; time < TIMES; time += 1) {
      const { ms, extensions } = await ask();
      times[time] = ms;
      units = extensions?.cost?.requested ?? 0;
    }
    // The shortest: a plan is slow every time, and a busy machine is not.
    const of = (which: readonly number[]) => Math.min(...which.map((time) => times[time] ?? NaN));
    const [early, late] = [of(EARLY), of(LATE)];
    return { units, early, late, ratio: late / early };
  }
  return undefined;
}
