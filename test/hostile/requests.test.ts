import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forCaller } from '../../src/execution/answered-errors';
import { limitTable, SHAPE_LIMITS, variableLimits } from '../../src/guards/limits';
import { ROOMS } from '../../src/app/rooms';
import { variablesRefusal } from '../../src/guards/shape/variables-size';
import { readConfig } from '../../src/platform/settings/config';
import { projectRoot } from '../../src/platform/settings/project-root';
import { submitInput, SUBMIT } from '../support/results';
import { startWorld, type Caller, type World } from '../support/world';
import { entitiesLookup, type Code } from './support/entities';

const NODE_KINDS = ROOMS.flatMap(({ nodes }) => Object.keys(nodes ?? {}));

/** What no key of any type is. */
const NO_KEYS: readonly unknown[] = [
  ...[0.5, -1, 0, 2 ** 31, 2 ** 53, 1e308, true, null, {}, [], [1], ['24'], { $ne: '' }, '', '\0', 'a\0', '\ud800'],
  ...['x'.repeat(101)],
];

const MATRIX = 'query ($m: [String!]) { matrix(round: "2024", measures: $m) { release } }';

/** The two ways of a POST: beside Express, and through it. */
const LANES: Readonly<Record<string, Record<string, string>>> = {
  'beside Express': {},
  'through Express': { origin: 'https://elsewhere.example.se' },
};

describe('a request that nobody would make', () => {
  let world: World;
  let analyst: Caller;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    analyst = await world.as('ANALYST');
  });
  afterAll(() => world.close());
  afterEach(() => expect(world.logged.filter((line) => line.includes('fault in a request'))).toEqual([]));

  const codesOf = (answer: { errors?: readonly Code[] }) =>
    (answer.errors ?? []).map(({ extensions }) => extensions.code);
  const post = async (body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, ...((await response.json()) as { errors?: Code[] }) };
  };
  const get = async (parameters: readonly [string, string][]) => {
    const address = `${world.url}/graphql?${new URLSearchParams(parameters.map((one): [string, string] => one)).toString()}`;
    const response = await fetch(address, { headers: { 'apollo-require-preflight': '1' } });
    return { status: response.status, ...((await response.json()) as { errors?: Code[] }) };
  };

  it('for an entity by a wrong key beside one of no type is told so, and nothing is left behind', async () => {
    const wrong = { __typename: 'SystemError', number: 0.5 };
    const answer = await entitiesLookup(world.anybody, [wrong, { __typename: 'Nope' }]);
    expect([answer.data, codesOf(answer)]).toEqual([
      { _entities: [null, null] },
      ['REPRESENTATION_WITHOUT_KEY', 'UNKNOWN_ENTITY_TYPE'],
    ]);
    expect(await entitiesLookup(world.anybody, [wrong])).toMatchObject({ data: { _entities: [null] } });
  });

  it.each([
    [5],
    ['Forbund'],
    [null],
    [[[]]],
    [{}],
    [{ __typename: 5 }],
    [{ __typename: 'Submission' }],
    [{ __typename: '__Schema' }],
  ])('for the entity %j says which representation is wrong, and answers the others', async (representation) => {
    const answer = await entitiesLookup(world.anybody, [{ __typename: 'County', code: '24' }, representation]);
    // A null among what must not be null is refused with the variable.
    if (representation === null) return expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.data).toEqual({ _entities: [{ __typename: 'County' }, null] });
    expect(['INVALID_REPRESENTATION', 'UNKNOWN_ENTITY_TYPE']).toContain(codesOf(answer)[0]);
  });

  it('for any entity by what is no key says which it should be, and asks the database nothing of it', async () => {
    const subgraph = readFileSync(join(projectRoot, 'schema/subgraph.graphql'), 'utf8');
    const keys = [...subgraph.matchAll(/^type (\w+).*@key\(fields: "(\w+)"/gm)].map(
      ([, type, key]) => [type, key ?? ''] as const,
    );
    expect(keys.length).toBeGreaterThan(4);
    for (const [__typename, key] of keys) {
      const representations = NO_KEYS.map((value) => ({ __typename, [key]: value }));
      await entitiesLookup(world.anybody, []);
      const before = world.statements();
      const answer = await entitiesLookup(world.anybody, representations);
      expect([__typename, answer]).toMatchObject([__typename, { data: { _entities: NO_KEYS.map(() => null) } }]);
      expect(codesOf(answer)).toEqual(NO_KEYS.map(() => 'REPRESENTATION_WITHOUT_KEY'));
      expect([__typename, world.statements() - before]).toEqual([__typename, 0]);
    }
  });

  it('for a node of any kind by what is no key finds nothing', async () => {
    const secretariat = await world.as('SECRETARIAT');
    for (const kind of NODE_KINDS) {
      for (const key of ['0', '999999999', '2147483647', '2147483648', '9999999999', '-1', '0.5', '1e3', 'x', '']) {
        const id = Buffer.from(`${kind}:${key}`).toString('base64url');
        const { data, errors } = await secretariat.ask('query ($id: ID!) { node(id: $id) { id } }', { id });
        expect(data?.node ?? null).toBeNull();
        for (const { extensions } of errors ?? [])
          expect(['INVALID_ID', 'UNKNOWN_SUBMISSION']).toContain(extensions.code);
      }
    }
  });

  describe.each(Object.entries(LANES))('%s', (_, lane) => {
    it('with very many values that do not fit is refused before one of them is looked at', async () => {
      const m = Array.from({ length: 200_000 }, (__, index) => index);
      expect(await post({ query: MATRIX, variables: { m } }, lane)).toMatchObject({ status: 413 });
      const answer = await post({ query: MATRIX, variables: { m } }, { ...analyst.headers, ...lane });
      expect([answer.status, codesOf(answer)]).toEqual([400, ['LIST_TOO_LONG']]);
    });

    it('with many that do not fit is told of some of them, in planned questions and in changes', async () => {
      const some = Array.from({ length: 1500 }, (__, index) => index);
      const cells = some.map((n) => ({ n: 'many', measure: n }));
      const input = submitInput({ cells: cells as never });
      const headers = { ...(await world.as('FORBUND_EDITOR')).headers, ...lane };
      for (const body of [
        { query: MATRIX, variables: { m: some } },
        { query: SUBMIT, variables: { input } },
      ]) {
        const answer = await post(body, headers);
        expect([answer.status, answer.errors?.length, codesOf(answer).at(-1)]).toEqual([400, 51, 'TOO_MANY_FAULTS']);
        expect(new Set(codesOf(answer).slice(0, -1))).toEqual(new Set(['BAD_USER_INPUT']));
      }
    });

    it.each([
      ['variables', 5, 'INVALID_REQUEST_PART'],
      ['variables', [], 'INVALID_REQUEST_PART'],
      ['variables', '{}', 'INVALID_REQUEST_PART'],
      ['operationName', 5, 'INVALID_REQUEST_PART'],
      ['operationName', {}, 'INVALID_REQUEST_PART'],
      ['operationName', 'Nobody', 'OPERATION_RESOLUTION_FAILURE'],
      ['documentId', 5, 'INVALID_REQUEST_PART'],
      ['extensions', 5, 'INVALID_REQUEST_PART'],
      ['extensions', [], 'INVALID_REQUEST_PART'],
      ['extensions', { persistedQuery: 5 }, 'INVALID_REQUEST_PART'],
      ['extensions', { persistedQuery: {} }, 'INVALID_REQUEST_PART'],
      ['extensions', { persistedQuery: { version: 2, sha256Hash: 'a'.repeat(64) } }, 'INVALID_REQUEST_PART'],
      ['extensions', { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } }, 'PERSISTED_QUERY_MISMATCH'],
      ['query', 5, 'INVALID_REQUEST_PART'],
      ['query', { kind: 'Document' }, 'INVALID_REQUEST_PART'],
      ['query', 'subscription { nothing }', 'SUBSCRIPTIONS_NOT_SERVED'],
    ])('whose %s is %j is refused with %s, in both languages', async (part, value, code) => {
      const body = { query: '{ __typename }', [part]: value };
      const answer = await post(body, lane);
      expect([answer.status, codesOf(answer)]).toEqual([400, [code]]);
      expect(Object.keys(answer.errors?.[0]?.extensions.text ?? {})).toEqual(['sv', 'en']);
    });
  });

  it.each([
    [[['variables', '5']]],
    [[['variables', '[]']]],
    [[['variables', '{']]],
    [
      [
        ['variables', '{}'],
        ['variables', '{}'],
      ],
    ],
    [[['extensions', '5']]],
    [[['extensions', '{"persistedQuery":5}']]],
    [
      [
        ['documentId', 'a'],
        ['documentId', 'b'],
      ],
    ],
    [
      [
        ['operationName', 'a'],
        ['operationName', 'b'],
      ],
    ],
  ] as [string, string][][][])('by GET with %j is refused as by POST', async (parameters) => {
    const answer = await get([['query', '{ __typename }'], ...parameters]);
    expect([answer.status, codesOf(answer)]).toEqual([400, ['INVALID_REQUEST_PART']]);
  });

  it('is told from one with all the cells that a body holds, which only a change may have', () => {
    const { ANALYST } = limitTable(readConfig({}));
    const cell = { measure: 'FIN-I03', n: 40, numerator: 20, kon: 'KVINNA', alder: '30-44' };
    const cells = Array.from({ length: 60_000 }, () => cell);
    expect(JSON.stringify(cells).length).toBeGreaterThan(ANALYST.bodyBytes * 0.8);
    expect(variablesRefusal({ input: { cells } }, variableLimits(ANALYST, true))).toBeUndefined();
    expect(variablesRefusal({ input: { cells } }, variableLimits(ANALYST, false))?.code).toBe('LIST_TOO_LONG');
    const scattered = Array.from({ length: 200 }, () => Array.from({ length: 200 }, () => 1));
    expect(variablesRefusal({ scattered }, variableLimits(ANALYST, false))?.code).toBe('VARIABLES_TOO_LARGE');
    expect(variablesRefusal({ a: 'x'.repeat(50_001) }, variableLimits(ANALYST, false))?.code).toBe('TEXT_TOO_LONG');
    expect(variablesRefusal({ a: 'x'.repeat(2 ** 20) }, variableLimits(ANALYST, true))).toBeUndefined();
  });

  it('that has errors without end lists a hundred, and says how many more there are', () => {
    const one = { message: 'wrong', extensions: { code: 'INVALID_ID' } };
    const listed = forCaller(
      Array.from({ length: 290 }, () => one),
      'sv',
      SHAPE_LIMITS.SERVICE,
    );
    expect(listed).toHaveLength(101);
    expect(listed.at(-1)).toMatchObject({
      message: 'Det finns 190 fel till, som inte tas med här.',
      extensions: { code: 'MORE_ERRORS', count: 190, isExact: true },
    });
  });

  it('says of a document that nobody has looked through to its end that it has at least one error more', async () => {
    const query = `{ viewer { ${Array.from({ length: 150 }, (_, index) => `nothing${index}`).join(' ')} } }`;
    const message = async (language: string) => {
      const { errors } = await post({ query }, { 'accept-language': language });
      expect(errors).toHaveLength(101);
      expect(errors?.at(-1)?.extensions).toMatchObject({ code: 'MORE_ERRORS', count: 1, isExact: false });
      return errors?.at(-1)?.message;
    };
    expect(await message('sv')).toBe('Det finns minst 1 fel till, som inte tas med här.');
    expect(await message('en')).toBe('There is at least 1 more error, which is left out here.');
  });
});
