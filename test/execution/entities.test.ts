import { buildSchema, execute, findBreakingChanges, findDangerousChanges, parse, printType } from 'graphql';
import { buildHubSchema } from '../../src/app/schema';
import { servedSchema } from '../../src/app/served-schema';
import { withFederation } from '../../src/execution/subgraph';

const later = () => new Promise((resolve) => setTimeout(resolve, 5));

const SCHEMA = `type Query { nothing: Int } type Slow { id: ID } type Fails { id: ID } type Throws { id: ID } type Absent { id: ID }`;

const references = {
  Slow: async (reference: object) => {
    await later();
    return reference;
  },
  Fails: async () => {
    await later();
    throw new Error('later');
  },
  Throws: () => {
    throw new Error('at once');
  },
  Absent: () => undefined,
};

describe('entities by their keys', () => {
  const schema = withFederation(buildSchema(SCHEMA), references, () => 'sdl');
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => void unhandled.push(reason);
  beforeAll(() => void process.on('unhandledRejection', note));
  afterAll(() => void process.off('unhandledRejection', note));

  const ask = async (document: string, representations: unknown) => {
    const answer = await execute({ schema, document: parse(document), variableValues: { representations } });
    return { data: JSON.parse(JSON.stringify(answer.data)) as unknown, errors: answer.errors };
  };

  it('stand each for itself: one that fails leaves the others answered, and no promise to nobody', async () => {
    const { data, errors } = await ask(
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Slow { id } } }',
      ['Fails', 'Slow', 'Throws', 'Unknown', 'Fails', 'Absent', 'Slow'].map((name, id) => ({ __typename: name, id })),
    );
    expect(data).toEqual({
      _entities: [null, { __typename: 'Slow', id: '1' }, null, null, null, null, { __typename: 'Slow', id: '6' }],
    });
    expect(errors?.map(({ path }) => path?.[1]).sort()).toEqual([0, 2, 3, 4]);
    await later();
    await new Promise(setImmediate);
    expect(unhandled).toEqual([]);
  });

  it('are read from a document as from variables', async () => {
    const { data } = await ask(
      '{ _entities(representations: [{ __typename: "Slow", id: 3 }]) { ... on Slow { id } } }',
      [],
    );
    expect(data).toEqual({ _entities: [{ id: '3' }] });
  });
});

describe('the schema that is served', () => {
  const hub = buildHubSchema();
  const served = servedSchema();

  it('adds to the hub’s own what a gateway asks for, and changes nothing', () => {
    const own = hub.getTypeMap();
    const added = Object.keys(served.getTypeMap()).filter((name) => !own[name]);
    expect(added.sort()).toEqual(['_Any', '_Entity', '_Service']);
    expect([...findBreakingChanges(hub, served), ...findDangerousChanges(hub, served)]).toEqual([]);
    for (const type of Object.values(own)) {
      if (type === hub.getQueryType()) continue;
      const other = served.getType(type.name);
      expect(other && printType(other)).toBe(printType(type));
    }
    const fields = Object.keys(served.getQueryType()?.getFields() ?? {});
    expect(fields.filter((name) => !hub.getQueryType()?.getFields()[name]).sort()).toEqual(['_entities', '_service']);
  });
});
