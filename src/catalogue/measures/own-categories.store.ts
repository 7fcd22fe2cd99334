import type { Db } from '../../database';
import { INTERVENTION, LOCAL_GROUP } from '../catalogue';
import { toOwnCategories, type OwnCategories, type OwnCategory } from './own-categories';

/** A förbund's own categories: its insatser and its local groups. */
export async function ownCategories(db: Db, forbundId: number): Promise<OwnCategories> {
  return toOwnCategories(
    await db.query<OwnCategory[]>(
      `SELECT id AS key, $2::text AS dimension, code, starts_on::text AS "startsOn", ends_on::text AS "endsOn"
       FROM intervention WHERE forbund_id = $1
       UNION ALL SELECT id, $3, code, starts_on::text, ends_on::text FROM local_group WHERE forbund_id = $1`,
      [forbundId, INTERVENTION, LOCAL_GROUP],
    ),
  );
}

/** How a category `k` is called by whoever it is of: what a förbund has registered is stored under a code that begins with the förbund's id. */
export const CATEGORY_CODE = `regexp_replace(k.code, '^[0-9]+:', '')`;

/** Makes a category of a förbund's own, and answers with its id. */
export async function addOwnCategory(
  db: Db,
  dimension: string,
  forbundId: number,
  { code, nameSv }: { readonly code: string; readonly nameSv: string },
): Promise<number> {
  const [category] = await db.query<{ id: number }[]>(
    `INSERT INTO category (dimension_code, code, name_sv, name_en, ordinal) VALUES ($1, $2, $3, $3, 1) RETURNING id`,
    [dimension, `${forbundId}:${code}`, nameSv],
  );
  return (category as { id: number }).id;
}

export const renameOwnCategory = (db: Db, key: number, nameSv: string): Promise<unknown> =>
  db.query('UPDATE category SET name_sv = $1, name_en = $1 WHERE id = $2', [nameSv, key]);
