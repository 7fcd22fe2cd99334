import fc from 'fast-check';
import { encodeCursor } from '../../src/database/statements/keyset-page';
import { buildHubSchema } from '../../src/app/schema';
import { addDeliveries } from '../support/outside/deliveries';
import { addHarvests } from '../support/outside/sources';
import { addReplies } from '../support/replies';
import { saveQuestions } from '../support/saved-questions';
import { startWorld, type Caller, type World } from '../support/world';
import { connectionIn, connectionsOf, type ConnectionPlace } from './support/connections';
import { DEMO_ARGUMENTS, demoIds } from './support/demo-arguments';

const schema = buildHubSchema();
const names = connectionsOf(schema, DEMO_ARGUMENTS, { Submission: 'any' }).places.map(({ name }) => name);

interface Answered {
  readonly edges: { cursor: string }[];
  readonly totalCount: number;
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

const INNER = 'totalCount edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

describe('the pages of a list', () => {
  let world: World;
  let secretariat: Caller;
  let places: readonly ConnectionPlace[];
  beforeAll(async () => {
    world = await startWorld('DEMO');
    secretariat = await world.as('SECRETARIAT');
    await saveQuestions(world, 60);
    await addDeliveries(world);
    await addHarvests(world, 60);
    await addReplies(world);
    places = connectionsOf(schema, DEMO_ARGUMENTS, await demoIds(world)).places;
  });
  afterAll(() => world.close());

  const named = (name: string) => places.find((place) => place.name === name) as ConnectionPlace;
  const codesOf = async (place: ConnectionPlace, page: string) =>
    (await secretariat.ask(place.document(page, INNER))).errors?.map(({ extensions }) => extensions.code);

  async function pagesOf(place: ConnectionPlace, size: number): Promise<Answered[]> {
    const pages: Answered[] = [];
    let after = '';
    do {
      const page = connectionIn<Answered>(await secretariat.data(place.document(`first: ${size}${after}`, INNER)));
      pages.push(page);
      after = page.pageInfo.hasNextPage ? `, after: ${JSON.stringify(page.pageInfo.endCursor)}` : '';
    } while (after);
    return pages;
  }
  const firstCursor = async (place: ConnectionPlace) =>
    connectionIn<Answered>(await secretariat.data(place.document('first: 1', INNER))).edges[0]?.cursor;
  const cursorsOf = (pages: readonly Answered[]) => pages.flatMap(({ edges }) => edges.map(({ cursor }) => cursor));

  it.each(names)('show every item exactly once, whatever their size: %s', async (name) => {
    const place = named(name);
    const whole = cursorsOf(await pagesOf(place, 500));
    expect(new Set(whole).size).toBe(whole.length);
    expect(whole.length).toBeGreaterThan(0);
    const sizes = fc.integer({
      min: Math.min(500, Math.max(1, Math.ceil(whole.length / 12))),
      max: Math.min(500, whole.length + 1),
    });
    await fc.assert(
      fc.asyncProperty(sizes, async (size) => {
        const pages = await pagesOf(place, size);
        expect(cursorsOf(pages)).toEqual(whole);
        expect(new Set(pages.map(({ totalCount }) => totalCount))).toEqual(new Set([whole.length]));
        pages.forEach(({ edges, pageInfo }, index) => {
          expect(pageInfo.hasPreviousPage).toBe(index > 0);
          expect(pageInfo).toMatchObject({ startCursor: edges[0]?.cursor, endCursor: edges.at(-1)?.cursor });
        });
      }),
      { numRuns: 2 },
    );
  });

  it.each(names)('refuse sizes that no page has, with a code: %s', async (name) => {
    expect(await codesOf(named(name), 'first: 0')).toEqual(['INVALID_PAGE_SIZE']);
    expect(await codesOf(named(name), 'first: -1')).toEqual(['INVALID_PAGE_SIZE']);
    expect(await codesOf(named(name), 'first: 501')).toEqual(['PAGE_TOO_LARGE']);
  });

  it.each(names)('refuse the cursors of every other list, and forged ones: %s', async (name) => {
    const place = named(name);
    const own = await firstCursor(place);
    const [list, ...key] = JSON.parse(Buffer.from(own ?? '', 'base64url').toString()) as [
      string,
      ...(string | number)[],
    ];
    const others = await Promise.all(places.filter((other) => other !== place).map(firstCursor));
    const foreign = others.filter((cursor) => cursor && !cursor.startsWith(encodeCursor(list, []).slice(0, -4)));
    const forged = [
      'rubbish',
      '""',
      Buffer.from('{}').toString('base64url'),
      encodeCursor(list, []),
      encodeCursor(list, [...key, 1]),
      encodeCursor(
        list,
        key.map((part) => (typeof part === 'number' ? `${part}` : 1)),
      ),
      encodeCursor(
        list,
        key.map((part) => (typeof part === 'number' ? 1e12 : 'a\0')),
      ),
      encodeCursor(
        list,
        key.map((part) => (typeof part === 'number' ? 1.5 : 'a\0')),
      ),
    ];
    expect(foreign.length).toBeGreaterThan(3);
    for (const cursor of [...foreign, ...forged]) {
      expect([cursor, await codesOf(place, `first: 2, after: ${JSON.stringify(cursor)}`)]).toEqual([
        cursor,
        ['INVALID_CURSOR'],
      ]);
    }
  });

  it('refuse or answer any cursor that can be made up, and never break', async () => {
    const place = named('Query.forbund');
    const part = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.integer(), fc.constant(null), fc.boolean());
    const cursors = fc
      .array(part, { maxLength: 4 })
      .map((parts) => Buffer.from(JSON.stringify(['forbund', ...parts])).toString('base64url'));
    await fc.assert(
      fc.asyncProperty(cursors, async (cursor) => {
        const codes = (await codesOf(place, `first: 1, after: ${JSON.stringify(cursor)}`)) ?? ['INVALID_CURSOR'];
        expect(codes).toEqual(['INVALID_CURSOR']);
      }),
      { numRuns: 150 },
    );
  });
});
