import type { Columns, Row, RowOf } from './row';

/** Anything that sends statements: the pool, or an open transaction. */
export interface Asked {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/** The rows of a statement, SELECT or RETURNING, each of which is of the shape. */
export async function rows<C extends Columns>(
  db: Asked,
  shape: Row<C>,
  statement: string,
  parameters: readonly unknown[] = [],
): Promise<RowOf<Row<C>>[]> {
  return checked(shape, (await answerOf(db, statement, parameters)).rows);
}

/** The first row of a statement; undefined when there is none. */
export async function oneRow<C extends Columns>(
  db: Asked,
  shape: Row<C>,
  statement: string,
  parameters: readonly unknown[] = [],
): Promise<RowOf<Row<C>> | undefined> {
  return (await rows(db, shape, statement, parameters))[0];
}

/** The row of a statement that always has one, such as an INSERT without a conflict clause. */
export async function theRow<C extends Columns>(
  db: Asked,
  shape: Row<C>,
  statement: string,
  parameters: readonly unknown[] = [],
): Promise<RowOf<Row<C>>> {
  const found = await oneRow(db, shape, statement, parameters);
  if (!found) throw new Error(`${shape.called}: there is no row.`);
  return found;
}

/** How many rows an UPDATE or DELETE without RETURNING changed. */
export async function changedRows(db: Asked, statement: string, parameters: readonly unknown[] = []): Promise<number> {
  const { changed } = await answerOf(db, statement, parameters);
  if (changed === undefined) throw new Error('Only UPDATE and DELETE tell how many rows they change.');
  return changed;
}

/** TypeORM answers an UPDATE or DELETE with its rows and their number, and other statements with rows. */
export async function answerOf(
  db: Asked,
  statement: string,
  parameters: readonly unknown[],
): Promise<{ readonly rows: readonly object[]; readonly changed?: number }> {
  const answer = await db.query(statement, [...parameters]);
  if (!Array.isArray(answer)) throw new Error('The statement has no rows.');
  const [first, changed] = answer as unknown[];
  if (Array.isArray(first) && typeof changed === 'number') return { rows: first as object[], changed };
  return { rows: answer as object[] };
}

/**
 * Of a longer answer this many rows are checked, evenly spread: it takes some milliseconds, in which the process does
 * nothing else.
 */
const MOST_CHECKED = 10_000;

/**
 * Checks that the rows have the shape: their names are its names, and each value is of its kind. All rows of an answer
 * have the same names, so the first row shows them.
 *
 * @throws Error, a fault of ours, that names the shape, the column and the type that came, but not the value, which may
 * be personal
 */
function checked<C extends Columns>(shape: Row<C>, found: readonly object[]): RowOf<Row<C>>[] {
  const [first] = found;
  if (first) checkNames(shape, Object.keys(first));
  const step = Math.max(1, Math.ceil(found.length / MOST_CHECKED));
  for (const [name, { holds, called }] of Object.entries(shape.columns)) {
    for (let index = 0; index < found.length; index += step) {
      const value = (found[index] as Readonly<Record<string, unknown>>)[name];
      if (!holds(value)) throw misfit(shape.called, name, called, value);
    }
  }
  return found as RowOf<Row<C>>[];
}

function checkNames({ called, columns }: Row<Columns>, names: readonly string[]): void {
  const extra = names.find((name) => !Object.hasOwn(columns, name));
  if (extra !== undefined) throw new Error(`${called}: ${extra} is no column of it.`);
  const missing = Object.keys(columns).find((name) => !names.includes(name));
  if (missing !== undefined) throw new Error(`${called}: ${missing} is missing.`);
}

/** Names the type of a value, never the value, which may be personal. */
export const misfit = (shape: string, name: string, called: string, value: unknown): Error =>
  new Error(`${shape}: ${name} is not ${called} but ${whatIs(value)}.`);

function whatIs(value: unknown): string {
  if (value === null) return 'null';
  if (value instanceof Date) return 'a moment';
  return Array.isArray(value) ? 'a list' : typeof value;
}
