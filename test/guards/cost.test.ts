import { getIntrospectionQuery } from 'graphql';
import { COST_LIMITS } from '../../src/guards/limits';
import { submitInput, share, SUBMIT, teamOf } from '../support/results';
import { startWorld, type Caller, type World } from '../support/world';

/** 10 for the operation and 40 for the list, 1 for the connection and 1 for each förbund. */
const PAGE = 10 + 40 + 1;
const PAGED = 'query ($n: Int) { forbund(first: $n) { nodes { name } } }';

/** Each förbund with 15 members, each with its municipality and its 4 memberships with their förbund. */
const NESTED =
  'query ($n: Int) { forbund(first: $n) { nodes { members { municipality { memberships { forbund { name } } } } } } }';
const NESTED_EACH = 1 + 15 * (1 + 1 + 4 * 2);

describe('the cost of a question', () => {
  let world: World;
  let anybody: Caller;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    anybody = world.anybody;
  });
  afterAll(() => world.close());

  const costOf = async (query: string, variables: object = {}, caller = anybody) =>
    (await caller.ask(query, variables)).extensions?.cost?.requested;
  const codesOf = async (query: string, variables: object = {}, caller = anybody) =>
    (await caller.ask(query, variables)).errors?.map(({ extensions }) => extensions.code);

  it.each([
    ['an object', '{ viewer { roles } }', 10 + 1 + 1],
    ['leaves, which are free', '{ viewer { roles authority __typename } }', 10 + 1 + 1],
    ['a page', '{ forbund(first: 7) { nodes { name } } }', PAGE + 7],
    ['a page of the usual size', '{ forbund { nodes { name } } }', PAGE + 50],
    ['a page by its edges, which are objects too', '{ forbund(first: 7) { edges { node { name } } } }', PAGE + 14],
    ['what stands beside the items', '{ forbund(first: 7) { totalCount pageInfo { hasNextPage } } }', PAGE + 1],
    [
      'two aliases',
      '{ a: forbund(first: 7) { nodes { name } } b: forbund(first: 7) { nodes { name } } }',
      2 * PAGE - 10 + 14,
    ],
    ['the same twice, which is asked once', '{ viewer { roles } viewer { authority } }', 10 + 1 + 1],
    [
      'a fragment that is spread twice in one place',
      '{ viewer { ...V } viewer { ...V } } fragment V on Viewer { roles forbund { name } }',
      10 + 1 + 1 + 1,
    ],
    [
      'a fragment that is spread in two places',
      '{ a: viewer { ...V } b: viewer { ...V } } fragment V on Viewer { roles forbund { name } }',
      10 + 2 * (1 + 1 + 1),
    ],
    ['what is skipped, which is free', '{ viewer { roles forbund @skip(if: true) { name } } }', 10 + 1 + 1],
    ['what is not skipped', '{ viewer { roles forbund @skip(if: false) { name } } }', 10 + 1 + 1 + 1],
    ['what is not included', '{ viewer { roles ... @include(if: false) { forbund { name } } } }', 10 + 1 + 1],
    [
      'a node, as the dearest that it can be',
      '{ node(id: "x") { ... on Round { code } ... on Forbund { members { from: validFrom } } } }',
      10 + 20 + 1 + 15,
    ],
    [
      'a list by the length of an argument',
      '{ viewer { forbund { results(round: "2024", measures: ["a", "b", "c"]) { value { status } } } } }',
      10 + 1 + 1 + 1 + 5 + 3 * 2,
    ],
    [
      'what is worked out for the whole country, once',
      '{ forbund(first: 7) { nodes { peers(round: "2024") { distance } } } }',
      PAGE + 7 * (1 + 20 + 7) + 10_000,
    ],
    ['each grouping', '{ observations(groupBy: [FORBUND, SEX]) { totalCount } }', 10 + 1000 + 2 * 4000 + 1],
  ])('is counted of %s', async (_, query, cost) => {
    expect(await costOf(query)).toBe(cost);
  });

  it('is counted anew for other variables of the same document', async () => {
    expect(await costOf(PAGED, { n: 1 })).toBe(PAGE + 1);
    expect(await costOf(PAGED, { n: 100 })).toBe(PAGE + 100);
    expect(await costOf(PAGED)).toBe(PAGE + 50);
    expect(await costOf(PAGED, { n: null })).toBe(PAGE + 50);
    expect(await costOf(PAGED.replace('Int)', 'Int = 20)'))).toBe(PAGE + 20);
    const conditional = 'query ($yes: Boolean!) { viewer { roles forbund @include(if: $yes) { name } } }';
    expect(await costOf(conditional, { yes: false })).toBe(12);
    expect(await costOf(conditional, { yes: true })).toBe(13);
    const byMeasures =
      'query ($m: [String!]!) { viewer { forbund { results(round: "2024", measures: $m) { value { status } } } } }';
    expect(await costOf(byMeasures, { m: ['a'] })).toBe(20);
    expect(await costOf(byMeasures, { m: ['a', 'b'] })).toBe(22);
  });

  it('refuses a document that was let through before, when its variables make it too dear', async () => {
    const most = Math.floor((COST_LIMITS.ANONYMOUS - PAGE) / NESTED_EACH);
    expect(await codesOf(NESTED, { n: 1 })).toBeUndefined();
    expect(await costOf(NESTED, { n: most })).toBe(PAGE + most * NESTED_EACH);
    const { status, data, errors } = await anybody.ask(NESTED, { n: most + 1 });
    expect([status, data]).toEqual([400, undefined]);
    expect(errors).toMatchObject([
      {
        extensions: {
          code: 'TOO_COSTLY',
          cost: PAGE + (most + 1) * NESTED_EACH,
          limit: COST_LIMITS.ANONYMOUS,
          costliest: 'Municipality.memberships',
        },
      },
    ]);
    expect(await codesOf(NESTED, { n: most })).toBeUndefined();
  });

  it('may be higher the more a caller is trusted', async () => {
    const editor = await world.as('FORBUND_EDITOR');
    const secretariat = await world.as('SECRETARIAT');
    const twice = NESTED.replace(/{ forbund(.*)}$/, '{ a: forbund$1 b: forbund$1 }');
    expect(await codesOf(NESTED, { n: 500 })).toEqual(['TOO_COSTLY']);
    expect(await codesOf(NESTED, { n: 500 }, editor)).toBeUndefined();
    expect(await codesOf(twice, { n: 500 }, editor)).toEqual(['TOO_COSTLY']);
    expect(await codesOf(twice, { n: 500 }, secretariat)).toBeUndefined();
  });

  it('is the same whichever way the question comes', async () => {
    const query = '{ forbund(first: 7) { nodes { name } } }';
    const address = `${world.url}/graphql?${new URLSearchParams({ query }).toString()}`;
    const get = await fetch(address, { headers: { 'apollo-require-preflight': '1' } });
    const elsewhere = await anybody.ask(query, {}, { origin: 'https://elsewhere.example.se' });
    const byGet = (await get.json()) as typeof elsewhere;
    const here = await anybody.ask(query);
    expect(here.extensions?.cost).toEqual({
      requested: PAGE + 7,
      limit: COST_LIMITS.ANONYMOUS,
      remaining: null,
      resetsInSeconds: null,
    });
    expect([elsewhere.extensions, byGet.extensions]).toEqual([here.extensions, here.extensions]);
  });

  it('does not hide what a list says of a page that is too large, or a filter of its depth', async () => {
    for (const n of [501, 2 ** 31 - 1]) expect(await codesOf(PAGED, { n })).toEqual(['PAGE_TOO_LARGE']);
    for (const n of [0, -1]) expect(await codesOf(PAGED, { n })).toEqual(['INVALID_PAGE_SIZE']);
    expect(await codesOf(PAGED, { n: 1e300 })).toEqual(['BAD_USER_INPUT']);
    let where: object = { dimension: 'ROUND', in: ['2024'] };
    for (let level = 0; level < 9; level += 1) where = { not: where };
    const filtered = 'query ($where: ObservationFilter) { observations(where: $where) { totalCount } }';
    expect(await codesOf(filtered, { where })).toEqual(['FILTER_TOO_DEEP']);
  });

  it('ends also where fragments multiply without end', async () => {
    const twice = (n: number) => `fragment F${n} on Forbund { a: county { ...G${n} } b: county { ...G${n} } }
      fragment G${n} on County { a: forbund { ...F${n + 1} } b: forbund { ...F${n + 1} } }`;
    const bomb = `{ forbund { nodes { ...F0 } } } ${Array.from({ length: 6 }, (_, n) => twice(n)).join(' ')} fragment F6 on Forbund { name }`;
    expect(await codesOf(bomb)).toEqual(['TOO_COSTLY']);
    const introspection = (n: number) =>
      `fragment T${n} on __Type { a: ofType { ...T${n + 1} } b: ofType { ...T${n + 1} } }`;
    const endless = `{ __type(name: "Query") { ...T0 } } ${Array.from({ length: 12 }, (_, n) => introspection(n)).join(' ')} fragment T12 on __Type { name }`;
    expect(await codesOf(endless)).toEqual(['TOO_COSTLY']);
  });

  it('of a mutation grows with what is sent in, and leaves room for a whole round', async () => {
    const { editor } = await teamOf(world);
    const cells = Array.from({ length: 200 }, () => share('FIN-I01', 30, 20));
    const few = await costOf(SUBMIT, { input: submitInput({ cells: cells.slice(0, 100), dryRun: true }) }, editor);
    const many = await costOf(SUBMIT, { input: submitInput({ cells, dryRun: true }) }, editor);
    expect(many).toBe((few ?? 0) + 100 * 0.2);
    expect(many).toBeLessThan(COST_LIMITS.ANALYST / 50);
  });

  it('is refused in words that quote nothing of the caller, in both languages', async () => {
    const secret = NESTED.replaceAll('nodes {', 'secretName: nodes {');
    for (const [language, words] of [
      ['sv', /^Frågan kostar \d+; högst 50000 tillåts\. Mest kostar Municipality\.memberships/],
      ['en', /^The question costs \d+; at most 50000 is allowed\. Municipality\.memberships costs most/],
    ] as const) {
      const { errors } = await anybody.ask(secret, { n: 500 }, { 'accept-language': language });
      expect(errors?.[0]?.message).toMatch(words);
      expect(JSON.stringify(errors)).not.toContain('secretName');
    }
  });

  it('of an introspection is about what it takes', async () => {
    expect(await costOf(getIntrospectionQuery())).toBeGreaterThan(1000);
  });
});
