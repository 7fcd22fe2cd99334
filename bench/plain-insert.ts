import type { Hub } from '../src/database/hub';

const TABLE = 'plain_cell';
const COLUMNS = {
  forbund_id: 'integer',
  round_id: 'integer',
  measure_version_id: 'integer',
  category_id: 'integer',
  version_from: 'integer',
  n: 'bigint',
  sum: 'numeric',
  sum_of_squares: 'numeric',
} as const;
type Column = keyof typeof COLUMNS;
/** Rows as columns, ready to be sent. */
export type Rows = Readonly<Record<Column, readonly unknown[]>>;

const INSERT = `INSERT INTO ${TABLE} (${Object.keys(COLUMNS).join(', ')})
  SELECT * FROM unnest(${Object.values(COLUMNS)
    .map((type, index) => `$${index + 1}::${type}[]`)
    .join(', ')})`;

/** A table like `cell` in everything: columns, keys, checks and indexes. */
export async function createPlainTable({ db }: Hub): Promise<void> {
  await db.query(`CREATE TABLE ${TABLE} (LIKE cell INCLUDING ALL)`);
  const keys = await db.query<{ definition: string }[]>(
    `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conrelid = 'cell'::regclass AND contype = 'f'`,
  );
  for (const { definition } of keys) await db.query(`ALTER TABLE ${TABLE} ADD ${definition}`);
}

/** What the hub has stored, in pieces of one förbund each. */
export async function storedRows({ db }: Hub): Promise<Rows[]> {
  const list = Object.entries(COLUMNS).map(
    ([name, type]) => `array_agg(${name}${type === 'integer' ? '' : '::text'}) AS ${name}`,
  );
  return db.query(`SELECT ${list.join(', ')} FROM cell GROUP BY forbund_id`);
}

export function joined(pieces: readonly Rows[]): Rows {
  const names = Object.keys(COLUMNS) as Column[];
  return Object.fromEntries(
    names.map((name) => [name, pieces.flatMap((piece) => [...piece[name]])]),
  ) as unknown as Rows;
}

export const emptyPlainTable = ({ db }: Hub) => db.query(`TRUNCATE ${TABLE}`);

/** Inserts rows as one statement in a transaction of its own, and answers with the seconds it took. */
export async function insertPlainly({ db }: Hub, rows: Rows): Promise<number> {
  const values = Object.keys(COLUMNS).map((name) => rows[name as Column]);
  const started = process.hrtime.bigint();
  await db.query(INSERT, values);
  return Number(process.hrtime.bigint() - started) / 1e9;
}

/** Refuses to compare when the two tables differ: then they were not the same work. */
export async function requireSameRows({ db }: Hub): Promise<void> {
  const [row] = await db.query<
    { count: number }[]
  >(`SELECT count(*)::integer AS count FROM ((TABLE cell EXCEPT TABLE ${TABLE})
    UNION ALL (TABLE ${TABLE} EXCEPT TABLE cell)) AS different`);
  if (row?.count !== 0) throw new Error(`The hub and the plain insert stored different rows: ${row?.count}.`);
}
