import { startWorld, type World } from '../support/world';

const MAX_BODY = 2000;
const QUESTION = JSON.stringify({ query: '{ viewer { roles } indicators(first: 2) { totalCount nodes { code } } }' });

/** A plain request is answered beside Express; one with an Origin, whatever it is, goes through it. */
const LONG_WAY = { origin: 'https://elsewhere.example.se' };

describe('a plain GraphQL request, answered without Express', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED', { config: { maxBodyBytes: MAX_BODY } });
  });
  afterAll(() => world.close());

  const send = async (body: string | Uint8Array, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'the-same-for-both', ...headers },
      body: body as never,
    });
    const { date, ...rest } = Object.fromEntries(answer.headers);
    expect(date).toBeDefined();
    return { status: answer.status, headers: rest, body: await answer.text() };
  };

  it.each([
    ['a question', QUESTION, {}],
    ['a question in English', JSON.stringify({ query: '{ round(code: "1") { code } }' }), { 'accept-language': 'en' }],
    ['a question with its charset', QUESTION, { 'content-type': 'application/json; charset=utf-8' }],
    ['the newer media type', QUESTION, { accept: 'application/graphql-response+json' }],
    ['a media type that nobody speaks', QUESTION, { accept: 'text/turtle' }],
    ['a question with a fault in it', JSON.stringify({ query: '{ viewer { nothing } }' }), {}],
    ['no JSON', '{ "query": ', {}],
    ['JSON that is no question', '[]', {}],
    ['JSON that is no object', '"query"', {}],
    ['nothing', '', {}],
    ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), {}],
    ['a batch', `[${QUESTION},${QUESTION}]`, {}],
    ['a body over the limit', JSON.stringify({ query: `{ viewer { roles } } # ${'x'.repeat(MAX_BODY)}` }), {}],
    ['a token that does not hold', QUESTION, { authorization: 'Bearer samnav_nobody' }],
    ['credentials of another kind', QUESTION, { authorization: 'Basic c2FtbmF2' }],
  ])('with %s gets what Express would give it, headers and all', async (_, body, headers) => {
    const short = await send(body, headers);
    const long = await send(body, { ...headers, ...LONG_WAY });
    expect(short.status).toBe(long.status);
    expect(short.body).toBe(long.body);
    expect(withoutCors(short.headers)).toEqual(withoutCors(long.headers));
    expect(short.headers['content-security-policy']).toMatch(/default-src 'none'/);
  });

  it('is known by its id in the answer to a fault, as everywhere', async () => {
    const { headers } = await send(QUESTION, { 'x-request-id': '19121212-1212' });
    expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
  });

  it('that is not plain goes the long way: compressed, by GET, and of another type', async () => {
    const { gzipSync } = await import('node:zlib');
    const compressed = await send(gzipSync(QUESTION), { 'content-encoding': 'gzip' });
    expect(compressed.body).toBe((await send(QUESTION)).body);
    expect((await send(QUESTION, { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('is timed like any other', async () => {
    await send(QUESTION);
    const metrics = await (await fetch(`${world.url}/metrics`)).text();
    expect(metrics).toMatch(/samnav_http_request_duration_seconds_count\{route="\/graphql",status="200"\} [1-9]/);
  });

  it('to nowhere is told so in both languages', async () => {
    const answer = await fetch(`${world.url}/nowhere`, { headers: { 'accept-language': 'en' } });
    const { errors } = (await answer.json()) as {
      errors: { message: string; extensions: { code: string; text: { sv: string; en: string } } }[];
    };
    expect([answer.status, errors[0]?.extensions.code]).toEqual([404, 'UNKNOWN_PATH']);
    expect(errors[0]?.extensions.text.en).toBe(errors[0]?.message);
    expect(errors[0]?.extensions.text.sv).toMatch(/finns/);
  });
});

/** What only another site's page is told. */
const withoutCors = (headers: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !['vary', 'access-control-expose-headers'].includes(name)),
  );
