import { Client } from 'pg';
import { COMMAND_LINE } from '../src/permissions/actor';
import { suggestDuplicates } from '../src/system-errors/duplicates/suggest-duplicates.use-case';
import { createDatabase } from './database';
import { interleaved, median } from './median';
import { plantedReports } from './planted-reports';
import type { BenchResult, Settings } from './report';
import { storePlanted } from './store-planted';

const REPORTS = 10_000;
const ASKED = 40;
const GOAL = 25;
const WARM_UP = 2;
const REPETITIONS = 7;

/** What a search by text costs when nothing is judged: the twenty best by the index and its own ranking. */
const PLAIN = `
  SELECT o.id FROM system_error_report o, (SELECT plainto_tsquery('swedish', $1) AS q) AS asked
  WHERE o.search @@ asked.q ORDER BY ts_rank(o.search, asked.q) DESC LIMIT 20`;

/** Suggestions of duplicates among ten thousand reports; beside the plain index query with the same report's title. */
export async function benchDuplicates({ server, note }: Settings): Promise<BenchResult> {
  const opened = await createDatabase(server, 'duplicates');
  try {
    const { db } = opened.hub;
    await db.query(`INSERT INTO county (code, name, sort_key) VALUES ('01', 'X', 'x')`);
    const [forbund] = await db.query<{ id: number }[]>(
      `INSERT INTO forbund (name, sort_key, county_code) VALUES ('X', 'x', '01') RETURNING id`,
    );
    note(`Storing ${REPORTS} reports …`);
    const reports = plantedReports(REPORTS - ASKED, ASKED);
    const ids = await storePlanted(db, forbund?.id ?? 0, reports);
    await db.query('ANALYZE');
    const asked = reports.flatMap(({ paraphraseOf, title }, place) =>
      paraphraseOf === null ? [] : [{ id: ids[place] as number, original: ids[paraphraseOf] as number, title }],
    );
    const sql = new Client({ connectionString: opened.url });
    await sql.connect();
    let found = 0;
    const timed = (work: () => Promise<unknown>) => async () => {
      const started = process.hrtime.bigint();
      await work();
      return Number(process.hrtime.bigint() - started) / 1e6 / asked.length;
    };
    const runs = {
      suggestions: timed(async () => {
        found = 0;
        for (const { id, original } of asked) {
          const suggested = await suggestDuplicates(opened.hub, COMMAND_LINE, id, 10);
          if (suggested.some(({ key, target }) => target === 'REPORT' && key === original)) found += 1;
        }
      }),
      plain: timed(async () => {
        for (const { title } of asked) await sql.query(PLAIN, [title]);
      }),
    };
    await interleaved(WARM_UP, runs);
    const times = await interleaved(REPETITIONS, runs);
    await sql.end();
    const [suggestions, plain] = [median(times.suggestions), median(times.plain)];
    const ratio = suggestions / plain;
    return {
      name: 'duplicates',
      title: 'Suggestions of duplicates among 10 000 reports, against a plain query of the text index',
      settings: { reports: REPORTS, asked: ASKED, repetitions: REPETITIONS },
      columns: ['suggestions ms', 'plain query ms', 'ratio', 'paraphrases found of ' + ASKED],
      rows: [[suggestions.toFixed(1), plain.toFixed(2), ratio.toFixed(1), String(found)]],
      goals: [
        {
          what: 'suggestions against the plain query',
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
