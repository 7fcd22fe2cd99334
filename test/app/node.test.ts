import 'reflect-metadata';
import { ROOMS } from '../../src/app/rooms';
import { toGlobalId } from '../../src/graphql/node';
import { buildHubSchema } from '../../src/app/schema';
import { startWorld, UMEA, type Caller, type GraphqlAnswer, type World } from '../support/world';
import { demoIds } from './support/demo-arguments';

const NODE_KINDS = ROOMS.flatMap(({ nodes }) => Object.keys(nodes ?? {}));

const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';
const codesOf = ({ errors }: GraphqlAnswer<unknown>) => errors?.map(({ extensions }) => extensions.code);

describe('node(id:)', () => {
  let world: World;
  let secretariat: Caller;
  let ids: Record<string, string>;
  let strangers: Record<string, Caller>;
  beforeAll(async () => {
    world = await startWorld('DEMO');
    secretariat = await world.as('SECRETARIAT');
    ids = await demoIds(world);
    strangers = {
      anybody: world.anybody,
      analyst: await world.as('ANALYST'),
      authority: await world.as('AUTHORITY'),
      'another editor': await world.as('FORBUND_EDITOR', UMEA),
      'another approver': await world.as('FORBUND_APPROVER', UMEA),
    };
  });
  afterAll(() => world.close());

  it('knows every type that is a Node, and only those', () => {
    const schema = buildHubSchema();
    const node = schema.getType('Node') as Parameters<typeof schema.getPossibleTypes>[0];
    expect(
      schema
        .getPossibleTypes(node)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...NODE_KINDS].sort());
  });

  it.each(NODE_KINDS)('finds a %s by the id that another query gave', async (kind) => {
    const id = ids[kind];
    expect(await secretariat.data(NODE, { id })).toEqual({ node: { __typename: kind, id } });
  });

  it('answers null for what does not exist, where anybody may know that', async () => {
    for (const kind of NODE_KINDS) {
      const { data, errors } = await secretariat.ask(NODE, { id: toGlobalId(kind, 999_999_999) });
      expect({ kind, data, errors }).toEqual({ kind, data: { node: null }, errors: undefined });
    }
  });

  const encoded = (text: string) => Buffer.from(text).toString('base64url');
  it.each([
    ['empty', ''],
    ['rubbish', 'not an id'],
    ['not base64url', `${toGlobalId('Round', 1)}!!`],
    ['padded', Buffer.from('Round:1').toString('base64')],
    ['without a key', encoded('Forbund:')],
    ['of a negative key', encoded('Forbund:-1')],
    ['of a key with zeros before it', encoded('Forbund:01')],
    ['of a key that is too large', encoded('Forbund:99999999999999999999')],
    ['of an unknown kind', encoded('Query:1')],
    ['of a kind in other letters', encoded('forbund:1')],
    ['with something after it', encoded('Forbund:1;DROP TABLE forbund')],
  ])('refuses an id that is %s with a code', async (_, id) => {
    expect(codesOf(await world.anybody.ask(NODE, { id }))).toEqual(['INVALID_ID']);
  });

  it('does not take the id of one kind for another', async () => {
    const answer = await secretariat.ask('query ($id: String!) { submission(id: $id) { id } }', { id: ids.Forbund });
    expect(codesOf(answer)).toEqual(['INVALID_ID']);
  });

  it('shows nobody a submission that they may not read, nor whether there is one', async () => {
    const missing = toGlobalId('Submission', 999_999_999);
    for (const [who, caller] of Object.entries(strangers)) {
      for (const id of [ids.Submission, missing]) {
        const expected = who === 'anybody' ? ['UNAUTHENTICATED'] : ['FORBIDDEN'];
        const byNode = await caller.ask('query ($id: ID!) { node(id: $id) { id ... on Submission { version } } }', {
          id,
        });
        const byId = await caller.ask('query ($id: String!) { submission(id: $id) { version } }', { id });
        expect({ who, id, codes: codesOf(byNode), data: byNode.data?.node }).toEqual({
          who,
          id,
          codes: expected,
          data: null,
        });
        expect({ who, id, codes: codesOf(byId), data: byId.data?.submission }).toEqual({
          who,
          id,
          codes: expected,
          data: null,
        });
      }
    }
  });

  it('shows a förbund its own', async () => {
    const { submission } = await secretariat.data<{ submission: { forbund: { organisationNumber: string } } }>(
      'query ($id: String!) { submission(id: $id) { forbund { organisationNumber } } }',
      { id: ids.Submission },
    );
    const owner = await world.as('FORBUND_EDITOR', submission.forbund.organisationNumber);
    const read = 'query ($id: ID!) { node(id: $id) { ... on Submission { id cells(first: 1) { totalCount } } } }';
    expect(await owner.data(read, { id: ids.Submission })).toMatchObject({ node: { id: ids.Submission } });
  });
});
