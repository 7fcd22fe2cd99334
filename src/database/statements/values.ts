import type { Kind } from './row';
import { answerOf, misfit, type Asked } from './rows';

/** The values of a statement of one column, each of which is of the kind. */
export async function values<T>(
  db: Asked,
  { holds, called }: Kind<T>,
  statement: string,
  parameters: readonly unknown[] = [],
): Promise<T[]> {
  const { rows } = await answerOf(db, statement, parameters);
  const [name, another] = Object.keys(rows[0] ?? {});
  if (another !== undefined) throw new Error(`${String(name)}: ${another} stands beside it.`);
  return rows.map((row) => {
    const value = (row as Readonly<Record<string, unknown>>)[String(name)];
    if (!holds(value)) throw misfit('value', String(name), called, value);
    return value;
  });
}

/** The first value of a statement of one column; undefined when it has no row. */
export async function oneValue<T>(
  db: Asked,
  kind: Kind<T>,
  statement: string,
  parameters: readonly unknown[] = [],
): Promise<T | undefined> {
  return (await values(db, kind, statement, parameters))[0];
}

/** The value of a statement that always has one row, such as a count. */
export async function theValue<T>(
  db: Asked,
  kind: Kind<T>,
  statement: string,
  parameters: readonly unknown[] = [],
): Promise<T> {
  const found = await oneValue(db, kind, statement, parameters);
  if (found === undefined) throw new Error(`${kind.called} is asked for, and there is no row.`);
  return found;
}
