import { startWorld, type World } from '../support/world';

interface Refused {
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

const QUERY = '{"query": "{ __typename }"}';

/** What is wrong with a body, as it is told in both languages. */
const BODIES: readonly [what: string, body: Buffer, type: string, sv: string, en: string][] = [
  [
    'JSON that is broken on its second line',
    Buffer.from('{"query": "{ __typename }",\n "variables": {19121212-1212}}'),
    'application/json',
    'den är inte JSON, från rad 2, tecken 16',
    'it is not JSON, from line 2, character 16',
  ],
  [
    'JSON that ends too soon',
    Buffer.from(QUERY.slice(0, -1)),
    'application/json',
    'från rad 1, tecken 27',
    'from line 1, character 27',
  ],
  [
    'letters of another encoding',
    Buffer.from('{"query": "{ å }"}', 'latin1'),
    'application/json',
    'den är inte skriven i den teckenkodning som Content-Type säger',
    'or in UTF-8 where nothing is said',
  ],
  [
    'a charset that is not Unicode',
    Buffer.from(QUERY),
    'application/json; charset=iso-8859-1',
    'teckenkodningen i Content-Type tas inte emot; använd utf-8',
    'the charset in Content-Type is not accepted; use utf-8',
  ],
  ['a number', Buffer.from('5'), 'application/json', 'den ska vara ett JSON-objekt', 'it must be a JSON object'],
  ['a list', Buffer.from(`[${QUERY}]`), 'application/json', 'den ska vara ett JSON-objekt', 'it must be a JSON object'],
  ['null', Buffer.from('null'), 'application/json', 'den ska vara ett JSON-objekt', 'it must be a JSON object'],
];

describe('a body that cannot be read', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
  });
  afterAll(() => world.close());

  async function send(path: string, body: Buffer, headers: Record<string, string>) {
    const response = await fetch(`${world.url}${path}`, { method: 'POST', headers, body });
    return { status: response.status, errors: ((await response.json()) as Refused).errors };
  }

  describe.each([
    ['/graphql', {}],
    ['/graphql', { origin: 'https://elsewhere.example.se' }],
    ['/export', {}],
  ])('by %s with %j', (path, more) => {
    it.each(BODIES)('of %s says why, in both languages, and quotes nothing of it', async (_, body, type, sv, en) => {
      const of = (language: string) => send(path, body, { 'content-type': type, 'accept-language': language, ...more });
      const [swedish, english] = [await of('sv'), await of('en')];
      for (const { status, errors } of [swedish, english]) {
        expect([status, errors?.map(({ extensions }) => extensions.code)]).toEqual([400, ['INVALID_INPUT']]);
        expect(JSON.stringify(errors)).not.toMatch(/__typename|121212|8859/);
      }
      expect(swedish.errors?.[0]?.message).toContain(sv);
      expect(english.errors?.[0]?.message).toContain(en);
    });

    it('of another type says which it should be', async () => {
      const { status, errors } = await send(path, Buffer.from(QUERY), { 'content-type': 'text/plain', ...more });
      expect([status, errors?.[0]?.extensions.code]).toEqual([415, 'UNSUPPORTED_CONTENT_TYPE']);
      expect(errors?.[0]?.message).toBe('Innehållstypen tas inte emot; använd application/json.');
    });
  });
});
