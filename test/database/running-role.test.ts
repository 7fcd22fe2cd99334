import { HUB_TABLES } from '../../src/app/tables';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { COMMAND_LINE } from '../../src/permissions/actor';
import { verifyAudit } from '../../src/access/verify-audit.use-case';
import { openHub, unguardedTrail } from '../../src/cli/hub/open-hub';
import { openServerDatabase, type Database } from '../../src/database/connection/data-source';
import { privilegesOn } from '../../src/database/safekeeping/running-role';
import { seed } from '../../src/demo/seed';
import { readConfig } from '../../src/platform/settings/config';
import { createLogger } from '../../src/platform/log/logger';
import { projectRoot } from '../../src/platform/settings/project-root';
import { bySex, getAccepted, publish, teamOf } from '../support/results';
import { onServer, urlOf } from '../support/templates';
import { testDatabases } from '../support/test-database';
import { startWorld, type World } from '../support/world';

const PASSWORD = 'of-a-test';

/** The statements of docs/operations.md, with names of this test's own. */
function documented(which: 0 | 1, name: string): string[] {
  const docs = readFileSync(join(projectRoot, 'docs/operations.md'), 'utf8');
  const sql = [...docs.matchAll(/```sql\n([^`]*)```/g)].map(([, text]) => text ?? '')[which] ?? '';
  return sql
    .replaceAll('…', PASSWORD)
    .replace(/\bsamnav(_owner|_hub)?\b/g, (_, end: string | undefined) => `${name}${end ?? ''}`)
    .split(';')
    .map((statement) => statement.trim())
    .filter(Boolean);
}

const onlyServer = testDatabases().kind === 'SERVER' ? describe : describe.skip;

onlyServer('the role that the hub runs as (skipped without TEST_DATABASE_URL: embedded there is one role)', () => {
  // Skipped tests are declared all the same.
  const { server = 'postgres://nowhere' } = testDatabases();
  const name = `samnav_roles_${process.pid}`;
  const urlAs = (role: string) => {
    const url = new URL(urlOf(server, name));
    [url.username, url.password] = [role, PASSWORD];
    return url.href;
  };
  const config = readConfig({ DATABASE_URL: urlAs(`${name}_hub`), MIGRATION_DATABASE_URL: urlAs(`${name}_owner`) });
  const log = createLogger('silent');
  let world: World;
  let database: Database;
  let running: DataSource;
  beforeAll(async () => {
    await onServer(server, async (source) => {
      for (const statement of documented(0, name)) await source.query(statement);
    });
    const { hub, migrated } = await openHub(config, log);
    expect(migrated).toBeGreaterThan(0);
    await seed(hub, { demo: false });
    await hub.database.close();
    database = await openServerDatabase(HUB_TABLES, config.databaseUrl ?? '', 5);
    running = database.source;
    world = await startWorld('SEEDED', { database });
  });
  afterAll(async () => {
    await world?.close();
    await onServer(server, async (source) => {
      await source.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      for (const role of ['', '_owner', '_hub']) await source.query(`DROP ROLE IF EXISTS ${name}${role}`);
    });
  });

  const tables = async () =>
    (
      await running.query<{ name: string }[]>(
        `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
      )
    ).map((row) => row.name);

  it('does what a hub does: takes results in, releases them, and leaves a trail that holds', async () => {
    const team = await teamOf(world);
    await getAccepted(team, { cells: bySex('FIN-I01', [30, 20], [25, 15]) });
    expect(await publish(team.secretariat)).toMatchObject({ release: { number: 1 }, userErrors: [] });
    await getAccepted(team, { cells: bySex('FIN-I01', [31, 20], [25, 15]) });
    expect(await publish(team.secretariat)).toMatchObject({ release: { number: 2 }, userErrors: [] });
    const [planned] = await running.query<{ rows: string }[]>(
      `SELECT reltuples::integer AS rows FROM pg_class WHERE oid = 'released_cell'::regclass`,
    );
    expect(Number(planned?.rows)).toBeGreaterThan(0);
    expect(await verifyAudit(world.hub, COMMAND_LINE)).toMatchObject({ faultsInAll: 0 });
    expect(await (await fetch(`${world.url}/readyz`)).json()).toMatchObject({ status: 'ok' });
  });

  it('has of each table what the rule says, and nothing else', async () => {
    const all = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'];
    for (const table of await tables()) {
      const rows = await running.query<{ privilege: string }[]>(
        `SELECT p AS privilege FROM unnest($1::text[]) p WHERE has_table_privilege($2, p)`,
        [all, table],
      );
      expect([table, rows.map((row) => row.privilege)]).toEqual([table, privilegesOn(table)]);
    }
    expect(privilegesOn('audit_event')).toEqual(['SELECT', 'INSERT']);
  });

  it('changes, empties and drops no table, and takes no guard away', async () => {
    const attempts = (await tables()).flatMap((table) => [
      `DROP TABLE ${table} CASCADE`,
      `ALTER TABLE ${table} ADD COLUMN mine text`,
      `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
      `ALTER TABLE ${table} OWNER TO CURRENT_USER`,
      `TRUNCATE ${table} CASCADE`,
      `CREATE TRIGGER mine BEFORE INSERT ON ${table} EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
    ]);
    for (const attempt of [
      ...attempts,
      'UPDATE audit_event SET actor = actor',
      'DELETE FROM audit_event',
      `INSERT INTO audit_link VALUES (1000000, 1000000, 'x')`,
      'UPDATE audit_link SET hash = hash',
      'DELETE FROM audit_link',
      'DELETE FROM epoch',
      'ALTER TABLE audit_event DISABLE TRIGGER audit_event_only_grows',
      'DROP TRIGGER audit_event_chained ON audit_event',
      'DROP FUNCTION chain_audit_event() CASCADE',
      'ALTER FUNCTION chain_audit_event() SECURITY INVOKER',
      `CREATE FUNCTION mine() RETURNS integer LANGUAGE sql AS 'SELECT 1'`,
      `CREATE FUNCTION pg_temp.mine() RETURNS integer LANGUAGE sql AS 'SELECT 1'`,
      'CREATE TABLE mine (id integer)',
      'CREATE TEMPORARY TABLE audit_link (id integer)',
      'CREATE SCHEMA mine',
      `SET session_replication_role = 'replica'`,
      `SET ROLE ${name}_owner`,
      'CREATE ROLE mine',
    ])
      expect([attempt, await codeOf(attempt)]).toEqual([attempt, '42501']);
  });

  const codeOf = (statement: string) =>
    running.query(statement).then(
      () => 'done',
      (error: { code?: string; message: string }) => error.code ?? error.message,
    );

  it('is warned of where it could: as the owner, or as one that was given too much', async () => {
    expect(await unguardedTrail(world.hub)).toBeUndefined();
    const owner = await openServerDatabase(HUB_TABLES, config.migrationDatabaseUrl ?? '', 1);
    expect(await unguardedTrail({ ...world.hub, database: owner })).toMatch(/can take the guard/);
    await owner.source.query(`GRANT TRUNCATE ON audit_event TO ${name}_hub`);
    expect(await unguardedTrail(world.hub)).toMatch(/can take the guard/);
    await owner.close();
    // The next start takes it back.
    const { hub } = await openHub(config, log);
    expect(await unguardedTrail(hub)).toBeUndefined();
    await hub.database.close();
  });

  it('says of a database that was restored that its owner is to begin an epoch', async () => {
    const alone = { ...config, migrationDatabaseUrl: undefined };
    const owner = await openServerDatabase(HUB_TABLES, config.migrationDatabaseUrl ?? '', 1);
    const [place] = await owner.source.query<{ id: string; place: string }[]>(
      'SELECT number AS id, place FROM epoch ORDER BY number DESC LIMIT 1',
    );
    await owner.source.query(`UPDATE epoch SET place = 'another:1:1:1' WHERE number = $1`, [place?.id]);
    await expect(openHub(alone, log)).rejects.toThrow(/är återläst[^]*was restored[^]*samnav restored/);
    await owner.source.query('UPDATE epoch SET place = $2 WHERE number = $1', [place?.id, place?.place]);
    await owner.close();
  });

  it('starts without the owner when nothing is missing, and says in words when something is', async () => {
    const alone = { ...config, migrationDatabaseUrl: undefined };
    const { hub, migrated } = await openHub(alone, log);
    expect(migrated).toBe(0);
    await hub.database.close();
    const owner = await openServerDatabase(HUB_TABLES, config.migrationDatabaseUrl ?? '', 1);
    await owner.source.query(`DELETE FROM migration WHERE name LIKE 'RunningRole%'`);
    await expect(openHub(alone, log)).rejects.toThrow(/samnav migrate/);
    const [last] = await owner.source.query<{ name: string; timestamp: string }[]>(
      'SELECT name, timestamp FROM migration ORDER BY id DESC LIMIT 1',
    );
    await owner.source.query('INSERT INTO migration (timestamp, name) VALUES ($1, $2)', [
      Number(last?.timestamp) + 1,
      'RunningRole1764000000027',
    ]);
    await owner.close();
  });
});

onlyServer('a database that one role has owned until now', () => {
  // Skipped tests are declared all the same.
  const { server = 'postgres://nowhere' } = testDatabases();
  const name = `samnav_handed_${process.pid}`;
  const urlAs = (role: string) => {
    const url = new URL(urlOf(server, name));
    [url.username, url.password] = [role, PASSWORD];
    return url.href;
  };
  afterAll(() =>
    onServer(server, async (source) => {
      await source.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      for (const role of ['', '_owner', '_hub']) await source.query(`DROP ROLE IF EXISTS ${name}${role}`);
    }),
  );

  it('is handed over as documented', async () => {
    await onServer(server, async (source) => {
      await source.query(`CREATE ROLE ${name} LOGIN PASSWORD '${PASSWORD}'`);
      await source.query(`CREATE DATABASE ${name} OWNER ${name}`);
    });
    const log = createLogger('silent');
    const before = await openHub(readConfig({ DATABASE_URL: urlAs(name) }), log);
    expect(await unguardedTrail(before.hub)).toMatch(/can take the guard/);
    await before.hub.database.close();
    await onServer(urlOf(server, name), async (source) => {
      for (const statement of documented(1, name)) await source.query(statement);
    });
    const two = readConfig({ DATABASE_URL: urlAs(`${name}_hub`), MIGRATION_DATABASE_URL: urlAs(`${name}_owner`) });
    const { hub } = await openHub(two, log);
    expect(await unguardedTrail(hub)).toBeUndefined();
    await seed(hub, { demo: false });
    await hub.database.close();
  });
});
