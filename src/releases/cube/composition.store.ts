import { INTERVENTION, LOCAL_GROUP } from '../../catalogue';
import { inForceAt, type Db } from '../../database';

/** The insatser and local groups of the register, with what places and times their figures. */
const OWN_CATEGORIES = `(
  SELECT id AS category_id, forbund_id, focus, form, target_group, starts_on, ends_on FROM intervention
  UNION ALL SELECT id, forbund_id, NULL, NULL, NULL, starts_on, ends_on FROM local_group)`;

const PLACED_BY = ['focus', 'form', 'target_group', 'starts_on', 'ends_on'] as const;

/**
 * Two tables for a statement: `member`, the county of each förbund, and `own`, the insatser and local groups. They are
 * as the register has them now, or as it had them when a release was made; `release` is the SQL of its number, or of
 * null.
 */
export const compositionAt = (release: string): string => `
  member AS (
    SELECT id AS forbund_id, county_code::integer AS county FROM forbund WHERE ${release} IS NULL
    UNION ALL SELECT forbund_id, county_code::integer FROM released_forbund r WHERE ${inForceAt('r.release', release)}),
  own AS (
    SELECT category_id, forbund_id, ${PLACED_BY.join()},
           CASE WHEN focus IS NULL THEN '${LOCAL_GROUP}' ELSE '${INTERVENTION}' END AS dimension_code
    FROM (SELECT category_id, forbund_id, ${PLACED_BY.join()} FROM ${OWN_CATEGORIES} o WHERE ${release} IS NULL
          UNION ALL SELECT category_id, forbund_id, ${PLACED_BY.join()} FROM released_category r
          WHERE ${inForceAt('r.release', release)}) o)`;

/**
 * Keeps what a release is made of, where that has changed since the one before: from the register of today nobody could
 * tell later what its figures were the sums of.
 */
export async function storeComposition(db: Db, release: number): Promise<void> {
  const differs = PLACED_BY.map((column) => `r.${column} IS DISTINCT FROM o.${column}`).join(' OR ');
  await db.query(
    `UPDATE released_forbund r SET release_to = $1 FROM forbund f
     WHERE r.forbund_id = f.id AND r.release_to IS NULL AND r.county_code <> f.county_code`,
    [release],
  );
  await db.query(
    `INSERT INTO released_forbund (forbund_id, release_from, county_code)
     SELECT f.id, $1, f.county_code FROM forbund f
     WHERE NOT EXISTS (SELECT FROM released_forbund r WHERE r.forbund_id = f.id AND r.release_to IS NULL)`,
    [release],
  );
  await db.query(
    `UPDATE released_category r SET release_to = $1 FROM ${OWN_CATEGORIES} o
     WHERE r.category_id = o.category_id AND r.release_to IS NULL AND (${differs})`,
    [release],
  );
  await db.query(
    `INSERT INTO released_category (category_id, release_from, forbund_id, ${PLACED_BY.join()})
     SELECT o.category_id, $1, o.forbund_id, ${PLACED_BY.map((column) => `o.${column}`).join()} FROM ${OWN_CATEGORIES} o
     WHERE NOT EXISTS (SELECT FROM released_category r WHERE r.category_id = o.category_id AND r.release_to IS NULL)`,
    [release],
  );
}
