import fc from 'fast-check';
import { poolShares } from '../../src/statistics/shares/pooled-cells';
import { clopperPearsonInterval, wilsonInterval } from '../../src/statistics/shares/share';
import { newcombeDifference, pairedNewcombeDifference } from '../../src/statistics/shares/share-difference';
import { reproducible, shareCell, shareCells, shuffled } from './support/arbitraries';
import { refused } from './support/refused';

describe('wilsonInterval', () => {
  test('has bounds of exactly 0 and 1 at none and all', () => {
    for (const n of [1, 5, 18, 1000]) {
      expect(wilsonInterval({ n, sum: 0 })!.interval.lower).toBe(0);
      expect(wilsonInterval({ n, sum: n })!.interval.upper).toBe(1);
      expect(clopperPearsonInterval({ n, sum: 0 })!.interval.lower).toBe(0);
      expect(clopperPearsonInterval({ n, sum: n })!.interval.upper).toBe(1);
    }
  });

  test('is null without answers', () => {
    expect(wilsonInterval({ n: 0, sum: 0 })).toBeNull();
    expect(clopperPearsonInterval({ n: 0, sum: 0 })).toBeNull();
  });

  test('is 29–71 % for half of eighteen', () => {
    const { lower, upper } = wilsonInterval({ n: 18, sum: 9 })!.interval;
    expect([lower, upper].map((bound) => Math.round(bound * 100))).toEqual([29, 71]);
  });

  test('contains the estimate and stays between 0 and 1', () => {
    const holds = (cell: { n: number; sum: number }, confidence: number) =>
      [wilsonInterval(cell, confidence)!, clopperPearsonInterval(cell, confidence)!].every(
        ({ estimate, interval: { lower, upper } }) =>
          0 <= lower && lower <= estimate && estimate <= upper && upper <= 1,
      );
    fc.assert(
      fc.property(
        shareCell(),
        fc.integer({ min: 1, max: 999 }).map((perMille) => perMille / 1000),
        holds,
      ),
      reproducible,
    );
  });

  test('of the complement is its mirror image', () => {
    const mirrored = fc.property(shareCell(), (cell) => {
      const one = wilsonInterval(cell)!.interval;
      const other = wilsonInterval({ n: cell.n, sum: cell.n - cell.sum })!.interval;
      expect(other.lower).toBeCloseTo(1 - one.upper, 13);
      expect(other.upper).toBeCloseTo(1 - one.lower, 13);
    });
    fc.assert(mirrored, reproducible);
  });

  test('rises with the numerator and widens with the confidence', () => {
    const rises = fc.property(shareCell(), (cell) => {
      const here = wilsonInterval(cell)!.interval;
      const wider = wilsonInterval(cell, 0.998)!.interval;
      expect(wider.lower).toBeLessThanOrEqual(here.lower);
      expect(wider.upper).toBeGreaterThanOrEqual(here.upper);
      if (cell.sum === cell.n) return;
      const next = wilsonInterval({ n: cell.n, sum: cell.sum + 1 })!.interval;
      expect(next.lower).toBeGreaterThan(here.lower);
      expect(next.upper).toBeGreaterThan(here.upper);
    });
    fc.assert(rises, reproducible);
  });

  test('of two merged units is that of their pooled cells, in any order', () => {
    const merged = fc.property(shuffled(shareCells()), ({ items, moved }) => {
      const [first, second, ...others] = items;
      const stepwise = poolShares([poolShares([first!, second!]), ...others]);
      expect(wilsonInterval(stepwise)).toEqual(wilsonInterval(poolShares(items)));
      expect(poolShares(moved)).toEqual(poolShares(items));
    });
    fc.assert(merged, reproducible);
  });

  test('refuses half a person and more than all', () => {
    expect(() => wilsonInterval({ n: 5, sum: 2.5 })).toThrow(refused('OUT_OF_DOMAIN'));
    expect(() => wilsonInterval({ n: 5, sum: 6 })).toThrow(refused('OUT_OF_DOMAIN'));
    expect(() => wilsonInterval({ n: 5, sum: 1 }, 95)).toThrow(refused('OUT_OF_DOMAIN'));
  });
});

describe('newcombeDifference', () => {
  test('is null when either side has no answers', () => {
    expect(newcombeDifference({ n: 0, sum: 0 }, { n: 5, sum: 3 })).toBeNull();
    expect(newcombeDifference({ n: 5, sum: 3 }, { n: 0, sum: 0 })).toBeNull();
  });

  test('contains the difference, stays within ±1 and turns sign with its arguments', () => {
    const holds = fc.property(shareCell(), shareCell(), (a, b) => {
      const { estimate, interval } = newcombeDifference(a, b)!;
      const turned = newcombeDifference(b, a)!;
      expect(interval.lower).toBeLessThanOrEqual(estimate);
      expect(interval.upper).toBeGreaterThanOrEqual(estimate);
      expect(interval.lower).toBeGreaterThanOrEqual(-1 - 1e-15);
      expect(interval.upper).toBeLessThanOrEqual(1 + 1e-15);
      expect(turned.interval.lower).toBeCloseTo(-interval.upper, 14);
    });
    fc.assert(holds, reproducible);
  });

  test('with the same persons is another method under another name', () => {
    const paired = pairedNewcombeDifference({ both: 20, onlyFirst: 12, onlySecond: 2, neither: 16 })!;
    const independent = newcombeDifference({ n: 50, sum: 32 }, { n: 50, sum: 22 })!;
    // the formula of Newcombe (1998b), method 10, computed independently
    expect(paired.estimate).toBeCloseTo(0.2, 12);
    expect([paired.interval.lower, paired.interval.upper].map((bound) => bound.toFixed(4))).toEqual([
      '0.0562',
      '0.3292',
    ]);
    expect(paired.interval.upper - paired.interval.lower).toBeLessThan(
      independent.interval.upper - independent.interval.lower,
    );
    expect(pairedNewcombeDifference({ both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 })).toBeNull();
  });
});
