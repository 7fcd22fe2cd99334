import type { MeasureVersion } from '../../src/catalogue/catalogue';
import {
  breaksOf,
  certainDirection,
  segmentsOf,
  trendSentence,
  trendsOf,
  type SegmentTrend,
  type SeriesPoint,
} from '../../src/benchmarks/series/series';
import { sumOfParts } from '../../src/benchmarks/consequences/sum-of-parts';
import type { ReleasedValue } from '../../src/releases/figures/released-value';
import { AMOUNT, answersOf, COUNT, MEAN, published, roundOf, SHARE, shareOf, versionsOf, withheld } from './families';

const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => roundOf(String(from + i)));
const pointsOf = (version: MeasureVersion, values: readonly ReleasedValue[]): SeriesPoint[] =>
  values.map((value, index) => ({ round: roundOf(String(2017 + index)), version, value, segment: 0, units: null }));
const trendOf = (points: readonly SeriesPoint[]) => trendsOf(points)[0]?.trend;

describe('a series', () => {
  const broken = versionsOf(
    { firstRound: '2017', lastRound: '2019' },
    {
      firstRound: '2020',
      lastRound: '2020',
      comparableWithPrevious: false,
      breakReasonSv: 'registret byttes',
      breakReasonEn: 'the register changed',
    },
    { firstRound: '2021', comparableWithPrevious: true },
  );
  const [{ measure }] = broken as [MeasureVersion];

  it('is cut at a break, and tells why', () => {
    const found = segmentsOf(measure, years(2016, 2023));
    expect(found.map(({ round, segment }) => `${round.code}:${segment}`)).toEqual([
      '2017:0',
      '2018:0',
      '2019:0',
      '2020:1',
      '2021:1',
      '2022:1',
      '2023:1',
    ]);
    expect(breaksOf(found)).toEqual([
      { kind: 'MEASURE', before: found[3]?.round, reason: { sv: 'registret byttes', en: 'the register changed' } },
    ]);
  });

  it('is cut also when the round of the break is not asked for', () => {
    const found = segmentsOf(measure, [roundOf('2019'), roundOf('2021')]);
    expect(found.map(({ segment }) => segment)).toEqual([0, 1]);
    expect(breaksOf(found)[0]?.reason.sv).toBe('registret byttes');
  });

  it('has a trend for each part and none across', () => {
    const points = segmentsOf(measure, years(2017, 2022)).map((one, index) => ({
      ...one,
      value: published(one.version, shareOf(20 + 10 * index, 100)),
      units: null,
    }));
    const trends = trendsOf(points);
    expect(trends.map(({ segment, trend }) => [segment, trend.kind])).toEqual([
      [0, 'TREND'],
      [1, 'TREND'],
    ]);
    expect(trends.map(({ trend }) => trend.kind === 'TREND' && trend.line.slope)).toEqual([
      expect.closeTo(0.1, 10),
      expect.closeTo(0.1, 10),
    ]);
  });

  it('leaves a trend untold for two occasions, and a withheld or missing one out of it', () => {
    const two = [published(SHARE, shareOf(5, 20)), withheld(SHARE), published(SHARE, shareOf(15, 20))];
    expect(trendOf(pointsOf(SHARE, two))).toEqual({ kind: 'TOO_FEW_OCCASIONS', occasions: 2 });
    expect(trendOf(pointsOf(SHARE, []))).toBeUndefined();
  });

  it('tells Mann–Kendall and Sen only from five occasions', () => {
    const series = (count: number) =>
      trendOf(
        pointsOf(
          SHARE,
          Array.from({ length: count }, (_, i) => published(SHARE, shareOf(10 + 5 * i, 60))),
        ),
      );
    expect(series(4)).toMatchObject({ kind: 'TREND', mannKendall: null });
    expect(series(5)).toMatchObject({ kind: 'TREND', mannKendall: { pValue: expect.any(Number) as number } });
  });

  it('counts half-years as half', () => {
    const points = ['2024H1', '2024H2', '2025H1'].map((code, index) => ({
      round: roundOf(code),
      version: SHARE,
      segment: 0,
      value: published(SHARE, shareOf(40 + 5 * index, 100)),
      units: null,
    }));
    expect(trendOf(points)).toMatchObject({ kind: 'TREND', line: { slope: expect.closeTo(0.1, 10) as number } });
  });

  it('says why there is no trend: counts, answers that never differ, too few occasions', () => {
    const counts = pointsOf(
      COUNT,
      [1, 2, 3].map((count) => published(COUNT, shareOf(count, count))),
    );
    expect(trendOf(counts)).toEqual({ kind: 'KIND_NOT_COMPARED' });
    const alike = pointsOf(
      MEAN,
      [1, 2, 3].map((answer) => published(MEAN, answersOf(answer, answer))),
    );
    expect(trendOf(alike)).toEqual({ kind: 'NO_SPREAD' });
    expect(trendSentence({ kind: 'KIND_NOT_COMPARED' }).sv).toMatch(/händelser eller kronor/);
    expect(trendSentence({ kind: 'NO_SPREAD' }).sv).toMatch(/skiljer sig inte åt/);
    expect(trendSentence({ kind: 'TOO_FEW_OCCASIONS', occasions: 2 }).en).toMatch(/of 2 occasions, and it takes three/);
    const unchanged = trendOf(
      pointsOf(
        SHARE,
        [1, 2, 3].map(() => published(SHARE, shareOf(9, 9))),
      ),
    );
    expect(unchanged && trendSentence(unchanged).sv).toMatch(/^Ingen trend beräknas: svaren skiljer sig inte åt/);
    const same = trendOf(
      pointsOf(
        SHARE,
        [1, 2, 3].map(() => published(SHARE, shareOf(5, 10))),
      ),
    );
    expect(same && trendSentence(same, 100).sv).toMatch(
      /^Ingen säkerställd förändring över tid: 0,0 \(95 % intervall −/,
    );
  });
});

describe('a series that goes up and down more than chance explains', () => {
  const line = (residualQ: number) => {
    const interval = { lower: 0.006, upper: 0.03, confidence: 0.95 };
    const found = { slope: 0.018, standardError: 0.006, z: 3, pValue: 0.0027, interval, residualQ, residualDf: 3 };
    return { kind: 'TREND', line: found, mannKendall: null } as SegmentTrend;
  };

  it('follows no line, and its slope is not called certain', () => {
    expect(trendSentence(line(2), 100).sv).toMatch(/^Säkerställd ökning/);
    expect(certainDirection(line(2))).toBe('RISE');
    expect(trendSentence(line(14.3), 100).sv).toBe(
      'Lutning +1,8 per år; den prövas inte: värdena går upp och ned mer än slumpen förklarar och följer ingen rät linje (p = 0,003).',
    );
    expect(certainDirection(line(14.3))).toBeNull();
  });
});

describe('several förbund as one', () => {
  it('are their cells added', () => {
    const sum = sumOfParts(SHARE, [published(SHARE, shareOf(3, 10)), published(SHARE, shareOf(27, 30))]);
    expect(sum).toMatchObject({ status: 'PUBLISHED', value: 75, n: 40, release: 3 });
    expect(sum.coverage).toEqual({ unitsReporting: 2, unitsExisting: 2, respondents: 40, response: null });
    const mean = sumOfParts(MEAN, [published(MEAN, answersOf(1, 2)), published(MEAN, answersOf(4, 4, 4))]);
    expect(mean).toMatchObject({ value: 3, interval: published(MEAN, answersOf(1, 2, 4, 4, 4)).interval });
  });

  it('keep every krona', () => {
    const krona = { n: 1, sum: 2 ** 53 - 1, sumOfSquares: 0 };
    expect(sumOfParts(AMOUNT, [published(AMOUNT, krona), published(AMOUNT, krona)]).amount).toBe(2n * (2n ** 53n - 1n));
  });

  it('are withheld when one is, and missing when one did not report', () => {
    const one = published(SHARE, shareOf(3, 10));
    expect(sumOfParts(SHARE, [one, withheld(SHARE)])).toMatchObject({ status: 'SUPPRESSED', value: null });
    expect(sumOfParts(SHARE, [one, undefined])).toMatchObject({ status: 'MISSING', value: null });
    expect(sumOfParts(SHARE, [withheld(SHARE), undefined]).status).toBe('SUPPRESSED');
  });
});
