import fc from 'fast-check';
import { mannKendall } from '../../src/statistics/trends/mann-kendall';
import { theilSen } from '../../src/statistics/trends/theil-sen';
import { shareTrend, trend, weightedSlope } from '../../src/statistics/trends/trend';
import { reproducible, shuffled, value } from './support/arbitraries';
import { refused } from './support/refused';

const series = (values: readonly number[]) =>
  values.map((v, index) => ({ time: 2018 + index, value: v, variance: 0.01 }));

describe('trend', () => {
  test('is not claimed below three occasions', () => {
    expect(trend(series([1, 2]))).toEqual({ kind: 'TOO_FEW_OCCASIONS', occasions: 2 });
    const two = [2020, 2021, 2022].map((time) => ({ time, n: time === 2022 ? 0 : 9, sum: 0 }));
    expect(shareTrend(two)).toEqual({ kind: 'TOO_FEW_OCCASIONS', occasions: 2 });
    expect(shareTrend([])).toEqual({ kind: 'TOO_FEW_OCCASIONS', occasions: 0 });
  });

  test('has a line from three occasions and Mann–Kendall from five', () => {
    const kinds = [3, 4, 5].map((length) => trend(series(Array.from({ length }, (_, i) => i * i))));
    expect(kinds.map((found) => found.kind === 'TREND' && found.mannKendall !== null)).toEqual([false, false, true]);
  });

  test('of equal values has p = 1', () => {
    const found = trend(series([0.3, 0.3, 0.3, 0.3, 0.3]));
    expect(found).toMatchObject({ line: { slope: 0, pValue: 1 }, mannKendall: { s: 0, pValue: 1, senSlope: 0 } });
    const all = shareTrend([2019, 2020, 2021, 2022, 2023].map((time) => ({ time, n: 11, sum: 11 })));
    expect(all).toMatchObject({ line: { slope: 0, pValue: 1, interval: null }, mannKendall: { pValue: 1 } });
    const variances = fc.array(fc.double({ min: 0.01, max: 9, noNaN: true }), { minLength: 3, maxLength: 9 });
    const level = fc.property(value, variances, (same, list) => {
      const found = weightedSlope(list.map((variance, time) => ({ time, value: same, variance })));
      expect(found).toMatchObject({ slope: 0, z: 0, pValue: 1, residualQ: 0 });
    });
    fc.assert(level, reproducible);
    const thirds = shareTrend([2019, 2020, 2021].map((time, i) => ({ time, n: 3 * (i + 1), sum: i + 1 })));
    expect(thirds).toMatchObject({ line: { slope: 0, pValue: 1 } });
  });

  test('refuses two values for one occasion and a certain value among uncertain ones', () => {
    const twice = series([1, 2, 3]).map((occasion) => ({ ...occasion, time: 2020 }));
    expect(() => weightedSlope(twice)).toThrow(refused('OUT_OF_DOMAIN'));
    const certain = series([1, 2, 3]).map((occasion, i) => ({ ...occasion, variance: i }));
    expect(() => weightedSlope(certain)).toThrow(refused('OUT_OF_DOMAIN'));
  });

  test('is the same bit for bit whatever the order', () => {
    const values = fc.array(value, { minLength: 5, maxLength: 12 });
    const same = fc.property(values, fc.integer(), (list, shift) => {
      const occasions = series(list).map((occasion, index) => ({ ...occasion, time: 0.37 * (index + 1) ** 2 }));
      const turned = occasions.map((_, index) => occasions[(index + Math.abs(shift % list.length)) % list.length]!);
      expect(trend(turned)).toEqual(trend(occasions));
    });
    fc.assert(same, reproducible);
  });
});

describe('mannKendall', () => {
  test.each([3, 4])('with %i occasions is never significant', (n) => {
    const values = Array.from({ length: n }, (_, index) => index);
    const found = mannKendall(values, values);
    expect(found.tauA).toBe(1);
    expect(found.pValue).toBeGreaterThan(0.05);
    expect(found.pNormal).toBeGreaterThan(0.05);
  });

  test('with five occasions can be', () =>
    expect(mannKendall([1, 2, 3, 4, 5], [1, 2, 3, 4, 5]).pValue).toBeCloseTo(2 / 120, 12));

  test('uses the normal p with ties, the exact without', () => {
    expect(mannKendall([1, 2, 3, 4, 5], [1, 2, 2, 4, 5])).toMatchObject({ pExact: null });
    const untied = mannKendall([1, 2, 3, 4, 5], [1, 3, 2, 4, 5]);
    expect(untied.pValue).toBe(untied.pExact);
  });

  test('refuses two values for one occasion', () => {
    expect(() => mannKendall([1, 1, 2], [1, 2, 3])).toThrow(refused('OUT_OF_DOMAIN'));
  });
});

describe('theilSen', () => {
  test('is not turned by one odd unit', () => {
    const x = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(theilSen(x, [2, 4, 6, 8, 10, 12, 14, -500]).slope).toBe(2);
  });

  test('is the same whatever the order, and its interval contains the slope', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), value), { minLength: 3, maxLength: 15 });
    const same = fc.property(shuffled(pairs), ({ items, moved }) => {
      fc.pre(new Set(items.map(([x]) => x)).size > 1);
      const line = (list: typeof items) =>
        theilSen(
          list.map(([x]) => x),
          list.map(([, y]) => y),
        );
      const found = line(items);
      expect(line(moved)).toEqual(found);
      expect(found.interval.lower).toBeLessThanOrEqual(found.slope);
      expect(found.interval.upper).toBeGreaterThanOrEqual(found.slope);
    });
    fc.assert(same, reproducible);
  });
});
