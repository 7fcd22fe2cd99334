import { integer } from './row';
import type { Db } from './transaction';
import { theValue } from './values';

/** Columns to write, each with its value, in the forms that INSERT and UPDATE need. */
export interface Written {
  /** `title, search` */
  readonly names: string;
  /** `$1, to_tsvector($2)` */
  readonly places: string;
  /** `title = $1, search = to_tsvector($2)` */
  readonly sets: string;
  readonly parameters: unknown[];
  /** The next parameter: `$3`. */
  readonly next: string;
}

/** A value that SQL computes from its parameter; `sql` gets the parameter's name. */
export class MadeBySql {
  constructor(
    readonly value: unknown,
    readonly sql: (parameter: string) => string,
  ) {}
}

/** Names each column once, beside its value; undefined is written as null. JSON values are given as text. */
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

/** Adds one row, and returns the key that the database gave it. */
export async function insertForKey(db: Db, table: string, columns: Readonly<Record<string, unknown>>): Promise<number> {
  const { names, places, parameters } = written(columns);
  return theValue(db, integer, `INSERT INTO ${table} (${names}) VALUES (${places}) RETURNING id`, parameters);
}
