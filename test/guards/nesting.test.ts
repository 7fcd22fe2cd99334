import { Lexer, Source, TokenKind } from 'graphql';
import fc from 'fast-check';
import { MOST_NESTED, nestingOf } from '../../src/guards/shape/nesting';
import { startWorld, type Caller, type World } from '../support/world';

/** Lists within lists, as text in GraphQL and JSON alike. */
const lists = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const objects = (levels: number) => `${'{"and":['.repeat(levels / 2)}${']}'.repeat(levels / 2)}`;
const FILTER = 'query ($where: ObservationFilter) { observations(where: $where, groupBy: [COUNTY]) { totalCount } }';

interface Answer {
  readonly errors?: readonly { extensions: { code: string; limit?: number } }[];
}

describe('how deep a text is nested', () => {
  /** The same by the lexer of graphql-js. */
  const byLexer = (text: string): number => {
    const lexer = new Lexer(new Source(text));
    let [depth, deepest] = [0, 0];
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      const { kind } = token;
      if (kind === TokenKind.BRACE_L || kind === TokenKind.BRACKET_L || kind === TokenKind.PAREN_L) depth += 1;
      if (kind === TokenKind.BRACE_R || kind === TokenKind.BRACKET_R || kind === TokenKind.PAREN_R) depth -= 1;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  };

  it.each([
    ['', 0],
    ['{ a(b: [1, 2]) { c } }', 3],
    ['{ a(b: "[[[[") }', 2],
    ['{ a(b: "\\"[[[[") }', 2],
    ['{ a(b: "\\\\") [ ] }', 2],
    ['{ a(b: """[[ " [[ "" \\""" [[ """) { c } }', 2],
    ['{ a # [[[[ " """\n { c } }', 2],
    ['{ a # [[[[\r { c } }', 2],
    ['{ a(b: "") { c } }', 2],
  ])('of %j is %d', (text, depth) => {
    expect(nestingOf(text)).toBe(depth);
    expect(byLexer(text)).toBe(depth);
  });

  it('is that of the lexer, for any text that it can read', () => {
    const pieces = fc.constantFrom(
      ...['{', '}', '[', ']', '(', ')', 'a', '"b"', '"[\\""', '"\\\\"', '"""', '"', '\\"""', '#', '\n', '\r', ' '],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let expected: number;
        try {
          expected = byLexer(text);
        } catch {
          return;
        }
        expect(nestingOf(text)).toBe(expected);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('a request that is nested beyond the limit', () => {
  let world: World;
  let analyst: Caller;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    analyst = await world.as('ANALYST');
  });
  afterAll(() => world.close());

  const post = async (path: string, body: string, more: Record<string, string> = {}) =>
    fetch(`${world.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...analyst.headers, ...more },
      body,
    });
  const get = async (path: string, parameters: Record<string, string>) =>
    fetch(`${world.url}${path}?${new URLSearchParams(parameters).toString()}`, {
      headers: { ...analyst.headers, 'apollo-require-preflight': '1' },
    });
  const literal = (levels: number) => `{ round(code: ${lists(levels - 2)}) { code } }`;
  const asked = (query: string, where = 'null') => `{"query":${JSON.stringify(query)},"variables":{"where":${where}}}`;

  /** Where a document or its values come in, with so many levels of brackets. */
  const WAYS: Readonly<Record<string, (levels: number) => Promise<Response>>> = {
    'a document': (levels) => post('/graphql', asked(literal(levels))),
    'a document through Express': (levels) =>
      post('/graphql', asked(literal(levels)), { origin: 'https://a.example.se' }),
    'a document by GET': (levels) => get('/graphql', { query: literal(levels) }),
    variables: (levels) => post('/graphql', asked(FILTER, objects(levels - 1))),
    'variables through Express': (levels) =>
      post('/graphql', asked(FILTER, objects(levels - 1)), { origin: 'https://a.example.se' }),
    'variables by GET': (levels) => get('/graphql', { query: FILTER, variables: `{"where":${objects(levels - 1)}}` }),
    'a document to export': (levels) => get('/export', { query: literal(levels) }),
    'conditions of an export': (levels) => get('/export', { question: 'observations', where: objects(levels - 1) }),
    'conditions in a body': (levels) => post('/export', `{"question":"observations","where":${objects(levels - 1)}}`),
    'a document that is to be saved': (levels) =>
      post(
        '/graphql',
        asked(
          'mutation ($where: SaveQuestionInput!) { saveQuestion(input: $where) { userErrors { code } } }',
          JSON.stringify({
            name: 'deep',
            titleSv: 'Djup',
            titleEn: 'Deep',
            document: literal(levels),
          }),
        ),
      ),
  };

  it.each(Object.keys(WAYS))('in %s is refused by name, and one within it is not', async (way) => {
    const send = WAYS[way] as (levels: number) => Promise<Response>;
    // Odd, since an object and its list are two levels, and there is one around them.
    for (const levels of [MOST_NESTED + 1, 901]) {
      const answer = await send(levels);
      const { errors } = (await answer.json()) as Answer;
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'INPUT_TOO_DEEP' });
      if (way !== 'a document that is to be saved') expect(answer.status).toBe(400);
    }
    const within = (await (await send(MOST_NESTED - 1)).json()) as Answer;
    expect(within.errors?.map(({ extensions }) => extensions.code) ?? []).not.toContain('INPUT_TOO_DEEP');
    expect(within.errors?.map(({ extensions }) => extensions.code) ?? []).not.toContain('INTERNAL');
  });

  it('however deep it is, is no fault of ours', async () => {
    for (const body of [asked(FILTER, objects(100_000)), asked(literal(100_000)), lists(100_000)]) {
      for (const path of ['/graphql', '/export']) expect((await post(path, body)).status).toBe(400);
    }
    expect(world.logged.filter((line) => line.includes('fault in a request'))).toEqual([]);
  });

  it('says the limit', async () => {
    const answer = await post('/graphql', asked(literal(300)), { 'accept-language': 'en' });
    expect(await answer.json()).toMatchObject({
      errors: [
        {
          message: 'The document or its values are nested in more than 200 levels.',
          extensions: { code: 'INPUT_TOO_DEEP', limit: MOST_NESTED },
        },
      ],
    });
  });
});
