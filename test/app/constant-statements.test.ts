import { buildHubSchema } from '../../src/app/schema';
import { saveQuestions } from '../support/saved-questions';
import { addDeliveries } from '../support/outside/deliveries';
import { addHarvests } from '../support/outside/sources';
import { addReplies } from '../support/replies';
import { startWorld, type Caller, type World } from '../support/world';
import { connectionIn, connectionsOf, selectionOf } from './support/connections';
import { DEMO_ARGUMENTS, demoIds } from './support/demo-arguments';

const schema = buildHubSchema();

/** Fields that are meant for one thing at a time, with why. Nothing else may cost more for more rows. */
const ONE_AT_A_TIME: Readonly<Record<string, string>> = {
  'Forbund.learningPairs': 'Follows each of a förbund’s seven peers through time and lists their insatser.',
};
const names = connectionsOf(schema, DEMO_ARGUMENTS, { Submission: 'any' }).places.map(({ name }) => name);

describe('what a list costs', () => {
  let world: World;
  let secretariat: Caller;
  let ids: Record<string, string>;
  beforeAll(async () => {
    world = await startWorld('DEMO');
    secretariat = await world.as('SECRETARIAT');
    await saveQuestions(world, 60);
    await addDeliveries(world);
    await addHarvests(world, 60);
    await addReplies(world);
    ids = await demoIds(world);
    // Events about a förbund, so that the first two rows of the trail need what the others need.
    for (const role of ['FORBUND_EDITOR', 'FORBUND_APPROVER'] as const) await world.as(role);
  });
  afterAll(() => world.close());

  async function cost(document: string): Promise<{ statements: number; rows: number }> {
    const before = world.statements();
    const connection = connectionIn<{ nodes: unknown[] }>(await secretariat.data(document));
    return { statements: world.statements() - before, rows: connection.nodes.length };
  }

  it('can be tried for every connection: each required argument is known', () => {
    expect(connectionsOf(schema, DEMO_ARGUMENTS, ids).unreached).toEqual([]);
  });

  it.each(names)('is the same number of SQL statements for 2 rows and for 50: %s', async (name) => {
    const place = connectionsOf(schema, DEMO_ARGUMENTS, ids).places.find((found) => found.name === name);
    if (!place) throw new Error(`${name} was not found again.`);
    const item = selectionOf(place.item, DEMO_ARGUMENTS, Object.keys(ONE_AT_A_TIME));
    const inner = `totalCount pageInfo { hasNextPage } edges { cursor node { ${item} } } nodes { ${item} }`;
    // Once for what is kept in memory from then on.
    await cost(place.document('first: 2', inner));
    const few = await cost(place.document('first: 2', inner));
    const many = await cost(place.document('first: 50', inner));
    expect(few.rows).toBe(2);
    expect(many.rows).toBeGreaterThan(few.rows);
    expect(many.statements).toBe(few.statements);
  });
});
