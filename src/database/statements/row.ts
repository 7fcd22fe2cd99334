/** A kind of column: the type that the driver gives, and the SQL that produces it. */
export interface Kind<T> {
  /** Its name in the message of a fault, where a row does not fit. */
  readonly called: string;
  readonly holds: (value: unknown) => value is T;
  /** The cast that SQL needs after a column of this kind, such as `::text`. */
  readonly cast: string;
}

/**
 * A column of an answer. Without SQL of its own it reads the column of its name in snake case, with the cast of its
 * kind.
 */
export interface Column<T> extends Kind<T> {
  readonly sql?: string;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- Any kind will do; `unknown` would not take a guard.
export type Columns = Readonly<Record<string, Column<any>>>;

/** The shape of the rows of a statement: its columns, written once. */
export interface Row<C extends Columns> {
  /** The name of the rows, for the reader of a fault. */
  readonly called: string;
  readonly columns: C;
  /** The list between SELECT and FROM; columns without SQL of their own are read from the alias. */
  readonly select: (alias?: string) => string;
}

type ValueOf<K> = K extends Kind<infer T> ? T : never;

/** The type of a row of a shape. */
export type RowOf<R> = R extends Row<infer C> ? { readonly [Name in keyof C]: ValueOf<C[Name]> } : never;

export function row<C extends Columns>(called: string, columns: C): Row<C> {
  const select = (alias?: string) =>
    Object.entries(columns)
      .map(([name, column]) => `${sqlOf(name, column, alias)} AS "${name}"`)
      .join(', ');
  return { called, columns, select };
}

function sqlOf(name: string, { sql: own, cast }: Column<unknown>, alias: string | undefined): string {
  if (own !== undefined) return own;
  const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return `${alias === undefined ? '' : `${alias}.`}${column}${cast}`;
}

/** A column with SQL of its own, which must produce the kind's type. */
export const sql = <T>(text: string, kind: Kind<T>): Column<T> => ({ ...kind, sql: text });

/** The columns of a table under its alias in a statement. */
export const of = <C extends Columns>(alias: string, columns: C): C =>
  Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, { ...column, sql: sqlOf(name, column, alias) }]),
  ) as C;

const kind = <T>(called: string, holds: (value: unknown) => boolean, cast = ''): Kind<T> => ({
  called,
  holds: holds as Kind<T>['holds'],
  cast,
});

const isText = (value: unknown): value is string => typeof value === 'string';

export const text = kind<string>('a text', isText);
export const truth = kind<boolean>('true or false', (value) => typeof value === 'boolean');
/** Up to 2^53; the driver makes a text of `bigint`. */
export const integer = kind<number>('an integer', Number.isSafeInteger);
export const float = kind<number>('a number', (value) => typeof value === 'number', '::float8');
const EXACT = /^-?\d+([.]\d+)?$/;
/** A number as text, with all its digits. */
export const exact = kind<string>('a number as text', (value) => isText(value) && EXACT.test(value), '::text');
const DAY = /^\d{4}-\d\d-\d\d$/;
/** YYYY-MM-DD. The driver would make a moment of a `date`. */
export const day = kind<string>('a day as text', (value) => isText(value) && DAY.test(value), '::text');
export const moment = kind<Date>('a moment', (value) => value instanceof Date);
export const bytes = kind<Buffer>('bytes', (value) => Buffer.isBuffer(value));

/** An object or a list of JSON. Its content is not checked: the hub writes it by the same type. */
export const json = <T extends object>(): Kind<T> =>
  kind('JSON', (value) => typeof value === 'object' && value !== null && !(value instanceof Date));

export function oneOf<const T extends string>(codes: readonly T[]): Kind<T> {
  const known: ReadonlySet<unknown> = new Set(codes);
  return kind('one of its codes', (value) => known.has(value));
}

/** A word of a list that is complete only once all rooms are loaded, so it is checked when a row comes. */
export const word = <T extends string>(called: string, knows: (word: string) => boolean): Kind<T> =>
  kind(called, (value) => isText(value) && knows(value));

export const nullable = <T>({ called, holds, cast }: Kind<T>): Kind<T | null> =>
  kind(`${called} or null`, (value) => value === null || holds(value), cast);

export const listOf = <T>({ called, holds }: Kind<T>): Kind<readonly T[]> =>
  kind(`a list, each ${called}`, (value) => Array.isArray(value) && value.every(holds));
