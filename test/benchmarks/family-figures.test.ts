import fc from 'fast-check';
import { distributionOf } from '../../src/benchmarks/family/distribution';
import { funnelCurve } from '../../src/benchmarks/family/funnel-curve';
import { scoreOf } from '../../src/benchmarks/family/profile.use-case';
import { rankIntervals, stabilise } from '../../src/benchmarks/figures/stabilise';
import { typicalValue } from '../../src/benchmarks/figures/typical-value';
import { unweightedMean } from '../../src/benchmarks/figures/unweighted-mean';
import { reproducible, shareCells, shuffled } from '../statistics/support/arbitraries';
import {
  AMOUNT,
  answersOf,
  COUNT,
  INDEX,
  MEAN,
  published,
  SEK_SHARE,
  SHARE,
  SHARE_LOWER,
  SHARE_NONE,
  shareOf,
  versionOf,
  withheld,
} from './families';

const few = { ...reproducible, numRuns: 6 };
const sure = [0.2, 0.5, 0.8, 0.35, 0.65].map((share) => shareOf(share * 4000, 4000));
const sureMeans = [1, 2, 3].map((step) => answersOf(...Array.from({ length: 300 }, (_, i) => step + (i % 2))));

describe('stabilised values', () => {
  it('lie between the raw value and the family’s, within their intervals', () => {
    const cells = [shareOf(3, 10), ...Array.from({ length: 9 }, () => shareOf(60, 80))];
    const found = stabilise(SHARE, cells)?.[0];
    expect(found?.value).toBeGreaterThan(30);
    expect(found?.value).toBeLessThan(75);
    expect(found?.interval.lower).toBeLessThan(found?.value ?? 0);
    const mean = stabilise(MEAN, [answersOf(1, 1, 2), ...sureMeans])?.[0];
    expect(mean?.value).toBeGreaterThan(4 / 3);
  });

  it('are none for counts, amounts and kronor, nor for one unit or answers that never differ', () => {
    for (const version of [COUNT, AMOUNT, SEK_SHARE]) {
      expect(stabilise(version, sure)).toBeNull();
      expect(rankIntervals(version, sure)).toBeNull();
    }
    expect(stabilise(SHARE, sure.slice(1, 2))).toBeNull();
    expect(stabilise(MEAN, [answersOf(3, 3), answersOf(3, 3)])).toBeNull();
    expect(stabilise(MEAN, [answersOf(3), answersOf(2)])).toBeNull();
  });
});

describe('ranks', () => {
  const bounds = (version: typeof SHARE, cells = sure) =>
    rankIntervals(version, cells)?.map(({ lower, upper }) => [lower, upper]);

  it('begin with 1 at the good end: the highest, or the lowest where lower is better', () => {
    expect(bounds(SHARE)).toEqual([
      [5, 5],
      [3, 3],
      [1, 1],
      [4, 4],
      [2, 2],
    ]);
    expect(bounds(SHARE_LOWER)).toEqual([
      [1, 1],
      [3, 3],
      [5, 5],
      [2, 2],
      [4, 4],
    ]);
    expect(bounds(MEAN, sureMeans)).toEqual([
      [3, 3],
      [2, 2],
      [1, 1],
    ]);
    expect(bounds(versionOf({ ...MEAN, direction: 'LOWER' }), sureMeans)).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('are none where the measure has no good direction', () => {
    expect(rankIntervals(SHARE_NONE, sure)).toBeNull();
  });

  it('are the same for equal cells, and cover every place when all are equal', () => {
    const equal = bounds(
      SHARE,
      Array.from({ length: 10 }, () => shareOf(9, 18)),
    );
    expect(new Set(equal?.map(String)).size).toBe(1);
    expect(equal?.[0]).toEqual([1, 10]);
  });

  it('follow their units to another order', () => {
    const follows = fc.property(shuffled(shareCells(4, 7, 30)), ({ items, places, moved }) => {
      const cells = items.map(({ n, sum }) => shareOf(sum, n));
      const before = bounds(SHARE, cells);
      expect(
        bounds(
          SHARE,
          moved.map(({ n, sum }) => shareOf(sum, n)),
        ),
      ).toEqual(places.map((place) => before?.[place]));
    });
    fc.assert(follows, few);
  });
});

describe('the funnel', () => {
  it('narrows with the number of answers, the 99.8 % limits around the 95 % and both around the target', () => {
    for (const [version, target, within] of [
      [SHARE, 70, null],
      [MEAN, 3, 0.8],
    ] as const) {
      const curve = funnelCurve(version, [shareOf(1, 400), shareOf(1, 12)], target, within);
      expect(curve.map(({ n }) => n)).toEqual([...curve.map(({ n }) => n)].sort((a, b) => a - b));
      expect([curve[0]?.n, curve.at(-1)?.n]).toEqual([1, 400]);
      expect(curve.length).toBeLessThanOrEqual(41);
      for (const { lower998, lower95, upper95, upper998 } of curve) {
        expect(lower998).toBeLessThanOrEqual(lower95);
        expect(lower95).toBeLessThanOrEqual(target);
        expect(upper95).toBeGreaterThanOrEqual(target);
        expect(upper998).toBeGreaterThanOrEqual(upper95);
      }
      const width = (n: number) => curve.flatMap((p) => (p.n === n ? [p.upper95 - p.lower95] : []))[0] ?? NaN;
      expect(width(400)).toBeLessThan(width(20));
    }
  });

  it('stays on the scale, at one answer, at all and at none', () => {
    for (const target of [0, 3, 97, 100]) {
      for (const { lower998, upper998 } of funnelCurve(SHARE, [shareOf(1, 1), shareOf(40, 50)], target, null)) {
        expect([lower998 >= 0, upper998 <= 100]).toEqual([true, true]);
      }
    }
    for (const target of [5, 95]) {
      for (const { lower998, upper998 } of funnelCurve(INDEX, [shareOf(1, 9)], target, 900)) {
        expect([lower998 >= 0, upper998 <= 100]).toEqual([true, true]);
      }
    }
  });

  it('is empty where there is nothing to draw', () => {
    expect(funnelCurve(SHARE, [], 50, null)).toEqual([]);
    expect(funnelCurve(COUNT, [shareOf(1, 10)], 50, null)).toEqual([]);
    expect(funnelCurve(SHARE, [shareOf(1, 1)], 50, null)).toHaveLength(1);
  });
});

describe('quantiles', () => {
  it('are refused under five units', () => {
    expect(distributionOf([1, 2, 3, 4])).toBeNull();
    expect(distributionOf([])).toBeNull();
    expect(distributionOf([5, 1, 4, 2, 3])).toEqual({ units: 5, p10: 1.4, p25: 2, median: 3, p75: 4, p90: 4.6 });
  });

  it('are the value itself when all are equal', () => {
    expect(distributionOf([7, 7, 7, 7, 7])).toEqual({ units: 5, p10: 7, p25: 7, median: 7, p75: 7, p90: 7 });
  });
});

describe('the typical förbund', () => {
  it('is refused under five, and for what has no sampling error', () => {
    expect(typicalValue(SHARE, sure.slice(0, 4))).toBeNull();
    for (const version of [COUNT, AMOUNT, SEK_SHARE]) expect(typicalValue(version, sure)).toBeNull();
    expect(
      typicalValue(
        MEAN,
        Array.from({ length: 5 }, () => answersOf(3, 3)),
      ),
    ).toBeNull();
  });

  it('weighs a small förbund as a förbund, where the pooled value counts its answers', () => {
    const cells = [shareOf(9000, 10_000), ...Array.from({ length: 6 }, () => shareOf(30, 100))];
    const found = typicalValue(SHARE, cells);
    expect(found?.value).toBeLessThan(60);
    expect(found?.tau).toBeGreaterThan(0);
    expect(found?.predictionInterval?.lower).toBeLessThan(found?.interval?.lower ?? 0);
    expect(found?.predictionInterval?.upper).toBeGreaterThan(found?.interval?.upper ?? 100);
    expect(found?.label.sv).toBe('Det typiska förbundet');
  });

  it('stays on the scale, also where all answered the same within their förbund', () => {
    const all = typicalValue(
      SHARE,
      Array.from({ length: 5 }, () => shareOf(12, 12)),
    );
    expect(all?.interval?.upper).toBeLessThanOrEqual(100);
    const mean = typicalValue(
      MEAN,
      Array.from({ length: 5 }, () => answersOf(4, 4, 4, 3)),
    );
    expect(mean?.predictionInterval?.upper).toBeLessThanOrEqual(4);
  });
});

describe('the unweighted mean', () => {
  it('counts every published förbund as one, and no withheld one', () => {
    const shown = [published(SHARE, shareOf(10, 10)), published(SHARE, shareOf(0, 1000)), withheld(SHARE)];
    const found = unweightedMean(SHARE, shown, 5);
    expect(found).toMatchObject({ value: 50, coverage: { unitsReporting: 2, unitsExisting: 5, respondents: 1010 } });
    expect(unweightedMean(SHARE, [withheld(SHARE)], 5)).toMatchObject({ status: 'MISSING', value: null });
  });
});

describe('a score of a profile', () => {
  it('has 100 at the good end, whatever the scale and the direction', () => {
    expect(scoreOf(SHARE, 30)).toBe(30);
    expect(scoreOf(SHARE_LOWER, 30)).toBe(70);
    expect(scoreOf(MEAN, 4)).toBe(100);
    expect(scoreOf(versionOf({ ...MEAN, direction: 'LOWER' }), 4)).toBe(0);
    expect([scoreOf(COUNT, 3), scoreOf(AMOUNT, 3), scoreOf(SHARE, null)]).toEqual([null, null, null]);
  });
});
