import { inForceAt, isPublic, type Db } from '../../database';
import type { UnitKind } from '../cube/cube-row';

/** A figure of the release that is public. The numbers are null when they are withheld. */
export interface PublicCell {
  readonly unitKind: UnitKind;
  readonly unitId: number;
  readonly measureVersionId: number;
  readonly categoryId: number;
  readonly status: 'PUBLISHED' | 'SUPPRESSED';
  readonly n: number | null;
  readonly sum: string | null;
  readonly sumOfSquares: string | null;
  readonly unitsReporting: number;
  readonly unitsExisting: number;
}

export interface Surroundings {
  readonly roundId: number;
  readonly forbundId: number;
  /** Code of its county as a number; null when it has none. */
  readonly county: number | null;
  readonly totalCategoryId: number;
}

/**
 * What is public of a round around one förbund, in one statement: its own figures, those of its county and of the nation, and the
 * totals of the other förbund. Nothing of a release under embargo.
 */
export async function publicCells(
  db: Db,
  { roundId, forbundId, county, totalCategoryId }: Surroundings,
): Promise<PublicCell[]> {
  return db.query(
    `SELECT c.unit_kind AS "unitKind", c.unit_id AS "unitId", c.measure_version_id AS "measureVersionId",
            c.category_id AS "categoryId", c.status, c.n::float8 AS n, c.sum::text AS sum, c.sum_of_squares::text AS "sumOfSquares",
            c.units_reporting AS "unitsReporting", c.units_existing AS "unitsExisting"
     FROM (SELECT max(number) AS number FROM release WHERE withdrawn_at IS NULL AND ${isPublic()}) latest,
          released_cell c
     WHERE ${inForceAt('c.release', 'latest.number')} AND c.round_id = $1
       AND (c.unit_kind = 'NATION' OR c.unit_kind = 'COUNTY' AND c.unit_id = $3
         OR c.unit_kind = 'FORBUND' AND (c.unit_id = $2 OR c.category_id = $4))
     ORDER BY c.measure_version_id, c.category_id, c.unit_id`,
    [roundId, forbundId, county, totalCategoryId],
  );
}
