import { currentCatalogue } from '../../src/catalogue/catalogue.store';
import { encodePattern, populationHash } from '../../src/disclosure/search/pattern-book';
import { RULES, type Cell } from '../../src/disclosure/problem/protection-problem';
import { protectionBasis } from '../../src/releases/protection/protection-basis.store';
import { inSlices } from '../../src/platform/work/slices';
import { protectionProblems } from '../../src/releases/protection/protection-problems';
import { decideRelease } from '../../src/releases/publishing/decide-release.use-case';
import { waitingSubmissions } from '../../src/releases/publishing/release.store';
import { numberFor, registerForbund } from '../support/forbund';
import { bySex, forgetResults, getAccepted, teamOf } from '../support/results';
import { changesNothing } from '../support/whole-database';
import { startWorld, type Caller, type World } from '../support/world';

const PUBLISH = '{ release { shown withheld } userErrors { code } }';

describe('a release by decisions made before', () => {
  let world: World;
  let secretariat: Caller;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    secretariat = await world.as('SECRETARIAT');
    await registerForbund(world, ['01', '01', '03', '12']);
  });
  beforeEach(async () => {
    await forgetResults(world);
    for (const [index, men] of (
      [
        [3, 1],
        [20, 9],
        [18, 8],
        [25, 12],
      ] as const
    ).entries()) {
      const team = await teamOf(world, numberFor(index));
      await getAccepted(team, { forbund: numberFor(index), cells: bySex('FIN-I01', [30 + index, 14], [...men]) });
    }
  });
  afterAll(() => world.close());

  const publishBy = async (decisions: Readonly<Record<string, string>>) => {
    Object.assign(world.hub, { decisions });
    return (await secretariat.data<{ publishRelease: object }>(`mutation { publishRelease(input: {}) ${PUBLISH} }`))
      .publishRelease;
  };
  /** A book of these tables that withholds what `isWithheld` says. */
  const bookOf = async (isWithheld: (cell: Cell) => boolean) => {
    const { db } = world.hub;
    const rounds = [...new Set((await waitingSubmissions(db)).map(({ roundId }) => roundId))];
    const problems = await inSlices(protectionProblems(await protectionBasis(db, rounds), await currentCatalogue(db)));
    return Object.fromEntries(
      [...problems.values()].map((population) => {
        const cells = [...population.tables.values()].flatMap((table) => table.cells);
        const withheld = new Set(cells.filter(isWithheld).map(({ key }) => key));
        return [populationHash(population, RULES), encodePattern(population, withheld)];
      }),
    );
  };

  it('is what it would be without them', async () => {
    const { book, rows } = (await decideRelease(world.hub.db, undefined)).cube;
    expect(Object.keys(book).length).toBeGreaterThan(0);
    const withheld = rows.filter(({ status }) => status === 'SUPPRESSED').length;
    expect(withheld).toBeGreaterThan(0);
    expect(await publishBy(book)).toEqual({ release: { shown: rows.length - withheld, withheld }, userErrors: [] });
  });

  it.each([
    ['nothing', () => false],
    ['nothing but what is small, which is what is left of a sum', ({ unsafe }: Cell) => unsafe],
    ['everything but what is small', ({ unsafe }: Cell) => !unsafe],
  ])('is refused, with nothing published, when they withhold %s', async (_, isWithheld) => {
    const book = await bookOf(isWithheld);
    expect(await changesNothing(world.hub, () => publishBy(book))).toMatchObject({
      release: null,
      userErrors: [{ code: 'RELEASE_REVEALS' }],
    });
  });
});
