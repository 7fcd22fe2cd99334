import { clusterDifference } from '../../src/statistics/clusters/cluster-change';
import { startWorld, type World } from '../support/world';

const FIELDS = `difference interval { lower upper confidence } pValue degreesOfFreedom forbundWithBoth notJudged sentence { sv en }
  first { value n coverage { unitsReporting } } second { value n coverage { unitsReporting } }`;

interface Difference {
  difference: number | null;
  interval: { lower: number; upper: number } | null;
  pValue: number | null;
  degreesOfFreedom: number | null;
  forbundWithBoth: number | null;
  notJudged: string | null;
  sentence: { sv: string; en: string };
  first: { value: number | null; n: number | null };
  second: { value: number | null; n: number | null };
}

describe('a difference between two', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('DEMO');
  });
  afterAll(() => world.close());

  const categories = async (variables: string) =>
    (
      await world.anybody.data<{ categoryDifference: Difference }>(
        `{ categoryDifference(measure: "FIN-I01", round: "2024", ${variables}) { ${FIELDS} } }`,
      )
    ).categoryDifference;

  interface Cells {
    observations: {
      nodes: {
        group: { dimension: string; code: string }[];
        value: { status: string; n: number; sum: number };
      }[];
    };
  }

  it('is that of women and men with förbund as clusters, as anybody can compute it from the free question', async () => {
    const found = await categories('dimension: "SEX", category: "WOMAN", against: "MAN"');
    expect(found.difference).toBeCloseTo((found.first.value ?? NaN) - (found.second.value ?? NaN), 9);
    const { observations } = await world.anybody.data<Cells>(
      `{ observations(
        where: { and: [{ dimension: MEASURE, in: ["FIN-I01"] }, { dimension: ROUND, in: ["2024"] }] },
        groupBy: [FORBUND, SEX], first: 500
      ) { nodes { group { dimension code } value { status n sum coverage { unitsReporting } } } } }`,
    );
    const codeOf = (node: Cells['observations']['nodes'][number], dimension: string) =>
      node.group.find((part) => part.dimension === dimension)?.code ?? '';
    const shown = observations.nodes.filter(({ value }) => value.status === 'PUBLISHED');
    const forbund = [...new Set(shown.map((node) => codeOf(node, 'FORBUND')))];
    const side = (sex: string, whole: { n: number | null; value: number | null }) => {
      const cells = forbund.map((code) => {
        const node = shown.find((one) => codeOf(one, 'FORBUND') === code && codeOf(one, 'SEX') === sex);
        return { n: node?.value.n ?? 0, sum: node?.value.sum ?? 0 };
      });
      const total = { n: whole.n ?? 0, sum: Math.round(((whole.value ?? 0) * (whole.n ?? 0)) / 100) };
      const rest = cells.reduce((left, cell) => ({ n: left.n - cell.n, sum: left.sum - cell.sum }), total);
      return { cells, rest };
    };
    const [women, men] = [side('WOMAN', found.first), side('MAN', found.second)];
    const nobody = { n: 0, sum: 0 };
    const expected = clusterDifference([...women.cells, women.rest, nobody], [...men.cells, nobody, men.rest], {
      scale: { min: 0, max: 1 },
    });
    const test = expected.judgement.test;
    expect(found.pValue).toBeCloseTo(test?.pValue ?? NaN, 9);
    expect(found.interval?.lower).toBeCloseTo(100 * (test?.interval.lower ?? NaN), 9);
    expect(found.sentence.sv).toMatch(/Kvinna|Kvinnor/);
  });

  it('is that of two forms of insatser, or says why it is not judged', async () => {
    const found = await categories('dimension: "FORM", category: "LONG_TERM", against: "PROJECT"');
    expect([null, 'TOO_FEW_UNITS']).toContain(found.notJudged);
    expect(found.sentence.sv).toMatch(found.notJudged ? /färre än fem förbund/ : /säkerställd skillnad/i);
    expect(found.difference).toBeCloseTo((found.first.value ?? NaN) - (found.second.value ?? NaN), 9);
  });

  it('is not judged by fewer than five förbund, and says so', async () => {
    const found = await categories('dimension: "SEX", category: "WOMAN", against: "MAN", county: "09"');
    expect([found.interval, found.pValue]).toEqual([null, null]);
    expect(['TOO_FEW_UNITS', 'NO_FIGURE']).toContain(found.notJudged);
    expect(found.sentence.sv).toMatch(/bedöms inte: /);
  });

  it('is of two förbund by their persons, and turns its sign with them', async () => {
    const { benchmark } = await world.anybody.data<{
      benchmark: { rows: { forbund: { organisationNumber: string }; value: { value: number | null } }[] };
    }>(
      '{ benchmark(measure: "FIN-I01", round: "2024") { rows { forbund { organisationNumber } value { value coverage { unitsReporting } } } } }',
    );
    const [a, b] = benchmark.rows
      .filter(({ value }) => value.value !== null)
      .map((row) => row.forbund.organisationNumber);
    const between = async (first = '', second = '') =>
      (
        await world.anybody.data<{ forbundDifference: Difference }>(
          `{ forbundDifference(measure: "FIN-I01", round: "2024", forbund: "${first}", against: "${second}") { ${FIELDS} } }`,
        )
      ).forbundDifference;
    const [there, back] = [await between(a, b), await between(b, a)];
    expect(there.difference).toBeCloseTo(-(back.difference ?? NaN), 9);
    expect(there.interval?.lower).toBeCloseTo(-(back.interval?.upper ?? NaN), 6);
    const refusal = await world.anybody.ask(
      `{ forbundDifference(measure: "FIN-I01", round: "2024", forbund: "${a}", against: "${a}") { difference first { coverage { unitsReporting } } } }`,
    );
    expect(refusal.errors?.[0]?.extensions.code).toBe('COMPARATOR_IS_SELF');
  });
});
