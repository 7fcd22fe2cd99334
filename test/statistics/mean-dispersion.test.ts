import fc from 'fast-check';
import { summariseMean, type MeanSummary } from '../../src/statistics/means/mean';
import { meanDispersion } from '../../src/statistics/means/mean-dispersion';
import { seededRandom } from '../../src/statistics/numbers/seeded-random';
import { reproducible, shuffled } from './support/arbitraries';
import { refused } from './support/refused';

const summaryOf = (values: readonly number[]): MeanSummary =>
  summariseMean({
    n: values.length,
    sum: values.reduce((total, value) => total + value, 0),
    sumOfSquares: values.reduce((total, value) => total + value * value, 0),
  })!;

const families = fc
  .array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 20 }), { minLength: 3, maxLength: 9 })
  .map((lists) => lists.map(summaryOf));

/** `count` units of `n` answers with standard deviation `within`, whose true means differ by `between`. */
function drawn(seed: number, count: number, n: number, within: number, between: number): MeanSummary[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const mean = 50 + between * random.normal();
    return summaryOf(Array.from({ length: n }, () => mean + within * random.normal()));
  });
}

describe('meanDispersion', () => {
  test('is what a hand computes for two units of three answers', () => {
    // 1, 2, 3 and 5, 6, 7: θ = 4, s² = (2 + 2)/4 = 1, z = ∓2√3; winsorised at 10 % of the way: ±1.6√3, φ = 7.68, Σw −
    // Σw²/Σw = 6 − 18/6 = 3, τ² = (2·7.68 − 1)/3.
    const { target, within, phi, tau2 } = meanDispersion([summaryOf([1, 2, 3]), summaryOf([5, 6, 7])]);
    expect([target, within]).toEqual([4, 1]);
    expect(phi).toBeCloseTo(7.68, 12);
    expect(tau2).toBeCloseTo(14.36 / 3, 12);
  });

  test('finds φ near 1 where only chance separates the units, and τ where more does', () => {
    const alike = meanDispersion(drawn(1, 400, 20, 10, 0), 0);
    expect(alike.phi).toBeGreaterThan(0.85);
    expect(alike.phi).toBeLessThan(1.15);
    const apart = meanDispersion(drawn(2, 400, 20, 10, 5), 0);
    expect(Math.sqrt(apart.tau2)).toBeGreaterThan(4.5);
    expect(Math.sqrt(apart.tau2)).toBeLessThan(5.5);
    expect(Math.sqrt(apart.within)).toBeCloseTo(10, 0);
  });

  test('winsorising keeps the outliers sought from hiding themselves', () => {
    const some = [
      ...drawn(3, 40, 20, 10, 0),
      ...drawn(4, 2, 20, 10, 0).map((unit) => ({ ...unit, mean: unit.mean + 60 })),
    ];
    expect(meanDispersion(some).phi).toBeLessThan(0.6 * meanDispersion(some, 0).phi);
  });

  test('is the same in any order, bit for bit', () => {
    fc.assert(
      fc.property(shuffled(families), ({ items, moved }) =>
        expect(meanDispersion(moved)).toEqual(meanDispersion(items)),
      ),
      reproducible,
    );
  });

  test('moves with the values and stretches with the scale', () => {
    fc.assert(
      fc.property(families, fc.integer({ min: 2, max: 30 }), (units, factor) => {
        const stretched = units.map(({ n, mean, variance }) => ({
          n,
          mean: factor * mean + 7,
          variance: variance! * factor ** 2,
        }));
        const [before, after] = [meanDispersion(units), meanDispersion(stretched)];
        expect(after.target).toBeCloseTo(factor * before.target + 7, 9);
        expect(after.phi).toBeCloseTo(before.phi, 9);
        expect(after.tau2 / factor ** 2).toBeCloseTo(before.tau2, 9);
      }),
      reproducible,
    );
  });

  test('has no spread to speak of where no answer differs within its unit', () => {
    expect(meanDispersion([summaryOf([2, 2]), summaryOf([3, 3])])).toEqual({ target: 2.5, within: 0, phi: 0, tau2: 0 });
  });

  test('takes units of one answer beside others, and refuses a family of nothing else', () => {
    expect(meanDispersion([summaryOf([2]), summaryOf([1, 3])]).within).toBe(2);
    expect(() => meanDispersion([summaryOf([2]), summaryOf([3])])).toThrow(refused('OUT_OF_DOMAIN'));
  });
});
