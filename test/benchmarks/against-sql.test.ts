import { numberFor } from '../support/forbund';
import type { World } from '../support/world';
import { ABSORBED, fillNation, MERGED, startNation } from './nation';

interface Figure {
  readonly number: string;
  readonly county: string;
  readonly round: string;
  readonly n: number;
  readonly sum: number;
}

/**
 * What was accepted up to a release, straight from what förbund sent: nothing of the released cube, of its SQL or of
 * the statistics takes part. The name of the measure is enough, since no measure here has changed.
 */
const SENT = `
  WITH chosen AS (
    SELECT forbund_id, round_id, max(version) AS version FROM submission WHERE release_number <= $1 GROUP BY 1, 2),
  sent AS (
    SELECT f.organisation_number AS number, f.county_code AS county, r.code AS round, c.n::float8 AS n, c.sum::float8 AS sum,
           CASE WHEN v.kind = 'SHARE' THEN 100 ELSE 1 END * c.sum / c.n AS value
    FROM chosen s JOIN cell c ON c.forbund_id = s.forbund_id AND c.round_id = s.round_id
      AND c.version_from <= s.version AND coalesce(c.version_to, s.version + 1) > s.version
    JOIN forbund f ON f.id = c.forbund_id JOIN round r ON r.id = c.round_id
    JOIN measure_version v ON v.id = c.measure_version_id JOIN measure m ON m.id = v.measure_id AND m.code = $2)`;

const MEASURES = ['FIN-I01', 'FIN-M06', 'FIN-M08'];
const RELEASES = [2, 3];
const questions = MEASURES.flatMap((measure) => RELEASES.map((release) => [measure, release] as const));
const factor = (measure: string) => (measure === 'FIN-I01' ? 100 : 1);

interface Row {
  readonly forbund: { readonly organisationNumber: string };
  readonly value: { readonly value: number; readonly n: number };
  readonly difference: number | null;
}

describe('the figures equal those of SQL on what was sent', () => {
  let world: World;
  beforeAll(async () => {
    world = await startNation();
    await fillNation(world, 20240613);
  });
  afterAll(() => world.close());

  const select = <T>(sql: string, measure: string, release: number): Promise<T[]> =>
    world.hub.db.query<T[]>(`${SENT} ${sql}`, [release, measure]);
  const sent = (measure: string, release: number, round: string) =>
    select<Figure>(`SELECT number, county, round, n, sum FROM sent WHERE round = '${round}'`, measure, release);
  const benchmark = async (measure: string, release: number, rest: string) => {
    const fields = `target tau distribution { units p10 p25 median p75 p90 }
      rows { forbund { organisationNumber } value { value n } difference }`;
    const query = `{ benchmark(measure: "${measure}", round: "2022", release: ${release}, ${rest}) { ${fields} } }`;
    const found = await world.anybody.data<{
      benchmark: { target: number; distribution: Record<string, number>; rows: Row[] };
    }>(query);
    return found.benchmark;
  };
  const differences = (rows: readonly Row[]) =>
    new Map(rows.map((row) => [row.forbund.organisationNumber, row.difference]));

  it.each(questions)(
    '%s in release %i: target, differences from the rest of country and county',
    async (measure, release) => {
      const cells = await sent(measure, release, '2022');
      expect(cells).toHaveLength(13);
      const scale = factor(measure);
      const total = (of: readonly Figure[], what: 'n' | 'sum') => of.reduce((sum, cell) => sum + cell[what], 0);
      const nation = await benchmark(measure, release, 'comparator: NATION');
      expect(nation.target).toBeCloseTo((scale * total(cells, 'sum')) / total(cells, 'n'), 9);
      const county = await benchmark(measure, release, 'comparator: COUNTY');
      for (const own of cells) {
        for (const [rows, all] of [
          [nation.rows, cells],
          [county.rows, cells.filter((cell) => cell.county === own.county)],
        ] as const) {
          const others = all.filter((cell) => cell.number !== own.number);
          const expected = scale * (own.sum / own.n - total(others, 'sum') / total(others, 'n'));
          expect(differences(rows).get(own.number)).toBeCloseTo(expected, 9);
        }
      }
    },
  );

  it.each(questions)('%s in release %i: quantiles, and the unweighted mean', async (measure, release) => {
    const [sql] = await select<Record<string, number>>(
      `SELECT count(*)::integer AS units, avg(value)::float8 AS mean,
         percentile_cont(0.1) WITHIN GROUP (ORDER BY value::float8) AS p10, percentile_cont(0.25) WITHIN GROUP (ORDER BY value::float8) AS p25,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY value::float8) AS median, percentile_cont(0.75) WITHIN GROUP (ORDER BY value::float8) AS p75,
         percentile_cont(0.9) WITHIN GROUP (ORDER BY value::float8) AS p90 FROM sent WHERE round = '2022'`,
      measure,
      release,
    );
    const { mean, ...quantiles } = sql ?? {};
    const close = Object.fromEntries(
      Object.entries(quantiles).map(([name, value]) => [name, expect.closeTo(value, 9) as number]),
    );
    expect((await benchmark(measure, release, 'comparator: NATION')).distribution).toEqual(close);
    const { nationalValue } = await world.anybody.data<{
      nationalValue: { unweighted: { value: number }; distribution: object };
    }>(
      `{ nationalValue(measure: "${measure}", round: "2022", release: ${release}) {
        unweighted { value coverage { unitsReporting } } distribution { units p10 p25 median p75 p90 } } }`,
    );
    expect(nationalValue.unweighted.value).toBeCloseTo(mean ?? NaN, 9);
    expect(nationalValue.distribution).toEqual(close);
  });

  it.each(['FIN-I01', 'FIN-M08', 'FIN-S13-DELTAGARE', 'FIN-S14-MEDEL', 'FIN-O12'])(
    '%s: pooled sums of nation and counties, in the first and the last release',
    async (measure) => {
      for (const release of [1, 3]) {
        for (const county of [null, '01', '12']) {
          const [sql] = await select<{ n: string; sum: string; respondents: number }>(
            `SELECT sum(n)::text AS n, sum(sum)::text AS sum FROM sent WHERE round = '2022' AND ${county ? `county = '${county}'` : 'true'}`,
            measure,
            release,
          );
          const { nationalValue } = await world.anybody.data<{
            nationalValue: {
              pooled: { n: number; explain: { inputs: Record<string, number | string>; release: number } };
            };
          }>(
            `query ($county: String) { nationalValue(measure: "${measure}", round: "2022", release: ${release}, county: $county) {
              pooled { value n coverage { unitsReporting } explain { inputs release } } } }`,
            { county },
          );
          const { inputs, release: told } = nationalValue.pooled.explain;
          expect([Number(inputs.n), Number(inputs.numerator ?? inputs.sum)]).toEqual([
            Number(sql?.n),
            Number(sql?.sum),
          ]);
          expect(told).toBe(release);
        }
      }
    },
  );

  it.each(MEASURES)(
    '%s: the constant panel, of the country and of a county, and the own earlier value',
    async (measure) => {
      for (const county of [null, '12']) {
        const [sql] = await select<{ units: number; before: number; after: number }>(
          `SELECT count(*)::integer AS units, sum(a.sum) / sum(a.n) AS before, sum(b.sum) / sum(b.n) AS after
         FROM sent a JOIN sent b ON b.number = a.number AND b.round = '2024'
         WHERE a.round = '2022' AND ${county ? `a.county = '${county}'` : 'true'}`,
          measure,
          3,
        );
        const { nationalValue } = await world.anybody.data<{ nationalValue: { constantPanel: object } }>(
          `query ($county: String) { nationalValue(measure: "${measure}", round: "2024", county: $county) {
          constantPanel(since: "2022") { units valueFrom valueTo difference } } }`,
          { county },
        );
        const scale = factor(measure);
        const { units = NaN, before = NaN, after = NaN } = sql ?? {};
        expect(units).toBe(county ? 3 : 7);
        expect(nationalValue.constantPanel).toEqual({
          units,
          valueFrom: expect.closeTo(scale * before, 9) as number,
          valueTo: expect.closeTo(scale * after, 9) as number,
          difference: expect.closeTo(scale * (after - before), 9) as number,
        });
      }
      const [before, after] = [await sent(measure, 3, '2022'), await sent(measure, 3, '2024')];
      const { rows } = (
        await world.anybody.data<{ benchmark: { rows: Row[] } }>(
          `{ benchmark(measure: "${measure}", round: "2024", comparator: OWN_EARLIER, earlierRound: "2022") {
          rows { forbund { organisationNumber } value { value n } difference } } }`,
        )
      ).benchmark;
      for (const own of after) {
        const earlier = before.find(({ number }) => number === own.number);
        const found = differences(rows).get(own.number);
        // One that has taken another over since was another förbund then.
        const hasTakenOver = own.number === numberFor(ABSORBED.into);
        if (!earlier || hasTakenOver) expect(found).toBeNull();
        else expect(found).toBeCloseTo(factor(measure) * (own.sum / own.n - earlier.sum / earlier.n), 9);
      }
    },
  );

  it.each([...MEASURES, 'FIN-S13-DELTAGARE', 'FIN-S14-MEDEL'])(
    '%s: the history of merged förbund is that of their parts together',
    async (measure) => {
      for (const [into, parts] of [
        [MERGED.into, MERGED.parts],
        [ABSORBED.into, [ABSORBED.into, ABSORBED.part]],
      ] as const) {
        const cells = await sent(measure, 3, '2022');
        const own = cells.filter(({ number }) => parts.some((part) => numberFor(part) === number));
        expect(own).toHaveLength(2);
        const sum = own.reduce((total, cell) => total + cell.sum, 0);
        const n = own.reduce((total, cell) => total + cell.n, 0);
        const value = measure.startsWith('FIN-S1') ? sum : (factor(measure) * sum) / n;
        const series = async (structure: string) => {
          const { trend } = await world.anybody.data<{
            trend: { points: { round: { code: string }; value: object }[] };
          }>(
            `{ trend(measure: "${measure}", forbund: "${numberFor(into)}", structure: ${structure}) {
            points { round { code } value { status value coverage { unitsReporting unitsExisting } } } } }`,
          );
          return trend.points.find(({ round }) => round.code === '2022')?.value;
        };
        expect(await series('CURRENT_STRUCTURE')).toEqual({
          status: 'PUBLISHED',
          value: expect.closeTo(value, 6) as number,
          coverage: { unitsReporting: 2, unitsExisting: 2 },
        });
        const itself = cells.find(({ number }) => number === numberFor(into));
        expect(await series('AS_REPORTED')).toMatchObject({ status: itself ? 'PUBLISHED' : 'NOT_APPLICABLE' });
      }
    },
  );

  it('the matrix has the values of every förbund and measure', async () => {
    const { matrix } = await world.anybody.data<{
      matrix: {
        rows: {
          forbund: { organisationNumber: string };
          cells: { measure: { code: string }; value: { value: number } }[];
        }[];
      };
    }>(
      `query ($measures: [String!]) { matrix(round: "2022", measures: $measures) {
      rows { forbund { organisationNumber } cells { measure { code } value { value } } } } }`,
      { measures: MEASURES },
    );
    for (const measure of MEASURES) {
      const cells = await sent(measure, 3, '2022');
      expect(matrix.rows).toHaveLength(cells.length);
      for (const { number, n, sum } of cells) {
        const row = matrix.rows.find(({ forbund }) => forbund.organisationNumber === number);
        const found = row?.cells.find((cell) => cell.measure.code === measure)?.value.value;
        expect(found).toBeCloseTo((factor(measure) * sum) / n, 9);
      }
    }
  });

  it('what a list tells of a förbund is what the register does, wherever in the question it is asked', async () => {
    interface Nodes {
      readonly nodes: { organisationNumber: string; name: string }[];
    }
    const FACTS =
      'fragment Facts on Forbund { existsFrom existsUntil synthetic source county { code } successor { name } }';
    const { forbund, results } = await world.anybody.data<{
      forbund: Nodes;
      results: { nodes: { forbund: Nodes['nodes'][number] }[]; edges: { node: { forbund: Nodes['nodes'][number] } }[] };
    }>(
      `{ forbund(first: 100) { nodes { organisationNumber name ...Facts } }
         results(measure: "FIN-I01", round: "2022", first: 100) {
           nodes { forbund { organisationNumber name } } edges { node { forbund { organisationNumber name ...Facts } } } } } ${FACTS}`,
    );
    expect(results.edges.length).toBeGreaterThan(5);
    const known = new Map(forbund.nodes.map((one) => [one.organisationNumber, one]));
    results.edges.forEach(({ node }, index) => {
      const { organisationNumber, name } = node.forbund;
      expect(node.forbund).toEqual(known.get(organisationNumber));
      expect(results.nodes[index]?.forbund).toEqual({ organisationNumber, name });
    });
  });

  it('what is asked of a förbund is what this question includes, not what the last one did', async () => {
    const ask = (all: boolean) =>
      world.anybody.data<{
        results: { nodes: { forbund: { name: string; existsFrom?: unknown; synthetic?: boolean } }[] };
      }>(
        `query ($all: Boolean!) { results(measure: "FIN-I01", round: "2022") {
          nodes { forbund { name ... @include(if: $all) { existsFrom synthetic } } } } }`,
        { all },
      );
    for (const all of [false, true, false, true]) {
      const { results } = await ask(all);
      expect(results.nodes.length).toBeGreaterThan(5);
      for (const { forbund } of results.nodes) expect(typeof forbund.synthetic).toBe(all ? 'boolean' : 'undefined');
    }
  });
});
