import type { Database } from '../../src/database/connection/data-source';
import type { Hub } from '../../src/database/hub';

/** Rows and a hash of the contents of every table: equal before and after means that nothing at all was changed. */
export type WholeDatabase = Readonly<Record<string, string>>;

/**
 * Every table there is, whether or not the program has a class for it: as the database says, so that none is forgotten.
 */
async function tablesOf(source: Database['source']): Promise<string[]> {
  const tables = await source.query<{ name: string }[]>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration' ORDER BY 1`,
  );
  return tables.map(({ name }) => name);
}

export async function wholeDatabase({ database: { source } }: Pick<Hub, 'database'>): Promise<WholeDatabase> {
  const found: Record<string, string> = {};
  for (const tableName of await tablesOf(source)) {
    // That a token is used is noted a while afterwards, whatever it was used for.
    if (tableName === 'token_use') continue;
    const [row] = await source.query<{ rows: string; hash: string }[]>(
      `SELECT count(*) AS rows, md5(coalesce(string_agg(t::text, chr(10) ORDER BY t::text), '')) AS hash FROM ${tableName} t`,
    );
    found[tableName] = `${row?.rows} rows, ${row?.hash}`;
  }
  return found;
}

/** Everything that is stored, as text: to look for what must not be there. */
export async function storedText({ database: { source } }: Pick<Hub, 'database'>): Promise<string> {
  const texts: string[] = [];
  for (const tableName of await tablesOf(source)) {
    const rows = await source.query<{ text: string }[]>(`SELECT t::text AS text FROM ${tableName} t`);
    texts.push(...rows.map((row) => row.text));
  }
  return texts.join('\n');
}

/** Does something that must change nothing, and fails the test when it does. */
export async function changesNothing<T>(hub: Hub, work: () => Promise<T>): Promise<T> {
  const before = await wholeDatabase(hub);
  const answer = await work();
  expect(await wholeDatabase(hub)).toEqual(before);
  return answer;
}

/** How many rows a table has. */
export async function countRows(hub: Hub, table: string, where = 'true'): Promise<number> {
  const [row] = await hub.db.query<{ count: number }[]>(
    `SELECT count(*)::integer AS count FROM ${table} WHERE ${where}`,
  );
  return row?.count ?? 0;
}
