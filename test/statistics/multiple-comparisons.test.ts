import fc from 'fast-check';
import { adjustPValues, benjaminiHochberg } from '../../src/statistics/comparison/multiple-comparisons';
import { reproducible, shuffled } from './support/arbitraries';

const pValues = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 10_000 }).map((k) => k / 10_000),
    fc.constantFrom(0, 0.01, 0.05, 1),
  ),
  {
    maxLength: 40,
  },
);

describe('benjaminiHochberg', () => {
  test('is monotone, gives ties the same result, never less than p and never above 1', () => {
    const holds = fc.property(pValues, (p) => {
      const adjusted = benjaminiHochberg(p);
      p.forEach((one, i) => {
        expect(adjusted[i]).toBeGreaterThanOrEqual(one);
        expect(adjusted[i]).toBeLessThanOrEqual(1);
        p.forEach((other, j) => {
          if (one === other) expect(adjusted[i]).toBe(adjusted[j]);
          if (one < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!);
        });
      });
    });
    fc.assert(holds, { ...reproducible, numRuns: 60 });
  });

  test('gives tied p-values the rank of the last of them', () => {
    const adjusted = benjaminiHochberg([0.02, 0.02, 0.02, 0.5]);
    adjusted.slice(0, 3).forEach((p) => expect(p).toBeCloseTo(0.08 / 3, 15));
    expect(adjusted[3]).toBe(0.5);
  });

  test('follows its p-values to another order', () => {
    const follows = fc.property(shuffled(pValues), ({ items, places, moved }) => {
      const adjusted = benjaminiHochberg(items);
      expect(benjaminiHochberg(moved)).toEqual(places.map((place) => adjusted[place]));
    });
    fc.assert(follows, reproducible);
  });

  test('of one p-value is that p-value; of none, none', () => {
    expect(benjaminiHochberg([0.03])).toEqual([0.03]);
    expect(benjaminiHochberg([])).toEqual([]);
  });
});

test('the adjustments are ordered from the mildest to the strictest', () => {
  const p = [0.001, 0.008, 0.039, 0.041, 0.2];
  const [bh, hochberg, holm, bonferroni] = (['BH', 'HOCHBERG', 'HOLM', 'BONFERRONI'] as const).map((method) =>
    adjustPValues(p, method),
  );
  p.forEach((_, i) => {
    expect(bh![i]).toBeLessThanOrEqual(hochberg![i]!);
    expect(hochberg![i]).toBeLessThanOrEqual(holm![i]!);
    expect(holm![i]).toBeLessThanOrEqual(bonferroni![i]!);
  });
});
