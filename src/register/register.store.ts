import { listPage, standsOn, type Db, type Page, type PageRequest } from '../database';
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

const FORBUND_COLUMNS = `
  f.id AS key, f.organisation_number AS "organisationNumber", f.name, f.sort_key AS "sortKey", f.county_code AS "countyCode",
  f.exists_from::text AS "existsFrom", f.exists_until::text AS "existsUntil", f.successor_id AS "successorId", f.synthetic, f.source`;

export const toForbund = (row: object): Forbund => Object.assign(new Forbund(), row);

/** SQL that holds for a förbund existing on the day that `parameter` names. */
export const existsOn = (parameter: string, alias = 'f'): string => standsOn(`${alias}.exists`, `${parameter}::date`);

export interface ForbundFilter {
  readonly onDate?: string | null;
  readonly county?: string | null;
}

/** The register in Swedish alphabetical order; every förbund that ever was, or those existing on a day. */
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
    { name: 'forbund', select: FORBUND_COLUMNS, from: 'forbund f', where, parameters, order },
    page,
    toForbund,
  );
}

export async function municipalityPage(db: Db, county: string | null, page: PageRequest): Promise<Page<Municipality>> {
  return listPage(
    db,
    {
      name: 'municipality',
      select: 'code, name, sort_key AS "sortKey", county_code AS "countyCode"',
      from: 'municipality',
      where: county ? ['county_code = $1'] : [],
      parameters: county ? [county] : [],
      order: [
        { sql: 'sort_key', type: 'string' },
        { sql: 'code', type: 'string' },
      ],
    },
    page,
    (row) => Object.assign(new Municipality(), row),
  );
}

export async function allCounties(db: Db): Promise<County[]> {
  return db.find(County, { order: { code: 'ASC' } });
}

async function forbundWhere(db: Db, condition: string, parameters: unknown[]): Promise<Forbund[]> {
  const rows = await db.query<object[]>(
    `SELECT ${FORBUND_COLUMNS} FROM forbund f WHERE ${condition} ORDER BY f.sort_key, f.id`,
    parameters,
  );
  return rows.map(toForbund);
}

export const forbundByKeys = (db: Db, keys: readonly number[]) => forbundWhere(db, 'f.id = ANY($1)', [keys]);
export const forbundByNumbers = (db: Db, numbers: readonly string[]) =>
  forbundWhere(db, 'f.organisation_number = ANY($1)', [numbers]);
export const predecessorsOf = (db: Db, keys: readonly number[]) => forbundWhere(db, 'f.successor_id = ANY($1)', [keys]);
export const forbundInCounties = (db: Db, codes: readonly string[]) =>
  forbundWhere(db, 'f.county_code = ANY($1)', [codes]);

export async function countiesByCodes(db: Db, codes: readonly string[]): Promise<County[]> {
  const rows = await db.query<object[]>('SELECT code, name FROM county WHERE code = ANY($1)', [codes]);
  return rows.map((row) => Object.assign(new County(), row));
}

export async function municipalitiesByCodes(db: Db, codes: readonly string[]): Promise<Municipality[]> {
  const rows = await db.query<object[]>(
    'SELECT code, name, county_code AS "countyCode" FROM municipality WHERE code = ANY($1)',
    [codes],
  );
  return rows.map((row) => Object.assign(new Municipality(), row));
}

export interface MembershipFact {
  readonly forbundId: number;
  readonly municipalityCode: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly note: string | null;
}

const MEMBERSHIP_COLUMNS = `
  forbund_id AS "forbundId", municipality_code AS "municipalityCode", valid_from::text AS "validFrom", valid_until::text AS "validUntil", note`;

/** The memberships of some förbund, or of some municipalities, by municipality and then in time. */
export async function memberships(
  db: Db,
  by: { readonly forbund: readonly number[] } | { readonly municipalities: readonly string[] },
): Promise<MembershipFact[]> {
  const [column, keys] = 'forbund' in by ? ['forbund_id', by.forbund] : ['municipality_code', by.municipalities];
  return db.query(
    `SELECT ${MEMBERSHIP_COLUMNS} FROM membership WHERE ${column} = ANY($1) ORDER BY municipality_code, valid_from NULLS FIRST, id`,
    [keys],
  );
}

export async function findForbundFor(
  db: Db,
  entry: Pick<ForbundEntry, 'organisationNumber' | 'name'>,
): Promise<Forbund | undefined> {
  const [byNumber] = entry.organisationNumber ? await forbundByNumbers(db, [entry.organisationNumber]) : [];
  if (byNumber) return byNumber;
  // A förbund that was registered before its number was known is found by its name, and given the number.
  const [byName] = await forbundWhere(db, 'f.name = $1 AND ($2::text IS NULL OR f.organisation_number IS NULL)', [
    entry.name,
    entry.organisationNumber,
  ]);
  return byName;
}

export async function storeForbund(db: Db, entry: ForbundEntry, synthetic: boolean, known?: Forbund): Promise<number> {
  const values = [
    entry.organisationNumber ?? known?.organisationNumber ?? null,
    entry.name,
    swedishSortKey(entry.name),
    entry.countyCode,
    entry.existsFrom,
    entry.existsUntil,
    // What is invented stays so, whoever corrects it: its results were made up under that mark.
    synthetic || known?.synthetic === true,
    entry.source ?? known?.source ?? null,
  ];
  const sql = known
    ? `UPDATE forbund SET organisation_number = $1, name = $2, sort_key = $3, county_code = $4, exists_from = $5,
         exists_until = $6, synthetic = $7, source = $8 WHERE id = $9`
    : `INSERT INTO forbund (organisation_number, name, sort_key, county_code, exists_from, exists_until, synthetic, source)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`;
  const answer = await db.query<{ id: number }[]>(sql, known ? [...values, known.key] : values);
  return known?.key ?? (answer[0] as { id: number }).id;
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
export async function doubleMembers(db: Db): Promise<{ municipality: string }[]> {
  return db.query(`
    SELECT DISTINCT a.municipality_code AS municipality FROM membership a
    JOIN membership b ON b.municipality_code = a.municipality_code AND b.id > a.id
    WHERE daterange(a.valid_from, a.valid_until) && daterange(b.valid_from, b.valid_until)
    ORDER BY 1`);
}
