import { readConfig } from '../../src/platform/settings/config';
import type { Db } from '../../src/database/statements/transaction';
import { startWorld, UMEA, type World } from '../support/world';
import { testDatabases } from '../support/test-database';

const isServer = testDatabases().kind === 'SERVER';
const onServer = isServer ? describe : describe.skip;

const worldWith = (settings: Record<string, string>) =>
  startWorld('SEEDED', { config: readConfig({ PORT: '0', ...settings }) });

/** Has everybody wait who reads what only those may who change nothing: until the work is done. */
async function holding<T>(world: World, statement: string, work: () => Promise<T>): Promise<T> {
  return world.hub.transaction(async (db) => {
    await db.query(statement);
    return work();
  });
}

const MUNICIPALITIES = '{ municipalities(first: 2) { nodes { name } } }';
const HELD = 'LOCK TABLE municipality IN ACCESS EXCLUSIVE MODE';

onServer('a statement that takes too long', () => {
  let world: World;
  afterEach(() => world.close());

  const answerTo = async (query: string) => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { errors, extensions } = (await response.json()) as {
      errors?: { message: string; extensions: { code: string; text: object } }[];
      extensions?: { cost?: { requested: number; remaining: number } };
    };
    return {
      status: response.status,
      after: response.headers.get('retry-after'),
      error: errors?.[0],
      cost: extensions?.cost,
    };
  };

  it('is cancelled by the server, and answered and charged as such', async () => {
    world = await worldWith({ DATABASE_STATEMENT_SECONDS: '0.3' });
    const free = await answerTo(MUNICIPALITIES);
    expect(free.status).toBe(200);
    const { status, after, error, cost } = await holding(world, HELD, () => answerTo(MUNICIPALITIES));
    expect({ status, after, code: error?.extensions.code }).toEqual({
      status: 503,
      after: '30',
      code: 'TOOK_TOO_LONG',
    });
    expect(error?.extensions.text).toEqual({
      sv: expect.stringMatching(/avbröts/) as string,
      en: expect.stringMatching(/stopped/) as string,
    });
    expect(cost?.requested).toBe(free.cost?.requested);
    expect(cost?.remaining).toBeLessThan(free.cost?.remaining ?? 0);
    expect((await answerTo(MUNICIPALITIES)).status).toBe(200);
    expect(world.logged.join('')).not.toContain('fault in a request');
  });

  it('is told apart from one that waits for what another is changing', async () => {
    world = await worldWith({ DATABASE_STATEMENT_SECONDS: '30', DATABASE_LOCK_SECONDS: '0.3' });
    const { status, after, error } = await holding(world, HELD, () => answerTo(MUNICIPALITIES));
    expect([status, after, error?.extensions.code]).toEqual([503, '5', 'WAITED_TOO_LONG']);
  });

  it('is answered in the same way outside GraphQL', async () => {
    world = await worldWith({ DATABASE_STATEMENT_SECONDS: '0.3' });
    const editor = await world.as('FORBUND_EDITOR');
    const response = await holding(world, 'LOCK TABLE forbund, round, catalogue IN ACCESS EXCLUSIVE MODE', () =>
      fetch(`${world.url}/template?round=2024&forbund=${UMEA}`, { headers: editor.headers }),
    );
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, errors[0]?.extensions.code]).toEqual([503, 'TOOK_TOO_LONG']);
    expect(response.headers.get('retry-after')).toBe('30');
  });

  it('may take longer in a transaction that is known to', async () => {
    world = await worldWith({ DATABASE_STATEMENT_SECONDS: '0.2', DATABASE_IDLE_SECONDS: '0.2' });
    const slow = (db: Db) => db.query('SELECT pg_sleep(0.5)');
    await expect(world.hub.transaction(slow)).rejects.toMatchObject({ code: '57014' });
    await expect(world.hub.transaction(slow, { isLong: true })).resolves.toBeDefined();
    // The bounds are the transaction's own: the connection has them as before.
    await expect(world.hub.db.query('SELECT pg_sleep(0.5)')).rejects.toMatchObject({ code: '57014' });
  });

  it('does not hold a transaction open for one that asks for nothing', async () => {
    world = await worldWith({ DATABASE_IDLE_SECONDS: '0.2' });
    const idle = world.hub.transaction(async (db) => {
      await db.query('SELECT 1');
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await db.query('SELECT 2');
    });
    await expect(idle).rejects.toThrow();
    expect((await answerTo(MUNICIPALITIES)).status).toBe(200);
  });
});

describe('a request that takes too long', () => {
  let world: World;
  afterEach(() => world.close());

  const ask = (query: string, headers = {}) =>
    fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
  const told = async (response: Response) => {
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    return [response.status, errors[0]?.extensions.code, response.headers.get('retry-after')];
  };

  /**
   * Until the work is done, nobody is given what they wait for: the table is locked, or the one connection is in use.
   */
  it.each([
    ['the quick way', {}],
    ['through Express', { origin: 'https://another.example' }],
  ])('is answered for, %s, and what it had begun is dropped', async (_, headers) => {
    world = await worldWith({ REQUEST_SECONDS: '0.4', BUDGET_ANONYMOUS: '0' });
    const answers = await holding(world, HELD, async () => {
      const late = await Promise.all([ask(MUNICIPALITIES, headers), ask(MUNICIPALITIES, headers)]);
      // What needs no database is answered meanwhile.
      expect((await fetch(`${world.url}/livez`)).status).toBe(200);
      return Promise.all(late.map((one) => told(one)));
    });
    expect(answers).toEqual([
      [503, 'TOOK_TOO_LONG', '30'],
      [503, 'TOOK_TOO_LONG', '30'],
    ]);
    // The same connections are good for more, and nothing of what came too late is in the log as a fault.
    expect((await ask(MUNICIPALITIES, headers)).status).toBe(200);
    expect(world.logged.join('')).not.toContain('fault in a request');
  });

  it('may take longer when it changes something, and is then told that it may be made', async () => {
    world = await worldWith({
      REQUEST_SECONDS: '0.2',
      REQUEST_LONG_SECONDS: '1',
      BUDGET_ANONYMOUS: '0',
      BUDGET_SERVICE: '0',
    });
    const secretariat = await world.as('SECRETARIAT');
    const change = 'mutation { importRegister(input: { rows: [], dryRun: true }) { stored } }';
    const answer = await holding(world, 'LOCK TABLE municipality, county, forbund IN ACCESS EXCLUSIVE MODE', () =>
      ask(change, secretariat.headers).then(told),
    );
    // In the embedded database its credentials are waited for already, and nothing has begun to be changed.
    expect(answer).toEqual([503, isServer ? 'STILL_UNDER_WAY' : 'TOOK_TOO_LONG', '30']);
  });
});
