import { Client, type ClientConfig, type QueryResult } from 'pg';
import { WireStream } from '../../src/database/connection/wire-stream';
import { createEmbeddedPostgres } from '../../src/embedded/embedded-postgres';
import { DatabaseEnded } from '../../src/embedded/ended';
import { storeInMemory } from '../../src/embedded/open-embedded';
import type { OpenStore } from '../../src/embedded/open-store';
import { openBeside } from '../../src/embedded/store-thread';
import { compileProgram, type Program } from '../cli/support/program';

interface Row {
  readonly answer: unknown;
}

let program: Program;
beforeAll(() => {
  program = compileProgram();
});
afterAll(() => program.remove());

/** The wire is the same wherever it ends. */
describe.each([
  ['in the same thread', async () => storeInMemory(await createEmbeddedPostgres({}))],
  ['in a thread of its own', () => openBeside('memory://', program.file('src/embedded/store-worker.js'))],
])('the wire to an embedded database %s', (_, open) => {
  let store: OpenStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  const connect = async (settings: ClientConfig = {}): Promise<Client> => {
    const client = new Client({ ...settings, stream: () => new WireStream(store.wire), ssl: false });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  const withClient = async <T>(work: (client: Client) => Promise<T>, settings?: ClientConfig): Promise<T> => {
    const client = await connect(settings);
    return work(client).finally(() => client.end());
  };
  const told = (asked: Promise<QueryResult<Row>>): Promise<unknown> =>
    asked.then(
      ({ rows }) => rows[0]?.answer,
      (error: unknown) => (error as { code?: string }).code,
    );

  it('gives each statement its own answer, whichever message of it is refused', async () => {
    const asked = (client: Client) => [
      client.query<Row>('SELECT $1::integer AS answer', [1]),
      // Refused as it is parsed, as its values are bound, and as it is executed.
      client.query<Row>('SELECT answer FROM nowhere WHERE $1 = 1', [1]),
      client.query<Row>('SELECT $1::integer AS answer', ['x']),
      client.query<Row>('SELECT 12 / $1::integer AS answer', [0]),
      client.query<Row>('SELECT 1; SELECT 1 / 0; SELECT 2 AS answer'),
      client.query<Row>('SELECT $1::integer AS answer', [2]),
    ];
    const expected = [1, '42P01', '22P02', '22012', '22012', 2];
    const inTurn = await withClient(async (client) => {
      const answers = [];
      for (const one of asked(client)) answers.push(await told(one));
      return answers;
    });
    // Many statements in one exchange: what is refused is skipped until its own end, and no further.
    const atOnce = await withClient((client) => Promise.all(asked(client).map(told)), { pipeline: true });
    expect([inTurn, atOnce]).toEqual([expected, expected]);
  });

  it('leaves a transaction that was refused something as PostgreSQL does', async () => {
    const answers = await withClient(async (client) => {
      await client.query('CREATE TABLE kept (answer integer)');
      await client.query('BEGIN');
      return [
        await told(client.query('INSERT INTO kept VALUES ($1) RETURNING answer', [1])),
        await told(client.query('SELECT 1 / $1::integer', [0])),
        await told(client.query('SELECT $1::integer AS answer', [1])),
        (await client.query('COMMIT')).command,
        await told(client.query('SELECT count(*)::integer AS answer FROM kept')),
      ];
    });
    expect(answers).toEqual([1, '22012', '25P02', 'ROLLBACK', 0]);
  });

  it('carries bytes, what is long in either direction, notices and notifications', async () => {
    await withClient(async (client) => {
      const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, index) => index % 256));
      const answer = await told(client.query('SELECT $1::bytea AS answer', [bytes]));
      expect(bytes.equals(answer as Buffer)).toBe(true);
      const long = await told(client.query(`SELECT repeat('ö', 25000000) AS answer`));
      expect(Buffer.byteLength(long as string)).toBe(50_000_000);
      const { rows } = await client.query('SELECT * FROM generate_series(1, 50000) AS number');
      expect([rows.length, rows.at(-1)]).toEqual([50_000, { number: 50_000 }]);

      const heard: unknown[] = [];
      client.on('notice', ({ message }) => heard.push(message));
      client.on('notification', ({ channel, payload }) => heard.push([channel, payload]));
      await client.query(`DO $$ BEGIN RAISE NOTICE 'heard'; END $$`);
      await client.query('LISTEN somewhere');
      await client.query(`NOTIFY somewhere, 'something'`);
      expect(heard).toEqual(['heard', ['somewhere', 'something']]);
    });
  });

  it('gives others their turn while a long answer is taken in', async () => {
    await withClient(async (client) => {
      let turns = 0;
      let isOver = false;
      const turn = () => {
        turns += 1;
        if (!isOver) setImmediate(turn);
      };
      client.connection.once('rowDescription', () => setImmediate(turn));
      await client.query(`SELECT repeat('x', 1000) FROM generate_series(1, 10000)`);
      isOver = true;
      expect(turns).toBeGreaterThan(20);
    });
  });

  it('gives whoever comes a clean session, also after one that went in the middle of a transaction', async () => {
    const gone = await connect();
    await gone.query('CREATE TABLE left_behind (id integer)');
    await gone.query({ name: 'asked', text: 'SELECT 1 AS answer' });
    await gone.query(`SET samnav.setting = 'of another'`);
    await gone.query('BEGIN');
    await gone.query('INSERT INTO left_behind VALUES (1)');
    // It does not wait for this one, and neither does anybody else for its answer.
    const unheard = gone.query('SELECT pg_sleep(0.1)');
    gone.connection.stream.destroy();
    await expect(unheard).rejects.toThrow('Connection terminated');
    const answers = await withClient(async (client) => [
      await told(client.query({ name: 'asked', text: 'SELECT 2 AS answer' })),
      await told(client.query(`SELECT coalesce(current_setting('samnav.setting', true), '') AS answer`)),
      await told(client.query('SELECT count(*)::integer AS answer FROM left_behind')),
    ]);
    expect(answers).toEqual([2, '', 0]);
  });

  it('tells whoever asks that the database has ended, when PGlite has given up', async () => {
    const client = await connect();
    await client.query('CREATE TABLE copied (id integer)');
    const waiting = [client.query('COPY copied FROM STDIN'), client.query('SELECT 1')];
    for (const one of waiting) await expect(one).rejects.toThrow(DatabaseEnded);
    expect(await store.ended).toBe('FAILED');
    await expect(connect()).rejects.toThrow(DatabaseEnded);
  });
});
