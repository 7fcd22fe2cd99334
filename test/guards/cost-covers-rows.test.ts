import fc from 'fast-check';
import { buildHubSchema } from '../../src/app/schema';
import { startWorld, type Caller, type World } from '../support/world';
import { DEMO_ARGUMENTS } from '../app/support/demo-arguments';
import { randomDocument } from '../app/support/random-document';

const schema = buildHubSchema();

/** What takes seconds on the demo nation, whatever is asked of it: tried by tests of their own. */
const SLOW = /^Query\.(rehearseRelease|availability|observations)$|learningPairs|[pP]eers/;

/** Objects of an answer: each has its __typename. */
function objectsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + objectsIn(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const own = '__typename' in value ? 1 : 0;
  return own + Object.values(value).reduce((sum: number, one) => sum + objectsIn(one), 0);
}

describe('the cost of a question', () => {
  let world: World;
  let secretariat: Caller;
  beforeAll(async () => {
    world = await startWorld('DEMO');
    secretariat = await world.as('SECRETARIAT');
  });
  afterAll(() => world.close());

  it('is at least the number of objects in its answer, whatever is asked', async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (pick) => {
        const document = randomDocument(
          schema,
          pick,
          {
            known: DEMO_ARGUMENTS,
            skip: (place) => SLOW.test(place),
            first: () => String(pick(fc.integer, { min: 1, max: 30 })),
          },
          4,
        );
        const { data, extensions, errors } = await secretariat.ask(`{ ${document} }`);
        const codes = errors?.map((error) => error.extensions.code) ?? [];
        if (!data)
          return expect(codes).toEqual([
            expect.stringMatching(/^(TOO_COSTLY|TOO_MANY_|COVERAGE_REQUIRED|NOT_|NO_|UNKNOWN_|SERIES_BREAK)/),
          ]);
        answered += 1;
        expect(extensions?.cost?.requested).toBeGreaterThanOrEqual(objectsIn(data) - 1);
      }),
      { numRuns: 60 },
    );
    expect(answered).toBeGreaterThan(20);
  });
});
