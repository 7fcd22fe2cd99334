import { createHub } from '../../src/database/hub';
import { migrate } from '../../src/cli/database/migrate';
import { seed } from '../../src/demo/seed';
import { createLogger } from '../../src/platform/log/logger';
import { systemClock } from '../../src/platform/time/clock';
import type { Database } from '../../src/database/connection/data-source';
import { MIGRATIONS } from '../../migrations';
import { openTestDatabase } from '../support/test-database';
import { wholeDatabase } from '../support/whole-database';

const hubOn = (database: Database) =>
  createHub({ database, clock: systemClock, log: createLogger('silent'), rules: { fourEyes: true } });

/**
 * Everything that a database consists of but its rows: tables, columns, constraints, indexes, functions and triggers.
 */
async function structureOf({ source }: Database): Promise<string[]> {
  const rows = await source.query<{ line: string }[]>(`
    SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') || ' ' || coalesce(collation_name, '') AS line
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migration'
    UNION ALL SELECT conrelid::regclass || ': ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'migration'
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migration'
    UNION ALL SELECT 'function ' || proname || ' ' || prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    ORDER BY 1`);
  return rows.map((row) => row.line);
}

describe('the migrations', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase('EMPTY');
  });
  afterAll(() => database.close());

  it('build an empty database into what the entities say, column by column', async () => {
    expect(await migrate(database)).toBe(MIGRATIONS.length);
    const { upQueries } = await database.source.driver.createSchemaBuilder().log();
    expect(upQueries.map((query) => query.query)).toEqual([]);
  });

  it('run down one by one to nothing, and up again to the same', async () => {
    const structure = await structureOf(database);
    expect(structure.length).toBeGreaterThan(100);
    for (const migration of MIGRATIONS) {
      expect(migration.name).toMatch(/\d{13}$/);
      await database.source.undoLastMigration({ transaction: 'each' });
    }
    expect(await structureOf(database)).toEqual([]);
    expect(await migrate(database)).toBe(MIGRATIONS.length);
    expect(await structureOf(database)).toEqual(structure);
  });

  it('run again on a seeded database change nothing, and neither does seeding it again', async () => {
    const seeded = await openTestDatabase('SEEDED');
    try {
      const hub = hubOn(seeded);
      const [structure, contents] = [await structureOf(seeded), await wholeDatabase(hub)];
      // What is compared is all of it, also what the program has no class for.
      expect(Object.keys(contents)).toEqual(
        expect.arrayContaining(['cell', 'submission', 'release', 'audit_event', 'forbund']),
      );
      expect(await migrate(seeded)).toBe(0);
      expect(await seed(hub, { demo: false })).toEqual({ register: false, catalogue: false, demo: false });
      expect(await structureOf(seeded)).toEqual(structure);
      expect(await wholeDatabase(hub)).toEqual(contents);
    } finally {
      await seeded.close();
    }
  });

  it('start together and run once', async () => {
    const empty = await openTestDatabase('EMPTY');
    try {
      const counts = await Promise.all(
        empty.kind === 'SERVER' ? [migrate(empty), migrate(empty), migrate(empty)] : [migrate(empty)],
      );
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(MIGRATIONS.length);
    } finally {
      await empty.close();
    }
  });

  it('give the database rules that no slip of ours can get around', async () => {
    const { source } = database;
    await source.query(`INSERT INTO county VALUES ('01', 'X', 'x')`);
    const release = (values: string) =>
      `INSERT INTO release (number, published_at, published_by, added, changed, withdrawn, rules_version, data_version, shown, withheld, withdrawn_at)
       VALUES (${values})`;
    await source.query(release(`1, now(), 'x', 0, 0, 0, 'x', '1.0.0', 0, 0, NULL`));
    const refused = [
      `INSERT INTO county VALUES ('1', 'X', 'x')`,
      `INSERT INTO municipality VALUES ('114', 'X', 'x', '01')`,
      `INSERT INTO forbund (name, sort_key, county_code, organisation_number) VALUES ('X', 'x', '01', '2220001834')`,
      `INSERT INTO forbund (name, sort_key, county_code, exists_from, exists_until) VALUES ('X', 'x', '01', '2020-01-01', '2020-01-01')`,
      `INSERT INTO catalogue VALUES (2, 1, 'x', 'PROPOSAL', 'x', 'x')`,
      `INSERT INTO round (code, year, opens_at, closes_at) VALUES ('2024', 2024, now(), now())`,
      release(`0, now(), 'x', 0, 0, 0, 'x', '1.0.0', 0, 0, NULL`),
      release(`2, now(), 'x', 0, 0, 0, 'x', 'first', 0, 0, NULL`),
      release(`2, now(), 'x', 0, 0, 0, 'x', '1.0.0', 0, 0, now()`),
    ];
    for (const statement of refused) await expect(source.query(statement)).rejects.toThrow(/violates check constraint/);
    const [check] = await source.query<{ definition: string }[]>(
      `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = 'released_cell_withheld_is_empty'`,
    );
    expect(check?.definition).toMatch(/SUPPRESSED.*n IS NULL.*sum IS NULL.*sum_of_squares IS NULL/s);
  });
});
