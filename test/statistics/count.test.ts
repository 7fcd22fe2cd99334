import {
  byarCountInterval,
  countInterval,
  exactCountInterval,
  rateInterval,
  rateRatio,
} from '../../src/statistics/numbers/count';

describe('countInterval', () => {
  test('is exact below ten and Byar from ten', () => {
    expect(countInterval(9).interval).toEqual(exactCountInterval(9));
    expect(countInterval(10).interval).toEqual(byarCountInterval(10));
    expect(countInterval(10).interval).not.toEqual(exactCountInterval(10));
  });

  test('starts at exactly 0 for no events', () => {
    expect(countInterval(0).interval.lower).toBe(0);
    expect(byarCountInterval(0).lower).toBe(0);
  });

  test('rises with the count and contains it', () => {
    for (let count = 0; count < 60; count++) {
      const [here, next] = [countInterval(count).interval, countInterval(count + 1).interval];
      expect(here.lower).toBeLessThanOrEqual(count);
      expect(here.upper).toBeGreaterThan(count);
      expect(next.upper).toBeGreaterThan(here.upper);
      expect(next.lower).toBeGreaterThanOrEqual(here.lower);
    }
  });
});

describe('rateInterval', () => {
  test('scales the interval of the count', () => {
    const rate = rateInterval({ count: 5, exposure: 2000 }, 0.95, 1000)!;
    expect(rate.estimate).toBe(2.5);
    expect(rate.interval.upper).toBeCloseTo(exactCountInterval(5).upper / 2, 12);
  });

  test('is null without exposure', () => expect(rateInterval({ count: 0, exposure: 0 })).toBeNull());
});

describe('rateRatio', () => {
  test('has no upper limit when nothing happened in the second', () => {
    const found = rateRatio({ count: 5, exposure: 1 }, { count: 0, exposure: 1 })!;
    expect(found.estimate).toBeNull();
    expect(found.interval.upper).toBeNull();
    expect(found.pValue).toBeCloseTo(0.0625, 14);
  });

  test('is null when nothing happened at all', () => {
    expect(rateRatio({ count: 0, exposure: 1 }, { count: 0, exposure: 2 })).toBeNull();
  });

  test('agrees with the binomial test of R and scipy on both sides of the mode', () => {
    const p = (x: number, t: number, y: number, u: number) =>
      rateRatio({ count: x, exposure: t }, { count: y, exposure: u })!.pValue;
    expect(p(3, 2, 3, 2)).toBe(1);
    expect(p(0, 9, 5, 1)).toBeCloseTo(1e-5, 17);
    expect(p(5, 1, 0, 9)).toBeCloseTo(1e-5, 17);
    expect(p(10, 7, 2, 3)).toBeCloseTo(0.529159878325, 11);
    expect(p(7, 1, 2, 9)).toBeCloseTo(2.998e-6, 15);
    expect(p(100000, 1, 101000, 1)).toBeCloseTo(0.02586239243973, 12);
  });
});
