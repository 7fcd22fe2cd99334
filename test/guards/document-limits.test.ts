import { getIntrospectionQuery } from 'graphql';
import type { Role } from '../../src/permissions/actor';
import { LEVELS, SHAPE_LIMITS, type Level, type ShapeLimits } from '../../src/guards/limits';
import { startWorld, type World } from '../support/world';

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

/** A document that is exactly so large in one way, and small in all others; with the code that refuses one larger. */
const DOCUMENTS: Readonly<Record<keyof ShapeLimits, { code: string; of: (size: number) => string }>> = {
  tokens: {
    code: 'DOCUMENT_TOO_LARGE',
    of: (size) => `{ matrix(round: "2024", measures: [${times(size - 15, () => '"FIN-I01"')}]) { release } }`,
  },
  depth: {
    code: 'DOCUMENT_TOO_DEEP',
    of: (size) => `{ __type(name: "Query") { ${'ofType { '.repeat(size - 2)} name ${'} '.repeat(size)}`,
  },
  aliases: {
    code: 'TOO_MANY_ALIASES',
    of: (size) => `{ serviceInfo { ${times(size, (i) => `a${i}: version`)} } }`,
  },
  directives: {
    code: 'TOO_MANY_DIRECTIVES',
    of: (size) => `{ serviceInfo { ${times(size, () => '... @include(if: true) { version }')} } }`,
  },
  rootFields: {
    code: 'TOO_MANY_ROOT_FIELDS',
    of: (size) => `{ ${times(size, () => 'serviceInfo { version }')} }`,
  },
};
const KINDS = Object.keys(DOCUMENTS) as (keyof ShapeLimits)[];
const ROLE_OF: Readonly<Record<Level, Role>> = {
  ANONYMOUS: 'PUBLIC',
  ANALYST: 'FORBUND_EDITOR',
  SERVICE: 'SECRETARIAT',
};

interface Answer {
  readonly data?: unknown;
  readonly errors?: { message: string; extensions: { code: string; limit?: number } }[];
}

describe('the form of a document', () => {
  let world: World;
  const headers: Partial<Record<Level, Record<string, string>>> = {};
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    for (const level of LEVELS) headers[level] = level === 'ANONYMOUS' ? {} : (await world.as(ROLE_OF[level])).headers;
  });
  afterAll(() => world.close());

  /** The ways that a document can come: beside Express, through it, and by GET. */
  const WAYS: Readonly<Record<string, (query: string, more: Record<string, string>) => Promise<Response>>> = {
    post: (query, more) => post(query, more),
    'post from another site': (query, more) => post(query, { ...more, origin: 'https://elsewhere.example.se' }),
    get: (query, more) =>
      fetch(`${world.url}/graphql?${new URLSearchParams({ query }).toString()}`, {
        headers: { ...more, 'apollo-require-preflight': '1' },
      }),
  };
  const post = (query: string, more: Record<string, string>) =>
    fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...more },
      body: JSON.stringify({ query }),
    });

  const cases = LEVELS.flatMap((level) => KINDS.map((what) => [level, what] as const));

  it.each(cases)('is limited for %s in %s, just under and just over', async (level, what) => {
    const { code, of } = DOCUMENTS[what];
    const limit = SHAPE_LIMITS[level][what];
    for (const [way, send] of Object.entries(WAYS)) {
      // Node takes in no more than 16 kB of headers, address and all.
      if (way === 'get' && what === 'tokens') continue;
      const under = (await (await send(of(limit), headers[level] ?? {})).json()) as Answer;
      expect(under.errors?.map(({ extensions }) => extensions.code) ?? []).not.toContain(code);
      const response = await send(of(limit + 1), headers[level] ?? {});
      const { errors, data } = (await response.json()) as Answer;
      expect([response.status, data]).toEqual([400, undefined]);
      expect(errors).toMatchObject([{ extensions: { code, limit } }]);
      expect(errors?.[0]?.message).toContain(String(limit));
    }
  });

  it('is limited also for those who may send less than the widest, far over it', async () => {
    const { errors } = await world.anybody.ask(DOCUMENTS.tokens.of(20_000), {}, { 'accept-language': 'en' });
    expect(errors).toMatchObject([
      { message: 'The document has more than 2000 tokens.', extensions: { code: 'DOCUMENT_TOO_LARGE', limit: 2000 } },
    ]);
    const deep = await world.anybody.ask(DOCUMENTS.depth.of(200));
    expect(deep.errors).toMatchObject([{ extensions: { code: 'DOCUMENT_TOO_DEEP', limit: 15 } }]);
    expect(deep.errors).toHaveLength(1);
  });

  it('is looked at before anything else is said of the document, when it is beyond what anybody may send', async () => {
    const { errors } = await world.anybody.ask(`{ ${times(300, (i) => `a${i}: nothing`)} }`);
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code: 'TOO_MANY_ALIASES', limit: 30 }]);
  });

  it('is measured through fragments, also those that name one another in a ring', async () => {
    const level = (n: number) => `fragment F${n} on __Type { ofType { ...F${n + 1} } }`;
    const deep = `{ __type(name: "Query") { ...F0 } } ${times(14, level)} fragment F14 on __Type { name }`;
    expect((await world.anybody.ask(deep)).errors).toMatchObject([{ extensions: { code: 'DOCUMENT_TOO_DEEP' } }]);
    const roots = `{ ...R } fragment R on Query { ${times(11, () => 'serviceInfo { version }')} }`;
    expect((await world.anybody.ask(roots)).errors).toMatchObject([{ extensions: { code: 'TOO_MANY_ROOT_FIELDS' } }]);
    const ring = '{ viewer { ...A } } fragment A on Viewer { roles ...B } fragment B on Viewer { ...A }';
    expect((await world.anybody.ask(ring)).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('of the introspection that editors send is within the limits of anybody', async () => {
    const answer = await world.anybody.ask(
      getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }),
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.extensions?.cost?.requested).toBeLessThan(answer.extensions?.cost?.limit ?? 0);
  });

  it('of an introspection that multiplies is refused', async () => {
    const wide = `{ __schema { types { fields { type { fields { args { type { name } } name } ${times(20, (i) => `a${i}: fields { type { name fields { name } } }`)} } } } } }`;
    const { errors, data } = await world.anybody.ask(wide);
    expect([errors?.length, data]).toEqual([1, undefined]);
  });

  it('says nothing of the schema or the caller in a refusal', async () => {
    for (const what of KINDS) {
      const { errors } = await world.anybody.ask(DOCUMENTS[what].of(SHAPE_LIMITS.ANONYMOUS[what] + 1));
      expect(JSON.stringify(errors?.map(({ message, extensions }) => [message, extensions.text]))).not.toMatch(
        /FIN-I01|Query|a0|version|matrix/,
      );
    }
  });
});
