import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
import { assertCompositionSuccess, composeServices } from '@theguild/federation-composition';
import { execute, Kind, parse, visit, type DocumentNode, type GraphQLSchema } from 'graphql';
import { SubmissionsDocument } from '../../src/client/generated';
import { ROOMS } from '../../src/app/rooms';
import { projectRoot } from '../../src/platform/settings/project-root';
import { startWorld, UMEA, type Caller, type World } from '../support/world';
import { population } from './neighbours/population';
import { stateGrant } from './neighbours/state-grant';

const neighbours = [population, stateGrant];
const subgraph = readFileSync(join(projectRoot, 'schema/subgraph.graphql'), 'utf8');

function directivesOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, { Directive: ({ name }) => void names.add(name.value) });
  return [...names].sort();
}

describe('the hub in a federation', () => {
  let world: World;
  let anybody: Caller;
  beforeAll(async () => {
    world = await startWorld('DEMO');
    anybody = world.anybody;
  });
  afterAll(() => world.close());

  function compose(): string {
    const result = composeServices([
      { name: 'samnav', url: `${world.url}/graphql`, typeDefs: parse(subgraph) },
      ...neighbours.map(({ name, typeDefs }) => ({ name, url: `http://${name}.invalid`, typeDefs })),
    ]);
    assertCompositionSuccess(result);
    return result.supergraphSdl;
  }

  /** A gateway: the hub is asked over HTTP, the neighbours live in this process. */
  function gateway(): GraphQLSchema {
    return getStitchedSchemaFromSupergraphSdl({
      supergraphSdl: compose(),
      onSubschemaConfig: (config) => {
        const found = neighbours.find(
          ({ name }) => name.replace('-', '_') === config.name.toLowerCase().replace('-', '_'),
        );
        if (found) {
          config.executor = ({ document, variables }) =>
            execute({ schema: found.schema, document, variableValues: variables }) as never;
        }
      },
    });
  }

  it('composes with neighbours that add to a municipality and to a förbund', () => {
    const supergraph = compose();
    expect(supergraph).toMatch(/population: Int/);
    expect(supergraph).toMatch(/stateGrant\(year: Int!\): StateGrant/);
  });

  it('serves the very subgraph that lies in git', async () => {
    const { _service } = await anybody.data<{ _service: { sdl: string } }>('{ _service { sdl } }');
    // Compared as a truth: the difference of two such texts is nothing that anybody could read.
    expect(_service.sdl === subgraph).toBe(true);
    const built = ['cost', 'deprecated', 'key', 'link', 'listSize', 'shareable', 'specifiedBy'];
    expect(directivesOf(parse(_service.sdl))).toEqual(built);
  });

  it('answers one question from all three', async () => {
    const document = parse(`{
      forbundByNumber(organisationNumber: "${UMEA}") {
        name
        stateGrant(year: 2022) { year amount receiver }
        members { municipality { name code population } }
      }
    }`);
    const answer = await execute({ schema: gateway(), document });
    expect(answer.errors).toBeUndefined();
    const { forbundByNumber } = JSON.parse(JSON.stringify(answer.data)) as { forbundByNumber: Record<string, unknown> };
    expect(forbundByNumber).toMatchObject({
      name: 'Samordningsförbundet Umeåregionen',
      stateGrant: { year: 2022, amount: '9007199254740993', receiver: 'Samordningsförbundet Umeåregionen' },
    });
    expect(forbundByNumber.members).toContainEqual({
      municipality: { name: 'Umeå', code: '2480', population: 132_235 },
    });
  });

  it('shares PageInfo with a neighbour that pages its lists too', async () => {
    const document = parse(
      '{ rounds(first: 1) { pageInfo { hasNextPage } } populationYears(first: 1) { nodes pageInfo { hasNextPage } } }',
    );
    const answer = await execute({ schema: gateway(), document });
    expect(answer.errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(answer.data))).toEqual({
      rounds: { pageInfo: { hasNextPage: true } },
      populationYears: { nodes: [2022], pageInfo: { hasNextPage: true } },
    });
  });

  const ENTITIES =
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename INNER } }';
  const inner: Record<string, string> = {
    Forbund:
      '... on Forbund { id name county { name } successor { name } predecessors { name } members { municipality { name } } results(measures: ["FIN-I03"], round: "2023") { value { status value n coverage { unitsReporting } } } }',
    Municipality: '... on Municipality { name county { name } memberships { validFrom forbund { name } } }',
    County: '... on County { name forbund { name county { name } } }',
    Indicator: '... on Indicator { id nameSv measures { code versions { version } indicator { code } } }',
  };

  async function keysOf(kind: string): Promise<object[]> {
    const lists: Record<string, string> = {
      Forbund: '{ keys: forbund(first: 60) { nodes { organisationNumber } } }',
      Municipality: '{ keys: municipalities(first: 60) { nodes { code } } }',
      County: '{ keys: counties { code } }',
      Indicator: '{ keys: indicators(first: 60) { nodes { code } } }',
    };
    const { keys } = await anybody.data<{ keys: { nodes: object[] } | object[] }>(lists[kind] ?? '');
    const known = Array.isArray(keys) ? keys : keys.nodes;
    // A country has 21 counties and 16 indicators: the same ones are asked for again.
    return Array.from({ length: 50 }, (_, index) => ({ __typename: kind, ...known[index % known.length] }));
  }

  it.each(Object.keys(inner))('finds any number of %s by key with the same number of SQL statements', async (kind) => {
    const keys = await keysOf(kind);
    const query = ENTITIES.replace('INNER', inner[kind] ?? '');
    const cost = async (representations: object[]) => {
      const before = world.statements();
      const { _entities } = await anybody.data<{ _entities: ({ __typename: string } | null)[] }>(query, {
        representations,
      });
      return { statements: world.statements() - before, found: _entities.map((entity) => entity?.__typename) };
    };
    await cost(keys);
    const few = await cost(keys.slice(0, 2));
    const many = await cost(keys);
    expect(many.found.filter(Boolean).length).toBeGreaterThan(few.found.length);
    expect(many.statements).toBe(few.statements);
  });

  it('gives the entities in the order they were asked for, and null for keys it does not know', async () => {
    const representations = [
      { __typename: 'Municipality', code: '2480' },
      { __typename: 'Forbund', organisationNumber: '000000-0000' },
      { __typename: 'Forbund', organisationNumber: UMEA },
      { __typename: 'County', code: '99' },
      { __typename: 'Indicator', code: 'NONE' },
      { __typename: 'County', code: '24' },
    ];
    const query = ENTITIES.replace('INNER', '... on Forbund { organisationNumber } ... on County { code }');
    const { data, errors } = await anybody.ask<{ _entities: unknown[] }>(query, { representations });
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual([
      { __typename: 'Municipality' },
      null,
      { __typename: 'Forbund', organisationNumber: UMEA },
      null,
      null,
      { __typename: 'County', code: '24' },
    ]);
  });

  it('says of a representation without its key which key its type has, and answers the others', async () => {
    const wrong: [object, string][] = [
      [{ __typename: 'Forbund' }, 'Forbund is without its key: state organisationNumber as text.'],
      [{ __typename: 'Forbund', organisationNumber: null }, 'state organisationNumber as text.'],
      [{ __typename: 'Forbund', organisationNumber: { $ne: '' } }, 'state organisationNumber as text.'],
      [{ __typename: 'County', code: 24 }, 'County is without its key: state code as text.'],
      [{ __typename: 'Municipality', id: '2480' }, 'Municipality is without its key: state code as text.'],
      [{ __typename: 'Indicator' }, 'Indicator is without its key: state code as text.'],
      [{ __typename: 'SystemError', number: '1' }, 'state number as a whole number above zero.'],
    ];
    const representations = [...wrong.map(([one]) => one), { __typename: 'County', code: '24' }];
    const { data, errors } = await anybody.ask<{ _entities: unknown[] }>(
      ENTITIES.replace('INNER', '... on County { code }'),
      { representations },
      { 'accept-language': 'en' },
    );
    expect(data?._entities).toEqual([...wrong.map(() => null), { __typename: 'County', code: '24' }]);
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual(
      wrong.map((_, index) => [['_entities', index], 'REPRESENTATION_WITHOUT_KEY']),
    );
    wrong.forEach(([, words], index) => expect(errors?.[index]?.message).toContain(words));
  });

  it('is no way round the rules of access: what is not public is no entity', async () => {
    const secretariat = await world.as('SECRETARIAT');
    const { submissions } = await secretariat.data(SubmissionsDocument, { first: 1 });
    for (const __typename of ['Submission', 'AuditEvent', 'SubmittedCell', 'Viewer', 'Query', 'Nothing']) {
      const representations = [{ __typename, id: submissions.nodes[0]?.id }];
      const { data, errors } = await anybody.ask(ENTITIES.replace('INNER', ''), { representations });
      expect(data?._entities).toEqual([null]);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNKNOWN_ENTITY_TYPE']);
    }
    const query = '{ _service { sdl } __type(name: "_Entity") { possibleTypes { name } } }';
    const { __type } = await anybody.data<{ __type: { possibleTypes: { name: string }[] } }>(query);
    expect(__type.possibleTypes.map(({ name }) => name).sort()).toEqual([
      'County',
      'Forbund',
      'Indicator',
      'Municipality',
      'SystemError',
    ]);
  });

  it('has the types with a key in its schema as entities, and no other', () => {
    const keyed = parse(subgraph).definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.directives?.some(({ name }) => name.value === 'key')
        ? [definition.name.value]
        : [],
    );
    expect(ROOMS.flatMap(({ references }) => Object.keys(references ?? {})).sort()).toEqual(keyed.sort());
  });

  it('refuses what is no representation with a code, each by itself, and answers the others', async () => {
    const wrong: [unknown, string][] = [
      [5, 'INVALID_REPRESENTATION'],
      ['Forbund', 'INVALID_REPRESENTATION'],
      [true, 'INVALID_REPRESENTATION'],
      [[], 'INVALID_REPRESENTATION'],
      [{}, 'INVALID_REPRESENTATION'],
      [{ __typename: null, code: '24' }, 'INVALID_REPRESENTATION'],
      [{ __typename: ['County'], code: '24' }, 'INVALID_REPRESENTATION'],
      [{ __typename: 'constructor' }, 'UNKNOWN_ENTITY_TYPE'],
      [{ __typename: '__proto__' }, 'UNKNOWN_ENTITY_TYPE'],
      [{ __typename: 'Node' }, 'UNKNOWN_ENTITY_TYPE'],
      [{ __typename: '' }, 'UNKNOWN_ENTITY_TYPE'],
      [{ __typename: '19121212-1212' }, 'UNKNOWN_ENTITY_TYPE'],
    ];
    const right = { __typename: 'County', code: '24' };
    const representations = wrong.flatMap(([representation]) => [representation, right]);
    const { data, errors } = await anybody.ask<{ _entities: unknown[] }>(
      ENTITIES.replace('INNER', '... on County { code }'),
      { representations },
    );
    expect(data?._entities).toEqual(wrong.flatMap(() => [null, right]));
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual(
      wrong.map(([, code], index) => [['_entities', 2 * index], code]),
    );
    expect(JSON.stringify(errors)).not.toContain('19121212');
    for (const [representation, code] of wrong.filter(([one]) => !Array.isArray(one))) {
      const alone = await anybody.ask(ENTITIES.replace('INNER', ''), { representations: representation });
      expect(alone.errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
    }
  });

  it('holds the coverage rule and the access rules beneath an entity', async () => {
    const representations = [{ __typename: 'Forbund', organisationNumber: UMEA }];
    const place = '... on Forbund { place(measure: "FIN-I03", round: "2023") { nation { value } } }';
    const { errors } = await anybody.ask(ENTITIES.replace('INNER', place), { representations });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['COVERAGE_REQUIRED']);
  });

  it('does not tell a gateway how long each field took', async () => {
    const headers = { 'apollo-federation-include-trace': 'ftv1' };
    const { extensions } = await anybody.ask('{ rounds { totalCount } }', {}, headers);
    expect(Object.keys(extensions ?? {})).toEqual(['cost']);
  });
});
