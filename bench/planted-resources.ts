import type { Db } from '../src/database/statements/transaction';
import { seededRandom } from '../src/statistics/numbers/seeded-random';

const FORBUND = 75;
const INSATSER = 1100;
const RELEASE = 1;

/**
 * What a whole country could publish: every förbund and every insats with its cost, participants and outcome in 2022.
 */
export async function plantResources(db: Db): Promise<void> {
  const random = seededRandom(7);
  const [round] = await db.query<{ id: number }[]>(`SELECT id FROM round WHERE code = '2022'`);
  const [total] = await db.query<{ id: number }[]>(
    `SELECT id FROM category WHERE dimension_code = 'TOTAL' AND code = 'TOTAL'`,
  );
  const versions = await db.query<{ code: string; id: number }[]>(
    `SELECT m.code, v.id FROM measure_version v JOIN measure m ON m.id = v.measure_id
     WHERE v.first_round <= '2022' AND (v.last_round IS NULL OR v.last_round >= '2022')`,
  );
  const version = (code: string) => versions.find((one) => one.code === code)?.id;
  await db.query(
    `INSERT INTO release (number, published_at, published_by, added, changed, withdrawn, rules_version, data_version, shown, withheld)
     VALUES ($1, now() - interval '1 day', 'bench', 0, 0, 0, '2026-1', '1.0.0', 0, 0)`,
    [RELEASE],
  );
  const forbund = await db.query<{ id: number }[]>(
    `INSERT INTO forbund (name, sort_key, county_code, organisation_number, synthetic)
     SELECT 'Bench ' || i, lpad(i::text, 4, '0'), '01', '4' || lpad(i::text, 5, '0') || '-0000', true FROM generate_series(1, $1) i RETURNING id`,
    [FORBUND],
  );
  const insatser = await db.query<{ id: number }[]>(
    `INSERT INTO category (dimension_code, code, name_sv, name_en, ordinal)
     SELECT 'INTERVENTION', 'B' || i, 'Insats ' || i, 'Insats ' || i, i FROM generate_series(1, $1) i RETURNING id`,
    [INSATSER],
  );
  const owner = (index: number) => forbund[index % FORBUND]?.id as number;
  for (const [index, { id }] of insatser.entries())
    await db.query(
      `INSERT INTO intervention (id, forbund_id, code, name_sv, kind, form, focus, target_group, starts_on, parties)
       VALUES ($1, $2, $3, 'Insats', 'INDIVIDUAL', 'LONG_TERM', 'PREVENTION', 'SICK_LISTED', '2020-01-01', '{}')`,
      [id, owner(index), `B${index + 1}`],
    );
  const plant = async (unit: number, category: number, costCode: string, size: number) => {
    const ended = 12 + Math.floor(size * 90 * random.uniform());
    const reached = 1 + Math.floor(ended * (0.15 + 0.4 * random.uniform()));
    const cost = Math.round(ended * 48_000 * (0.5 + random.uniform()));
    for (const [code, n, sum] of [
      [costCode, costCode === 'FIN-S14' ? ended : 1, cost],
      ['FIN-S13-DELTAGARE', 3 * ended, 3 * ended],
      ['FIN-S13', ended, reached],
    ] as const)
      await db.query(
        `INSERT INTO released_cell (measure_version_id, round_id, category_id, unit_kind, unit_id, release_from, status, n, sum, units_reporting, units_existing, origin)
         VALUES ($1, $2, $3, 'FORBUND', $4, $5, 'PUBLISHED', $6, $7, 1, 1, 'SYNTHETIC')`,
        [version(code), round?.id, category, unit, RELEASE, n, sum],
      );
  };
  for (const { id } of forbund) await plant(id, total?.id as number, 'FIN-S14', 4);
  for (const [index, { id }] of insatser.entries()) await plant(owner(index), id, 'FIN-S14-INSATS', 1);
}
