import fc from 'fast-check';
import { exactDot, exactSum } from '../../src/statistics/numbers/exact-sum';
import { meanInterval, summariseMean, welchDifference, type MeanCell } from '../../src/statistics/means/mean';
import { poolMeans } from '../../src/statistics/shares/pooled-cells';
import { indexSummary } from '../../src/statistics/means/scale-index';
import { reproducible, shuffled, value } from './support/arbitraries';
import { refused } from './support/refused';

const cellOf = (values: readonly number[]): MeanCell => ({
  n: values.length,
  sum: exactSum(values),
  sumOfSquares: exactDot(values, values),
});

/** Student's (1908) sleep data: extra hours of sleep with two drugs. */
const drug1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
const drug2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

describe('summariseMean', () => {
  test('is null without values and has no variance for one', () => {
    expect(summariseMean({ n: 0, sum: 0, sumOfSquares: 0 })).toBeNull();
    expect(summariseMean({ n: 1, sum: 3, sumOfSquares: 9 })).toEqual({ n: 1, mean: 3, variance: null });
  });

  test('keeps the variance of values far from zero', () => {
    const far = [1e7 + 1, 1e7 + 2, 1e7 + 3];
    expect(summariseMean(cellOf(far))!.variance).toBe(1);
    const farther = [0, 1, 2, 3, 4, 5, 6].map((value) => 3e7 + value);
    expect(summariseMean(cellOf(farther))!.variance).toBeCloseTo(14 / 3, 14);
  });

  test('refuses sums that no values can have', () => {
    const impossible = { n: 4, sum: 8, sumOfSquares: 10 };
    expect(() => summariseMean(impossible)).toThrow(refused('OUT_OF_DOMAIN'));
  });

  test('of merged units is that of all their values, in any order', () => {
    const lists = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 20 }), {
      minLength: 1,
      maxLength: 6,
    });
    const merged = fc.property(shuffled(lists), ({ items, moved }) => {
      const pooled = summariseMean(poolMeans(items.map(cellOf)));
      expect(pooled).toEqual(summariseMean(cellOf(items.flat())));
      expect(pooled).toEqual(summariseMean(poolMeans(moved.map(cellOf))));
    });
    fc.assert(merged, reproducible);
  });
});

describe('meanInterval', () => {
  test('clamps the interval to the scale, never the estimate', () => {
    const summary = { n: 3, mean: 3.9, variance: 0.3 };
    const { estimate, interval } = meanInterval(summary, 0.95, { min: 1, max: 4 });
    expect(estimate).toBe(3.9);
    expect(interval!.upper).toBe(4);
    expect(meanInterval(summary).interval!.upper).toBeGreaterThan(4);
    expect(meanInterval({ n: 3, mean: 4.2, variance: 0.3 }, 0.95, { min: 1, max: 4 }).estimate).toBe(4.2);
  });

  test('claims no certainty for one value or for equal values', () => {
    expect(meanInterval({ n: 1, mean: 3, variance: null }).interval).toBeNull();
    expect(meanInterval({ n: 5, mean: 3, variance: 0 }).interval).toBeNull();
  });

  test('contains the mean', () => {
    const lists = fc.array(value, { minLength: 2, maxLength: 30 });
    const contains = fc.property(lists, (values) => {
      const { estimate, interval } = meanInterval(summariseMean(cellOf(values))!);
      return interval === null || (interval.lower <= estimate && estimate <= interval.upper);
    });
    fc.assert(contains, reproducible);
  });

  test('of an index is the index of the interval', () => {
    const scale = { min: 1, max: 4 };
    const summary = { n: 12, mean: 3.1, variance: 0.4 };
    const plain = meanInterval(summary).interval!;
    const index = meanInterval(indexSummary(summary, scale)).interval!;
    expect(index.lower).toBeCloseTo((100 * (plain.lower - 1)) / 3, 10);
    expect(index.upper).toBeCloseTo((100 * (plain.upper - 1)) / 3, 10);
  });
});

describe('welchDifference', () => {
  test('has degrees of freedom that are not a whole number (sleep data, R t.test)', () => {
    const found = welchDifference(summariseMean(cellOf(drug1))!, summariseMean(cellOf(drug2))!);
    expect(found.estimate).toBeCloseTo(-1.58, 12);
    expect(found.t).toBeCloseTo(-1.8608134674868526, 10);
    expect(found.degreesOfFreedom).toBeCloseTo(17.776473516178488, 9);
    expect(found.pValue).toBeCloseTo(0.0793941401873582, 10);
    expect(found.interval!.lower).toBeCloseTo(-3.36548323071171, 9);
    expect(found.interval!.upper).toBeCloseTo(0.20548323071171, 9);
  });

  test('does not test what has no spread', () => {
    const equal = { n: 5, mean: 3, variance: 0 };
    expect(welchDifference(equal, { ...equal, mean: 4 })).toMatchObject({ estimate: -1, interval: null, pValue: null });
    expect(welchDifference(equal, { n: 1, mean: 3, variance: null }).pValue).toBeNull();
  });

  test('turns sign with its arguments', () => {
    const summary = fc.record({
      n: fc.integer({ min: 2, max: 40 }),
      mean: value,
      variance: fc.double({ min: 0.01, max: 100, noNaN: true }),
    });
    const turns = fc.property(summary, summary, (a, b) => {
      const [one, other] = [welchDifference(a, b), welchDifference(b, a)];
      expect(other.estimate).toBeCloseTo(-one.estimate, 12);
      expect(other.pValue).toBeCloseTo(one.pValue!, 12);
    });
    fc.assert(turns, reproducible);
  });
});
