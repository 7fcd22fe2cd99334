import { integer } from './row';
import type { Db } from './transaction';
import { theValue } from './values';

/** Columns that are written, each with its value, as INSERT and UPDATE name them. */
export interface Written {
  /** `title, search` */
  readonly names: string;
  /** `$1, to_tsvector($2)` */
  readonly places: string;
  /** `title = $1, search = to_tsvector($2)` */
  readonly sets: string;
  readonly parameters: unknown[];
  /** The parameter that follows: `$3`. */
  readonly next: string;
}

/** A value that SQL makes something of: `sql` is told its parameter. */
export class MadeBySql {
  constructor(
    readonly value: unknown,
    readonly sql: (parameter: string) => string,
  ) {}
}

/** Names each column once, by its value; what is undefined is null. Values of JSON are given as text. */
export function written(columns: Readonly<Record<string, unknown>>): Written {
  const parts = Object.entries(columns).map(([name, value], index) => {
    const parameter = `$${index + 1}`;
    return value instanceof MadeBySql
      ? { name, place: value.sql(parameter), value: value.value }
      : { name, place: parameter, value };
  });
  return {
    names: parts.map(({ name }) => name).join(', '),
    places: parts.map(({ place }) => place).join(', '),
    sets: parts.map(({ name, place }) => `${name} = ${place}`).join(', '),
    parameters: parts.map(({ value }) => value),
    next: `$${parts.length + 1}`,
  };
}

/** Adds one row. */
export async function insertRow(db: Db, table: string, columns: Readonly<Record<string, unknown>>): Promise<void> {
  const { names, places, parameters } = written(columns);
  await db.query(`INSERT INTO ${table} (${names}) VALUES (${places})`, parameters);
}

/** Adds one row, and answers with the key that the database gave it. */
export async function insertForKey(db: Db, table: string, columns: Readonly<Record<string, unknown>>): Promise<number> {
  const { names, places, parameters } = written(columns);
  return theValue(db, integer, `INSERT INTO ${table} (${names}) VALUES (${places}) RETURNING id`, parameters);
}
