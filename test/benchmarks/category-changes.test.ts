import { registerForbund } from '../support/forbund';
import { getAccepted, publish, share, teamOf, type Team } from '../support/results';
import { startWorld, type World } from '../support/world';

const ROWS = `{ benchmark(measure: "FIN-I01", round: "2024") { coverage { unitsReporting } rows { forbund { organisationNumber } category } } }`;
const REHEARSE = `query ($first: Int!) { rehearseRelease { categories(first: $first) {
  totalCount nodes { forbund { organisationNumber } measure { code } round { code } before after } } } }`;

type Categories = Record<string, string>;
interface Rehearsed {
  readonly rehearseRelease: {
    readonly categories: {
      readonly totalCount: number;
      readonly nodes: readonly {
        forbund: { organisationNumber: string };
        before: string | null;
        after: string | null;
      }[];
    };
  };
}

describe('a rehearsed release', () => {
  let world: World;
  let numbers: string[];
  let teams: Team[];
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    numbers = await registerForbund(world, ['01', '03', '04', '05', '06', '07', '08']);
    teams = await Promise.all(numbers.map((number) => teamOf(world, number)));
  });
  afterAll(() => world.close());

  const accept = (index: number, numerator: number) =>
    getAccepted(teams[index] as Team, { forbund: numbers[index], cells: [share('FIN-I01', 400, numerator)] });
  async function categories(): Promise<Categories> {
    const { benchmark } = await world.anybody.data<{
      benchmark: { rows: { forbund: { organisationNumber: string }; category: string }[] };
    }>(ROWS);
    return Object.fromEntries(benchmark.rows.map(({ forbund, category }) => [forbund.organisationNumber, category]));
  }

  it('says whose category it would change, as the benchmark says it before and after', async () => {
    const secretariat = (teams[0] as Team).secretariat;
    for (const [index, numerator] of [200, 205, 195, 202, 198, 330].entries()) await accept(index, numerator);
    await publish(secretariat);
    const before = await categories();
    await accept(5, 201);
    await accept(0, 60);
    await accept(6, 200);
    const { rehearseRelease } = await secretariat.data<Rehearsed>(REHEARSE, { first: 50 });
    await publish(secretariat);
    const after = await categories();
    const expected = numbers
      .map((number) => ({ number, before: before[number] ?? null, after: after[number] ?? null }))
      .filter((one) => one.before !== one.after);
    expect(expected.length).toBeGreaterThanOrEqual(3);
    const said = rehearseRelease.categories.nodes.map(({ forbund, ...change }) => ({
      number: forbund.organisationNumber,
      ...change,
    }));
    expect(
      said.map(({ number, before: old, after: young }) => ({ number, before: old, after: young })).sort(byNumber),
    ).toEqual(expected.sort(byNumber));
    expect(rehearseRelease.categories.totalCount).toBe(expected.length);
  });

  it('lists as many as were asked for, and counts all', async () => {
    await accept(0, 200);
    await accept(1, 380);
    const secretariat = (teams[0] as Team).secretariat;
    const { categories: all } = (await secretariat.data<Rehearsed>(REHEARSE, { first: 50 })).rehearseRelease;
    const { categories: one } = (await secretariat.data<Rehearsed>(REHEARSE, { first: 1 })).rehearseRelease;
    expect(all.totalCount).toBeGreaterThan(1);
    expect(one).toEqual({ totalCount: all.totalCount, nodes: all.nodes.slice(0, 1) });
  });
});

const byNumber = (a: { number: string }, b: { number: string }) => a.number.localeCompare(b.number);
