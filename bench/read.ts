import { strict as assert } from 'node:assert';
import { createBenchDatabase } from './database';
import { startServer, type Server } from './child';
import { oneAnswer, requestBytes, requestRate, type Exchange } from './load';
import { interleaved, median } from './median';
import type { BenchResult, Settings } from './report';

const GOAL = 0.5;
const POOL_SIZE = 10;
const CONNECTIONS = 8;
const REPETITIONS = 9;
const WARM_UP_REQUESTS = 3000;
/** Enough for about a second of either side: in less, what else the machine does is a large part. */
const REQUESTS = 1000;

const NATIONAL = `query NationalValue($measure: String!, $round: String!) {
  nationalValue(measure: $measure, round: $round) {
    measure { code nameSv }
    round { code }
    release
    pooled {
      status value n interval { lower upper confidence } method
      coverage { unitsReporting unitsExisting respondents } unreliable origin
    }
    unweighted {
      status value n interval { lower upper confidence } method
      coverage { unitsReporting unitsExisting respondents } origin
    }
  }
}`;

const RESULTS = `query Results($measure: String!, $round: String!) {
  results(measure: $measure, round: $round, first: 100) {
    totalCount
    nodes {
      forbund { name organisationNumber }
      value { status value n interval { lower upper } coverage { unitsReporting unitsExisting } unreliable }
    }
  }
}`;

/** FIN-I01 is a share (Wilson), FIN-M08 an index (Student's t). In 2018 about 40 report, in 2022 about 75. */
const CASES = [
  { name: 'national value, share', path: 'national', query: NATIONAL, measure: 'FIN-I01', round: '2022' },
  { name: 'national value, index', path: 'national', query: NATIONAL, measure: 'FIN-M08', round: '2022' },
  { name: 'values of a round, share, about 40', path: 'results', query: RESULTS, measure: 'FIN-I01', round: '2018' },
  { name: 'values of a round, share, about 75', path: 'results', query: RESULTS, measure: 'FIN-I01', round: '2022' },
  { name: 'values of a round, index, about 75', path: 'results', query: RESULTS, measure: 'FIN-M08', round: '2022' },
] as const;

/** How many requests a second the hub answers, against a handler written for these answers alone. */
export async function benchRead({ server, profileTo, note }: Settings): Promise<BenchResult> {
  note('Loading two rounds of an invented nation …');
  const database = await createBenchDatabase(server, 'read', ['2018', '2022']);
  try {
    const environment = {
      DATABASE_URL: database.url,
      DATABASE_POOL_SIZE: String(POOL_SIZE),
      PORT: '0',
      SAMNAV_DEMO: 'false',
    };
    const hub = await startServer('hub-server', environment, profileTo);
    const handwritten = await startServer('handwritten-server', environment);
    const rows = [];
    for (const one of CASES) rows.push(await measureCase(one, hub, handwritten, note));
    await Promise.all([hub.stop(), handwritten.stop()]);
    const worst = Math.min(...rows.map((row) => row.ratio));
    return {
      name: 'read',
      title: 'Reading: requests per second, against a hand-written node:http + pg handler with the same answers',
      settings: {
        connections: CONNECTIONS,
        poolSize: POOL_SIZE,
        repetitions: REPETITIONS,
        requestsPerMeasurement: REQUESTS,
      },
      columns: [
        'case',
        'bytes',
        'hub /s',
        'hand-written /s',
        'ratio',
        'ratio min–max',
        'hub CPU ms',
        'hand-written CPU ms',
      ],
      rows: rows.map((row) => row.cells),
      goals: [
        {
          what: 'lowest ratio to the hand-written handler',
          goal: `at least ${GOAL}`,
          measured: worst.toFixed(2),
          met: worst >= GOAL,
        },
      ],
    };
  } finally {
    await database.drop();
  }
}

async function measureCase(
  one: (typeof CASES)[number],
  hub: Server,
  handwritten: Server,
  note: (line: string) => void,
) {
  const { measure, round, query, path } = one;
  const body = JSON.stringify({ query, variables: { measure, round } });
  const exchanges = {
    hub: await exchangeWith(
      hub.url,
      requestBytes(hub.url, {
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json' },
        body,
      }),
    ),
    handwritten: await exchangeWith(
      handwritten.url,
      requestBytes(handwritten.url, { method: 'GET', path: `/${path}?measure=${measure}&round=${round}` }),
    ),
  };
  const dataOf = ({ body }: Exchange) => (JSON.parse(body.toString()) as { data: unknown }).data;
  assert.deepEqual(dataOf(exchanges.hub), dataOf(exchanges.handwritten));
  const servers = { hub, handwritten };
  const cpu = { hub: [] as number[], handwritten: [] as number[] };
  const run = (side: 'hub' | 'handwritten') => async () => {
    const before = await servers[side].cpu();
    const rate = await requestRate(exchanges[side], REQUESTS, CONNECTIONS);
    cpu[side].push((1000 * ((await servers[side].cpu()) - before)) / REQUESTS);
    return rate;
  };
  for (const exchange of Object.values(exchanges)) await requestRate(exchange, WARM_UP_REQUESTS, CONNECTIONS);
  const rates = await interleaved(REPETITIONS, { hub: run('hub'), handwritten: run('handwritten') });
  const ratios = rates.hub.map((rate, index) => rate / (rates.handwritten[index] ?? NaN));
  const ratio = median(ratios);
  note(`${one.name}: ${ratio.toFixed(2)}`);
  const spread = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
  const cells = [
    one.name,
    String(exchanges.hub.body.length),
    median(rates.hub).toFixed(0),
    median(rates.handwritten).toFixed(0),
    ratio.toFixed(2),
    spread,
    median(cpu.hub).toFixed(2),
    median(cpu.handwritten).toFixed(2),
  ];
  return { ratio, cells };
}

async function exchangeWith(url: string, request: Buffer): Promise<Exchange> {
  return { url, request, body: await oneAnswer(url, request) };
}
