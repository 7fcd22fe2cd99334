import {
  bulkInsert,
  exact,
  float,
  inForceAt,
  integer,
  listPage,
  nullable,
  row,
  rows,
  sql,
  text,
  type Db,
  type Page,
  type PageRequest,
  type RowOf,
} from '../../database';
import { CATEGORY_CODE } from '../../catalogue';
import { slicesOf } from '../../platform';
import type { StoredCell } from '../intake/cell';
import type { StoredSubmission } from '../lifecycle/submission.store';

const CELL = row('cell', {
  measureVersionId: integer,
  categoryId: integer,
  n: float,
  sum: exact,
  sumOfSquares: nullable(exact),
  asked: nullable(float),
});
const FIGURES = CELL.select();

/** The version before the first: the database need not be asked about it. */
const BEFORE_ALL = 0;

/** A version of a förbund's round; version 0, which has no cells, is before the first. */
export interface CellVersion {
  readonly forbundId: number;
  readonly roundId: number;
  readonly version: number;
}

/** The cells of a förbund's round in a version, in the order of `cellsOfSubmission`; of some categories, or all. */
export async function cellsAtVersion(
  db: Db,
  { forbundId, roundId, version }: CellVersion,
  categories: readonly number[] | null = null,
): Promise<StoredCell[]> {
  if (version === BEFORE_ALL) return [];
  return rows(
    db,
    CELL,
    `SELECT ${FIGURES} FROM cell
     WHERE round_id = $1 AND forbund_id = $2 AND ($3::integer[] IS NULL OR category_id = ANY($3))
       AND ${inForceAt('version', '$4')}
     ORDER BY measure_version_id, category_id`,
    [roundId, forbundId, categories, version],
  );
}

const SPLIT_SIZE = row('size of a split', {
  measureVersionId: integer,
  dimension: sql('k.dimension_code', text),
  cells: sql('count(*)::integer', integer),
});
/** A split of a measure version, and how many cells it has. */
export type SplitSize = RowOf<typeof SPLIT_SIZE>;

/** The splits of a förbund's round in a version. */
export async function splitSizes(db: Db, { forbundId, roundId, version }: CellVersion): Promise<SplitSize[]> {
  if (version === BEFORE_ALL) return [];
  return rows(
    db,
    SPLIT_SIZE,
    `SELECT ${SPLIT_SIZE.select('c')}
     FROM cell c JOIN category k ON k.id = c.category_id
     WHERE c.round_id = $1 AND c.forbund_id = $2 AND ${inForceAt('c.version', '$3')}
     GROUP BY c.measure_version_id, k.dimension_code`,
    [roundId, forbundId, version],
  );
}

/**
 * The cells of a version of a förbund's round in the same places as the given ones, in the order of `cellsAtVersion`.
 * Each place is looked up by the key (`OFFSET 0` keeps it so): a planner whose statistics lag behind an upload of 200
 * 000 cells would read them all, each time.
 */
export async function cellsAt(
  db: Db,
  { forbundId, roundId, version }: CellVersion,
  places: readonly Pick<StoredCell, 'measureVersionId' | 'categoryId'>[],
): Promise<StoredCell[]> {
  return rows(
    db,
    CELL,
    `SELECT found.* FROM (SELECT DISTINCT * FROM unnest($3::integer[], $4::integer[]) AS place (measure, category)) asked,
       LATERAL (SELECT ${FIGURES} FROM cell
         WHERE round_id = $1 AND forbund_id = $2 AND measure_version_id = asked.measure AND category_id = asked.category
           AND ${inForceAt('version', '$5')} OFFSET 0) found
     ORDER BY 1, 2`,
    [
      roundId,
      forbundId,
      places.map((place) => place.measureVersionId),
      places.map((place) => place.categoryId),
      version,
    ],
  );
}

/** As many as memory holds of those that are compared. */
const CELLS_AT_A_TIME = 10_000;

/** The cells of a version in the order of `cellsAtVersion`, some thousands at a time. */
export async function* cellsInTurn(
  db: Db,
  { forbundId, roundId, version }: CellVersion,
): AsyncGenerator<readonly StoredCell[]> {
  if (version === BEFORE_ALL) return;
  for (let last: StoredCell | undefined; ;) {
    const cells: StoredCell[] = await rows(
      db,
      CELL,
      `SELECT ${FIGURES} FROM cell
       WHERE round_id = $1 AND forbund_id = $2 AND ${inForceAt('version', '$3')}
         AND (measure_version_id, category_id) > ($4, $5)
       ORDER BY measure_version_id, category_id LIMIT ${CELLS_AT_A_TIME}`,
      [roundId, forbundId, version, last?.measureVersionId ?? 0, last?.categoryId ?? 0],
    );
    if (cells.length > 0) yield cells;
    if (cells.length < CELLS_AT_A_TIME) return;
    last = cells.at(-1);
  }
}

/**
 * The next of the cells that are in force and were so in an earlier version, for some measure versions, in the order of
 * their places.
 */
export async function laterCurrentCells(
  db: Db,
  { forbundId, roundId, version }: CellVersion,
  measureVersions: readonly number[],
  after: Pick<StoredCell, 'measureVersionId' | 'categoryId'> | undefined,
): Promise<StoredCell[]> {
  return rows(
    db,
    CELL,
    `SELECT ${FIGURES} FROM cell
     WHERE round_id = $1 AND forbund_id = $2 AND measure_version_id = ANY($3) AND version_to IS NULL AND version_from <= $4
       AND (measure_version_id, category_id) > ($5, $6)
     ORDER BY measure_version_id, category_id LIMIT ${CELLS_AT_A_TIME}`,
    [roundId, forbundId, measureVersions, version, after?.measureVersionId ?? 0, after?.categoryId ?? 0],
  );
}

/**
 * Ends cells at a version: they stay in the versions before it. The driver would make one text of many lists in one
 * statement.
 */
export async function endCells(db: Db, place: CellVersion, cells: readonly StoredCell[]): Promise<void> {
  for await (const some of slicesOf(cells, CELLS_AT_A_TIME)) if (some.length > 0) await endSome(db, place, some);
}

async function endSome(db: Db, place: CellVersion, cells: readonly StoredCell[]): Promise<void> {
  await db.query(
    `UPDATE cell SET version_to = $3 WHERE ctid = ANY (ARRAY(
       SELECT found.ctid FROM unnest($4::integer[], $5::integer[]) AS gone (measure, category),
         LATERAL (SELECT ctid FROM cell
           WHERE round_id = $1 AND forbund_id = $2 AND measure_version_id = gone.measure AND category_id = gone.category
             AND version_to IS NULL OFFSET 0) found))`,
    [
      place.roundId,
      place.forbundId,
      place.version,
      cells.map((c) => c.measureVersionId),
      cells.map((c) => c.categoryId),
    ],
  );
}

/**
 * Restores the cells of some measures to an earlier version's, from `place.version` on; other measures are left as they
 * are. Cells that came after that earlier version stay in the versions that had them.
 */
export async function goBackTo(
  db: Db,
  { forbundId, roundId, version }: CellVersion,
  earlier: number,
  otherMeasures: readonly number[],
): Promise<void> {
  const parameters = [roundId, forbundId, version, earlier, otherMeasures];
  await db.query(
    `UPDATE cell SET version_to = $3
     WHERE round_id = $1 AND forbund_id = $2 AND version_to IS NULL AND version_from > $4 AND measure_version_id <> ALL($5)`,
    parameters,
  );
  await db.query(
    `INSERT INTO cell (round_id, forbund_id, measure_version_id, category_id, version_from, n, sum, sum_of_squares, asked)
     SELECT round_id, forbund_id, measure_version_id, category_id, $3::integer, n, sum, sum_of_squares, asked FROM cell
     WHERE round_id = $1 AND forbund_id = $2 AND version_from <= $4 AND version_to > $4 AND measure_version_id <> ALL($5)`,
    parameters,
  );
}

export async function insertCells(db: Db, place: CellVersion, cells: readonly StoredCell[]): Promise<void> {
  for await (const some of slicesOf(cells, CELLS_AT_A_TIME)) await insertSome(db, place, some);
}

async function insertSome(db: Db, place: CellVersion, cells: readonly StoredCell[]): Promise<void> {
  const same = (value: number) => new Array<number>(cells.length).fill(value);
  await bulkInsert(db, 'cell', [
    { name: 'round_id', type: 'integer', values: same(place.roundId) },
    { name: 'forbund_id', type: 'integer', values: same(place.forbundId) },
    { name: 'measure_version_id', type: 'integer', values: cells.map((cell) => cell.measureVersionId) },
    { name: 'category_id', type: 'integer', values: cells.map((cell) => cell.categoryId) },
    { name: 'version_from', type: 'integer', values: same(place.version) },
    { name: 'n', type: 'bigint', values: cells.map((cell) => cell.n) },
    { name: 'sum', type: 'numeric', values: cells.map((cell) => cell.sum) },
    { name: 'sum_of_squares', type: 'numeric', values: cells.map((cell) => cell.sumOfSquares) },
    { name: 'asked', type: 'bigint', values: cells.map((cell) => cell.asked) },
  ]);
}

const NAMES = { dimension: sql('k.dimension_code', text), category: sql(CATEGORY_CODE, text) };
const SUBMITTED = row('submitted cell', { ...CELL.columns, ...NAMES });
export type SubmittedCell = RowOf<typeof SUBMITTED>;
const NAMED = row('named cell', { measureVersionId: integer, ...NAMES });

/** The content of a submission: all cells of its förbund's round in its version. */
export async function cellsOfSubmission(
  db: Db,
  submission: Pick<StoredSubmission, 'forbundId' | 'roundId' | 'version' | 'key'>,
  page: PageRequest,
): Promise<Page<SubmittedCell>> {
  return listPage(
    db,
    {
      name: `cells-${submission.key}`,
      row: SUBMITTED,
      alias: 'c',
      from: 'cell c JOIN category k ON k.id = c.category_id',
      where: ['c.round_id = $1', 'c.forbund_id = $2', inForceAt('c.version', '$3')],
      parameters: [submission.roundId, submission.forbundId, submission.version],
      order: [
        { sql: 'c.measure_version_id', type: 'number' },
        { sql: 'c.category_id', type: 'number' },
      ],
    },
    page,
    (cell) => cell,
  );
}

/** The cells of a submission, with the names of the catalogue and the förbund. */
export async function namedCells(
  db: Db,
  { forbundId, roundId, version }: Pick<StoredSubmission, 'forbundId' | 'roundId' | 'version'>,
): Promise<Pick<SubmittedCell, 'measureVersionId' | 'dimension' | 'category'>[]> {
  return rows(
    db,
    NAMED,
    `SELECT ${NAMED.select('c')}
     FROM cell c JOIN category k ON k.id = c.category_id
     WHERE c.round_id = $1 AND c.forbund_id = $2 AND ${inForceAt('c.version', '$3')}`,
    [roundId, forbundId, version],
  );
}
