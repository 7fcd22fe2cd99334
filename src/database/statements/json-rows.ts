import { json, nullable, type Columns, type Row, type RowOf } from './row';
import { misfit } from './rows';
import type { Db } from './transaction';
import { theValue } from './values';

const ROWS = nullable(json<readonly (readonly unknown[])[]>());

/**
 * The rows of a statement, sent as one JSON text of arrays. The driver makes a string of every field of every row,
 * which for a hundred figures is a sixth of the request's time; the engine parses JSON (`npm run bench -- read`).
 *
 * For columns of integers up to 2^53, floats, texts, booleans and nulls, which come out as the driver would give them:
 * other types, such as a time, become strings in JSON. Only for as many rows as fit in memory twice.
 */
export async function jsonRows<C extends Columns>(
  db: Db,
  shape: Row<C>,
  /** The statement from `FROM` on. */
  rest: string,
  parameters: readonly unknown[],
  alias?: string,
): Promise<RowOf<Row<C>>[]> {
  const names = Object.keys(shape.columns);
  const array = `json_build_array(${names.map((name) => `r."${name}"`).join(', ')})`;
  const found = await theValue(
    db,
    ROWS,
    `SELECT json_agg(${array}) AS rows FROM (SELECT ${shape.select(alias)} ${rest}) r`,
    parameters,
  );
  // A copy is faster than keys that are added one by one.
  const empty = Object.fromEntries(names.map((name) => [name, null]));
  const columns = Object.entries(shape.columns);
  return (found ?? []).map((values) => {
    const one: Record<string, unknown> = { ...empty };
    columns.forEach(([name, { holds, called }], index) => {
      const value = values[index];
      if (!holds(value)) throw misfit(shape.called, name, called, value);
      one[name] = value;
    });
    return one as RowOf<Row<C>>;
  });
}
