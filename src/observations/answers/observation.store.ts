import { inForceAt, integer, row, rows, sql, text, values, type Db } from '../../database';
import { County, Forbund, MembershipRow } from '../../register';
import { releasedTable } from '../../releases';
import { CellIndex } from './cell-index';
import { codeOfForbund, type Insats, type LocalGroup, type Nation } from './nation';
import type { ReadingPlan } from '../questions/reading-plan';

/** Reads the parts of the register that a question needs: at most five statements. */
export async function readNation(
  db: Db,
  needs: { readonly size: boolean; readonly insatser: boolean; readonly localGroups: boolean },
): Promise<Nation> {
  const forbund = await db.find(Forbund, { order: { sortKey: 'ASC', key: 'ASC' } });
  const counties = await db.find(County, { order: { code: 'ASC' } });
  return {
    forbund,
    counties: new Map(counties.map((county) => [county.code, county])),
    memberships: needs.size ? await db.find(MembershipRow) : [],
    insatser: needs.insatser ? await insatser(db) : [],
    localGroups: needs.localGroups ? await localGroups(db, forbund) : [],
  };
}

const KEPT_BY_FORBUND = { key: sql('id', integer), forbundId: integer };
const INSATS = row('insats', {
  ...KEPT_BY_FORBUND,
  FOCUS: sql('focus', text),
  FORM: sql('form', text),
  TARGET_GROUP: sql('target_group', text),
});
const GROUP = row('local group', { ...KEPT_BY_FORBUND, code: text, nameSv: text });

const insatser = (db: Db): Promise<Insats[]> =>
  rows(db, INSATS, `SELECT ${INSATS.select()} FROM intervention ORDER BY id`);

/** In the order of their förbund. */
async function localGroups(db: Db, forbund: readonly Forbund[]): Promise<LocalGroup[]> {
  const groups = await rows(db, GROUP, `SELECT ${GROUP.select()} FROM local_group ORDER BY code, id`);
  return forbund.flatMap((one) =>
    groups
      .filter(({ forbundId }) => forbundId === one.key)
      .map((group) => ({ ...group, code: `${codeOfForbund(one)}:${group.code}` })),
  );
}

/** The cells of a plan: one statement for each kind of unit. */
export async function readCells(db: Db, release: number, plan: ReadingPlan): Promise<CellIndex> {
  const index = new CellIndex();
  for (const { kind, categoryIds, unitIds } of plan.reads) {
    const table = { release, roundIds: plan.roundIds, versionIds: plan.versionIds, categoryIds };
    index.add(kind, await releasedTable(db, table, { kind, ids: unitIds }));
  }
  return index;
}

/** The given rounds for which a release has any figures. */
export async function releasedRounds(db: Db, release: number, rounds: readonly number[]): Promise<Set<number>> {
  const found = await values(
    db,
    integer,
    `SELECT r.id FROM unnest($2::integer[]) AS r (id) WHERE EXISTS (
       SELECT FROM released_cell c WHERE c.round_id = r.id AND ${inForceAt('c.release', '$1')})`,
    [release, rounds],
  );
  return new Set(found);
}
