import type { Db } from '../../database';
import { LOCAL_GROUP } from '../catalogue';
import type { LocalGroupInput, StoredLocalGroup } from './local-group';
import { LocalGroupResourceRow } from './local-group.entity';
import { addOwnCategory, renameOwnCategory } from '../measures/own-categories.store';

const COLUMNS = `
  g.id AS key, g.forbund_id AS "forbundId", g.code, g.name_sv AS "nameSv", g.municipalities,
  g.starts_on::text AS "startsOn", g.ends_on::text AS "endsOn",
  (SELECT coalesce(json_agg(json_build_object('startsOn', r.starts_on::text, 'endsOn', r.ends_on::text,
     'coordinators', r.coordinators, 'addedSek', r.added_sek::text) ORDER BY r.starts_on), '[]')
   FROM local_group_resource r WHERE r.local_group_id = g.id) AS resources`;

const groupsWhere = (db: Db, condition: string, parameters: unknown[]): Promise<StoredLocalGroup[]> =>
  db.query(`SELECT ${COLUMNS} FROM local_group g WHERE ${condition} ORDER BY g.forbund_id, g.code`, parameters);

/** The local groups of some förbund, by förbund and code. */
export const localGroupsOf = (db: Db, forbund: readonly number[]) =>
  groupsWhere(db, 'g.forbund_id = ANY($1)', [forbund]);
export const localGroupsByKeys = (db: Db, keys: readonly number[]) => groupsWhere(db, 'g.id = ANY($1)', [keys]);

/** Stores a group as it is said to be: what it had before, its resources among them, gives way. */
export async function storeLocalGroup(
  db: Db,
  forbundId: number,
  input: LocalGroupInput,
  known?: StoredLocalGroup,
): Promise<number> {
  const { code, nameSv, municipalities, startsOn, endsOn = null, resources } = input;
  const facts = [nameSv, municipalities, startsOn, endsOn];
  const key = known?.key ?? (await addOwnCategory(db, LOCAL_GROUP, forbundId, input));
  if (known) {
    await db.query(
      'UPDATE local_group SET name_sv = $1, municipalities = $2, starts_on = $3, ends_on = $4 WHERE id = $5',
      [...facts, key],
    );
    await renameOwnCategory(db, key, nameSv);
    await db.query('DELETE FROM local_group_resource WHERE local_group_id = $1', [key]);
  } else {
    await db.query(
      `INSERT INTO local_group (name_sv, municipalities, starts_on, ends_on, id, forbund_id, code) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [...facts, key, forbundId, code],
    );
  }
  const rows = resources.map(({ addedSek, ...resource }) => ({
    ...resource,
    localGroupId: key,
    addedSek: addedSek.toString(),
  }));
  if (rows.length > 0) await db.insert(LocalGroupResourceRow, rows);
  return key;
}
