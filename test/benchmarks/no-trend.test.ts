import { judgeChange } from '../../src/benchmarks/series/judge-change';
import { trendSentence, trendsOf } from '../../src/benchmarks/series/series';
import type { RoundOfUnits } from '../../src/benchmarks/series/clusters';
import type { MeasureVersion, Round } from '../../src/catalogue/catalogue';
import { ReleasedValue } from '../../src/releases';
import { seededRandom } from '../../src/statistics/numbers/seeded-random';
import { TAKING_PART, voluntaryRounds } from '../statistics/support/cluster-worlds';
import { startWorld, type World } from '../support/world';

/** What may be called certain where nothing changed, in parts of one: 5 % with what a simulation is off by. */
const MOST_FALSE_ALARMS = 0.07;
const CERTAIN = /^Säkerställd/;

describe('of rounds in which nothing changes but who takes part', () => {
  const RUNS = Number(process.env['SIMULATION_RUNS'] ?? 300);
  const version = { kind: 'SHARE', base: 'RESPONDENTS', scaleMin: null, scaleMax: null } as MeasureVersion;
  const years = TAKING_PART.map((_, index) => ({ year: 2017 + index, half: null }) as Round);

  /** A drawn round as a release shows it: the sum of the country, and its förbund. */
  function released(cells: readonly { n: number; sum: number }[]): RoundOfUnits {
    const forbund = cells.flatMap(({ n, sum }, key) => (n > 0 ? [[key, { n, sum, sumOfSquares: sum }] as const] : []));
    const total = { n: 0, sum: 0, sumOfSquares: 0 };
    for (const [, { n, sum }] of forbund) {
      total.n += n;
      total.sum += sum;
      total.sumOfSquares += sum;
    }
    return { total, forbund: new Map(forbund) };
  }

  const sentenceOfTrend = (rounds: readonly RoundOfUnits[]) => {
    const points = rounds.map((units, index) => {
      const { n, sum } = units.total ?? { n: 0, sum: 0 };
      const coverage = { unitsReporting: units.forbund.size, unitsExisting: 83, respondents: n };
      const numbers = { n, sum: String(sum), sumOfSquares: null };
      const value = ReleasedValue.sumOf(version, numbers, coverage, null, null, 0);
      return { round: years[index] as Round, version, value, segment: 0, units };
    });
    const [segment] = trendsOf(points);
    return segment ? trendSentence(segment.trend, 100).sv : '';
  };

  it.each([0, 0.05, 0.1, 0.2])(
    'no more sentences than one in fourteen are certain, at a spread of %d between förbund',
    (tau) => {
      const random = seededRandom(20_241_130);
      const alarms = { nextYear: 0, sinceFirst: 0, trend: 0 };
      for (let run = 0; run < RUNS; run++) {
        const rounds = voluntaryRounds(random, { share: 0.7, tau }).map(released);
        const changeOf = (from: number, to: number) =>
          judgeChange(version, rounds[from] as RoundOfUnits, rounds[to] as RoundOfUnits).sentence.sv;
        if (CERTAIN.test(changeOf(6, 7))) alarms.nextYear += 1;
        if (CERTAIN.test(changeOf(0, 7))) alarms.sinceFirst += 1;
        if (CERTAIN.test(sentenceOfTrend(rounds))) alarms.trend += 1;
      }
      if (process.env['SIMULATION_RUNS']) console.info(tau, alarms);
      for (const times of Object.values(alarms)) expect(times / RUNS).toBeLessThanOrEqual(MOST_FALSE_ALARMS);
    },
  );
});

describe('of measures that the demo nation gives no trend', () => {
  const MEASURES = ['FIN-I03', 'FIN-I04', 'FIN-M08', 'FIN-O09', 'FIN-O10', 'FIN-O11', 'FIN-S13-FORE'];
  let world: World;
  beforeAll(async () => {
    world = await startWorld('DEMO');
  });
  afterAll(() => world.close());

  interface Change {
    difference: number | null;
    isBroken?: boolean;
    notJudged: string | null;
    pValue: number | null;
    sentence: { sv: string };
    madeOf: { sameForbund: number | null } | null;
  }

  it('hardly any change or trend of the nation is called certain, and none that the same förbund do not share', async () => {
    const { rounds } = await world.anybody.data<{ rounds: { nodes: { code: string }[] } }>(
      '{ rounds(first: 50) { nodes { code } } }',
    );
    const codes = rounds.nodes.map(({ code }) => code).sort();
    const pairs = codes.flatMap((from, index) => codes.slice(index + 1).map((to) => ({ from, to })));
    const judged: Change[] = [];
    const trends: string[] = [];
    for (const measure of MEASURES) {
      for (const { from, to } of pairs) {
        const { data } = await world.anybody.ask<{ change: Change }>(
          `{ change(measure: "${measure}", from: "${from}", to: "${to}") {
            difference notJudged pValue sentence { sv } madeOf { sameForbund } } }`,
        );
        if (data?.change && data.change.pValue !== null) judged.push(data.change);
      }
      const { trend } = await world.anybody.data<{ trend: { segments: { sentence: { sv: string } }[] } }>(
        `{ trend(measure: "${measure}") { segments { sentence { sv } } } }`,
      );
      trends.push(...trend.segments.map(({ sentence }) => sentence.sv));
    }
    const certain = judged.filter(({ sentence }) => CERTAIN.test(sentence.sv));
    expect(judged.length).toBeGreaterThan(80);
    // One drawn nation, whose pairs of years share their years: one odd year is in seven of them.
    expect(certain.length / judged.length).toBeLessThanOrEqual(0.1);
    for (const { difference, madeOf } of certain)
      expect(Math.sign(madeOf?.sameForbund ?? 0)).toBe(Math.sign(difference ?? NaN));
    expect(trends.filter((sentence) => CERTAIN.test(sentence)).length).toBeLessThanOrEqual(1);
  });
});
