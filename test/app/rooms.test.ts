import 'reflect-metadata';
import { ROOMS } from '../../src/app/rooms';
import { buildHubSchema } from '../../src/app/schema';
import { startWorld, type World } from '../support/world';
import { BULLETIN_ROOM } from './support/bulletin-room';
import { schemaElements } from './support/schema-elements';

describe('a room that is added by one line', () => {
  const rooms = [...ROOMS, BULLETIN_ROOM];
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED', { rooms });
  });
  afterAll(() => world.close());

  it('is served, and what it brings is found by its id', async () => {
    const { bulletins } = await world.anybody.data<{ bulletins: { id: string; text: string }[] }>(
      '{ bulletins { id text } }',
    );
    expect(bulletins).toEqual([{ id: expect.any(String) as string, text: 'Fika' }]);
    const NODE = 'query ($id: ID!) { node(id: $id) { __typename } }';
    expect(await world.anybody.data(NODE, { id: bulletins[0]?.id })).toEqual({ node: { __typename: 'Bulletin' } });
  });

  it('is costed', async () => {
    const { extensions } = await world.anybody.ask('{ bulletins { text } }');
    expect(extensions).toMatchObject({ cost: { requested: 10 + 700 + 30 } });
  });

  it('is described', () => {
    const elements = schemaElements(buildHubSchema(rooms)).filter(({ place }) => /bulletin/i.test(place));
    expect(elements.length).toBeGreaterThan(5);
    expect(elements.filter(({ description }) => !description)).toEqual([]);
  });

  it('is permitted to whom it says, and to nobody else', async () => {
    const POST = 'mutation { postBulletin(input: { text: "Semla" }) { bulletin { text } } }';
    const codesOf = async (role: 'ANALYST' | 'SECRETARIAT') =>
      (await (await world.as(role)).ask(POST)).errors?.map(({ extensions, message }) => [extensions.code, message]);
    expect(await codesOf('SECRETARIAT')).toBeUndefined();
    expect(await codesOf('ANALYST')).toEqual([
      ['FORBIDDEN', 'Din roll, eller ditt förbund, får inte sätta upp anslag här.'],
    ]);
  });

  it('refuses in its own words, by a code of the schema', async () => {
    const POST = 'mutation { postBulletin(input: { text: "Lapp" }) { bulletin { text } userErrors { code message } } }';
    const message = 'Anslagstavlan rymmer bara 2 anslag.';
    expect(await (await world.as('SECRETARIAT')).data(POST)).toEqual({
      postBulletin: { bulletin: null, userErrors: [{ code: 'BOARD_FULL', message }] },
    });
  });

  it('is in the audit trail by a kind of its own', async () => {
    const secretariat = await world.as('SECRETARIAT');
    await secretariat.data('mutation { postBulletin(input: { text: "Våffla" }) { bulletin { text } } }');
    const TRAIL = '{ auditEvents(kind: POSTED, first: 1) { nodes { kind action after } } }';
    expect(await secretariat.data(TRAIL)).toEqual({
      auditEvents: { nodes: [{ kind: 'POSTED', action: 'bulletins:post', after: { text: 'Våffla' } }] },
    });
  });

  it('is not there where it is not added, although it has been loaded', () => {
    expect(buildHubSchema().getQueryType()?.getFields()).not.toHaveProperty('bulletins');
  });
});
