import { inForceAt, integer, isPublic, oneOf, row, rows, type Db, type RowOf } from '../../database';
import { UNIT_KINDS } from '../cube/cube-row';
import { FIGURE } from '../figures/released-cell-columns.store';

const PUBLIC_CELL = row('public figure', {
  unitKind: oneOf(UNIT_KINDS),
  unitId: integer,
  measureVersionId: integer,
  categoryId: integer,
  ...FIGURE,
});
/** A figure of the public release. The numbers are null when they are withheld. */
export type PublicCell = RowOf<typeof PUBLIC_CELL>;

export interface Surroundings {
  readonly roundId: number;
  readonly forbundId: number;
  /** Code of its county as a number; null when it has none. */
  readonly county: number | null;
  readonly totalCategoryId: number;
}

/**
 * The public figures of a round around one förbund, in one statement: its own, those of its county and of the nation,
 * and the totals of the other förbund. Nothing of a release under embargo.
 */
export async function publicCells(
  db: Db,
  { roundId, forbundId, county, totalCategoryId }: Surroundings,
): Promise<PublicCell[]> {
  return rows(
    db,
    PUBLIC_CELL,
    `SELECT ${PUBLIC_CELL.select('c')}
     FROM (SELECT max(number) AS number FROM release WHERE withdrawn_at IS NULL AND ${isPublic()}) latest,
          released_cell c
     WHERE ${inForceAt('c.release', 'latest.number')} AND c.round_id = $1
       AND (c.unit_kind = 'NATION' OR c.unit_kind = 'COUNTY' AND c.unit_id = $3
         OR c.unit_kind = 'FORBUND' AND (c.unit_id = $2 OR c.category_id = $4))
     ORDER BY c.measure_version_id, c.category_id, c.unit_id`,
    [roundId, forbundId, county, totalCategoryId],
  );
}
