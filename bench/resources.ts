import { startServer } from './child';
import { createDatabase } from './database';
import { median } from './median';
import { plantResources } from './planted-resources';
import type { BenchResult, Settings } from './report';
import { seed } from '../src/demo/seed';

const REPETITIONS = 3;
const OTHERS = 400;
const GOAL = 2;

const NUMBERS = '{ kind estimate lower upper }';
const full = (units: string) => `{ resourceEffect(input: { rounds: ["2022"], units: ${units} }) {
  unitCount total { figures { cost } } units(first: 500) { key status ratios { costPerParticipant ${NUMBERS} costPerExit ${NUMBERS} costPerOutcome ${NUMBERS} costPerAdditional ${NUMBERS} }
    place { quadrant neededN } }
  relation { direction theilSen { slope } leastSquares { slope } influence { key } } frontier { scores { name ccr bcc } } sensitivity { varied lowestSlope } } }`;
const OTHER =
  '{ results(measure: "FIN-S13", round: "2022", first: 100) { nodes { forbund { name } value { value n } } } }';

/** The whole analysis of 75 förbund and of 1 100 insatser, and what other requests notice of it. */
export async function benchResources({ server, note, profileTo }: Settings): Promise<BenchResult> {
  const opened = await createDatabase(server, 'resources');
  try {
    note('Planting 75 förbund and 1 100 insatser …');
    await seed(opened.hub, { demo: false });
    await plantResources(opened.hub.db);
    await opened.hub.db.query('ANALYZE');
    const hub = await startServer('hub-server', { DATABASE_URL: opened.url, PORT: '0' }, profileTo);
    const ask = async (query: string): Promise<number> => {
      const started = process.hrtime.bigint();
      const response = await fetch(`${hub.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const { errors } = (await response.json()) as { errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
      return Number(process.hrtime.bigint() - started) / 1e6;
    };
    const p95Of = async (work: () => boolean) => {
      const times: number[] = [];
      while (work()) times.push(await ask(OTHER));
      return times.sort((a, b) => a - b)[Math.floor(0.95 * times.length)] ?? NaN;
    };
    const times = async (query: string) => {
      const found: number[] = [];
      for (let turn = 0; turn < REPETITIONS; turn += 1) found.push(await ask(query));
      return median(found);
    };
    await ask(full('FORBUND'));
    for (let turn = 0; turn < OTHERS; turn += 1) await ask(OTHER);
    const [forbund, insatser] = [await times(full('FORBUND')), await times(full('INTERVENTION'))];
    let asked = 0;
    const idle = await p95Of(() => (asked += 1) <= OTHERS);
    let isBusy = true;
    const heavy = (async () => {
      for (let turn = 0; turn < REPETITIONS; turn += 1) await ask(full('INTERVENTION'));
      isBusy = false;
    })();
    const busy = await p95Of(() => isBusy);
    await heavy;
    await hub.stop();
    const ratio = busy / idle;
    return {
      name: 'resources',
      title: 'The whole analysis of resources against outcomes, and what other requests notice of it',
      settings: { forbund: 75, insatser: 1100, repetitions: REPETITIONS, otherRequests: OTHERS },
      columns: ['75 förbund ms', '1 100 insatser ms', 'p95 idle ms', 'p95 meanwhile ms', 'ratio'],
      rows: [[forbund.toFixed(0), insatser.toFixed(0), idle.toFixed(1), busy.toFixed(1), ratio.toFixed(1)]],
      goals: [
        {
          what: 'p95 of other requests during the analysis of 1 100 insatser, against idle',
          goal: `at most ${GOAL} times`,
          measured: ratio.toFixed(1),
          met: ratio <= GOAL,
        },
      ],
    };
  } finally {
    await opened.drop();
  }
}
