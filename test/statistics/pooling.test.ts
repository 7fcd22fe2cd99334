import fc from 'fast-check';
import { betweenVariance } from '../../src/statistics/shares/between-variance';
import { pooledEstimate } from '../../src/statistics/means/meta-analysis';
import { reliability } from '../../src/statistics/shares/reliability';
import { stabilisedMeans } from '../../src/statistics/shares/shrinkage';
import { typicalShare } from '../../src/statistics/shares/typical-share';
import { reproducible, shareCells, shuffled } from './support/arbitraries';

const estimates = fc.array(
  fc.record({
    value: fc.integer({ min: -5000, max: 5000 }).map((k) => k / 1000),
    variance: fc.integer({ min: 10, max: 4000 }).map((k) => k / 1000),
  }),
  { minLength: 2, maxLength: 15 },
);
const METHODS = ['FE', 'DL', 'PM', 'HE', 'ML', 'REML'] as const;
const alike = [0.1, 0.2, 0.15, 0.12].map((value) => ({ value, variance: 0.04 }));

describe('pooledEstimate', () => {
  test('has τ² = 0 when chance alone explains the spread', () => {
    for (const method of METHODS) expect(betweenVariance(alike, method)).toBe(0);
    expect(pooledEstimate(alike)).toMatchObject({ tau2: 0, tau: 0, i2: 0, h2: 1 });
  });

  test('with Q below k − 1 Hartung–Knapp narrows the interval unless kept from it', () => {
    const width = (hartungKnapp: 'NONE' | 'UNTRUNCATED' | 'AT_LEAST_ONE') => {
      const { interval } = pooledEstimate(alike, { hartungKnapp });
      return interval!.upper - interval!.lower;
    };
    expect(pooledEstimate(alike).q).toBeLessThan(3);
    expect(width('UNTRUNCATED')).toBeLessThan(width('NONE'));
    expect(width('AT_LEAST_ONE')).toBeGreaterThan(width('NONE'));
    expect(pooledEstimate(alike).interval).toEqual(pooledEstimate(alike, { hartungKnapp: 'AT_LEAST_ONE' }).interval);
  });

  test('says what one and two units cannot tell', () => {
    expect(pooledEstimate(alike.slice(0, 1))).toMatchObject({
      interval: null,
      predictionInterval: null,
      qPValue: null,
      i2: null,
    });
    expect(pooledEstimate(alike.slice(0, 2))).toMatchObject({ predictionInterval: null });
    expect(pooledEstimate(alike.slice(0, 2)).interval).not.toBeNull();
  });

  test('is the same bit for bit whatever the order, and lies among its units', () => {
    const holds = fc.property(
      shuffled(estimates),
      fc.constantFrom(...METHODS, 'SJ' as const),
      ({ items, moved }, tau2Method) => {
        const found = pooledEstimate(items, { tau2Method });
        expect(pooledEstimate(moved, { tau2Method })).toEqual(found);
        const values = items.map(({ value }) => value);
        expect(found.estimate).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
        expect(found.estimate).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
      },
    );
    fc.assert(holds, reproducible);
  });

  test('predicts a new unit more widely than it places the mean', () => {
    const spread = [-1, 0, 0.5, 2, 3].map((value) => ({ value, variance: 0.1 }));
    const { interval, predictionInterval } = pooledEstimate(spread);
    expect(predictionInterval!.lower).toBeLessThan(interval!.lower);
    expect(predictionInterval!.upper).toBeGreaterThan(interval!.upper);
  });
});

describe('typicalShare', () => {
  test('weighs a large förbund less than the pooled share does', () => {
    const cells = [{ n: 1000, sum: 900 }, ...Array.from({ length: 10 }, () => ({ n: 20, sum: 10 }))];
    const found = typicalShare(cells)!;
    expect(found.estimate).toBeLessThan(0.6);
    expect(found.interval!.lower).toBeLessThan(found.estimate);
  });

  test('takes none and all in its stride, leaves the empty out, and is null without answers', () => {
    const found = typicalShare([
      { n: 10, sum: 10 },
      { n: 12, sum: 0 },
      { n: 0, sum: 0 },
    ])!;
    expect(found.estimate).toBeGreaterThan(0);
    expect(found.estimate).toBeLessThan(1);
    expect(typicalShare([{ n: 0, sum: 0 }])).toBeNull();
  });

  test('is the same bit for bit whatever the order', () => {
    fc.assert(
      fc.property(shuffled(shareCells()), ({ items, moved }) => {
        expect(typicalShare(moved)).toEqual(typicalShare(items));
      }),
      { ...reproducible, numRuns: 100 },
    );
  });
});

describe('stabilisedMeans', () => {
  test('draws every unit towards the mean, the uncertain most', () => {
    const family = stabilisedMeans([
      { value: 1, variance: 0.01 },
      { value: 3, variance: 1 },
      { value: 5, variance: 0.01 },
      { value: 4, variance: 0.5 },
    ]);
    const [sure, unsure] = [family.units[0]!, family.units[1]!];
    expect(sure.shrinkage).toBeLessThan(unsure.shrinkage);
    expect(sure.estimate).toBeGreaterThan(1);
    expect(sure.estimate).toBeLessThan(family.mean);
  });

  test('gives every unit the family mean when τ² = 0', () => {
    const family = stabilisedMeans(alike);
    for (const { estimate, shrinkage } of family.units) {
      expect(shrinkage).toBe(1);
      expect(estimate).toBeCloseTo(family.mean, 15);
    }
  });
});

describe('reliability', () => {
  test('is 0 when chance explains everything and near 1 when the figures are sure', () => {
    expect(reliability(alike)).toBe(0);
    expect(reliability(alike.map(({ value }) => ({ value, variance: 1e-9 })))).toBeGreaterThan(0.999);
  });

  test('is one half when units differ by as much as they are uncertain', () => {
    const values = [-1, 1, -1, 1].map((value) => ({ value, variance: 2 / 3 }));
    expect(reliability(values)).toBeCloseTo(0.5, 12);
  });
});
