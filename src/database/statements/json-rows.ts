import type { Db } from './transaction';

/** The columns of a row: the SQL of each, by the name that it has there. */
export type Columns = Readonly<Record<string, string>>;

export const selected = (columns: Columns): string =>
  Object.entries(columns)
    .map(([name, sql]) => `${sql} AS "${name}"`)
    .join(', ');

/**
 * The rows of a statement, sent as one JSON text of arrays. The driver makes a string of every field of every row, which for
 * a hundred figures is a sixth of the request's time; JSON is parsed by the engine (`npm run bench -- read`).
 *
 * For columns of integers up to 2^53, floats, texts, booleans and nulls, which come out as they would have: of anything else,
 * such as a time, JSON makes a string. For as many rows as fit in memory twice.
 */
export async function jsonRows<Row>(
  db: Db,
  columns: Columns,
  /** From `FROM` on. */
  rest: string,
  parameters: unknown[],
): Promise<Row[]> {
  const names = Object.keys(columns);
  const array = `json_build_array(${names.map((name) => `r."${name}"`).join(', ')})`;
  const [found] = await db.query<{ readonly rows: readonly (readonly unknown[])[] | null }[]>(
    `SELECT json_agg(${array}) AS rows FROM (SELECT ${selected(columns)} ${rest}) r`,
    parameters,
  );
  // A copy is faster than keys that are added one by one.
  const empty = Object.fromEntries(names.map((name) => [name, null]));
  return (found?.rows ?? []).map((values) => {
    const row: Record<string, unknown> = { ...empty };
    names.forEach((name, index) => (row[name] = values[index]));
    return row as Row;
  });
}
