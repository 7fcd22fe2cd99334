import fc from 'fast-check';
import {
  categoryOf,
  classifyFamily,
  compareWithCountry,
  compareWithTarget,
  zAgainstCountry,
} from '../../src/statistics/comparison/funnel-category';
import { funnelLimits, poissonFunnelLimits, scoreFunnelLimits } from '../../src/statistics/comparison/funnel-limits';
import { overdispersion } from '../../src/statistics/comparison/overdispersion';
import { poolShares } from '../../src/statistics/shares/pooled-cells';
import { reproducible, shareCells, shuffled } from './support/arbitraries';
import { refused } from './support/refused';

const mirror = {
  MUCH_LOWER: 'MUCH_HIGHER',
  LOWER: 'HIGHER',
  SIMILAR: 'SIMILAR',
  HIGHER: 'LOWER',
  MUCH_HIGHER: 'MUCH_LOWER',
  NOT_ASSESSED: 'NOT_ASSESSED',
};

describe('a unit against a target', () => {
  test('5 of 5 at target 0.9 is SIMILAR although it lies outside the drawn limit', () => {
    const test = compareWithTarget({ n: 5, sum: 5 }, 0.9)!;
    expect(1).toBeGreaterThan(funnelLimits(5, 0.9, 0.998)!.upper);
    expect(test.pValue).toBeCloseTo(0.59049, 12);
    expect(categoryOf(test.z, test.pValue)).toBe('SIMILAR');
  });

  test('uses mid-p below thirty answers and the score from thirty', () => {
    expect(compareWithTarget({ n: 29, sum: 20 }, 0.8)!.method).toBe('MID_P_BINOMIAL');
    expect(compareWithTarget({ n: 30, sum: 20 }, 0.8)!.method).toBe('SCORE');
    const country = { n: 300, sum: 200 };
    expect(compareWithCountry({ n: 29, sum: 20 }, country)!.method).toBe('MID_P_HYPERGEOMETRIC');
    expect(compareWithCountry({ n: 30, sum: 20 }, country)!.method).toBe('SCORE');
  });

  test('has five categories at 95 and 99.8 %, and NOT_ASSESSED', () => {
    const categories = [4, 6, 12, 18, 20].map((sum) => {
      const { z, pValue } = compareWithTarget({ n: 24, sum }, 0.5)!;
      return categoryOf(z, pValue);
    });
    expect(categories).toEqual(['MUCH_LOWER', 'LOWER', 'SIMILAR', 'HIGHER', 'MUCH_HIGHER']);
    expect(classifyFamily([compareWithTarget({ n: 0, sum: 0 }, 0.5)])[0]!.category).toBe('NOT_ASSESSED');
  });

  test('never gets further from the target as the share comes nearer', () => {
    for (const target of [0.3, 0.8]) {
      const z = Array.from({ length: 26 }, (_, sum) => compareWithTarget({ n: 25, sum }, target)!.z);
      z.slice(1).forEach((value, index) => expect(value).toBeGreaterThanOrEqual(z[index]!));
    }
  });

  test('is judged more mildly when units differ by more than chance', () => {
    for (const n of [20, 60]) {
      const cell = { n, sum: n / 4 };
      const [plain, dispersed] = [compareWithTarget(cell, 0.6)!, compareWithTarget(cell, 0.6, 0.01)!];
      expect(Math.abs(dispersed.z)).toBeLessThan(Math.abs(plain.z));
      expect(dispersed.pValue).toBeGreaterThan(plain.pValue);
      expect(compareWithTarget(cell, 0.6, 0)).toEqual(plain);
    }
  });

  test('keeps its certainty in the farthest tail', () => {
    const test = compareWithTarget({ n: 25, sum: 25 }, 1e-20)!;
    expect(categoryOf(test.z, test.pValue)).toBe('MUCH_HIGHER');
  });
});

describe('a unit against the country that contains it', () => {
  test('is the same comparison as against the others', () => {
    const [cell, country] = [
      { n: 40, sum: 30 },
      { n: 400, sum: 240 },
    ];
    const others = { n: 360, sum: 210 };
    const p = 0.6;
    const z = (cell.sum / cell.n - others.sum / others.n) / Math.sqrt(p * (1 - p) * (1 / cell.n + 1 / others.n));
    expect(zAgainstCountry(cell, country)).toBeCloseTo(z, 12);
  });

  test('has nothing to be compared with when it is the whole country', () => {
    expect(compareWithCountry({ n: 20, sum: 5 }, { n: 20, sum: 5 })).toBeNull();
    expect(compareWithCountry({ n: 0, sum: 0 }, { n: 20, sum: 5 })).toBeNull();
  });

  test('is SIMILAR when all answers of the country are alike', () => {
    for (const n of [10, 50])
      expect(compareWithCountry({ n, sum: n }, { n: 200, sum: 200 })).toMatchObject({ z: 0, pValue: 1 });
  });

  test('refuses a unit that is not part of it', () => {
    expect(() => compareWithCountry({ n: 30, sum: 3 }, { n: 20, sum: 5 })).toThrow(refused('OUT_OF_DOMAIN'));
    expect(() => compareWithCountry({ n: 10, sum: 6 }, { n: 20, sum: 5 })).toThrow(refused('OUT_OF_DOMAIN'));
  });

  test('turns with the complement', () => {
    const turned = fc.property(shareCells(3, 10, 60), (cells) => {
      const country = poolShares(cells);
      const complements = cells.map(({ n, sum }) => ({ n, sum: n - sum }));
      const opposite = poolShares(complements);
      cells.forEach((cell, index) => {
        const one = compareWithCountry(cell, country);
        const other = compareWithCountry(complements[index]!, opposite);
        expect(other?.pValue ?? 1).toBeCloseTo(one?.pValue ?? 1, 9);
        if (one && other && one.pValue < 0.04)
          expect(categoryOf(other.z, other.pValue)).toBe(mirror[categoryOf(one.z, one.pValue)]);
      });
    });
    fc.assert(turned, { ...reproducible, numRuns: 60 });
  });
});

describe('a family of units', () => {
  const classify = (cells: readonly { n: number; sum: number }[]) => {
    const country = poolShares(cells);
    const { tau2 } = overdispersion(cells);
    return classifyFamily(cells.map((cell) => compareWithCountry(cell, country, tau2)));
  };

  test('gets the same categories under any relabelling, bit for bit', () => {
    const relabelled = fc.property(shuffled(shareCells(3, 12, 60)), ({ items, places, moved }) => {
      const [before, after] = [classify(items), classify(moved)];
      expect(after).toEqual(places.map((place) => before[place]));
    });
    fc.assert(relabelled, { ...reproducible, numRuns: 100 });
  });

  test('does not count those who were not assessed', () => {
    const tests = [compareWithTarget({ n: 24, sum: 5 }, 0.5), null, null, null];
    expect(classifyFamily(tests).map(({ adjustedP }) => adjustedP)).toEqual([tests[0]!.pValue, null, null, null]);
  });

  test('without more spread than chance has no over-dispersion', () => {
    const alike = Array.from({ length: 10 }, () => ({ n: 20, sum: 14 }));
    expect(overdispersion(alike)).toMatchObject({ tau2: 0, phi: 0 });
    expect(overdispersion(alike.map(({ n }) => ({ n, sum: n })))).toMatchObject({ target: 1, tau2: 0, phi: 0 });
  });
});

describe('drawn limits', () => {
  test('are null without answers, lie between 0 and 1 and close in as n grows', () => {
    expect(funnelLimits(0, 0.8)).toBeNull();
    expect(scoreFunnelLimits(0, 0.8)).toBeNull();
    for (const target of [0, 0.05, 0.5, 0.8, 1]) {
      const [few, many] = [funnelLimits(10, target, 0.998)!, funnelLimits(1000, target, 0.998)!];
      expect(few.lower).toBeGreaterThanOrEqual(0);
      expect(few.upper).toBeLessThanOrEqual(1);
      expect(many.upper - many.lower).toBeLessThanOrEqual(few.upper - few.lower);
    }
  });

  test('never leave out their own target, and are the target where every answer is alike', () => {
    const target = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1e-6, 0.99999, 1));
    const within = fc.property(target, fc.integer({ min: 1, max: 300 }), (share, n) => {
      const { lower, upper } = funnelLimits(n, share)!;
      expect(lower).toBeLessThanOrEqual(share);
      expect(upper).toBeGreaterThanOrEqual(share);
      if (share === 0 || share === 1) expect([lower, upper]).toEqual([share, share]);
    });
    fc.assert(within, { ...reproducible, numRuns: 300 });
  });

  test('widen with the over-dispersion', () => {
    const [plain, wide] = [scoreFunnelLimits(50, 0.6)!, scoreFunnelLimits(50, 0.6, 0.95, 0.01)!];
    expect(wide.lower).toBeLessThan(plain.lower);
    expect(wide.upper).toBeGreaterThan(plain.upper);
  });

  test('for counts surround an observed-to-expected ratio of 1', () => {
    for (const expected of [0.5, 5, 50, 5000]) {
      const { lower, upper } = poissonFunnelLimits(expected);
      expect(lower).toBeLessThan(1);
      expect(upper).toBeGreaterThan(1);
    }
  });
});
