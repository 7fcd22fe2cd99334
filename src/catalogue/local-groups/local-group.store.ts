import {
  bulkInsert,
  day,
  insertRow,
  integer,
  json,
  listOf,
  nullable,
  row,
  rows,
  sql,
  text,
  written,
  type Db,
} from '../../database';
import { LOCAL_GROUP } from '../catalogue';
import type { LocalGroupInput, StoredLocalGroup, StoredResource } from './local-group';
import { addOwnCategory, renameOwnCategory } from '../measures/own-categories.store';

const RESOURCES = `(
  SELECT coalesce(json_agg(json_build_object('startsOn', r.starts_on::text, 'endsOn', r.ends_on::text,
    'coordinators', r.coordinators, 'addedSek', r.added_sek::text) ORDER BY r.starts_on), '[]')
  FROM local_group_resource r WHERE r.local_group_id = g.id)`;

const GROUP = row('local group', {
  key: sql('g.id', integer),
  forbundId: integer,
  code: text,
  nameSv: text,
  municipalities: listOf(text),
  startsOn: day,
  endsOn: nullable(day),
  resources: sql(RESOURCES, json<readonly StoredResource[]>()),
});

const groupsWhere = (db: Db, condition: string, parameters: unknown[]): Promise<StoredLocalGroup[]> =>
  rows(
    db,
    GROUP,
    `SELECT ${GROUP.select('g')} FROM local_group g WHERE ${condition} ORDER BY g.forbund_id, g.code`,
    parameters,
  );

/** The local groups of some förbund, by förbund and code. */
export const localGroupsOf = (db: Db, forbund: readonly number[]) =>
  groupsWhere(db, 'g.forbund_id = ANY($1)', [forbund]);
export const everyLocalGroup = (db: Db) => groupsWhere(db, 'true', []);
export const localGroupsByKeys = (db: Db, keys: readonly number[]) => groupsWhere(db, 'g.id = ANY($1)', [keys]);

/** Stores a group as given, and replaces everything that was stored of it, its resources included. */
export async function storeLocalGroup(
  db: Db,
  forbundId: number,
  input: LocalGroupInput,
  known?: StoredLocalGroup,
): Promise<number> {
  const { code, nameSv, municipalities, startsOn, endsOn = null, resources } = input;
  const facts = { name_sv: nameSv, municipalities, starts_on: startsOn, ends_on: endsOn };
  const key = known?.key ?? (await addOwnCategory(db, LOCAL_GROUP, forbundId, input));
  if (known) {
    const { sets, parameters, next } = written(facts);
    await db.query(`UPDATE local_group SET ${sets} WHERE id = ${next}`, [...parameters, key]);
    await renameOwnCategory(db, key, nameSv);
    await db.query('DELETE FROM local_group_resource WHERE local_group_id = $1', [key]);
  } else {
    await insertRow(db, 'local_group', { ...facts, id: key, forbund_id: forbundId, code });
  }
  await bulkInsert(db, 'local_group_resource', [
    { name: 'local_group_id', type: 'integer', values: resources.map(() => key) },
    { name: 'starts_on', type: 'date', values: resources.map((resource) => resource.startsOn) },
    { name: 'ends_on', type: 'date', values: resources.map((resource) => resource.endsOn ?? null) },
    { name: 'coordinators', type: 'float8', values: resources.map((resource) => resource.coordinators) },
    { name: 'added_sek', type: 'bigint', values: resources.map((resource) => resource.addedSek) },
  ]);
  return key;
}
