import fc from 'fast-check';
import { meanRankIntervals } from '../../src/statistics/comparison/rank-intervals';
import { reproducible, shuffled } from './support/arbitraries';

const bounds = (units: Parameters<typeof meanRankIntervals>[0], options = {}) =>
  meanRankIntervals(units, options).map(({ lower, upper }) => [lower, upper]);

const unit = fc
  .tuple(fc.integer({ min: 100, max: 400 }), fc.integer({ min: 0, max: 60 }))
  .map(([estimate, error]) => ({ estimate: estimate / 100, standardError: error / 100 }));

describe('meanRankIntervals', () => {
  test('has rank 1 for the highest, and no width when the figures are sure', () => {
    const sure = [2, 4, 3].map((estimate) => ({ estimate, standardError: 0.001 }));
    expect(bounds(sure)).toEqual([
      [3, 3],
      [1, 1],
      [2, 2],
    ]);
  });

  test('is wide when they are not', () => {
    const unsure = Array.from({ length: 40 }, (_, index) => ({ estimate: 3 + index / 400, standardError: 0.2 }));
    const [lower, upper] = bounds(unsure)[20] as [number, number];
    expect(upper - lower).toBeGreaterThan(25);
  });

  test('narrows with the confidence, and stays within the places', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 9 }), (units) => {
        const [wide, narrow] = [bounds(units, { draws: 400 }), bounds(units, { draws: 400, confidence: 0.5 })];
        wide.forEach(([lower, upper], index) => {
          expect(1 <= lower! && lower! <= upper! && upper! <= units.length).toBe(true);
          expect(narrow[index]![0]).toBeGreaterThanOrEqual(lower!);
          expect(narrow[index]![1]).toBeLessThanOrEqual(upper!);
        });
      }),
      { ...reproducible, numRuns: 30 },
    );
  });

  test('follows its units to another order, and gives equal ones equal places', () => {
    fc.assert(
      fc.property(shuffled(fc.array(unit, { minLength: 2, maxLength: 7 })), ({ items, places, moved }) => {
        const before = bounds(items, { draws: 300 });
        expect(bounds(moved, { draws: 300 })).toEqual(places.map((place) => before[place]));
      }),
      { ...reproducible, numRuns: 30 },
    );
    const equal = bounds(Array.from({ length: 6 }, () => ({ estimate: 3, standardError: 0 })));
    expect(new Set(equal.map(String)).size).toBe(1);
    expect(equal[0]).toEqual([1, 6]);
  });

  test('is the same every time', () => {
    const units = [3, 3.1, 3.3].map((estimate) => ({ estimate, standardError: 0.2 }));
    expect(meanRankIntervals(units)).toEqual(meanRankIntervals(units));
  });
});
