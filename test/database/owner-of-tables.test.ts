import type { DataSource } from 'typeorm';
import { migrateCommand } from '../../src/cli/database/database-commands';
import { openHub } from '../../src/cli/hub/open-hub';
import { createLogger } from '../../src/platform/log/logger';
import { readConfig } from '../../src/platform/settings/config';
import { onServer, urlOf } from '../support/templates';
import { testDatabases } from '../support/test-database';

const PASSWORD = 'of-a-test';

const onlyServer = testDatabases().kind === 'SERVER' ? describe : describe.skip;

onlyServer('the owner of the tables', () => {
  // Skipped tests are declared all the same.
  const { server = 'postgres://nowhere' } = testDatabases();
  const name = `samnav_own_${process.pid}`;
  const [owner, member, hubs] = [`${name}_owner`, `${name}_member`, `${name}_hub`];
  const urlAs = (role: string) => {
    const url = new URL(urlOf(server, name));
    [url.username, url.password] = [role, PASSWORD];
    return url.href;
  };
  const log = createLogger('silent');
  let said = '';
  beforeAll(() =>
    onServer(server, async (source) => {
      for (const role of [owner, member, hubs]) await source.query(`CREATE ROLE ${role} LOGIN PASSWORD '${PASSWORD}'`);
      await source.query(`GRANT ${owner} TO ${member}`);
      await source.query(`CREATE DATABASE ${name} OWNER ${owner}`);
    }),
  );
  beforeEach(() => {
    said = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((said += String(text)), true));
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() =>
    onServer(server, async (source) => {
      await source.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      for (const role of [member, hubs, owner]) await source.query(`DROP ROLE IF EXISTS ${role}`);
    }),
  );

  const inside = <T>(work: (source: DataSource) => Promise<T>) => onServer(urlOf(server, name), work);
  const migrate = (grantTo?: string, environment: NodeJS.ProcessEnv = { DATABASE_URL: urlAs(owner) }) =>
    migrateCommand(readConfig(environment), grantTo === undefined ? {} : { grantTo });
  const access = () =>
    inside((source) =>
      source.query<{ name: string; acl: string | null }[]>(
        `SELECT relname AS name, relacl::text AS acl FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1`,
      ),
    );
  const writes = () =>
    onServer(urlAs(owner), async (source) => {
      await source.query('UPDATE forbund SET name = name');
      await source.query('INSERT INTO epoch SELECT * FROM epoch WHERE false');
    });

  it('and a role that is not there are refused before anything is migrated', async () => {
    for (const [role, words] of [
      ['nosuch', /Det finns ingen roll nosuch .* There is no role nosuch/],
      [owner, /äger tabellerna.*\n.*owns the tables/],
      [member, /äger tabellerna/],
    ] as const) {
      await expect(migrate(role)).rejects.toThrow(words);
      const two = { DATABASE_URL: urlAs(hubs), MIGRATION_DATABASE_URL: urlAs(owner) };
      await expect(migrate(role, two)).rejects.toThrow(words);
    }
    expect(await access()).toEqual([]);
  });

  it('keeps its own rights when the hub’s role is to be itself, by the command and by the settings', async () => {
    expect(await migrate()).toBe(0);
    const before = await access();
    await expect(migrate(owner)).rejects.toThrow(/owns the tables/);
    await expect(migrate(member)).rejects.toThrow(/has the owner’s rights/);
    for (const role of [owner, member]) {
      const one = readConfig({ DATABASE_URL: urlAs(role), MIGRATION_DATABASE_URL: urlAs(owner) });
      await (await openHub(one, log)).hub.database.close();
    }
    expect(await access()).toEqual(before);
    await writes();
  });

  it('grants the hub’s role what it needs beside it, also where the settings have both', async () => {
    expect(await migrate(hubs)).toBe(0);
    const granted = await access();
    expect(await migrate(hubs, { DATABASE_URL: urlAs(hubs), MIGRATION_DATABASE_URL: urlAs(owner) })).toBe(0);
    expect(said).toContain(`The role ${hubs} may run the hub.`);
    expect(await access()).toEqual(granted);
  });

  it.each([
    ['a migrate by itself', () => migrate()],
    ['granting to the right role', () => migrate(hubs)],
  ])('that lost its own rights gets them back by %s', async (_, mend) => {
    // What an earlier version did to an owner that it was to grant.
    await inside(async (source) => {
      await source.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${owner}`);
      await source.query(`REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM ${owner}`);
      await source.query(`GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${owner}`);
    });
    await expect(writes()).rejects.toThrow(/permission denied/);
    expect(await mend()).toBe(0);
    await writes();
  });
});
