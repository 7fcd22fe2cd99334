import {
  day,
  insertForKey,
  integer,
  listPage,
  nullable,
  row,
  rows,
  sql,
  standsOn,
  text,
  truth,
  values,
  written,
  type Db,
  type Page,
  type PageRequest,
  type RowOf,
} from '../database';
import { swedishSortKey } from '../platform';
import { County } from './county.entity';
import type { ForbundEntry, Geography } from './check-register';
import { Forbund } from './forbund.entity';
import { MembershipRow } from './membership.entity';
import { Municipality } from './municipality.entity';

export async function readGeography(db: Db): Promise<Geography> {
  const counties = await db.find(County);
  const municipalities = await db.find(Municipality);
  return {
    counties: new Set(counties.map((county) => county.code)),
    municipalities: new Map(municipalities.map((municipality) => [municipality.code, municipality.countyCode])),
  };
}

export async function storeGeography(
  db: Db,
  counties: readonly { code: string; name: string }[],
  municipalities: readonly { code: string; name: string; countyCode: string }[],
): Promise<void> {
  const withKey = <T extends { name: string }>(item: T) => ({ ...item, sortKey: swedishSortKey(item.name) });
  await db.upsert(County, counties.map(withKey), ['code']);
  await db.upsert(Municipality, municipalities.map(withKey), ['code']);
}

/** The identity of a förbund, and what else the register says about it; `f` is the table's alias. */
export const FORBUND_NAMES = {
  key: sql('f.id', integer),
  organisationNumber: nullable(text),
  name: text,
  countyCode: text,
};
export const FORBUND_FACTS = {
  existsFrom: nullable(day),
  existsUntil: nullable(day),
  successorId: nullable(integer),
  synthetic: truth,
  source: nullable(text),
};
const FORBUND = row('förbund', { ...FORBUND_NAMES, sortKey: text, ...FORBUND_FACTS });

const toForbund = (found: RowOf<typeof FORBUND>): Forbund => Object.assign(new Forbund(), found);

/** SQL that holds for a förbund existing on the day that `parameter` names. */
export const existsOn = (parameter: string, alias = 'f'): string => standsOn(`${alias}.exists`, `${parameter}::date`);

export interface ForbundFilter {
  readonly onDate?: string | null;
  readonly county?: string | null;
}

/** The register in Swedish alphabetical order: every förbund that ever was, or those that exist on a day. */
export async function forbundPage(db: Db, filter: ForbundFilter, page: PageRequest): Promise<Page<Forbund>> {
  const where: string[] = [];
  const parameters: unknown[] = [];
  if (filter.onDate) {
    parameters.push(filter.onDate);
    where.push(existsOn(`$${parameters.length}`));
  }
  if (filter.county) {
    parameters.push(filter.county);
    where.push(`f.county_code = $${parameters.length}`);
  }
  const order = [
    { sql: 'f.sort_key', type: 'string' as const },
    { sql: 'f.id', type: 'number' as const },
  ];
  return listPage(
    db,
    { name: 'forbund', row: FORBUND, alias: 'f', from: 'forbund f', where, parameters, order },
    page,
    toForbund,
  );
}

const MUNICIPALITY = row('municipality', { code: text, name: text, countyCode: text });
const SORTED_MUNICIPALITY = row('municipality', { ...MUNICIPALITY.columns, sortKey: text });

export async function municipalityPage(db: Db, county: string | null, page: PageRequest): Promise<Page<Municipality>> {
  return listPage(
    db,
    {
      name: 'municipality',
      row: SORTED_MUNICIPALITY,
      from: 'municipality',
      where: county ? ['county_code = $1'] : [],
      parameters: county ? [county] : [],
      order: [
        { sql: 'sort_key', type: 'string' },
        { sql: 'code', type: 'string' },
      ],
    },
    page,
    (found) => Object.assign(new Municipality(), found),
  );
}

export async function allCounties(db: Db): Promise<County[]> {
  return db.find(County, { order: { code: 'ASC' } });
}

async function forbundWhere(db: Db, condition: string, parameters: unknown[]): Promise<Forbund[]> {
  const found = await rows(
    db,
    FORBUND,
    `SELECT ${FORBUND.select('f')} FROM forbund f WHERE ${condition} ORDER BY f.sort_key, f.id`,
    parameters,
  );
  return found.map(toForbund);
}

export const forbundByKeys = (db: Db, keys: readonly number[]) => forbundWhere(db, 'f.id = ANY($1)', [keys]);
export const forbundByNumbers = (db: Db, numbers: readonly string[]) =>
  forbundWhere(db, 'f.organisation_number = ANY($1)', [numbers]);
export const predecessorsOf = (db: Db, keys: readonly number[]) => forbundWhere(db, 'f.successor_id = ANY($1)', [keys]);
/** All that ever were, by name. */
export const everyForbund = (db: Db) => forbundWhere(db, 'true', []);
export const forbundInCounties = (db: Db, codes: readonly string[]) =>
  forbundWhere(db, 'f.county_code = ANY($1)', [codes]);

const COUNTY = row('county', { code: text, name: text });

export async function countiesByCodes(db: Db, codes: readonly string[]): Promise<County[]> {
  const found = await rows(db, COUNTY, `SELECT ${COUNTY.select()} FROM county WHERE code = ANY($1)`, [codes]);
  return found.map((one) => Object.assign(new County(), one));
}

export async function municipalitiesByCodes(db: Db, codes: readonly string[]): Promise<Municipality[]> {
  const found = await rows(db, MUNICIPALITY, `SELECT ${MUNICIPALITY.select()} FROM municipality WHERE code = ANY($1)`, [
    codes,
  ]);
  return found.map((one) => Object.assign(new Municipality(), one));
}

const MEMBERSHIP = row('membership', {
  forbundId: integer,
  municipalityCode: text,
  validFrom: nullable(day),
  validUntil: nullable(day),
  note: nullable(text),
});
export type MembershipFact = RowOf<typeof MEMBERSHIP>;

/** The memberships of some förbund, or of some municipalities, ordered by municipality and then by time. */
export async function memberships(
  db: Db,
  by: { readonly forbund: readonly number[] } | { readonly municipalities: readonly string[] },
): Promise<MembershipFact[]> {
  const [column, keys] = 'forbund' in by ? ['forbund_id', by.forbund] : ['municipality_code', by.municipalities];
  return rows(
    db,
    MEMBERSHIP,
    `SELECT ${MEMBERSHIP.select()} FROM membership WHERE ${column} = ANY($1) ORDER BY municipality_code, valid_from NULLS FIRST, id`,
    [keys],
  );
}

export async function findForbundFor(
  db: Db,
  entry: Pick<ForbundEntry, 'organisationNumber' | 'name'>,
): Promise<Forbund | undefined> {
  const [byNumber] = entry.organisationNumber ? await forbundByNumbers(db, [entry.organisationNumber]) : [];
  if (byNumber) return byNumber;
  // A förbund that was registered before its number was known is found by its name, and gets the number.
  const [byName] = await forbundWhere(db, 'f.name = $1 AND ($2::text IS NULL OR f.organisation_number IS NULL)', [
    entry.name,
    entry.organisationNumber,
  ]);
  return byName;
}

export async function storeForbund(db: Db, entry: ForbundEntry, synthetic: boolean, known?: Forbund): Promise<number> {
  const facts = {
    organisation_number: entry.organisationNumber ?? known?.organisationNumber ?? null,
    name: entry.name,
    sort_key: swedishSortKey(entry.name),
    county_code: entry.countyCode,
    exists_from: entry.existsFrom,
    exists_until: entry.existsUntil,
    // An invented förbund stays invented, whoever corrects it: its results were made up under that mark.
    synthetic: synthetic || known?.synthetic === true,
    source: entry.source ?? known?.source ?? null,
  };
  if (!known) return insertForKey(db, 'forbund', facts);
  const { sets, parameters, next } = written(facts);
  await db.query(`UPDATE forbund SET ${sets} WHERE id = ${next}`, [...parameters, known.key]);
  return known.key;
}

export async function setSuccessor(db: Db, forbundId: number, successorId: number | null): Promise<void> {
  await db.query('UPDATE forbund SET successor_id = $2 WHERE id = $1', [forbundId, successorId]);
}

export async function replaceMembers(db: Db, forbundId: number, entry: ForbundEntry): Promise<void> {
  await db.query('DELETE FROM membership WHERE forbund_id = $1', [forbundId]);
  const rows = entry.members.map((member) => ({
    forbundId,
    municipalityCode: member.municipalityCode,
    validFrom: member.from,
    validUntil: member.until,
    note: member.note,
  }));
  if (rows.length > 0) await db.insert(MembershipRow, rows);
}

/** Municipalities that are members of two förbund on the same day: none, unless a file was wrong. */
export async function doubleMembers(db: Db): Promise<string[]> {
  return values(
    db,
    text,
    `SELECT DISTINCT a.municipality_code FROM membership a
     JOIN membership b ON b.municipality_code = a.municipality_code AND b.id > a.id
     WHERE daterange(a.valid_from, a.valid_until) && daterange(b.valid_from, b.valid_until)
     ORDER BY 1`,
  );
}
