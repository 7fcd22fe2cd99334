import { numberFor } from '../support/forbund';
import type { World } from '../support/world';
import { fillNation, MERGED, startNation } from './nation';

interface Round {
  readonly round: { code: string };
  readonly since: { code: string } | null;
  readonly existing: number;
  readonly tookPart: number;
  readonly sentence: { sv: string };
  readonly [list: string]: unknown;
}
const LISTS = ['stayed', 'came', 'left', 'continued', 'ceased'] as const;
const numbers = (...indexes: number[]) => indexes.map(numberFor);

describe('participation', () => {
  let world: World;
  beforeAll(async () => {
    world = await startNation();
    await fillNation(world, 20240613);
  });
  afterAll(() => world.close());

  const asked = async (args: string, more = ''): Promise<Round[]> => {
    const lists = LISTS.map((list) => `${list} { organisationNumber }`).join(' ');
    const { participation } = await world.anybody.data<{ participation: { rounds: Round[] } }>(
      `{ participation(measure: "FIN-I01"${args}) { release rounds { round { code } since { code } existing tookPart
        sentence { sv en } ${lists} ${more} } } }`,
    );
    return participation.rounds;
  };
  const listsOf = (found: Round | undefined) =>
    Object.fromEntries(
      LISTS.map((list) => [list, (found?.[list] as { organisationNumber: string }[]).map((f) => f.organisationNumber)]),
    );

  it('tells who came, left and stayed, by round; a merger is neither', async () => {
    const [first, second, ...none] = await asked('');
    expect(none).toEqual([]);
    expect([first?.round.code, first?.since, first?.tookPart]).toEqual(['2022', null, 13]);
    expect([second?.round.code, second?.since?.code, second?.tookPart]).toEqual(['2024', '2022', 8]);
    expect(listsOf(second)).toEqual({
      stayed: numbers(0, 1, 2, 3, 4, 5, 6),
      came: [],
      left: numbers(7, 8, 9),
      continued: numbers(MERGED.into),
      ceased: numbers(10, 11, 13),
    });
    expect(second?.sentence.sv).toMatch(/^2024: 8 av \d+ förbund deltog\. Sedan 2022: 7 deltog båda gångerna, 0 har/);
    // As many as the figures themselves say.
    const { nationalValue } = await world.anybody.data<{ nationalValue: { pooled: { coverage: object } } }>(
      '{ nationalValue(measure: "FIN-I01", round: "2024") { pooled { coverage { unitsReporting unitsExisting } } } }',
    );
    expect(nationalValue.pooled.coverage).toEqual({ unitsReporting: 8, unitsExisting: second?.existing });
  });

  it('is of a county, and of the rounds asked for, the first of them against the round before it', async () => {
    const [only, ...none] = await asked(', county: "01", from: "2024"');
    expect(none).toEqual([]);
    expect(only?.since?.code).toBe('2022');
    expect(listsOf(only)).toEqual({
      stayed: numbers(0, 2, 4, 6),
      came: [],
      left: numbers(8),
      continued: numbers(MERGED.into),
      ceased: numbers(10),
    });
  });

  it('does not apply to a förbund before its birth, nor after its merger', async () => {
    const of = async (index: number) =>
      (await asked('', `status(forbund: "${numberFor(index)}")`)).map(({ status }) => status);
    expect(await of(MERGED.into)).toEqual(['NOT_APPLICABLE', 'TOOK_PART']);
    expect(await of(10)).toEqual(['TOOK_PART', 'NOT_APPLICABLE']);
    expect(await of(7)).toEqual(['TOOK_PART', 'DID_NOT']);
  });

  it('is as it was in an earlier release, and is refused for what does not exist', async () => {
    expect((await asked(', release: 1')).map(({ round }) => round.code)).toEqual(['2022']);
    const codeOf = async (args: string) =>
      (await world.anybody.ask(`{ participation(${args}) { release } }`)).errors?.[0]?.extensions.code;
    expect(await codeOf('measure: "FIN-I99"')).toBe('UNKNOWN_MEASURE');
    expect(await codeOf('measure: "FIN-I01", county: "99"')).toBe('UNKNOWN_COUNTY');
    expect(await codeOf('measure: "FIN-I01", from: "2024", to: "2022"')).toBe('FROM_AFTER_TO');
    expect(await codeOf('measure: "FIN-I01", from: "1999"')).toBe('UNKNOWN_ROUND');
    expect(await codeOf('measure: "FIN-I01", release: 99')).toBe('UNKNOWN_RELEASE');
  });
});

interface Bounds {
  readonly lower: number;
  readonly upper: number;
  readonly unitsAbsent: number;
  readonly unitsReporting: number;
  readonly unitsWithoutPeers: number;
  readonly answersPerAbsent: number;
  readonly label: { sv: string };
  readonly sentence: { sv: string; en: string };
}

describe('bounds for those who did not take part', () => {
  let world: World;
  beforeAll(async () => {
    world = await startNation();
    await fillNation(world, 20240614);
  });
  afterAll(() => world.close());

  const FIELDS =
    '{ lower upper unitsAbsent unitsReporting unitsWithoutPeers answersPerAbsent label { sv } sentence { sv en } }';
  const asked = async (measure: string, county = '') =>
    (
      await world.anybody.data<{
        nationalValue: {
          pooled: { value: number; n: number; coverage: { unitsReporting: number; unitsExisting: number } };
          distribution: { p10: number; p90: number } | null;
          tenths: Bounds | null;
          ends: Bounds | null;
          peers: Bounds | null;
        };
      }>(`{ nationalValue(measure: "${measure}", round: "2024"${county}) {
        pooled { value n coverage { unitsReporting unitsExisting } } distribution { p10 p90 }
        tenths: boundsIfAll(assumption: LOWEST_AND_HIGHEST_TENTH) ${FIELDS}
        ends: boundsIfAll(assumption: LOWEST_AND_HIGHEST_POSSIBLE) ${FIELDS}
        peers: boundsIfAll(assumption: AS_PEERS) ${FIELDS} } }`)
    ).nationalValue;
  const published = async (measure: string) => {
    const { results } = await world.anybody.data<{
      results: { nodes: { forbund: { organisationNumber: string }; value: { value: number; n: number } }[] };
    }>(
      `{ results(measure: "${measure}", round: "2024", first: 100) {
      nodes { forbund { organisationNumber } value { value n } } } }`,
    );
    return results.nodes;
  };

  it.each([
    ['FIN-I01', 0, 100],
    ['FIN-M06', 1, 4],
  ])('of %s are what the absent would add, each as a typical one that took part', async (measure, worst, best) => {
    const { pooled, distribution, tenths, ends, peers } = await asked(measure);
    const shown = await published(measure);
    const sizes = shown.map(({ value }) => value.n).sort((a, b) => a - b);
    const median = ((sizes[3] ?? 0) + (sizes[4] ?? 0)) / 2;
    const absent = pooled.coverage.unitsExisting - pooled.coverage.unitsReporting;
    expect(shown.length).toBe(8);
    expect(absent).toBeGreaterThan(2);
    const together = (supposed: readonly number[]) =>
      (pooled.n * pooled.value + median * supposed.reduce((sum, one) => sum + one, 0)) / (pooled.n + median * absent);
    const all = (value: number) => Array.from({ length: absent }, () => value);
    for (const found of [tenths, ends, peers])
      expect(found).toMatchObject({ unitsAbsent: absent, unitsReporting: 8, answersPerAbsent: median });
    expect(tenths?.lower).toBeCloseTo(together(all(distribution?.p10 ?? NaN)), 9);
    expect(tenths?.upper).toBeCloseTo(together(all(distribution?.p90 ?? NaN)), 9);
    expect(ends?.lower).toBeCloseTo(together(all(worst)), 9);
    expect(ends?.upper).toBeCloseTo(together(all(best)), 9);
    // Those that have left have a structure from 2022, and so peers; the rest of the register has none.
    const gone = await Promise.all(
      [7, 8, 9].map(async (index) => {
        const { forbundByNumber } = await world.anybody.data<{
          forbundByNumber: { peers: { forbund: { organisationNumber: string } }[] };
        }>(
          `{ forbundByNumber(organisationNumber: "${numberFor(index)}") { peers(round: "2024") { forbund { organisationNumber } } } }`,
        );
        const own = new Set(forbundByNumber.peers.map(({ forbund }) => forbund.organisationNumber));
        return shown.filter(({ forbund }) => own.has(forbund.organisationNumber)).map(({ value }) => value.value);
      }),
    );
    const rest = absent - gone.filter((values) => values.length > 0).length;
    expect(peers?.unitsWithoutPeers).toBe(rest);
    expect(rest).toBeLessThan(absent);
    const supposed = (of: (...values: number[]) => number, tenth: number) => [
      ...gone.flatMap((values) => (values.length > 0 ? [of(...values)] : [])),
      ...Array.from({ length: rest }, () => tenth),
    ];
    expect(peers?.lower).toBeCloseTo(together(supposed(Math.min, distribution?.p10 ?? NaN)), 9);
    expect(peers?.upper).toBeCloseTo(together(supposed(Math.max, distribution?.p90 ?? NaN)), 9);
  });

  it('say that they are what if, in both languages, and never that anything is certain', async () => {
    const { tenths, ends, peers } = await asked('FIN-I01');
    for (const found of [tenths, ends, peers]) {
      expect(found?.label.sv).toMatch(/^Tänk om/);
      expect(found?.sentence.sv).toMatch(/^Tänk om .* vad de hade svarat vet ingen\.$/);
      expect(found?.sentence.en).toMatch(/^What if .* nobody knows what they would have answered\.$/);
      expect(JSON.stringify(found)).not.toMatch(/säker|certain/);
    }
  });

  it('are none for counts, and none of a tenth where fewer than five are published', async () => {
    expect(await asked('FIN-S13-DELTAGARE')).toMatchObject({ tenths: null, ends: null, peers: null });
    const county = await asked('FIN-I01', ', county: "12"');
    expect(county.pooled.coverage.unitsReporting).toBe(3);
    expect(county.tenths).toBeNull();
    expect(county.ends?.unitsAbsent).toBe(county.pooled.coverage.unitsExisting - 3);
  });
});
