import { share, submit, teamOf } from '../support/results';
import { startWorld, UMEA, type World } from '../support/world';

const ORIGIN = 'https://kolada.example.se';

describe('the hub over HTTP', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED', { config: { corsOrigins: [ORIGIN, 'https://another.example.se'] } });
  });
  afterAll(() => world.close());

  const ask = (headers: Record<string, string> = {}, method = 'POST') =>
    fetch(`${world.url}/graphql`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(method === 'POST' ? { body: JSON.stringify({ query: '{ viewer { roles } }' }) } : {}),
    });

  it('lets the origins that are allowed read its answers, and no other', async () => {
    const allowed = async (origin: string, method?: string) =>
      (await ask({ origin, 'access-control-request-method': 'POST' }, method)).headers.get(
        'access-control-allow-origin',
      );
    for (const method of ['POST', 'OPTIONS']) {
      expect(await allowed(ORIGIN, method)).toBe(ORIGIN);
      for (const origin of [
        'https://kolada.example.se.evil.com',
        'http://kolada.example.se',
        'https://evil.com',
        'null',
        `${ORIGIN}:8443`,
      ]) {
        expect([origin, await allowed(origin, method)]).toEqual([origin, null]);
      }
    }
    const answer = await ask({ origin: ORIGIN });
    expect(answer.headers.get('vary')).toMatch(/Origin/);
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('access-control-expose-headers')).toContain('X-Request-Id');
  });

  it('takes the id of a request that looks like one, and makes one of its own for what does not', async () => {
    const id = async (given: string) => (await ask({ 'x-request-id': given })).headers.get('x-request-id');
    expect(await id('abcd-1234_EFGH')).toBe('abcd-1234_EFGH');
    for (const given of ['short', 'x'.repeat(65), 'a b c d e f g', 'abc;DROP TABLE', '"quoted-id"'])
      expect(await id(given)).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('answers its errors in JSON also where there is no GraphQL, with a reference and without a word of what went wrong inside', async () => {
    const { db } = world.hub;
    await db.query('ALTER TABLE token RENAME TO token_gone');
    try {
      const answer = await ask({ authorization: 'Bearer samnav_whatever', 'x-request-id': 'reference-1234' });
      const text = await answer.text();
      expect(answer.status).toBe(500);
      expect(JSON.parse(text)).toMatchObject({
        errors: [{ extensions: { code: 'INTERNAL', reference: 'reference-1234' } }],
      });
      expect(text).not.toMatch(/token|relation|select|\.ts/i);
      const [line] = world.logged.filter((entry) => entry.includes('reference-1234'));
      expect(line).toContain('fault in a request');
      expect(line).not.toContain('samnav_whatever');
    } finally {
      await db.query('ALTER TABLE token_gone RENAME TO token');
    }
  });

  it('logs that a request asked for what its caller may not have, once, and not what it was', async () => {
    const authority = await world.as('AUTHORITY');
    const query = '{ a: auditEvents { totalCount } b: sources { __typename } c: sources { __typename } }';
    await world.anybody.ask(query, {}, { 'x-request-id': 'denied-1234' });
    await authority.ask('{ sources { __typename } }', {}, { 'x-request-id': 'denied-5678' });
    await authority.ask('{ viewer { roles } }', {}, { 'x-request-id': 'denied-9012' });
    const lines = world.logged
      .map((line) => JSON.parse(line) as { requestId?: string; msg: string; codes?: string[] })
      .filter(({ msg }) => msg === 'denied');
    expect(lines.map(({ requestId, codes }) => [requestId, codes])).toEqual([
      ['denied-1234', ['UNAUTHENTICATED']],
      ['denied-5678', ['FORBIDDEN']],
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/samnav_|sources|222000/);
  });

  it('logs neither tokens, headers, variables nor figures', async () => {
    const { editor } = await teamOf(world);
    const before = world.logged.length;
    await submit(editor, { cells: [share('FIN-I01', 4711, 4242)], comment: 'En hemlig kommentar.' });
    await submit(editor, { cells: [share('FIN-I01', 4711, 9999)] });
    const logged = world.logged.slice(before).join('');
    for (const secret of ['4711', '4242', 'hemlig', editor.headers.authorization ?? 'Bearer', UMEA])
      expect(logged).not.toContain(secret);
  });
});

describe('a probe', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
  });

  const probe = async (path: string) => {
    const answer = await fetch(`${world.url}${path}`);
    return [answer.status, await answer.json()];
  };

  it('is told that the hub lives and is ready', async () => {
    expect(await probe('/livez')).toEqual([200, { status: 'ok' }]);
    expect(await probe('/readyz')).toEqual([200, { status: 'ok', database: 'ok', migrations: 'ok' }]);
  });

  it('is told that a migration is missing', async () => {
    const [row] = await world.hub.db.query<{ id: number; timestamp: string; name: string }[]>(
      'SELECT * FROM migration ORDER BY id DESC LIMIT 1',
    );
    await world.hub.db.query('DELETE FROM migration WHERE id = $1', [row?.id]);
    expect(await probe('/readyz')).toEqual([503, { status: 'not ready', database: 'ok', migrations: 'pending' }]);
    await world.hub.db.query('INSERT INTO migration (id, timestamp, name) VALUES ($1, $2, $3)', [
      row?.id,
      row?.timestamp,
      row?.name,
    ]);
    expect((await probe('/readyz'))[0]).toBe(200);
  });

  it('finds metrics by route and status, however many addresses are asked for', async () => {
    for (const path of ['/a', '/b?c=1', '/graphql/../d', `/${'e'.repeat(500)}`, '/assets/f', '/livez'])
      await fetch(`${world.url}${path}`);
    await world.anybody.ask('{ viewer { roles } }');
    await world.anybody.upload('a', { forbund: UMEA, round: '2024' });
    const answer = await fetch(`${world.url}/metrics`);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    const text = await answer.text();
    const routes = new Set([...text.matchAll(/route="([^"]*)"/g)].map((match) => match[1]));
    expect([...routes].sort()).toEqual(['/graphql', '/livez', '/readyz', '/uploads', 'other']);
    expect(new Set([...text.matchAll(/status="([^"]*)"/g)].map((match) => match[1])).size).toBeLessThan(8);
    expect(text).toMatch(/samnav_sql_statements_total \d+/);
    for (const told of [UMEA, 'authorization', 'eeee']) expect(text).not.toContain(told);
  });

  it('is told that the database is gone, while the hub lives on', async () => {
    await world.hub.database.close();
    expect(await probe('/readyz')).toEqual([
      503,
      { status: 'not ready', database: 'unreachable', migrations: 'unknown' },
    ]);
    expect((await probe('/livez'))[0]).toBe(200);
    await world.close().catch(() => undefined);
  });
});
