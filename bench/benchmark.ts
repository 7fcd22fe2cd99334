import { strict as assert } from 'node:assert';
import { Pool } from 'pg';
import { BENCHMARK_SQL, MATRIX_SQL } from './benchmark-sql';
import { growthRows } from './benchmark-growth';
import { startServer, type Server } from './child';
import { createBenchDatabase } from './database';
import { oneAnswer, requestBytes, requestRate, type Exchange } from './load';
import { interleaved, median } from './median';
import type { BenchResult, Settings } from './report';

const GOAL = 0.5;
const POOL_SIZE = 10;
const CONNECTIONS = 4;
const REPETITIONS = 5;
const INTERVAL = '{ lower upper }';

const ROW = `forbund { name organisationNumber } value { value n interval ${INTERVAL} coverage { unitsReporting } } interval998 ${INTERVAL}
  difference differenceInterval ${INTERVAL} differenceInterval998 ${INTERVAL} pValue adjustedP category`;
const HEAD = 'target phi tau distribution { units p10 p25 median p75 p90 }';
const WORDS = 'reason colour { key hex } sentence { sv en }';
const WHOLE =
  'coverage { unitsReporting unitsExisting } dispersion { sv en } expectedFalseAlarms methods { name version } funnel { n lower95 upper95 lower998 upper998 }';
const benchmark = (head: string, row: string) =>
  `query ($measure: String!, $round: String!) { benchmark(measure: $measure, round: $round) { ${head} rows { ${row} } } }`;

/**
 * About 75 förbund reported in 2022. `path` is the handler's; the hub is asked for the same figures, and its words
 * besides.
 */
const CASES = [
  {
    name: 'benchmark, every field',
    promised: true,
    path: '/benchmark',
    requests: 12,
    query: benchmark(
      `${HEAD} ${WHOLE}`,
      `${ROW} ${WORDS} stabilised { value interval ${INTERVAL} } rank { lower upper of text { sv en } }`,
    ),
    sql: BENCHMARK_SQL,
  },
  {
    // Without the posterior there is so little to compute that the hub's own work shows: told, not promised.
    name: 'benchmark without posterior',
    promised: false,
    path: '/judged',
    requests: 200,
    query: benchmark(HEAD, ROW),
    sql: BENCHMARK_SQL,
  },
  {
    name: 'matrix, 16 measures',
    promised: true,
    path: '/matrix',
    requests: 60,
    query: `query ($round: String!) { matrix(round: $round) {
      rows { forbund { organisationNumber } cells { measure { code } value { value coverage { unitsReporting } } category colour { key } } } } }`,
    sql: MATRIX_SQL,
  },
] as const;
const VARIABLES = { measure: 'FIN-I01', round: '2022' };

/**
 * How fast förbund are compared, against a handler that computes the same figures from the same rows, and the SQL
 * alone.
 */
export async function benchBenchmark({ server, profileTo, note }: Settings): Promise<BenchResult> {
  note('Loading a round of an invented nation …');
  const database = await createBenchDatabase(server, 'benchmark', ['2022']);
  const pool = new Pool({ connectionString: database.url, max: POOL_SIZE });
  try {
    const environment = {
      DATABASE_URL: database.url,
      DATABASE_POOL_SIZE: String(POOL_SIZE),
      PORT: '0',
      SAMNAV_DEMO: 'false',
    };
    const hub = await startServer('uncached-hub-server', environment, profileTo);
    const handwritten = await startServer('handwritten-benchmark-server', environment);
    const rows = [];
    for (const one of CASES) rows.push(await measureCase(one, hub, handwritten, pool, note));
    await Promise.all([hub.stop(), handwritten.stop()]);
    note('From 75 to 750 units …');
    const growth = growthRows();
    const worst = Math.min(...rows.filter(({ promised }) => promised).map(({ ratio }) => ratio));
    const steepest = Math.max(...growth.filter(({ linear }) => linear).map(({ factor }) => factor));
    return {
      name: 'benchmark',
      title:
        'Comparing: requests per second without anything kept, against a hand-written handler and the SQL alone; then the cost of 75 and 750 units',
      settings: { connections: CONNECTIONS, poolSize: POOL_SIZE, repetitions: REPETITIONS },
      columns: ['case', 'hub', 'hand-written', 'SQL alone', 'ratio', 'min–max'],
      rows: [...rows.map(({ cells }) => cells), ...growth.map(({ cells }) => cells)],
      goals: [
        {
          what: 'lowest ratio to the hand-written handler',
          goal: `at least ${GOAL}`,
          measured: worst.toFixed(2),
          met: worst >= GOAL,
        },
        {
          what: 'growth from 75 to 750 units, the posterior apart',
          goal: 'at most 10 times, give or take a fifth for the clock',
          measured: `${steepest.toFixed(1)} times`,
          met: steepest <= 12,
        },
      ],
    };
  } finally {
    await pool.end();
    await database.drop();
  }
}

async function measureCase(
  one: (typeof CASES)[number],
  hub: Server,
  handwritten: Server,
  pool: Pool,
  note: (line: string) => void,
) {
  const { measure, round } = VARIABLES;
  const body = JSON.stringify({ query: one.query, variables: VARIABLES });
  const asked = { method: 'POST', path: '/graphql', headers: { 'content-type': 'application/json' }, body } as const;
  const exchanges = {
    hub: await exchangeWith(hub.url, requestBytes(hub.url, asked)),
    handwritten: await exchangeWith(
      handwritten.url,
      requestBytes(handwritten.url, { method: 'GET', path: `${one.path}?measure=${measure}&round=${round}` }),
    ),
  };
  assertSameFigures(exchanges.hub.body, exchanges.handwritten.body);
  const values = one.sql === MATRIX_SQL ? [round] : [measure, round];
  const sql = async () => {
    const started = process.hrtime.bigint();
    const many = Math.max(one.requests, 100);
    for (let index = 0; index < many; index += 1) await pool.query({ name: one.name, text: one.sql, values });
    return many / (Number(process.hrtime.bigint() - started) / 1e9);
  };
  for (const exchange of Object.values(exchanges)) await requestRate(exchange, one.requests, CONNECTIONS);
  const rates = await interleaved(REPETITIONS, {
    hub: () => requestRate(exchanges.hub, one.requests, CONNECTIONS),
    handwritten: () => requestRate(exchanges.handwritten, one.requests, CONNECTIONS),
    sql,
  });
  const ratios = rates.hub.map((rate, index) => rate / (rates.handwritten[index] ?? NaN));
  const ratio = median(ratios);
  note(`${one.name}: ${ratio.toFixed(2)}`);
  const perSecond = (values: readonly number[]) => `${median(values).toFixed(1)} /s`;
  const spread = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
  return {
    ratio,
    promised: one.promised,
    cells: [
      one.name,
      perSecond(rates.hub),
      perSecond(rates.handwritten),
      perSecond(rates.sql),
      ratio.toFixed(2),
      spread,
    ],
  };
}

interface Figures {
  readonly target?: number;
  readonly rows: readonly {
    forbund: { organisationNumber: string };
    category?: string;
    difference?: number | null;
    cells?: readonly Cell[];
  }[];
}
interface Cell {
  readonly measure: string | { readonly code: string };
  readonly category: string;
}

/** The two give their figures under somewhat different names: target, differences and every category are compared. */
function assertSameFigures(hub: Buffer, handwritten: Buffer): void {
  const figures = (body: Buffer) => {
    const { data } = JSON.parse(body.toString()) as { data: { benchmark?: Figures; matrix?: Figures } };
    const { target, rows } = (data.benchmark ?? data.matrix) as Figures;
    const code = ({ measure }: Cell) => (typeof measure === 'string' ? measure : measure.code);
    return {
      target: target?.toFixed(9),
      rows: rows
        .map(({ forbund, category, difference, cells }) => ({
          forbund: forbund.organisationNumber,
          category,
          difference: difference?.toFixed(9),
          cells: cells
            ?.filter((cell) => cell.category !== 'NOT_ASSESSED')
            .map((cell) => `${code(cell)} ${cell.category}`)
            .sort(),
        }))
        .sort((a, b) => (a.forbund < b.forbund ? -1 : 1)),
    };
  };
  assert.deepEqual(figures(hub), figures(handwritten));
}

async function exchangeWith(url: string, request: Buffer): Promise<Exchange> {
  return { url, request, body: await oneAnswer(url, request) };
}
