import { startWorld, type World } from '../support/world';

interface Row {
  readonly forbund: { readonly organisationNumber: string } | null;
  readonly intervention: { readonly code: string; readonly form: string } | null;
  readonly localGroup: { readonly code: string } | null;
  readonly name: string;
  readonly category: string;
  readonly reason: string | null;
  readonly difference: number | null;
  readonly differenceInterval: { readonly lower: number; readonly upper: number } | null;
  readonly pValue: number | null;
  readonly rank: object | null;
  readonly stabilised: object | null;
  readonly value: { readonly status: string; readonly n: number | null; readonly value: number | null };
  readonly sentence: { readonly sv: string };
  readonly explain: { readonly inputs: Record<string, number> };
}
interface Found {
  readonly assessed: number;
  readonly funnelDecides: string;
  readonly funnel: readonly object[];
  readonly coverage: { readonly unitsReporting: number; readonly respondents: number };
  readonly methods: readonly { readonly name: string }[];
  readonly rows: readonly Row[];
}
const ROWS = `assessed funnelDecides funnel { n } coverage { unitsReporting respondents } methods { name } rows {
  forbund { organisationNumber } intervention { code form } localGroup { code } name category reason difference
  differenceInterval { lower upper } pValue rank { lower } stabilised { value } sentence { sv } explain { inputs }
  value { status n value coverage { unitsReporting } } }`;

describe('kinds of insats in the demo nation', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('DEMO');
  });
  afterAll(() => world.close());

  const benchmark = async (args: string) =>
    (await world.anybody.data<{ benchmark: Found }>(`{ benchmark(${args}) { ${ROWS} } }`)).benchmark;
  it.each(['FOCUS', 'TARGET_GROUP'])(
    'are judged with förbund as clusters, by %s: no one insats passes for what its kind is like',
    async (groupBy) => {
      const { rows, funnelDecides, funnel, methods, assessed } = await benchmark(
        `measure: "FIN-S13-LOKAL", round: "2024", groupBy: ${groupBy}`,
      );
      expect(assessed).toBeGreaterThan(2);
      for (const { category, differenceInterval, rank, stabilised, sentence, reason } of rows) {
        expect([rank, stabilised]).toEqual([null, null]);
        expect(category === 'NOT_ASSESSED').toBe(reason !== null);
        if (category === 'NOT_ASSESSED') expect(['TOO_FEW_FORBUND', 'WITHHELD', 'NO_SPREAD']).toContain(reason);
        else {
          const leavesOutZero = differenceInterval && (differenceInterval.lower > 0 || differenceInterval.upper < 0);
          expect(leavesOutZero).toBe(category !== 'SIMILAR');
          expect(sentence.sv).toMatch(/justerat för \d jämförelser/);
        }
      }
      expect([funnelDecides, funnel]).toEqual(['NO_CURVE', []]);
      expect(methods.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['CLUSTER_LINEARISED', 'BENJAMINI_HOCHBERG']),
      );
      expect(methods.map(({ name }) => name)).not.toContain('OVERDISPERSION_WINSORISED_10');
    },
  );

  it('without a planted difference seldom differ; insatser keep what they differ by from year to year', async () => {
    const alarms = { families: 0, flagged: 0 };
    for (const measure of ['FIN-I01', 'FIN-I02', 'FIN-I03', 'FIN-I04', 'FIN-I05', 'FIN-M06', 'FIN-M07', 'FIN-M08'])
      for (const round of ['2022', '2023', '2024'])
        for (const groupBy of ['FOCUS', 'TARGET_GROUP']) {
          const { rows, assessed } = await benchmark(`measure: "${measure}", round: "${round}", groupBy: ${groupBy}`);
          // What förbund as clusters cannot judge is not judged by its persons instead.
          for (const row of rows.filter(({ reason }) => reason !== null))
            expect(row).toMatchObject({
              category: 'NOT_ASSESSED',
              difference: null,
              differenceInterval: null,
              pValue: null,
            });
          alarms.families += assessed > 0 ? 1 : 0;
          alarms.flagged += rows.some(({ category }) => /HIGHER|LOWER|BETTER|WORSE/.test(category)) ? 1 : 0;
        }
    expect(alarms.families).toBeGreaterThan(15);
    expect(alarms.flagged / alarms.families).toBeLessThanOrEqual(0.15);
  });

  it('are compared with the goal in the same way', async () => {
    const { rows } = await benchmark('measure: "FIN-I01", round: "2024", groupBy: TARGET_GROUP, comparator: GOAL');
    for (const { category, reason, differenceInterval } of rows) {
      const leavesOutZero = differenceInterval && (differenceInterval.lower > 0 || differenceInterval.upper < 0);
      if (category === 'NOT_ASSESSED') expect(reason).not.toBeNull();
      else expect(leavesOutZero).toBe(category !== 'SIMILAR');
    }
  });
});
