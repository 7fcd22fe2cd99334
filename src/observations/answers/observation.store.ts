import { inForceAt, integer, row, rows, sql, text, values, type Db } from '../../database';
import { County, Forbund, MembershipRow } from '../../register';
import { releasedTable } from '../../releases';
import { CellIndex } from './cell-index';
import { codeOfForbund, type Insats, type LocalGroup, type Nation, type Owned } from './nation';
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
    insatser: needs.insatser ? await insatser(db, forbund) : [],
    localGroups: needs.localGroups ? await localGroups(db, forbund) : [],
  };
}

const KEPT_BY_FORBUND = { key: sql('id', integer), forbundId: integer, code: text, nameSv: text };
const INSATS = row('insats', {
  ...KEPT_BY_FORBUND,
  FOCUS: sql('focus', text),
  FORM: sql('form', text),
  TARGET_GROUP: sql('target_group', text),
});
const GROUP = row('local group', KEPT_BY_FORBUND);

async function insatser(db: Db, forbund: readonly Forbund[]): Promise<Insats[]> {
  const found = await rows(db, INSATS, `SELECT ${INSATS.select()} FROM intervention ORDER BY code, id`);
  return inOrder(found, forbund);
}

async function localGroups(db: Db, forbund: readonly Forbund[]): Promise<LocalGroup[]> {
  const groups = await rows(db, GROUP, `SELECT ${GROUP.select()} FROM local_group ORDER BY code, id`);
  return inOrder(groups, forbund);
}

/** In the order of their förbund, each with the code of its förbund before its own. */
function inOrder<T extends Owned>(owned: readonly T[], forbund: readonly Forbund[]): T[] {
  const byForbund = new Map<number, T[]>();
  for (const one of owned) byForbund.set(one.forbundId, [...(byForbund.get(one.forbundId) ?? []), one]);
  return forbund.flatMap((one) =>
    (byForbund.get(one.key) ?? []).map((mine) => ({ ...mine, code: `${codeOfForbund(one)}:${mine.code}` })),
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
