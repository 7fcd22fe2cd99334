import { TokenRow } from '../../src/access/access.entity';
import { databaseFault } from '../../src/database/connection/database-fault';
import type { Db } from '../../src/database/statements/transaction';
import { County } from '../../src/register/county.entity';
import { share, submitInput, SUBMIT } from '../support/results';
import { testDatabases } from '../support/test-database';
import { startWorld, UMEA, type World } from '../support/world';

const onServer = testDatabases().kind === 'SERVER' ? describe : describe.skip;

/** Ends the session that a statement is sent by, in the middle of it. */
const SUICIDE = 'SELECT pg_terminate_backend(pg_backend_pid())';

onServer('a connection that is lost (skipped without TEST_DATABASE_URL)', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld('SEEDED');
  });
  afterEach(() => world.close());

  const isWell = async () => (await world.anybody.ask('{ releases(first: 1) { totalCount } }')).status;

  it('while it is idle, lent out, or in a transaction ends nothing but what it carried', async () => {
    await expect(world.hub.db.query(SUICIDE)).rejects.toThrow();
    await expect(world.hub.transaction((db) => db.query(SUICIDE))).rejects.toThrow();
    // Lent out, and carrying nothing when it breaks: whatever is asked of it afterwards says so.
    const uses: ((db: Db) => Promise<unknown>)[] = [
      (db) => db.query('SELECT 1'),
      (db) => db.query(`SELECT 1 -- ${'x'.repeat(3000)}`),
      (db) => db.find(County),
      (db) => db.createQueryBuilder(County, 'c').getMany(),
      (db) => db.getRepository(TokenRow).insert({ name: 'x' }),
      (db) =>
        db
          .getRepository(TokenRow)
          .save({ name: 'x', role: 'x', secretHash: 'x', createdAt: new Date(), expiresAt: new Date() }),
      async () => undefined,
    ];
    for (const use of uses) {
      const broken = world.hub.transaction(async (db) => {
        const [row] = await db.query<{ pid: number }[]>('SELECT pg_backend_pid() AS pid');
        await world.hub.db.query('SELECT pg_terminate_backend($1)', [row?.pid]);
        await new Promise((resolve) => setTimeout(resolve, 200));
        await use(db);
      });
      const error = await broken.catch((thrown: unknown) => thrown);
      expect([String(use), databaseFault(error)?.code]).toEqual([String(use), 'DATABASE_UNAVAILABLE']);
    }
    await world.hub.db.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await isWell()).toBe(200);
  });

  it('by a commit leaves it in doubt, and says so; before one, nothing is stored and nothing in doubt', async () => {
    await world.hub.db.query(`CREATE FUNCTION end_session() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$`);
    await world.hub.db.query(`CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON submission
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION end_session()`);
    const editor = await world.as('FORBUND_EDITOR');
    const send = () =>
      fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': 'en', ...editor.headers },
        body: JSON.stringify({
          query: SUBMIT,
          variables: { input: submitInput({ cells: [share('FIN-I01', 30, 20)], idempotencyKey: 'once' }) },
        }),
      });
    const doubtful = await send();
    expect([doubtful.status, doubtful.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await doubtful.json()).toMatchObject({
      errors: [
        { message: expect.stringContaining('may be stored') as string, extensions: { code: 'OUTCOME_UNKNOWN' } },
      ],
    });
    const file = await editor.upload('measure,n,numerator\nFIN-I01,30,20\n', { forbund: UMEA, round: '2024' });
    expect([file.status, file.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await file.json()).toMatchObject({ errors: [{ extensions: { code: 'OUTCOME_UNKNOWN' } }] });
    await world.hub.db.query('DROP TRIGGER at_commit ON submission');
    await world.hub.db.query(`CREATE TRIGGER before_commit AFTER INSERT ON submission
      FOR EACH ROW EXECUTE FUNCTION end_session()`);
    expect(await (await send()).json()).toMatchObject({ errors: [{ extensions: { code: 'DATABASE_UNAVAILABLE' } }] });
    await world.hub.db.query('DROP TRIGGER before_commit ON submission');
    expect(await (await send()).json()).toMatchObject({ data: { submitResults: { userErrors: [] } } });
    expect(world.logged.join('')).not.toContain('fault in a request');
  });

  it('is told as 503 by every door that reads, and beside the rest where there is a rest', async () => {
    const editor = await world.as('FORBUND_EDITOR');
    const losing = async (table: string) => {
      await world.hub.db.query(`ALTER TABLE ${table} RENAME TO ${table}_kept`);
      await world.hub.db.query(
        `CREATE VIEW ${table} AS SELECT * FROM ${table}_kept WHERE pg_terminate_backend(pg_backend_pid())`,
      );
    };
    const told = async (door: string, method = 'GET', body?: string) => {
      const headers = {
        ...editor.headers,
        'apollo-require-preflight': 'x',
        ...(body && { 'content-type': 'text/csv' }),
      };
      const answer = await fetch(`${world.url}${door}`, { method, headers, body });
      const { errors } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
      return [door, answer.status, answer.headers.get('retry-after'), errors?.[0]?.extensions.code];
    };
    const lost = (door: string) => [door, 503, '2', 'DATABASE_UNAVAILABLE'];
    await losing('catalogue');
    const query = encodeURIComponent('{ indicators { nodes { code } } }');
    const to = `forbund=${UMEA}&round=2024`;
    for (const door of [`/graphql?query=${query}`, `/template?${to}`, '/export?question=observations&groupBy=SEX'])
      expect(await told(door)).toEqual(lost(door));
    const upload = `/uploads?${to}`;
    expect(await told(upload, 'POST', 'measure,n,numerator\nFIN-I01,30,20\n')).toEqual(lost(upload));
    // Something was answered: the answer stays one, and says when to ask for the rest.
    const some = await world.anybody.ask('{ viewer { roles } indicator(code: "FIN-I01") { code } }');
    expect(some).toMatchObject({ status: 200, errors: [{ extensions: { code: 'DATABASE_UNAVAILABLE' } }] });
    await losing('token');
    for (const door of ['/graphql', '/uploads/x', '/export', '/q/x', '/dialogue-pack', '/template'])
      expect(await told(door)).toEqual(lost(door));
    expect(world.logged.join('')).not.toContain('fault in a request');
  });

  it('leaves a database that can only be read to be read, and says so to whoever writes', async () => {
    const editor = await world.as('FORBUND_EDITOR');
    const [row] = await world.hub.db.query<{ name: string }[]>('SELECT current_database() AS name');
    await world.hub.db.query(`ALTER DATABASE ${row?.name} SET default_transaction_read_only = on`);
    await world.hub.db.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await expect(world.hub.db.query(SUICIDE)).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const variables = { input: submitInput({ cells: [share('FIN-I01', 30, 20)] }) };
    const answer = await editor.ask(SUBMIT, variables);
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([503, 'DATABASE_READ_ONLY']);
    expect(await isWell()).toBe(200);
  });
});
