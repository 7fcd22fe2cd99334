import { startWorld, type World } from '../support/world';
import { groupOf, observe, observeAll, only, type ReadObservation } from './support/ask';

const MEASURES = ['FIN-I01', 'FIN-M06', 'FIN-S13', 'FIN-S13-DELTAGARE', 'FIN-S14-MEDEL'];
const VALUE = 'value { status value n interval { lower upper } coverage { unitsReporting unitsExisting respondents } }';
const SPLITS = [
  ['FIN-I01', 'SEX', 'WOMAN'],
  ['FIN-M06', 'PARTY', 'AF'],
  ['FIN-S13-DELTAGARE', 'FORM', 'PROJECT'],
] as const;

const shown = (one: ReadObservation | undefined) => {
  if (!one) return { status: 'MISSING' };
  const { status, value, n, interval, coverage } = one.value;
  return { status, value, n, interval, coverage };
};
const of = (measure: string, round: string) => [only('MEASURE', measure), only('ROUND', round)];

describe('a figure is the same, asked for freely or in its own place', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('DEMO');
  });
  afterAll(() => world.close());

  async function totalOf(measure: string, round: string, rest: object): Promise<object> {
    const found = await world.anybody.data<{ nationalValue: { pooled: { status: string } } }>(
      `query ($measure: String!, $round: String!, $county: String, $dimension: String, $category: String) {
        nationalValue(measure: $measure, round: $round, county: $county, dimension: $dimension, category: $category) {
          pooled ${VALUE.slice('value '.length)} } }`,
      { measure, round, ...rest },
    );
    const { pooled } = found.nationalValue;
    return pooled.status === 'MISSING' ? { status: 'MISSING' } : pooled;
  }

  it.each(MEASURES)('%s: of the nation and of every county', async (measure) => {
    for (const round of ['2022', '2024']) {
      const where = { and: of(measure, round) };
      const [nation] = await observeAll(world.anybody, { where });
      expect(shown(nation)).toEqual(await totalOf(measure, round, {}));
      const counties = await observeAll(world.anybody, { where, groupBy: ['COUNTY'] });
      for (const county of ['01', '03', '05', '09', '12', '24']) {
        const own = counties.find((one) => groupOf(one, ['COUNTY']) === county);
        expect(shown(own)).toEqual(await totalOf(measure, round, { county }));
        const [filtered] = await observeAll(world.anybody, {
          where: { and: [...of(measure, round), only('COUNTY', county)] },
        });
        expect(shown(filtered)).toEqual(shown(own));
      }
    }
  });

  it.each(SPLITS)('%s by %s: of a category, grouped by and filtered', async (measure, dimension, category) => {
    const expected = await totalOf(measure, '2024', { dimension, category });
    const grouped = await observeAll(world.anybody, { where: { and: of(measure, '2024') }, groupBy: [dimension] });
    expect(shown(grouped.find((one) => groupOf(one, [dimension]) === category))).toEqual(expected);
    const where = { and: [...of(measure, '2024'), only(dimension, category)] };
    const [filtered] = await observeAll(world.anybody, { where });
    expect(shown(filtered)).toEqual(expected);
  });

  it.each(['FIN-I01', 'FIN-M06', 'FIN-S14-MEDEL'])('%s: of every förbund', async (measure) => {
    const { results } = await world.anybody.data<{
      results: { nodes: { forbund: { organisationNumber: string }; value: object }[] };
    }>(
      `{ results(measure: "${measure}", round: "2024", first: 500) { nodes { forbund { organisationNumber } ${VALUE} } } }`,
    );
    const found = await observeAll(world.anybody, { where: { and: of(measure, '2024') }, groupBy: ['FORBUND'] });
    expect(found.map((one) => [groupOf(one, ['FORBUND']), shown(one)])).toEqual(
      results.nodes.map(({ forbund, value }) => [forbund.organisationNumber, value]),
    );
    const [first] = results.nodes;
    const where = { and: [...of(measure, '2024'), only('FORBUND', first?.forbund.organisationNumber ?? '')] };
    const [alone] = await observeAll(world.anybody, { where });
    expect(shown(alone)).toMatchObject(first?.value ?? {});
  });

  it('by alias, by fragment, by edge and by node', async () => {
    const where = '{ and: [{ dimension: ROUND, in: ["2024"] }, { dimension: MEASURE, in: ["FIN-I01"] }] }';
    const data = await world.anybody.data<Record<'a' | 'b', { nodes: object[]; edges: { node: object }[] }>>(
      `{ a: observations(where: ${where}, groupBy: [SEX]) { nodes { ${VALUE} } edges { node { ...O } } }
         b: observations(where: ${where}, groupBy: SEX, first: 3) { nodes { ...O } edges { node { ${VALUE} } } } }
       fragment O on Observation { ${VALUE} }`,
    );
    const { a, b } = data;
    expect(a.nodes.length).toBeGreaterThan(1);
    for (const other of [a.edges.map(({ node }) => node), b.nodes, b.edges.map(({ node }) => node)])
      expect(other).toEqual(a.nodes);
  });

  it('counted by availability once, whichever dimension it is counted by', async () => {
    const { availability } = await world.anybody.data<{
      availability: { dimensions: { dimension: string; codes: { published: number; withheld: number }[] }[] };
    }>(
      'query ($where: ObservationFilter) { availability(where: $where) { dimensions { dimension codes { published withheld } } } }',
      { where: { and: of('FIN-O09', '2024') } },
    );
    const totals = ['ROUND', 'MEASURE', 'INDICATOR', 'LEVEL', 'COUNTY', 'FORBUND'].map((name) =>
      (availability.dimensions.find(({ dimension }) => dimension === name)?.codes ?? []).reduce(
        (sum, { published, withheld }) => sum + published + withheld,
        0,
      ),
    );
    expect(totals[0]).toBeGreaterThan(0);
    expect(new Set(totals).size).toBe(1);
  });

  describe('and what is not there says why', () => {
    it.each([
      ['FILTERS_CONTRADICT', { where: { and: [only('ROUND', '2023'), only('ROUND', '2024')] } }],
      ['FILTERS_CONTRADICT', { where: only('MEASURE') }],
      ['FILTERS_CONTRADICT', { where: { and: [only('SEX', 'MAN'), { not: only('SEX', 'MAN') }] } }],
      ['NO_FORBUND_MATCHES', { where: { and: [only('COUNTY', '01'), only('COUNTY', '24')] } }],
      ['NOT_MEASURED', { where: { and: of('FIN-X16', '2017') } }],
      ['NOT_BROKEN_DOWN', { where: { and: of('FIN-O11', '2024') }, groupBy: ['SEX'] }],
      ['NOTHING_RELEASED_IN_ROUND', { where: { and: of('FIN-I01', '2024') }, release: 1 }],
      [
        'HAVING_LEAVES_NONE',
        { where: { and: of('FIN-I01', '2024') }, having: { status: ['PUBLISHED'], nMin: 1_000_000 } },
      ],
      ['HAVING_LEAVES_NONE', { where: { and: of('FIN-I01', '2024') }, having: { status: ['PRELIMINARY'] } }],
    ])('with the reason %s: %j', async (reason, question) => {
      const { emptyBecause, nodes, totalCount } = await observe(world.anybody, question);
      expect([nodes, totalCount, emptyBecause?.reason]).toEqual([[], 0, reason]);
      expect(emptyBecause?.text.sv).not.toBe(emptyBecause?.text.en);
    });

    it('NOT_REPORTED and CATEGORY_NOT_REPORTED of who did not report, and MISSING when it is asked for', async () => {
      const missing = await observeAll(world.anybody, {
        where: { and: of('FIN-I01', '2024') },
        groupBy: ['FORBUND'],
        having: { status: ['MISSING'] },
      });
      const code = groupOf(missing[0] as ReadObservation, ['FORBUND']);
      expect(missing[0]?.value).toMatchObject({
        status: 'MISSING',
        value: null,
        n: null,
        coverage: { unitsReporting: 0, unitsExisting: 1 },
      });
      const where = { and: [...of('FIN-I01', '2024'), only('FORBUND', code)] };
      expect((await observe(world.anybody, { where })).emptyBecause?.reason).toBe('NOT_REPORTED');
      const bySex = await observe(world.anybody, { where, groupBy: ['SEX'] });
      expect(bySex.emptyBecause?.reason).toBe('CATEGORY_NOT_REPORTED');
    });

    it('NOT_APPLICABLE when it is asked for, and nothing beside an answer', async () => {
      const question = { where: { and: of('FIN-X16', '2017') }, having: { status: ['NOT_APPLICABLE'] } };
      const { nodes, emptyBecause } = await observe(world.anybody, question);
      expect(nodes.map(({ value }) => value.status)).toEqual(['NOT_APPLICABLE']);
      expect(emptyBecause).toBeNull();
    });
  });
});
