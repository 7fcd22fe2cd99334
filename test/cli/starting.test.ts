import { createServer, type AddressInfo } from 'node:net';
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
