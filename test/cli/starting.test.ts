import { createServer, type AddressInfo } from 'node:net';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDemoTokens } from '../../src/cli/hub/demo-tokens';
import { readConfig } from '../../src/platform/settings/config';
import { testDatabases } from '../support/test-database';
import { compileProgram, emptyPlace, placeOf, type Program } from './support/program';

const ADDRESS = /Öppna \(open\) +http:\/\/localhost:(\d+) /;

describe('a start', () => {
  let program: Program;
  beforeAll(() => {
    program = compileProgram();
  });
  afterAll(() => program.remove());

  const startWith = async (url: string) => {
    const place = emptyPlace();
    const ended = await program.run(['serve'], { ...place.settings, PORT: '0', DATABASE_URL: url });
    await place.remove();
    expect(ended.code).toBe(1);
    expect(ended.err).not.toMatch(/^ +at /m);
    return ended.err;
  };

  it('without its database says so in words, and ends', async () => {
    const nobody = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => nobody.once('listening', resolve));
    const { port } = nobody.address() as AddressInfo;
    await new Promise((resolve) => nobody.close(resolve));
    expect(await startWith(`postgresql://x:y@127.0.0.1:${port}/z`)).toMatch(
      /^Databasen i DATABASE_URL svarar inte\.[^]*The database of DATABASE_URL does not answer\./,
    );
  });

  it('with a database that takes the call and says nothing ends too', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as AddressInfo;
    expect(await startWith(`postgresql://x:y@127.0.0.1:${port}/z`)).toContain('does not answer');
    silent.close();
  });

  it.each(['192.0.2.1', '1.2.3.999'])('at %s, an address that the machine has not, names HOST', async (host) => {
    const place = await placeOf('SEEDED');
    const ended = await program.run(['serve'], { ...place.settings, PORT: '0', HOST: host });
    await place.remove();
    expect(ended.code).toBe(1);
    expect(ended.err).toContain(`HOST: den här maskinen har ingen adress ${host}`);
    expect(ended.err).toContain(`HOST: this machine has no address ${host}`);
    expect(ended.err).not.toMatch(/^ +at /m);
  });

  describe('on a PostgreSQL server (skipped without TEST_DATABASE_URL)', () => {
    const onServer = testDatabases().kind === 'SERVER' ? it : it.skip;

    onServer('with a wrong password, or without its database, says which it was', async () => {
      const { server = '' } = testDatabases();
      const wrong = new URL(server);
      wrong.password = 'wrong';
      expect(await startWith(wrong.href)).toContain('password in DATABASE_URL');
      const none = new URL(server);
      none.pathname = '/no_such_database';
      expect(await startWith(none.href)).toContain('has no database of that name');
    });

    onServer('that does not speak TLS, when TLS is required, says so', async () => {
      const secure = new URL((testDatabases() as { server?: string }).server ?? '');
      secure.search = 'sslmode=verify-full';
      expect(await startWith(secure.href)).toMatch(/talar inte TLS, som DATABASE_URL[^]*does not speak TLS/);
    });

    onServer('with a demo whose tokens cannot be written says so before it loads the demo', async () => {
      const place = await placeOf('SEEDED');
      const file = join(place.dataDir, 'no-folder');
      writeFileSync(file, '');
      const settings = { ...place.settings, PORT: '0', SAMNAV_DEMO: 'true', SAMNAV_DATA_DIR: file };
      const ended = await program.run(['serve'], settings);
      expect(ended.code).toBe(1);
      expect(ended.err).toMatch(/^SAMNAV_DATA_DIR: det går inte att skriva i mappen[^]*cannot be written/m);
      expect(ended.out).not.toContain('Synthetic');
      const folder = join(place.dataDir, 'new', 'folder');
      prepareDemoTokens(readConfig({ SAMNAV_DATA_DIR: folder }));
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      await place.remove();
    });

    onServer('with a pool of one connection migrates, serves and stops', async () => {
      const place = await placeOf('SEEDED');
      const hub = program.start(['serve'], { ...place.settings, PORT: '0', DATABASE_POOL_SIZE: '1' });
      const [, port] = await hub.prints(ADDRESS);
      const url = `http://127.0.0.1:${port}`;
      const ready = await Promise.all(Array.from({ length: 5 }, () => fetch(`${url}/readyz`)));
      expect(ready.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
      const query = encodeURIComponent('{ counties { name } releases { totalCount } }');
      const asked = await Promise.all(
        Array.from({ length: 5 }, () =>
          fetch(`${url}/graphql?query=${query}`, { headers: { 'apollo-require-preflight': 'x' } }),
        ),
      );
      expect(asked.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
      expect(await hub.stop()).toMatchObject({ code: 0 });
      await place.remove();
    });
  });

  it('that is told to stop says that it is not ready while it takes no more, and is ended by a second signal', async () => {
    const place = await placeOf('SEEDED');
    const settings = { ...place.settings, PORT: '0', SHUTDOWN_GRACE_SECONDS: '60' };
    const hub = program.start(['serve'], settings);
    const [, port] = await hub.prints(ADDRESS);
    const url = `http://127.0.0.1:${port}`;
    const ended = hub.stop();
    await hub.prints(/Stoppar\. Stopping\./);
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json(), ready.headers.get('connection')]).toEqual([
      503,
      { status: 'stopping' },
      'close',
    ]);
    // What comes all the same is answered as ever.
    const answer = await fetch(`${url}/graphql?query=%7Bcounties%7Bname%7D%7D`, {
      headers: { 'apollo-require-preflight': 'x' },
    });
    expect(answer.status).toBe(200);
    void hub.stop();
    expect((await ended).code).toBe(1);
    await place.remove();
  });
});
