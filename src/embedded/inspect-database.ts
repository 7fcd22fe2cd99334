import type { PGlite, Transaction } from '@electric-sql/pglite' with { 'resolution-mode': 'import' };

class Inspected extends Error {}

/**
 * Has PostgreSQL read everything it holds: every page with its checksum, every row of every table, and every index
 * against its table. Leaves nothing behind, not even the tools (amcheck, pageinspect).
 * @returns the faults, in PostgreSQL's words
 */
export async function inspectDatabase(pglite: PGlite): Promise<string[]> {
  const faults: string[] = [];
  try {
    await pglite.transaction(async (db) => {
      await db.exec('CREATE EXTENSION IF NOT EXISTS amcheck; CREATE EXTENSION IF NOT EXISTS pageinspect');
      for (const statement of await statementsOf(db)) faults.push(...(await faultsOf(db, statement)));
      throw new Inspected();
    });
  } catch (error) {
    if (!(error instanceof Inspected)) faults.push(wordsOf(error));
  }
  return faults;
}

/** A statement for each table and index, which answers with faults or fails with one. */
async function statementsOf(db: Transaction): Promise<string[]> {
  const { rows } = await db.query<{ statement: string }>(`
    SELECT format('SELECT blkno || '' '' || msg AS fault FROM verify_heapam(%s, check_toast := true)', c.oid) AS statement
    FROM pg_class c WHERE c.relkind IN ('r', 'm', 't') AND c.relpersistence = 'p'
    UNION ALL
    SELECT CASE a.amname WHEN 'btree' THEN format('SELECT NULL AS fault FROM bt_index_check(%s, true)', c.oid)
                         ELSE format('SELECT NULL AS fault FROM gin_index_check(%s)', c.oid) END
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
    WHERE a.amname IN ('btree', 'gin') AND c.relpersistence = 'p' AND i.indisvalid`);
  const { rows: keyed } = await db.query<{ table: string; column: string; index: string }>(`
    SELECT i.indrelid::regclass::text AS table, quote_ident(a.attname) AS column, i.indexrelid::regclass::text AS index
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid AND c.relkind = 'r' AND c.relnamespace <> 'pg_catalog'::regnamespace
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0] WHERE i.indisprimary`);
  return [
    ...rows.map(({ statement }) => statement),
    ...keyed.flatMap(({ table, column, index }) => [...countings(table, column), emptied(table, index)]),
  ];
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A page of zeros is to PostgreSQL one that has never been written. Its rows are gone, but their keys point to it. */
const emptied = (table: string, index: string): string => `
  WITH empty AS MATERIALIZED (SELECT page FROM generate_series(0, pg_relation_size(${quoted(table)}) / 8192 - 1) AS page
                 WHERE (page_header(get_raw_page(${quoted(table)}, 'main', page))).upper = 0)
  SELECT ${quoted(table)} || ': page ' || page || ' is empty, and its rows have keys' AS fault FROM empty
  WHERE EXISTS (SELECT FROM generate_series(1, pg_relation_size(${quoted(index)}) / 8192 - 1) AS leaf,
                  bt_page_items(${quoted(index)}, leaf) AS item WHERE (item.htid::text::point)[0] = page)`;

/** A table that has lost a part has fewer rows than its key: so both are counted. */
const countings = (table: string, column: string): string[] => {
  const counted = (name: string) => `set_config('samnav.${name}', (SELECT count(${column}) FROM ${table})::text, true)`;
  return [
    `SELECT NULL AS fault FROM (SELECT set_config('enable_indexscan', 'off', true), set_config('enable_indexonlyscan', 'off', true),
       set_config('enable_seqscan', 'on', true), set_config('enable_bitmapscan', 'off', true)) AS way`,
    `SELECT NULL AS fault FROM (SELECT ${counted('rows')}) AS rows`,
    `SELECT NULL AS fault FROM (SELECT set_config('enable_indexscan', 'on', true), set_config('enable_indexonlyscan', 'on', true),
       set_config('enable_seqscan', 'off', true)) AS way`,
    `SELECT NULL AS fault FROM (SELECT ${counted('keys')}) AS keys`,
    `SELECT ${quoted(table)} || ': ' || current_setting('samnav.rows') || ' rows, ' || current_setting('samnav.keys') || ' keys' AS fault
       WHERE current_setting('samnav.rows') <> current_setting('samnav.keys')`,
    `SELECT NULL AS fault FROM (SELECT set_config('enable_seqscan', 'on', true), set_config('enable_bitmapscan', 'on', true)) AS way`,
  ];
};

async function faultsOf(db: Transaction, statement: string): Promise<string[]> {
  const { rows } = await db.query<{ fault: string | null }>(statement);
  return rows.flatMap(({ fault }) => fault ?? []);
}

/** PostgreSQL's sentence names files, blocks and indexes; a detail might quote a row. */
const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
