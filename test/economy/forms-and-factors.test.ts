import { clusterDifference } from '../../src/statistics/clusters/cluster-change';
import { startWorld, type World } from '../support/world';

interface Cell {
  readonly factor: string;
  readonly result: string;
  readonly sign: string;
  readonly n: number;
  readonly partialN: number;
  readonly rank: { readonly n: number; readonly rho: number; readonly adjustedP: number } | null;
}

describe('in the demo nation', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('DEMO');
  });
  afterAll(() => world.close());
  const ask = async <T>(field: string) => (await world.anybody.data<{ asked: T }>(`{ asked: ${field} }`)).asked;
  const errorOf = async (field: string) => (await world.anybody.ask(`{ ${field} }`)).errors?.[0]?.extensions.code;

  describe('the costs of the two forms', () => {
    interface Difference {
      readonly cost: string;
      readonly difference: number | null;
      readonly interval: { readonly lower: number; readonly upper: number; readonly confidence: number } | null;
      readonly pValue: number | null;
      readonly notJudged: string | null;
      readonly forbundWithBoth: number | null;
      readonly sentence: { readonly sv: string; readonly en: string };
    }
    interface Answer {
      readonly design: string;
      readonly causalClaim: string;
      readonly cautions: readonly { readonly sv: string }[];
      readonly points: readonly {
        readonly round: { readonly code: string };
        readonly formDifferences: readonly Difference[];
        readonly byForm: readonly {
          readonly form: string;
          readonly compared: number;
          readonly ratios: {
            readonly costPerOutcome: {
              readonly estimate: number;
              readonly lower: number;
              readonly upper: number;
            } | null;
          };
        }[];
      }[];
    }
    const FIELDS = `{ design causalClaim cautions { sv } points { round { code }
      byForm { form compared ratios { costPerOutcome { estimate lower upper } } }
      formDifferences { cost difference interval { lower upper confidence } pValue notJudged forbundWithBoth sentence { sv en } } } }`;

    it('say how they were compared, and are tested with förbund as clusters', async () => {
      const answer = await ask<Answer>(`longTermShare ${FIELDS}`);
      expect(answer).toMatchObject({ design: 'COMPARISON', causalClaim: 'ASSOCIATION' });
      expect(answer.cautions.map(({ sv }) => sv).join()).toMatch(
        /vilka som är med.*andra deltagare.*samband, inte orsak.*undertryckta uppgifter/,
      );
      for (const { round, formDifferences } of answer.points)
        expect(formDifferences.map(({ cost }) => cost)).toEqual(
          round.code === '2022' ? ['PER_PARTICIPANT', 'PER_EXIT', 'PER_OUTCOME'] : [],
        );
      const of2022 = answer.points.find(({ round }) => round.code === '2022');
      const found = of2022?.formDifferences.find(({ cost }) => cost === 'PER_OUTCOME');
      const estimateOf = (form: string) =>
        of2022?.byForm.find((one) => one.form === form)?.ratios.costPerOutcome?.estimate ?? NaN;
      expect(found?.difference).toBeCloseTo(estimateOf('LONG_TERM') - estimateOf('PROJECT'), 6);

      interface Units {
        readonly units: readonly {
          readonly forbund: { readonly organisationNumber: string };
          readonly status: string;
          readonly figures: { readonly cost: number; readonly reached: number };
        }[];
      }
      const [longTerm, project] = await Promise.all(
        ['LONG_TERM', 'PROJECT'].map((form) =>
          ask<Units>(
            `resourceEffect(input: { rounds: ["2022"], units: INTERVENTION, form: "${form}", comparison: NONE })
             { units(first: 500) { forbund { organisationNumber } status figures { cost reached participants left } } }`,
          ),
        ),
      );
      const whole = [longTerm, project].map(
        (answer) => answer?.units.filter(({ status }) => status === 'PUBLISHED') ?? [],
      );
      const numbers = [...new Set(whole.flat().map(({ forbund }) => forbund.organisationNumber))];
      const [of, against] = whole.map((units) =>
        numbers.map((number) => {
          const own = units.filter(({ forbund }) => forbund.organisationNumber === number);
          return {
            n: own.reduce((sum, { figures }) => sum + figures.reached, 0),
            sum: own.reduce((sum, { figures }) => sum + figures.cost, 0),
          };
        }),
      );
      const expected = clusterDifference(of ?? [], against ?? [], { kind: 'RATIO', confidence: 1 - 0.05 / 3 });
      expect(found?.interval?.lower).toBeCloseTo(expected.judgement.test?.interval.lower ?? NaN, 3);
      expect(found?.pValue).toBeCloseTo(expected.judgement.test?.pValue ?? NaN, 9);
      expect(found?.forbundWithBoth).toBe(expected.unitsOnBoth);
      expect(found?.sentence.sv).toMatch(/kronor per person i arbete eller studier.*justerat för 3 jämförelser/);
    });

    it('are known in the latest round too, by the outcome that is asked for', async () => {
      const answer = await ask<Answer>(`longTermShare(outcome: "FIN-S13-LOKAL") ${FIELDS}`);
      const last = answer.points.find(({ round }) => round.code === '2024');
      expect(last?.byForm.every(({ compared }) => compared > 10)).toBe(true);
      expect(last?.formDifferences).toHaveLength(3);
      // No form's interval lies beside that of the other where their comparison tells no difference.
      let compared = 0;
      for (const { formDifferences, byForm } of answer.points) {
        const tested = formDifferences.find(({ cost }) => cost === 'PER_OUTCOME')?.interval;
        const [one, other] = byForm.flatMap(({ ratios }) => ratios.costPerOutcome ?? []);
        if (!tested || !one || !other || tested.lower > 0 || tested.upper < 0) continue;
        compared += 1;
        expect(Math.max(one.lower, other.lower)).toBeLessThan(Math.min(one.upper, other.upper));
      }
      expect(compared).toBeGreaterThan(0);
      expect(answer.cautions.map(({ sv }) => sv).join()).toMatch(/säger bara formDifferences/);
      expect(await errorOf('longTermShare(outcome: "FIN-I05") { release }')).toBe('OUTCOME_OF_A_SAMPLE');
      expect(await errorOf('longTermShare(outcome: "FIN-NONE") { release }')).toBe('UNKNOWN_MEASURE');
    });
  });

  it('an insats is calculated in the latest round by the outcome that is asked for', async () => {
    const { units } = await ask<{ units: { key: string; ratios: { additional: number | null } }[] }>(
      'resourceEffect(input: { rounds: ["2024"], units: INTERVENTION, outcome: "FIN-S13-LOKAL" }) { units(first: 500) { key ratios { additional } } }',
    );
    const [best] = [...units].sort((a, b) => (b.ratios.additional ?? -Infinity) - (a.ratios.additional ?? -Infinity));
    const [forbund, intervention] = best?.key.split('/') ?? [];
    const asked = (outcome: string) =>
      `interventionCalculation(input: { forbund: "${forbund}", intervention: "${intervention}", round: "2024"${outcome} })`;
    const found = await ask<{
      outcome: { code: string };
      cautions: { sv: string }[];
      calculation: { sources: string[] };
    }>(
      `${asked(', outcome: "FIN-S13-LOKAL"')} { outcome { code } cautions { sv } calculation { sources results { netPresentValue } } }`,
    );
    expect(found.outcome.code).toBe('FIN-S13-LOKAL');
    expect(found.cautions.map(({ sv }) => sv).join()).toMatch(
      /låg har personer kvar säger därför inte.*bedömer benchmark\(groupBy: INTERVENTION\)/,
    );
    expect(found.calculation.sources[0]).toMatch(/^FIN-S13-LOKAL, 2024, /);
    expect(await errorOf(`${asked('')} { release }`)).toBe('NOT_SPLIT_BY');
    expect(await errorOf(`${asked(', outcome: "FIN-I05"')} { release }`)).toBe('OUTCOME_OF_A_SAMPLE');
  });

  it('the ratios of a county are of the förbund that have both sides, and say so', async () => {
    interface County {
      readonly unitCount: number;
      readonly coverage: { readonly unitsReporting: number; readonly unitsExisting: number };
      readonly units: readonly {
        readonly status: string;
        readonly forbund: { readonly county: { readonly code: string } };
        readonly figures: { readonly cost: number | null; readonly reached: number | null };
      }[];
      readonly total: {
        readonly madeOf: { readonly sv: string };
        readonly figures: { readonly cost: number; readonly reached: number };
        readonly ratios: { readonly costPerOutcome: { readonly estimate: number } | null };
      };
    }
    const of = (county: string) =>
      ask<County>(
        `resourceEffect(input: { rounds: ["2022"], county: "${county}" }) { unitCount coverage { unitsReporting unitsExisting }
         units(first: 100) { status forbund { county { code } } figures { cost reached } }
         total { madeOf { sv } figures { cost reached } ratios { costPerOutcome { estimate } } } }`,
      );
    const counties = await Promise.all(['01', '14', '12'].map(of));
    for (const [index, { units, unitCount, total, coverage }] of counties.entries()) {
      const both = units.filter(({ status }) => status === 'PUBLISHED');
      expect(units.every(({ forbund }) => forbund.county.code === ['01', '14', '12'][index])).toBe(true);
      expect(coverage.unitsReporting).toBe(both.length);
      const sum = (of: 'cost' | 'reached') => both.reduce((all, { figures }) => all + (figures[of] ?? NaN), 0);
      if (both.length === 0) continue;
      expect(total.ratios.costPerOutcome?.estimate).toBeCloseTo(sum('cost') / sum('reached'), 6);
      expect(total.madeOf.sv).toContain(`av ${both.length} av ${unitCount} förbund i `);
      if (both.length < unitCount) expect(total.madeOf.sv).toContain('ingår inte på någon sida');
    }
    // In Stockholm one förbund of three has both: the kronor of all for its outcomes alone would be 435 924 each.
    const [stockholm] = counties;
    const kronor = stockholm?.units.reduce((all, { figures }) => all + (figures.cost ?? 0), 0) ?? NaN;
    expect(stockholm?.total.ratios.costPerOutcome?.estimate).toBeCloseTo(185_422.31, 2);
    expect(kronor / (stockholm?.total.figures.reached ?? NaN)).toBeCloseTo(435_923.66, 2);
    expect(stockholm?.total.madeOf.sv).toMatch(
      /^Kvoterna är av 1 av 3 förbund i Stockholms län: .* Övriga \(2\) saknar/,
    );
    expect(await errorOf('resourceEffect(input: { rounds: ["2022"], county: "99" }) { release }')).toBe(
      'UNKNOWN_COUNTY',
    );
  });

  describe('factors and results', () => {
    const gridOf = async (results: readonly string[]) =>
      (
        await ask<{ cells: Cell[] }>(
          `factorsAndResults(rounds: ["2024"], results: ${JSON.stringify(results)}) { cells { factor result sign n partialN rank { n rho adjustedP } } }`,
        )
      ).cells;
    const isFound = ({ sign }: Cell) => sign === 'POSITIVE' || sign === 'NEGATIVE';

    it('have the factor that the demo has planted, and no other is called found', async () => {
      const cells = await gridOf(['FIN-S13-LOKAL']);
      expect(cells).toHaveLength(5);
      expect(cells.filter(isFound)).toMatchObject([{ factor: 'RESOURCES', sign: 'POSITIVE' }]);
      expect(cells.every(({ rank }) => rank !== null)).toBe(true);
    });

    it('have no square of a measure with the factor that it is part of, whatever the lag', async () => {
      const OWN = [
        ['MEETINGS_AND_DIALOGUE', 'FIN-O11'],
        ['LEADERSHIP', 'FIN-O10'],
        ['PURPOSE_AND_GOALS', 'FIN-O09'],
        ['RESOURCES', 'FIN-O12'],
        ['TRUST_AND_KNOWLEDGE', 'FIN-M06'],
      ] as const;
      const { cells } = await ask<{
        cells: (Cell & { readonly notComputed: string | null; readonly refusal: { readonly sv: string } | null })[];
      }>(
        `factorsAndResults(rounds: ["2024"], results: ${JSON.stringify(OWN.map(([, result]) => result))}) { cells { factor result sign n rank { adjustedP } notComputed refusal { sv } } }`,
      );
      for (const [factor, result] of OWN)
        expect(cells.find((one) => one.factor === factor && one.result === result)).toMatchObject({
          sign: 'NOT_COMPUTED',
          rank: null,
          notComputed: 'RESULT_IN_FACTOR',
          refusal: { sv: expect.stringMatching(/^Faktorn är gjord av måttet/) as string },
        });
      expect(cells.filter(({ notComputed }) => notComputed === 'RESULT_IN_FACTOR')).toHaveLength(OWN.length);
      for (const { rank, notComputed } of cells) expect(rank === null).toBe(notComputed !== null);
    });

    it('say how many förbund are in each square, and find nothing where nothing is', async () => {
      const cells = await gridOf(['FIN-S13', 'FIN-I01', 'FIN-I02', 'FIN-I03', 'FIN-I04', 'FIN-I05']);
      for (const { n, partialN, rank } of cells) {
        expect(n).toBeGreaterThanOrEqual(partialN);
        expect(partialN).toBeGreaterThan(0);
        if (rank) expect(rank.n).toBe(n);
        else expect(n).toBeLessThan(10);
      }
      // The answers about meetings are drawn from one level for all förbund.
      expect(cells.filter((cell) => cell.factor === 'MEETINGS_AND_DIALOGUE' && isFound(cell))).toEqual([]);
    });
  });
});
