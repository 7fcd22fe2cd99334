import { strict as assert } from 'node:assert';
import { Client } from 'pg';
import { QUESTION_ROUNDS, QUESTIONS, type AdhocQuestion } from './adhoc-questions';
import { startServer, type Server } from './child';
import { createDatabase, createDemoDatabase } from './database';
import { interleaved, median } from './median';
import type { BenchResult, Settings } from './report';

const GOAL = 1.5;
const CELLS = 1_000_000;
const REPETITIONS = 11;
const WARM_UP = 3;

interface Group {
  readonly round: { readonly code: string };
  readonly value: { readonly status: string; readonly n: number | null };
}
interface Answer {
  readonly observations: { readonly totalCount: number; readonly nodes: readonly Group[] };
}

/**
 * Free questions on the demo nation, and on the same among a million cells of other rounds; beside SQL for each alone.
 */
export async function benchAdhoc({ server, profileTo, note }: Settings): Promise<BenchResult> {
  note('Loading the demo nation …');
  const loaded = await createDemoDatabase(server, 'adhoc');
  const name = new URL(loaded.url).pathname.slice(1);
  const [{ count: small } = { count: 0 }] = await loaded.hub.db.query<{ count: number }[]>(
    'SELECT count(*)::integer AS count FROM released_cell',
  );
  await loaded.close();
  note(`Adding ${CELLS} cells to a copy …`);
  const large = await createDatabase(server, 'adhoc_large', name);
  try {
    await large.hub.db.query(FILL, [Math.ceil(CELLS / small)]);
    await large.hub.db.query('ANALYZE');
    const [{ count: many } = { count: 0 }] = await large.hub.db.query<{ count: number }[]>(
      'SELECT count(*)::integer AS count FROM released_cell',
    );
    const servers = {
      small: await startServer('hub-server', environment(loaded.url), profileTo),
      large: await startServer('hub-server', environment(large.url)),
    };
    const sql = new Client({ connectionString: large.url });
    await sql.connect();
    const rows = [];
    for (const question of QUESTIONS) rows.push(await measure(question, servers, sql, note));
    await sql.end();
    await Promise.all([servers.small.stop(), servers.large.stop()]);
    const growth = median(rows.map((row) => row.growth));
    const worst = Math.max(...rows.map((row) => row.growth));
    return {
      name: 'adhoc',
      title: 'Free questions: answer time in a large store against a small one, and against SQL written for the answer',
      settings: { cells: `${small} and ${many}`, repetitions: REPETITIONS, rounds: QUESTION_ROUNDS.length },
      columns: ['question', 'groups', 'small ms', 'large ms', 'large / small', 'SQL ms', 'large / SQL'],
      rows: rows.map((row) => row.cells),
      goals: [
        {
          what: 'growth of the answer time, median and worst',
          goal: `at most ${GOAL}`,
          measured: `${growth.toFixed(2)} and ${worst.toFixed(2)}`,
          met: worst <= GOAL,
        },
      ],
    };
  } finally {
    await large.drop();
    await loaded.drop();
  }
}

/** Every figure again, in as many older rounds as it takes: `$1` copies of each. */
const FILL = `
  WITH old AS (
    INSERT INTO round (code, year, opens_at, closes_at)
    SELECT 'H' || r.code || '-' || copy, 1000 + 8 * copy + row_number() OVER (PARTITION BY copy ORDER BY r.id), r.opens_at, r.closes_at
    FROM round r, generate_series(1, $1) AS copy RETURNING id, code)
  INSERT INTO released_cell (round_id, measure_version_id, category_id, unit_kind, unit_id, release_from, release_to, status, n, sum, sum_of_squares, units_reporting, units_existing, origin)
  SELECT old.id, c.measure_version_id, c.category_id, c.unit_kind, c.unit_id, c.release_from, c.release_to, c.status, c.n, c.sum, c.sum_of_squares, c.units_reporting, c.units_existing, c.origin
  FROM old JOIN round r ON old.code LIKE 'H' || r.code || '-%' JOIN released_cell c ON c.round_id = r.id`;

const environment = (url: string) => ({
  DATABASE_URL: url,
  PORT: '0',
  SAMNAV_DEMO: 'false',
});

async function measure(
  { name, query, sql }: AdhocQuestion,
  servers: { readonly small: Server; readonly large: Server },
  client: Client,
  note: (line: string) => void,
) {
  const ask = async ({ url }: Server) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as { data?: Answer; errors?: object };
    if (!data) throw new Error(JSON.stringify(errors));
    return data.observations;
  };
  const direct = async () => (await client.query<{ n: number | null }>(sql, [QUESTION_ROUNDS])).rows;
  const answered = await ask(servers.large);
  assert.deepEqual(answered, await ask(servers.small));
  const total = (all: readonly (number | null)[]) => all.reduce<number>((sum, n) => sum + (n ?? 0), 0);
  if (answered.nodes.length === answered.totalCount)
    assert.equal(total(answered.nodes.map(({ value }) => value.n)), total((await direct()).map(({ n }) => n)));
  const timed = (work: () => Promise<unknown>) => async () => {
    const started = process.hrtime.bigint();
    await work();
    return Number(process.hrtime.bigint() - started) / 1e6;
  };
  const runs = {
    small: timed(() => ask(servers.small)),
    large: timed(() => ask(servers.large)),
    sql: timed(direct),
  };
  await interleaved(WARM_UP, runs);
  const times = await interleaved(REPETITIONS, runs);
  const [small, large, plain] = [median(times.small), median(times.large), median(times.sql)];
  note(`${name}: ${(large / small).toFixed(2)}`);
  const cells = [
    name,
    String(answered.totalCount),
    small.toFixed(1),
    large.toFixed(1),
    (large / small).toFixed(2),
    plain.toFixed(1),
    (large / plain).toFixed(1),
  ];
  return { growth: large / small, cells };
}
