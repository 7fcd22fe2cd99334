import { bulkInsert, integer, nullable, oneOf, row, rows, type Db } from '../../database';
import { FIGURE } from '../figures/released-cell-columns.store';
import { ORIGINS } from '../figures/released-value';
import { UNIT_KINDS, type CubeChanges, type CubeRow } from './cube-row';

const CUBE_ROW = row('figure of the cube', {
  measureVersionId: integer,
  roundId: integer,
  categoryId: integer,
  unitKind: oneOf(UNIT_KINDS),
  unitId: integer,
  ...FIGURE,
  origin: oneOf(ORIGINS),
  replyId: nullable(integer),
});

/** The cube of some rounds as the newest release shows it. */
export async function currentCube(db: Db, roundIds: readonly number[]): Promise<CubeRow[]> {
  return rows(
    db,
    CUBE_ROW,
    `SELECT ${CUBE_ROW.select()} FROM released_cell WHERE round_id = ANY($1) AND release_to IS NULL`,
    [roundIds],
  );
}

/** Ends rows that a release changes or withdraws, and adds those that replace them. */
export async function storeCubeChanges(
  db: Db,
  release: number,
  { added, changed, withdrawn }: CubeChanges,
): Promise<void> {
  const ended = [...changed.map((change) => change.before), ...withdrawn];
  if (ended.length > 0) {
    await db.query(
      `UPDATE released_cell SET release_to = $1
       FROM unnest($2::integer[], $3::integer[], $4::integer[], $5::text[], $6::integer[]) AS ended (round_id, version_id, category_id, kind, unit_id)
       WHERE released_cell.round_id = ended.round_id AND measure_version_id = version_id
         AND released_cell.category_id = ended.category_id AND unit_kind = kind AND released_cell.unit_id = ended.unit_id
         AND release_to IS NULL`,
      [
        release,
        ended.map((row) => row.roundId),
        ended.map((row) => row.measureVersionId),
        ended.map((row) => row.categoryId),
        ended.map((row) => row.unitKind),
        ended.map((row) => row.unitId),
      ],
    );
  }
  const begun = [...added, ...changed.map((change) => change.after)];
  await bulkInsert(db, 'released_cell', [
    { name: 'round_id', type: 'integer', values: begun.map((row) => row.roundId) },
    { name: 'measure_version_id', type: 'integer', values: begun.map((row) => row.measureVersionId) },
    { name: 'category_id', type: 'integer', values: begun.map((row) => row.categoryId) },
    { name: 'unit_kind', type: 'text', values: begun.map((row) => row.unitKind) },
    { name: 'unit_id', type: 'integer', values: begun.map((row) => row.unitId) },
    { name: 'release_from', type: 'integer', values: begun.map(() => release) },
    { name: 'status', type: 'text', values: begun.map((row) => row.status) },
    { name: 'n', type: 'bigint', values: begun.map((row) => row.n) },
    { name: 'sum', type: 'numeric', values: begun.map((row) => row.sum) },
    { name: 'sum_of_squares', type: 'numeric', values: begun.map((row) => row.sumOfSquares) },
    { name: 'units_reporting', type: 'integer', values: begun.map((row) => row.unitsReporting) },
    { name: 'units_existing', type: 'integer', values: begun.map((row) => row.unitsExisting) },
    { name: 'asked', type: 'bigint', values: begun.map((row) => row.asked ?? null) },
    { name: 'answered', type: 'bigint', values: begun.map((row) => row.answered ?? null) },
    { name: 'units_stating', type: 'integer', values: begun.map((row) => row.unitsStating ?? null) },
    { name: 'origin', type: 'text', values: begun.map((row) => row.origin) },
    { name: 'reply_id', type: 'integer', values: begun.map((row) => row.replyId ?? null) },
  ]);
}

/**
 * The embedded database analyses no tables by itself, and without statistics it plans large reads so badly that they
 * take minutes.
 */
export async function countFiguresForPlans(db: Db): Promise<void> {
  await db.query('SELECT analyse_released_cell()');
}
