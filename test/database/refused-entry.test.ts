import { Writable } from 'node:stream';
import { openHub } from '../../src/cli/hub/open-hub';
import { createLogger } from '../../src/platform/log/logger';
import { readConfig } from '../../src/platform/settings/config';
import { seed } from '../../src/demo/seed';
import { onServer, urlOf } from '../support/templates';
import { testDatabases } from '../support/test-database';
import { startWorld, type World } from '../support/world';

const onlyServer = testDatabases().kind === 'SERVER' ? describe : describe.skip;

onlyServer('a server that lets nobody in (skipped without TEST_DATABASE_URL)', () => {
  // Skipped tests are declared all the same.
  const { server = 'postgres://nowhere' } = testDatabases();
  const name = `samnav_entry_${process.pid}`;
  const logged: string[] = [];
  let world: World;
  const administer = (...statements: string[]) =>
    onServer(server, async (source) => {
      for (const statement of statements) await source.query(statement);
    });
  beforeAll(async () => {
    await administer(
      `CREATE ROLE ${name} LOGIN PASSWORD 'right'`,
      `CREATE DATABASE ${name} OWNER ${name}`,
      `REVOKE ALL ON DATABASE ${name} FROM PUBLIC`,
    );
    const url = new URL(urlOf(server, name));
    [url.username, url.password] = [name, 'right'];
    const sink = new Writable({ write: (chunk: Buffer, _, done) => (logged.push(chunk.toString()), done()) });
    const { hub } = await openHub(readConfig({ DATABASE_URL: url.href }), createLogger('info', sink));
    await seed(hub, { demo: false });
    world = await startWorld('SEEDED', { database: hub.database });
  });
  afterAll(async () => {
    await world?.close();
    await administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, `DROP ROLE IF EXISTS ${name}`);
  });

  const hangUp = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`;
  const ask = () =>
    fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ releases(first: 1) { totalCount } }"}',
    });
  const told = (words: string) =>
    logged
      .splice(0)
      .map((line) => JSON.parse(line) as { msg: string; code?: string })
      .filter(({ msg }) => msg.includes(words));

  it.each([
    [
      '28P01',
      'a password that was changed',
      [`ALTER ROLE ${name} PASSWORD 'other'`],
      [`ALTER ROLE ${name} PASSWORD 'right'`],
    ],
    ['28000', 'a role that may not log in', [`ALTER ROLE ${name} NOLOGIN`], [`ALTER ROLE ${name} LOGIN`]],
    [
      '28P01',
      'a password that has run out',
      [`ALTER ROLE ${name} VALID UNTIL '2001-01-01'`],
      [`ALTER ROLE ${name} VALID UNTIL 'infinity'`],
    ],
    [
      '42501',
      'a right to connect that was revoked',
      [`REVOKE CONNECT ON DATABASE ${name} FROM ${name}`],
      [`GRANT ALL ON DATABASE ${name} TO ${name}`],
    ],
    [
      '55000',
      'a database that takes no connections',
      [`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`],
      [`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`],
    ],
    [
      '53300',
      'a role without a place left',
      [`ALTER ROLE ${name} CONNECTION LIMIT 0`],
      [`ALTER ROLE ${name} CONNECTION LIMIT -1`],
    ],
    [
      '3D000',
      'a database of another name',
      [`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`, hangUp, `ALTER DATABASE ${name} RENAME TO ${name}_2`],
      [`ALTER DATABASE ${name}_2 RENAME TO ${name}`, `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`],
    ],
  ])('by %s, %s, is away to its callers, and the log says once that it refuses', async (code, _, harm, mend) => {
    expect((await ask()).status).toBe(200);
    logged.length = 0;
    await administer(...harm, hangUp);
    // A loss is heard of a moment after it.
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (let time = 0; time < 3; time += 1) {
      const answer = await ask();
      const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
      expect([answer.status, errors[0]?.extensions.code]).toEqual([503, 'DATABASE_UNAVAILABLE']);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(await (await fetch(`${world.url}/readyz`)).json()).toMatchObject({ database: 'refuses' });
    const lines = told('');
    expect(lines.filter(({ msg }) => msg === 'the database refuses the hub').map((line) => line.code)).toEqual([code]);
    expect(JSON.stringify(lines)).not.toMatch(/password|permission|role/i);
    await administer(...mend);
    expect((await ask()).status).toBe(200);
    expect(told('lets the hub in again')).toHaveLength(1);
  });
});
