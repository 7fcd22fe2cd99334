import fc from 'fast-check';
import { currentCatalogue } from '../../src/catalogue/catalogue.store';
import { loadSolver } from '../../src/disclosure/search/linear-program';
import type { ProtectionProblem } from '../../src/disclosure/problem/protection-problem';
import { protectionBasis } from '../../src/releases/protection/protection-basis.store';
import { inSlices } from '../../src/platform/work/slices';
import { cellKey } from '../../src/releases/cube/figure-key';
import { protectionProblems, tablesOf, type ProtectionBasis } from '../../src/releases/protection/protection-problems';
import { attack } from '../disclosure/support/attacker';
import { registerForbund } from '../support/forbund';
import { FREE_MUNICIPALITIES, registerGroups } from '../support/local-groups';
import { forgetResults, getAccepted, publish, type SentCell, type Team, teamOf } from '../support/results';
import { startWorld, type World } from '../support/world';

const COUNTIES = ['01', '01', '01', '03', '03'];
/** One local group, and those who are in none. */
const GROUPS = ['NORR', 'UNKNOWN'];
const SEXES = ['WOMAN', 'MAN', 'UNKNOWN'];

/** Women, men and others of one förbund: how many agree, and how many do not. */
const answers = fc.tuple(...SEXES.map(() => fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))));
type Answers = readonly (readonly [number, number])[];
const nation = fc.array(answers, { minLength: COUNTIES.length, maxLength: COUNTIES.length });

function cellsOf(answered: Answers): SentCell[] {
  const cell = (part: Answers, split: object = {}): SentCell => {
    const numerator = part.reduce((sum, [yes]) => sum + yes, 0);
    return { measure: 'FIN-I01', n: part.reduce((sum, [, no]) => sum + no, numerator), numerator, ...split };
  };
  const bySex = answered.map((one, index) => cell([one], { dimension: 'SEX', category: SEXES[index] }));
  const byGroup = GROUPS.map((category, index) =>
    cell(index === 0 ? answered.slice(1, 2) : [...answered.slice(0, 1), ...answered.slice(2)], {
      dimension: 'LOCAL_GROUP',
      category,
    }),
  );
  return [cell(answered), ...bySex, ...byGroup];
}

const FIGURE = 'value { status n value coverage { respondents } }';
const EVERYTHING = `query ($release: Int!, $dimension: String, $category: String) {
  results(measure: "FIN-I01", round: "2024", release: $release, dimension: $dimension, category: $category) { nodes { forbund { organisationNumber } ${FIGURE} } }
  nation: nationalValue(measure: "FIN-I01", round: "2024", release: $release, dimension: $dimension, category: $category) { pooled { status n value coverage { respondents } } }
  a: nationalValue(measure: "FIN-I01", round: "2024", county: "01", release: $release, dimension: $dimension, category: $category) { pooled { status n value coverage { respondents } } }
  b: nationalValue(measure: "FIN-I01", round: "2024", county: "03", release: $release, dimension: $dimension, category: $category) { pooled { status n value coverage { respondents } } }
  groups: observations(where: { and: [{ dimension: MEASURE, in: ["FIN-I01"] }, { dimension: ROUND, in: ["2024"] }] }, groupBy: [FORBUND, LOCAL_GROUP], release: $release) {
    nodes { group { dimension code } forbund { organisationNumber } ${FIGURE} }
  }
}`;
interface Figure {
  readonly status: string;
  readonly n: number | null;
  readonly value: number | null;
  readonly coverage: { readonly respondents: number | null };
}
interface Everything {
  readonly results: { nodes: { forbund: { organisationNumber: string }; value: Figure }[] };
  readonly nation: { pooled: Figure };
  readonly a: { pooled: Figure };
  readonly b: { pooled: Figure };
  readonly groups: {
    nodes: { group: { dimension: string; code: string }[]; forbund: { organisationNumber: string }; value: Figure }[];
  };
}

describe('whoever collects everything that the API has ever given', () => {
  let world: World;
  let numbers: string[];
  let teams: Team[];
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    numbers = await registerForbund(world, COUNTIES, 0, {}, FREE_MUNICIPALITIES);
    teams = await Promise.all(numbers.map((number) => teamOf(world, number)));
    for (const [index, { editor }] of teams.entries())
      await registerGroups(editor, numbers[index] ?? '', FREE_MUNICIPALITIES[index], ['NORR']);
  });
  beforeEach(() => forgetResults(world));
  afterAll(() => world.close());

  const release = async (sent: readonly (readonly [number, Answers])[]) => {
    for (const [index, answered] of sent) {
      await getAccepted(teams[index] as Team, { forbund: numbers[index], cells: cellsOf(answered) });
    }
    expect((await publish((teams[0] as Team).secretariat)).userErrors).toEqual([]);
  };

  /** Each figure that was shown in any release, named as the protection names it. */
  async function shownFigures({ earlier }: Pick<ProtectionBasis, 'earlier'>): Promise<Set<string>> {
    const { totalCategory, dimensions } = await currentCatalogue(world.hub.db);
    const sexes = dimensions.get('SEX')?.categories ?? [];
    const shown = new Set<string>();
    for (const [at, cube] of earlier.entries()) {
      const counted = new Map(cube.map((row) => [`${row.unitKind}/${row.unitName} ${row.categoryName}`, row]));
      for (const category of [totalCategory, ...sexes.filter(({ code }) => SEXES.includes(code))]) {
        const split = category === totalCategory ? {} : { dimension: 'SEX', category: category.code };
        const all = await world.anybody.data<Everything>(EVERYTHING, { release: at + 1, ...split });
        const see = (
          unit: string,
          { status, n, value, coverage }: Figure,
          of = `${category.dimension} ${category.code}`,
        ) => {
          const row = counted.get(`${unit} ${of}`);
          if (status === 'MISSING' && row) shown.add(cellKey(row));
          if (status !== 'PUBLISHED') {
            expect([n, value, coverage.respondents]).toEqual([null, null, status === 'MISSING' ? 0 : null]);
            return;
          }
          expect([row?.n, Number(row?.sum)]).toEqual([n, Math.round(((value ?? 0) * (n ?? 0)) / 100)]);
          if (row) shown.add(cellKey(row));
        };
        for (const { forbund, value } of all.results.nodes) see(`FORBUND/${forbund.organisationNumber}`, value);
        see('NATION/0', all.nation.pooled);
        see('COUNTY/1', all.a.pooled);
        see('COUNTY/3', all.b.pooled);
        for (const { group, forbund, value } of all.groups.nodes) {
          const { code = '' } = group.find(({ dimension }) => dimension === 'LOCAL_GROUP') ?? {};
          see(`FORBUND/${forbund.organisationNumber}`, value, `LOCAL_GROUP ${code.split(':').at(-1)}`);
        }
      }
    }
    return shown;
  }

  /** What there is to find out, and which of it the API has shown. */
  async function problemAsSeen(): Promise<ProtectionProblem> {
    const { db } = world.hub;
    const catalogue = await currentCatalogue(db);
    const basis = await protectionBasis(db, [catalogue.rounds.get('2024')?.key as number]);
    const populations = await inSlices(protectionProblems(basis, catalogue));
    const [problem] = [...tablesOf(populations).values()] as [ProtectionProblem];
    const shown = await shownFigures(basis);
    // The attacker is told of every sum and every small figure by the protection: that local groups are among them is
    // seen to here.
    const ofGroups = problem.cells.filter(({ key }) => key.includes('/LOCAL_GROUP '));
    const added = new Set(
      problem.relations.filter(({ parts }) => parts.length === GROUPS.length).flatMap(({ parts }) => parts),
    );
    expect(ofGroups.length).toBeGreaterThanOrEqual(GROUPS.length);
    for (const { key, n, unsafe } of ofGroups)
      expect([key, added.has(key), unsafe || n === 0 || n >= 5]).toEqual([key, true, true]);
    const known = new Set(problem.cells.map(({ key }) => key));
    expect([...shown].filter((key) => !known.has(key))).toEqual([]);
    return {
      ...problem,
      cells: problem.cells.map((cell) => ({ ...cell, fate: shown.has(cell.key) ? 'PUBLIC' : 'HIDDEN' })),
    };
  }

  it('cannot work out a small figure, not even with its own, over late förbund and corrections', async () => {
    const highs = await loadSolver();
    let unsafe = 0;
    await fc.assert(
      fc.asyncProperty(nation, answers, fc.nat(COUNTIES.length - 1), async (first, corrected, late) => {
        await forgetResults(world);
        const all = first.map((answered, index) => [index, answered] as const);
        await release(all.filter(([index]) => index !== late));
        await release([[late, first[late] as Answers]]);
        await release([[(late + 1) % COUNTIES.length, corrected]]);
        const problem = await problemAsSeen();
        unsafe += problem.cells.filter((cell) => cell.unsafe).length;
        expect(attack(highs, problem, new Set(), { wholeNumbers: false })).toEqual([]);
      }),
      { numRuns: 4 },
    );
    expect(unsafe).toBeGreaterThan(0);
  });

  it('could, if only the small figures themselves were withheld', async () => {
    const highs = await loadSolver();
    await release([
      [
        0,
        [
          [1, 2],
          [5, 9],
          [6, 7],
        ],
      ],
      [
        1,
        [
          [9, 8],
          [5, 9],
          [6, 7],
        ],
      ],
      [
        3,
        [
          [9, 8],
          [5, 9],
          [6, 7],
        ],
      ],
    ]);
    const problem = await problemAsSeen();
    const careless = problem.cells.map((cell) => ({
      ...cell,
      fate: cell.unsafe ? ('HIDDEN' as const) : ('PUBLIC' as const),
    }));
    expect(attack(highs, problem, new Set(), { wholeNumbers: false })).toEqual([]);
    expect(attack(highs, { ...problem, cells: careless }, new Set(), { wholeNumbers: false })).not.toEqual([]);
  });
});
