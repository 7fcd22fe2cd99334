import { startWorld, type World } from '../support/world';

describe('a method', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
  });
  afterAll(() => world.close());

  const send = (method: string, path: string) =>
    fetch(`${world.url}${path}`, { method, headers: { 'accept-language': 'en' } });

  it.each([
    ['GET', '/uploads', 'POST'],
    ['PUT', '/uploads?forbund=222000-1834&round=2024', 'POST'],
    ['POST', '/template', 'GET, HEAD'],
    ['DELETE', '/graphql', 'GET, POST'],
    ['PUT', '/GraphQL/', 'GET, POST'],
    ['DELETE', '/export', 'GET, HEAD, POST'],
    ['POST', '/export/metadata', 'GET, HEAD'],
    ['POST', '/q/a-question', 'GET, HEAD'],
    ['PATCH', '/q/a-question@2/metadata', 'GET, HEAD'],
    ['POST', '/', 'GET, HEAD'],
    ['POST', '/graphiql', 'GET, HEAD'],
    ['POST', '/livez', 'GET, HEAD'],
    ['PUT', '/readyz', 'GET, HEAD'],
    ['DELETE', '/metrics', 'GET, HEAD'],
    ['POST', '/assets/start.js', 'GET, HEAD'],
  ])('%s is refused at %s, with those that are used there', async (method, path, allowed) => {
    const answer = await send(method, path);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, allowed]);
    expect(await answer.json()).toEqual({
      errors: [
        {
          message: `${method} is not used here; use ${allowed}.`,
          extensions: {
            code: 'METHOD_NOT_ALLOWED',
            text: {
              sv: `${method} används inte här; använd ${allowed}.`,
              en: `${method} is not used here; use ${allowed}.`,
            },
          },
        },
      ],
    });
  });

  it('that a path has is not refused, and an unknown path stays unknown', async () => {
    for (const [method, path] of [
      ['POST', '/uploads'],
      ['GET', '/graphql'],
      ['POST', '/graphql'],
      ['GET', '/export'],
      ['HEAD', '/export'],
      ['POST', '/export'],
      ['GET', '/q/a-question'],
      ['HEAD', '/livez'],
      ['GET', '/'],
    ] as const)
      expect([path, (await send(method, path)).status]).not.toEqual([path, 405]);
    for (const path of ['/nowhere', '/uploads/x', '/q', '/q/a/b'])
      expect([path, (await send('DELETE', path)).status]).toEqual([path, 404]);
  });

  it('OPTIONS is answered everywhere', async () => {
    for (const path of ['/uploads', '/graphql', '/export']) expect((await send('OPTIONS', path)).status).toBe(204);
  });
});
