import { currentCatalogue } from '../../src/catalogue/catalogue.store';
import { readDemoBook } from '../../src/demo/seed';
import { decodePattern, encodePattern, populationHash } from '../../src/disclosure/search/pattern-book';
import type { Population } from '../../src/disclosure/problem/population';
import { auditTogether, protectTogether } from '../../src/disclosure/protect/protect-together';
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
    const basis = { next, earlier: [], shown: new Set<string>(), owners: await ownersOfFigures(db) };
    return [...(await inSlices(protectionProblems(basis, catalogue))).values()];
  }

  it('is decided on beforehand, table by table: a first start has nothing to compute (npm run demo:protection)', async () => {
    const book = readDemoBook();
    const hashes = (await problems()).map((one) => populationHash(one, RULES));
    expect(hashes.filter((hash) => book[hash] === undefined)).toEqual([]);
    // The rest are the tables that `npm run example` makes, which test/client shows to be there: it has no time to
    // decide them.
    expect(Object.keys(book).length).toBeGreaterThan(new Set(hashes).size);
  });

  it('is withheld as it would be decided today', async () => {
    const book = readDemoBook();
    const cellsOf = ({ tables }: Population) => [...tables.values()].flatMap(({ cells }) => cells);
    const sizes = (await problems()).sort((a, b) => cellsOf(a).length - cellsOf(b).length);
    // All of them take minutes; the smaller ones with something to protect tell as well whether the decisions are
    // these.
    const some = sizes.filter((one) => cellsOf(one).filter(({ unsafe }) => unsafe).length > 5).slice(0, 3);
    expect(some).toHaveLength(3);
    for (const population of some) {
      const decided = [...(await protectTogether(population)).values()];
      expect(decided.flatMap(({ findings }) => findings)).toEqual([]);
      const withheld = new Set(decided.flatMap((one) => [...one.withheld.keys()]));
      expect(book[populationHash(population, RULES)]).toBe(encodePattern(population, withheld));
    }
  });

  it('is safe as the book has it, by an audit that believes nothing of it: one population, by a seed that is printed', async () => {
    const book = readDemoBook();
    const cellsOf = ({ tables }: Population) => [...tables.values()].flatMap(({ cells }) => cells);
    // The largest take half a minute each.
    const some = (await problems()).filter((one) => cellsOf(one).length < 3000 && cellsOf(one).length > 200);
    const seed = Number(process.env.AUDIT_SEED ?? Math.floor(Math.random() * 1e6));
    console.log(`AUDIT_SEED=${seed}`);
    const population = some[seed % some.length] as Population;
    const withheld = decodePattern(population, book[populationHash(population, RULES)] as string);
    expect(await auditTogether(population, withheld)).toEqual([]);
    // It would tell: with one small figure shown it finds that one.
    const small = cellsOf(population).find(({ unsafe, key }) => unsafe && withheld.has(key))?.key as string;
    const careless = new Set([...withheld].filter((key) => key !== small));
    expect((await auditTogether(population, careless)).map(({ key }) => key)).toContain(small);
  }, 120_000);
});
