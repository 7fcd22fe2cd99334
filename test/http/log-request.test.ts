import { PERSONAL_NUMBER, tellsPersonalNumber } from '../support/forbund';
import { startWorld, UMEA, type World } from '../support/world';

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly requestId: string;
  readonly [name: string]: unknown;
}

describe('the log', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
  });
  afterAll(() => world.close());

  /** The lines of one request, known by an id of ours. Waits for it, since an answer comes before its line. */
  async function linesOf(id: string, send: (headers: Record<string, string>) => Promise<Response>): Promise<Line[]> {
    const response = await send({ 'x-request-id': id });
    await response.arrayBuffer();
    const found = () =>
      world.logged.map((line) => JSON.parse(line) as Line).filter(({ requestId }) => requestId === id);
    for (let waited = 0; found().length === 0 && waited < 50; waited += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    return found();
  }

  it.each<[string, string, string, number]>([
    ['POST', '/graphql', '/graphql', 415],
    ['GET', '/graphql?query=%7B__typename%7D', '/graphql', 400],
    ['POST', `/uploads?forbund=${UMEA}&round=2024&comment=hemligt`, '/uploads', 415],
    ['GET', '/export?question=observations&groupBy=COUNTY', '/export', 404],
    ['GET', '/q/min-fraga?var.round=2024', '/q/min-fraga', 404],
    ['GET', '/nowhere', '/nowhere', 404],
    ['DELETE', '/export', '/export', 405],
  ])('has one line of %s %s', async (method, path, told, status) => {
    const id = `line-of-${method}-${told.replaceAll('/', '-')}`;
    const authorization = 'Bearer samnav_hemlig';
    const secret: Record<string, string> = method === 'DELETE' ? { authorization } : {};
    const lines = await linesOf(id, (headers) =>
      fetch(`${world.url}${path}`, { method, headers: { ...headers, ...secret } }),
    );
    expect(lines).toEqual([
      {
        level: 30,
        time: expect.any(String) as string,
        service: 'samnav',
        requestId: id,
        method,
        path: told,
        status,
        ms: expect.any(Number) as number,
        msg: 'request',
      },
    ]);
  });

  it('has one also of a plain question, which is answered by itself, and no word of what was asked', async () => {
    const lines = await linesOf('plain-question', (headers) =>
      fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: 'query Hemlig { viewer { roles } }' }),
      }),
    );
    expect(lines).toMatchObject([{ method: 'POST', path: '/graphql', status: 200 }]);
    expect(world.logged.join('')).not.toMatch(/hemlig|127\.0\.0\.1|222000|typename/i);
  });

  it('has no personal number that somebody wrote in a path, and no more of it than a part', async () => {
    const path = `/${PERSONAL_NUMBER}/${'x'.repeat(5000)}`;
    const [line] = await linesOf('strange-path', (headers) => fetch(`${world.url}${path}`, { headers }));
    expect(String(line?.path)).toHaveLength(100);
    expect(tellsPersonalNumber(JSON.stringify(line))).toBe(false);
  });

  it('has none of the probes, which come every few seconds', async () => {
    for (const path of ['/livez', '/readyz', '/metrics']) await (await fetch(`${world.url}${path}`)).arrayBuffer();
    await linesOf('after-the-probes', (headers) => fetch(`${world.url}/nowhere`, { headers }));
    expect(world.logged.join('')).not.toMatch(/livez|readyz|metrics/);
  });
});
