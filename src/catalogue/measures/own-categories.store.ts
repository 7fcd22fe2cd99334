import { day, integer, nullable, row, rows, sql, text, theValue, type Db } from '../../database';
import { INTERVENTION, LOCAL_GROUP } from '../catalogue';
import { toOwnCategories, type OwnCategories } from './own-categories';

const OWN_CATEGORY = row('own category', {
  key: sql('id', integer),
  dimension: text,
  code: text,
  startsOn: day,
  endsOn: nullable(day),
});

/** A förbund's own categories: its insatser and its local groups. */
export async function ownCategories(db: Db, forbundId: number): Promise<OwnCategories> {
  return toOwnCategories(
    await rows(
      db,
      OWN_CATEGORY,
      `SELECT ${OWN_CATEGORY.select()} FROM (
         SELECT id, $2::text AS dimension, code, starts_on, ends_on FROM intervention WHERE forbund_id = $1
         UNION ALL SELECT id, $3, code, starts_on, ends_on FROM local_group WHERE forbund_id = $1) o`,
      [forbundId, INTERVENTION, LOCAL_GROUP],
    ),
  );
}

/**
 * The code of a category `k` as its owner knows it: a förbund's own categories are stored under a code that begins with
 * the förbund's id.
 */
export const CATEGORY_CODE = `regexp_replace(k.code, '^[0-9]+:', '')`;

/** Creates a category of a förbund's own, and returns its id. */
export async function addOwnCategory(
  db: Db,
  dimension: string,
  forbundId: number,
  { code, nameSv }: { readonly code: string; readonly nameSv: string },
): Promise<number> {
  return theValue(
    db,
    integer,
    `INSERT INTO category (dimension_code, code, name_sv, name_en, ordinal) VALUES ($1, $2, $3, $3, 1) RETURNING id`,
    [dimension, `${forbundId}:${code}`, nameSv],
  );
}

export async function renameOwnCategory(db: Db, key: number, nameSv: string): Promise<void> {
  await db.query('UPDATE category SET name_sv = $1, name_en = $1 WHERE id = $2', [nameSv, key]);
}
