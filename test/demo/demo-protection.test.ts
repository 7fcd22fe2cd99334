import { currentCatalogue } from '../../src/catalogue/catalogue.store';
import { readDemoBook } from '../../src/demo/seed';
import { encodePattern, problemHash } from '../../src/disclosure/search/pattern-book';
import { protect } from '../../src/disclosure/protect/protect';
import { RULES } from '../../src/disclosure/problem/protection-problem';
import { buildCube } from '../../src/releases/cube/build-cube.store';
import { ownersOfFigures } from '../../src/releases/protection/protection-basis.store';
import { inSlices } from '../../src/platform/work/slices';
import { protectionProblems } from '../../src/releases/protection/protection-problems';
import { startWorld, type World } from '../support/world';

describe('the demo nation', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('DEMO');
  });
  afterAll(() => world.close());

  /** The tables as they were when each round was released, before anything of it had been shown. */
  async function problems() {
    const { db } = world.hub;
    const catalogue = await currentCatalogue(db);
    const rounds = [...catalogue.rounds.values()].map(({ key }) => key);
    const releases = await db.query<{ number: number }[]>('SELECT max(number) AS number FROM release');
    const next = await buildCube(db, rounds, releases[0]?.number ?? 0);
    const basis = { next, earlier: [], shown: [], owners: await ownersOfFigures(db) };
    return [...(await inSlices(protectionProblems(basis, catalogue))).values()];
  }

  it('is decided on beforehand, table by table: a first start has nothing to compute (npm run demo:protection)', async () => {
    const book = readDemoBook();
    const hashes = (await problems()).map((problem) => problemHash(problem, RULES));
    expect(hashes.filter((hash) => book[hash] === undefined)).toEqual([]);
    // The rest are the tables that `npm run example` makes, which test/client shows to be there: it has no time to
    // decide them.
    expect(Object.keys(book).length).toBeGreaterThan(new Set(hashes).size);
  });

  it('is withheld as it would be decided today', async () => {
    const book = readDemoBook();
    const sizes = (await problems()).sort((a, b) => a.cells.length - b.cells.length);
    // Every table takes minutes; the smaller ones with something to protect tell as well whether the decisions are
    // these.
    const some = sizes.filter(({ cells }) => cells.filter(({ unsafe }) => unsafe).length > 5).slice(0, 3);
    expect(some).toHaveLength(3);
    for (const problem of some) {
      const { withheld, findings } = await protect(problem);
      expect(findings).toEqual([]);
      expect(book[problemHash(problem, RULES)]).toBe(encodePattern(problem, new Set(withheld.keys())));
    }
  });
});
