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

describe('in the demo nation', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('DEMO');
  });
  afterAll(() => world.close());

  const benchmark = async (args: string) =>
    (await world.anybody.data<{ benchmark: Found }>(`{ benchmark(${args}) { ${ROWS} } }`)).benchmark;
  const errorOf = async (field: string) => (await world.anybody.ask(`{ ${field} }`)).errors?.[0]?.extensions.code;

  describe('two forms of insatser', () => {
    it.each(['FIN-I03', 'FIN-M08', 'FIN-S13-LOKAL'])(
      'are judged as categoryDifference judges them, in %s',
      async (measure) => {
        const { rows, funnelDecides, methods, funnel } = await benchmark(
          `measure: "${measure}", round: "2024", groupBy: FORM`,
        );
        const { categoryDifference: pair } = await world.anybody.data<{
          categoryDifference: {
            difference: number;
            pValue: number;
            notJudged: string | null;
            interval: { lower: number; upper: number };
          };
        }>(
          `{ categoryDifference(measure: "${measure}", round: "2024", dimension: "FORM", category: "PROJECT", against: "LONG_TERM")
             { difference pValue notJudged interval { lower upper } } }`,
        );
        expect(pair.notJudged).toBeNull();
        const [project, longTerm] = rows;
        expect(project?.difference).toBeCloseTo(pair.difference, 9);
        expect(project?.differenceInterval?.lower).toBeCloseTo(pair.interval.lower, 9);
        expect([project?.pValue, longTerm?.pValue]).toEqual([pair.pValue, pair.pValue]);
        expect(longTerm?.differenceInterval?.lower).toBeCloseTo(-pair.interval.upper, 9);
        const isCertain = pair.interval.lower > 0 || pair.interval.upper < 0;
        for (const { category, sentence } of rows) {
          expect(category !== 'SIMILAR').toBe(isCertain);
          expect(sentence.sv).not.toMatch(/jämförelser/);
        }
        // What persons alone would say of two kinds is not said.
        expect(rows.map(({ rank, stabilised }) => [rank, stabilised])).toEqual([
          [null, null],
          [null, null],
        ]);
        expect([funnelDecides, funnel]).toEqual(['NO_CURVE', []]);
        expect(methods.map(({ name }) => name)).toContain('CLUSTER_LINEARISED');
      },
    );

    it('differ in the outcome in which the demo has planted a difference, and long-term insatser reach more', async () => {
      const { rows } = await benchmark('measure: "FIN-S13-LOKAL", round: "2024", groupBy: FORM');
      expect(rows.map(({ category }) => category.replace('MUCH_', ''))).toEqual(['WORSE', 'BETTER']);
    });

    it('are not judged by a handful of förbund, and the reason is true', async () => {
      // Most insatser of this measure are withheld, so that one of the forms has published figures of a few förbund.
      const { rows, assessed } = await benchmark('measure: "FIN-I01", round: "2024", groupBy: FORM');
      expect([assessed, rows.map(({ reason }) => reason)]).toEqual([0, ['TOO_FEW_FORBUND', 'TOO_FEW_FORBUND']]);
      for (const { sentence } of rows)
        expect(sentence.sv).toMatch(/bedöms inte: färre än fem förbund har publicerade värden på den ena sidan\.$/);
    });
  });

  describe('single insatser', () => {
    it.each([
      ['FIN-S13-LOKAL', '2024'],
      ['FIN-S13', '2022'],
    ])('are compared with one another by what is published of each, in %s %s', async (measure, round) => {
      const { rows, assessed, coverage } = await benchmark(
        `measure: "${measure}", round: "${round}", groupBy: INTERVENTION`,
      );
      const shown = rows.filter(({ value }) => value.status === 'PUBLISHED');
      expect(assessed).toBe(shown.length);
      expect(shown.length).toBeGreaterThan(15);
      const all = shown.reduce((sum, { value }) => sum + (value.n ?? 0), 0);
      for (const { explain, intervention, differenceInterval, category } of shown) {
        expect(intervention).not.toBeNull();
        expect((explain.inputs.n ?? 0) + (explain.inputs.referenceN ?? 0)).toBe(all);
        const leavesOutZero = differenceInterval && (differenceInterval.lower > 0 || differenceInterval.upper < 0);
        expect(leavesOutZero).toBe(category !== 'SIMILAR');
      }
      expect(coverage.respondents).toBe(all);
      expect(coverage.unitsReporting).toBe(new Set(shown.map(({ forbund }) => forbund?.organisationNumber)).size);
      const withheld = rows.filter(({ reason }) => reason === 'WITHHELD');
      expect(withheld.length).toBeGreaterThan(0);
      expect(withheld.every(({ difference, value }) => difference === null && value.n === null)).toBe(true);
      expect(shown[0]?.sentence.sv).toMatch(/övriga jämförda insatser/);
    });

    it('say which reach results in the latest round: some of those that the demo has planted, and few others', async () => {
      const { rows } = await benchmark('measure: "FIN-S13-LOKAL", round: "2024", groupBy: INTERVENTION');
      const better = rows.filter(({ category }) => /BETTER/.test(category));
      expect(better.length).toBeGreaterThan(0);
      for (const { intervention, value, sentence } of better) {
        expect(intervention?.form).toBe('LONG_TERM');
        expect(value.value).toBeGreaterThan(75);
        expect(sentence.sv).toMatch(/bättre värde än övriga jämförda insatser: .*justerat för \d+ jämförelser/);
      }
      expect(rows.filter(({ category }) => /BETTER|WORSE/.test(category)).length).toBeLessThan(6);
    });

    it('of a kind, or of a förbund, are their own family; those of a county are shown out of all', async () => {
      const whole = await benchmark('measure: "FIN-S13-LOKAL", round: "2024", groupBy: INTERVENTION');
      const longTerm = await benchmark(
        'measure: "FIN-S13-LOKAL", round: "2024", groupBy: INTERVENTION, form: "LONG_TERM"',
      );
      expect(longTerm.rows.length).toBeGreaterThan(10);
      expect(longTerm.rows.every(({ intervention }) => intervention?.form === 'LONG_TERM')).toBe(true);
      expect(longTerm.rows).toHaveLength(
        whole.rows.filter(({ intervention }) => intervention?.form === 'LONG_TERM').length,
      );
      const number = whole.rows[0]?.forbund?.organisationNumber ?? '';
      const own = await benchmark(
        `measure: "FIN-S13-LOKAL", round: "2024", groupBy: INTERVENTION, forbund: "${number}"`,
      );
      expect(own.rows.map(({ name }) => name)).toEqual(
        whole.rows.filter(({ forbund }) => forbund?.organisationNumber === number).map(({ name }) => name),
      );
      const key = (row: Row) => `${row.forbund?.organisationNumber}/${row.intervention?.code}`;
      const verdicts = new Map(whole.rows.map((row) => [key(row), row.category]));
      const county = await benchmark('measure: "FIN-S13-LOKAL", round: "2024", groupBy: INTERVENTION, county: "14"');
      expect(county.rows.length).toBeGreaterThan(0);
      for (const row of county.rows) expect(row.category).toBe(verdicts.get(key(row)));
    });

    it('are refused where the figures are not split by them, and by what belongs to other questions', async () => {
      const of = (args: string) => errorOf(`benchmark(${args}) { assessed }`);
      expect(await of('measure: "FIN-S13", round: "2024", groupBy: INTERVENTION')).toBe('NOT_SPLIT_BY');
      expect(await of('measure: "FIN-I02", round: "2024", groupBy: LOCAL_GROUP')).toBe('NOT_SPLIT_BY');
      const ofInsatser = 'measure: "FIN-I01", round: "2024", groupBy: INTERVENTION';
      expect(await of(`${ofInsatser}, form: "NONE"`)).toBe('UNKNOWN_CATEGORY');
      expect(await of(`${ofInsatser}, forbund: "000000-0000"`)).toBe('UNKNOWN_FORBUND');
      expect(await of(`${ofInsatser}, comparator: PEERS`)).toBe('INVALID_INPUT');
      for (const arg of ['form: "PROJECT"', 'focus: "OTHER"', 'forbund: "222000-1834"'])
        expect(await of(`measure: "FIN-I01", round: "2024", ${arg}`)).toBe('INVALID_INPUT');
    });

    it('have a series of their own, which is what they themselves say, and a change', async () => {
      const { rows } = await benchmark('measure: "FIN-I01", round: "2024", groupBy: INTERVENTION');
      const published = rows.filter(({ value }) => value.status === 'PUBLISHED');
      interface Series {
        trend: {
          points: { round: { code: string }; value: { status: string; value: number | null; n: number | null } }[];
          segments: { forbundAsClusters: boolean; sentence: { sv: string } }[];
        };
        change: { difference: number | null; sentence: { sv: string } };
      }
      for (const row of published.slice(0, 3)) {
        const [number, code] = [row.forbund?.organisationNumber ?? '', row.intervention?.code ?? ''];
        const of = `measure: "FIN-I01", forbund: "${number}", dimension: "INTERVENTION", category: "${code}"`;
        const { trend, change } = await world.anybody.data<Series>(
          `{ trend(${of}) { points { round { code } value { status value n coverage { unitsReporting } } } segments { forbundAsClusters sentence { sv } } }
             change(${of}, from: "2023", to: "2024") { difference sentence { sv } } }`,
        );
        const last = trend.points.find(({ round }) => round.code === '2024');
        expect(last?.value).toMatchObject({ value: row.value.value, n: row.value.n });
        expect(trend.segments.every(({ forbundAsClusters }) => !forbundAsClusters)).toBe(true);
        const before = trend.points.find(({ round }) => round.code === '2023')?.value.value ?? null;
        if (before === null) expect(change.difference).toBeNull();
        else expect(change.difference).toBeCloseTo((last?.value.value ?? NaN) - before, 9);
      }
      const [one] = published;
      const number = one?.forbund?.organisationNumber ?? '';
      const own = `measure: "FIN-I01", forbund: "${number}", dimension: "INTERVENTION"`;
      expect(await errorOf(`trend(${own}, category: "INS-99") { release }`)).toBe('UNKNOWN_CATEGORY');
      expect(
        await errorOf(
          `trend(${own}, category: "${one?.intervention?.code}", structure: CURRENT_STRUCTURE) { release }`,
        ),
      ).toBe('INVALID_INPUT');
      expect(
        await errorOf('trend(measure: "FIN-I01", dimension: "INTERVENTION", category: "INS-01") { release }'),
      ).toBe('OWN_DIMENSION');
    });

    it('have no figure, rather than a missing one, in rounds that do not split by them', async () => {
      const { rows } = await benchmark('measure: "FIN-S13", round: "2022", groupBy: INTERVENTION');
      const [one] = rows.filter(({ value }) => value.status === 'PUBLISHED');
      const { trend } = await world.anybody.data<{
        trend: { points: { round: { code: string }; value: Row['value'] }[] };
      }>(
        `{ trend(measure: "FIN-S13", forbund: "${one?.forbund?.organisationNumber}", dimension: "INTERVENTION", category: "${one?.intervention?.code}")
           { points { round { code } value { status n value coverage { unitsReporting } } } } }`,
      );
      const statusIn = (code: string) => trend.points.find(({ round }) => round.code === code)?.value.status;
      expect([statusIn('2022'), statusIn('2023'), statusIn('2024')]).toEqual([
        'PUBLISHED',
        'NOT_APPLICABLE',
        'NOT_APPLICABLE',
      ]);
    });
  });

  it('local groups are compared with one another, and read by themselves', async () => {
    const { rows, assessed } = await benchmark('measure: "FIN-S13-LOKAL", round: "2024", groupBy: LOCAL_GROUP');
    expect(rows.length).toBeGreaterThan(1);
    const shown = rows.filter(({ value }) => value.status === 'PUBLISHED');
    expect(assessed).toBe(shown.length >= 5 ? shown.length : 0);
    for (const { localGroup, intervention, name, sentence } of shown) {
      expect(intervention).toBeNull();
      expect(name).toContain('Lokusgrupp');
      expect(sentence.sv).toMatch(assessed > 0 ? /övriga jämförda lokala grupper/ : /färre än fem enheter/);
      expect(localGroup?.code).toMatch(/NORR|SODER/);
    }
    const [first] = shown;
    const { localGroup } = await world.anybody.data<{ localGroup: { results: { value: Row['value'] }[] } }>(
      `{ localGroup(forbund: "${first?.forbund?.organisationNumber}", code: "${first?.localGroup?.code}")
         { results(round: "2024", measures: ["FIN-S13-LOKAL"]) { value { status n value coverage { unitsReporting } } } } }`,
    );
    expect(localGroup.results[0]?.value).toMatchObject(first?.value ?? {});
    const { trend } = await world.anybody.data<{ trend: { points: { value: Row['value'] }[] } }>(
      `{ trend(measure: "FIN-S13-LOKAL", forbund: "${first?.forbund?.organisationNumber}", dimension: "LOCAL_GROUP", category: "${first?.localGroup?.code}")
         { points { value { status n value coverage { unitsReporting } } } } }`,
    );
    expect(trend.points.map(({ value }) => value)).toMatchObject([first?.value]);
  });
});
