import fc from 'fast-check';
import {
  certainQuadrant,
  costEffectPoint,
  netBenefit,
  netBenefitInterval,
} from '../../src/statistics/resources/cost-effect';
import { costPerOutcome } from '../../src/statistics/resources/cost-per-outcome';
import { fiellerSet } from '../../src/statistics/resources/fieller';
import { payback } from '../../src/statistics/resources/payback';
import { elasticity, resourceAgainstEffect } from '../../src/statistics/resources/resource-effect';
import { seededRandom } from '../../src/statistics/numbers/seeded-random';
import { reproducible } from './support/arbitraries';
import { refused } from './support/refused';

describe('fiellerSet', () => {
  const ratio = (numerator: number, denominator: number) => ({
    numerator,
    denominator,
    varNumerator: 4,
    varDenominator: 1,
    covariance: 0.5,
  });

  test('has three kinds', () => {
    expect(fiellerSet(ratio(20, 10), 1.96).kind).toBe('interval');
    expect(fiellerSet(ratio(20, 1), 1.96).kind).toBe('complement');
    expect(fiellerSet(ratio(1, 1), 1.96).kind).toBe('wholeLine');
  });

  test('has no ratio over a denominator of 0, but still knows what it excludes', () => {
    expect(fiellerSet(ratio(20, 0), 1.96)).toMatchObject({ kind: 'complement', ratio: null, g: Infinity });
    expect(fiellerSet(ratio(0, 0), 1.96)).toMatchObject({ kind: 'wholeLine', ratio: null });
  });

  test('contains exactly the ratios that the test does not reject', () => {
    const part = fc.integer({ min: -2000, max: 2000 }).map((hundredths) => hundredths / 100);
    const agrees = fc.property(part, part, part, (a, b, rho) => {
      const input = ratio(a, b);
      const found = fiellerSet(input, 1.96);
      const deviation = (a - rho * b) ** 2;
      const allowed = 1.96 ** 2 * (input.varNumerator - 2 * rho * input.covariance + rho ** 2 * input.varDenominator);
      fc.pre(Math.abs(deviation - allowed) > 1e-6 * (1 + allowed));
      const inside =
        found.kind === 'wholeLine' ||
        (found.kind === 'interval'
          ? found.lower <= rho && rho <= found.upper
          : rho <= found.excludedFrom || rho >= found.excludedTo);
      expect(inside).toBe(deviation < allowed);
    });
    fc.assert(agrees, { ...reproducible, numRuns: 1000 });
  });

  test('refuses what cannot be', () => {
    expect(() => fiellerSet({ ...ratio(1, 1), covariance: 3 }, 1.96)).toThrow(refused('OUT_OF_DOMAIN'));
    expect(() => fiellerSet({ ...ratio(1, 0), varDenominator: 0, covariance: 0 }, 1.96)).toThrow(
      refused('OUT_OF_DOMAIN'),
    );
  });
});

describe('costPerOutcome', () => {
  test('inverts the Wilson interval', () => {
    const found = costPerOutcome(1_000_000, { n: 40, sum: 10 })!;
    expect(found.estimate).toBe(100_000);
    expect(found.interval.lower).toBeLessThan(100_000);
    expect(found.interval.upper!).toBeGreaterThan(100_000);
  });

  test('has no estimate and no upper limit without outcomes, and is null without participants', () => {
    expect(costPerOutcome(1e6, { n: 40, sum: 0 })).toMatchObject({ estimate: null, interval: { upper: null } });
    expect(costPerOutcome(1e6, { n: 0, sum: 0 })).toBeNull();
  });
});

describe('the cost-effectiveness plane', () => {
  test.each([
    [1, 1, 'NE', 1],
    [-1, -1, 'SW', 1],
    [1, -1, 'NW', null],
    [-1, 1, 'SE', null],
    [1, 0, 'NW', null],
    [0, -1, 'NW', null],
    [-1, 0, 'SE', null],
    [0, 1, 'SE', null],
    [0, 0, 'ORIGIN', null],
  ])('Δcost %d and Δeffect %d is %s with ratio %p', (deltaCost, deltaEffect, quadrant, icer) => {
    expect(costEffectPoint({ deltaCost, deltaEffect })).toEqual({ quadrant, icer });
  });

  test('names a quadrant only when both intervals leave the axes', () => {
    const interval = (lower: number, upper: number) => ({ lower, upper, confidence: 0.95 });
    expect(certainQuadrant(interval(1, 2), interval(0.1, 0.3))).toBe('NE');
    expect(certainQuadrant(interval(-2, -1), interval(0.1, 0.3))).toBe('SE');
    expect(certainQuadrant(interval(-1, 2), interval(0.1, 0.3))).toBe('UNDETERMINED');
    expect(certainQuadrant(interval(1, 2), interval(0, 0.3))).toBe('UNDETERMINED');
  });

  test('net benefit grows with what an effect is worth, and its interval contains it', () => {
    const difference = { deltaCost: 61_000, deltaEffect: 0.18 };
    expect(netBenefit(difference, 500_000)).toBeGreaterThan(netBenefit(difference, 300_000));
    const { estimate, interval } = netBenefitInterval(
      difference,
      { varCost: 1e8, varEffect: 0.01, covariance: 0 },
      3e5,
    );
    expect(interval.lower).toBeLessThan(estimate);
    expect(interval.upper).toBeGreaterThan(estimate);
    const certain = netBenefitInterval(difference, { varCost: 0, varEffect: 0, covariance: 0 }, 3e5);
    expect(certain.probabilityCostEffective).toBe(0);
  });
});

describe('payback', () => {
  test('is null when the benefits never cover the investment', () => {
    expect(payback(100, [40, 40]).years).toBeNull();
    expect(payback(100, []).years).toBeNull();
  });

  test('is reached at the end of a year exactly, or within it', () => {
    expect(payback(80, [40, 40]).years).toBe(2);
    expect(payback(60, [40, 40]).years).toBe(1.5);
    expect(payback(60, [0, -10, 140]).years).toBe(2.5);
  });

  test('takes longer at a higher rate of discount', () => {
    expect(payback(60, [40, 40], 0.1).years!).toBeGreaterThan(payback(60, [40, 40]).years!);
  });
});

describe('resource against effect', () => {
  const x = Array.from({ length: 24 }, (_, index) => 10 + index);

  test('has a direction when both lines agree', () => {
    const random = seededRandom(1);
    const noise = x.map(() => random.normal());
    expect(
      resourceAgainstEffect(
        x,
        x.map((v, i) => v + noise[i]!),
      ).direction,
    ).toBe('RISING');
    expect(
      resourceAgainstEffect(
        x,
        x.map((v, i) => -v + noise[i]!),
      ).direction,
    ).toBe('FALLING');
    expect(resourceAgainstEffect(x, noise).direction).toBe('NO_CERTAIN_DIRECTION');
  });

  test('has none when one odd unit makes the two lines disagree', () => {
    const y = x.map((v, index) => (index === 23 ? -400 : v));
    const found = resourceAgainstEffect(x, y);
    expect(found.leastSquares.slope).toBeLessThan(0);
    expect(found.theilSen.slope).toBeGreaterThan(0);
    expect(found.direction).toBe('NO_CERTAIN_DIRECTION');
  });

  test('needs twenty units', () => {
    const few = x.slice(0, 19);
    expect(() => resourceAgainstEffect(few, few)).toThrow(refused('TOO_FEW_VALUES'));
  });

  test('elasticity is the exponent of a power law, and refuses zero', () => {
    expect(
      elasticity(
        x,
        x.map((v) => 3 * v ** 0.7),
      ).slope,
    ).toBeCloseTo(0.7, 12);
    expect(() =>
      elasticity(
        x,
        x.map(() => 0),
      ),
    ).toThrow(refused('OUT_OF_DOMAIN'));
  });
});
