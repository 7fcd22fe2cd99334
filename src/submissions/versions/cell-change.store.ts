import {
  inForceAt,
  integer,
  json,
  listPage,
  nullable,
  row,
  sql,
  text,
  theValue,
  type Db,
  type Page,
  type PageRequest,
  type RowOf,
} from '../../database';
import { CATEGORY_CODE } from '../../catalogue';
import type { StoredCell } from '../intake/cell';
import type { StoredSubmission } from '../lifecycle/submission.store';

/** The numbers of a cell, with decimals as text. */
export type CellFigures = Pick<StoredCell, 'n' | 'sum' | 'sumOfSquares' | 'asked'>;

const figures = (alias: string) =>
  `CASE WHEN ${alias}.n IS NULL THEN NULL ELSE jsonb_build_object(
     'n', ${alias}.n, 'sum', ${alias}.sum::text, 'sumOfSquares', ${alias}.sum_of_squares::text,
     'asked', ${alias}.asked) END`;

const CHANGE = row('change of a cell', {
  measureVersionId: integer,
  dimension: sql('k.dimension_code', text),
  category: sql(CATEGORY_CODE, text),
  before: sql(figures('before'), nullable(json<CellFigures>())),
  after: sql(figures('after'), nullable(json<CellFigures>())),
});
/** The old and the new state of a cell; null where there was or is none. */
export type CellChange = RowOf<typeof CHANGE>;

const inForce = (version: string) => `(SELECT measure_version_id, category_id, n, sum, sum_of_squares, asked FROM cell
  WHERE round_id = $1 AND forbund_id = $2 AND ${inForceAt('version', version)})`;

/** The cells that differ between two versions of a förbund's round ($1 round, $2 förbund, $3 from, $4 to). */
const CHANGED = `${inForce('$3')} before FULL JOIN ${inForce('$4')} after USING (measure_version_id, category_id)`;
const numbers = (side: string) => `(${side}.n, ${side}.sum, ${side}.sum_of_squares, ${side}.asked)`;
const DIFFERS = `${numbers('before')} IS DISTINCT FROM ${numbers('after')}`;

/** The changes from an earlier version (0 for none) to a submission, in the order of its cells. */
export async function cellChangePage(
  db: Db,
  { key, forbundId, roundId, version }: Pick<StoredSubmission, 'key' | 'forbundId' | 'roundId' | 'version'>,
  from: number,
  page: PageRequest,
): Promise<Page<CellChange>> {
  const list = {
    name: `changes-${key}`,
    row: CHANGE,
    from: `${CHANGED} JOIN category k ON k.id = category_id`,
    where: [DIFFERS],
    parameters: [roundId, forbundId, from, version],
    order: [
      { sql: 'measure_version_id', type: 'number' },
      { sql: 'category_id', type: 'number' },
    ] as const,
  };
  return listPage(db, list, page, (change) => change);
}

/** How many cells of a version another changes or removes. A new cell is no correction. */
export async function countCorrected(
  db: Db,
  { forbundId, roundId, version }: Pick<StoredSubmission, 'forbundId' | 'roundId' | 'version'>,
  from: number,
): Promise<number> {
  return theValue(db, integer, `SELECT count(*)::integer FROM ${CHANGED} WHERE ${DIFFERS} AND before.n IS NOT NULL`, [
    roundId,
    forbundId,
    from,
    version,
  ]);
}
