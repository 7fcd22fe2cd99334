import fc from 'fast-check';
import {
  betaCdf,
  betaQuantile,
  binomialProbability,
  binomialTails,
  chiSquareQuantile,
  chiSquareUpperTail,
  normalCdf,
  normalQuantile,
  poissonProbability,
  poissonTails,
  tCdf,
  tQuantile,
} from '../../src/statistics/numbers/distributions';
import { logGamma } from '../../src/statistics/numbers/special-functions';
import { reproducible } from './support/arbitraries';
import { refused } from './support/refused';

const digits = (got: number, expected: number) => -Math.log10(Math.abs(got / expected - 1) + 1e-17);
const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const parameter = fc.double({ min: 0.3, max: 2000, noNaN: true });

describe('distributions beyond the golden values', () => {
  // mpmath, 40 digits
  test.each<[string, number, number]>([
    ['normal, far tail', normalCdf(-37), 5.725571222524577e-300],
    ['t, half a degree of freedom', tCdf(-8, 0.5), 0.1132525464037893],
    ['t, a tenth of a degree of freedom', tCdf(-1.5, 0.1), 0.400336991900909],
    ['binomial, nearly all', binomialTails(2499, 2500, 0.999).lower, 0.9180176118921534],
    ['log-gamma of one half', logGamma(0.5), 0.5723649429247001],
    ['log-gamma of a large number', logGamma(1e6), 12815504.56914766],
  ])('agree with mpmath to eleven digits: %s', (_, got, expected) => expect(digits(got, expected)).toBeGreaterThan(11));

  test('quantiles undo distribution functions', () => {
    const undone = fc.property(probability, parameter, parameter, (p, a, b) => {
      expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 13);
      expect(tCdf(tQuantile(p, a), a)).toBeCloseTo(p, 11);
      expect(1 - chiSquareUpperTail(chiSquareQuantile(p, a), a)).toBeCloseTo(p, 11);
      const x = betaQuantile(p, a, b);
      if (x > 1e-300 && x < 1 - 1e-9) expect(betaCdf(x, a, b)).toBeCloseTo(p, 9);
    });
    fc.assert(undone, { ...reproducible, numRuns: 100 });
  });

  test('are symmetric where they should be', () => {
    for (const p of [1e-9, 0.01, 0.2, 0.4999]) {
      expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 6);
      expect(tQuantile(0.5 + p / 2, 4.4)).toBeCloseTo(-tQuantile(0.5 - p / 2, 4.4), 10);
    }
    expect(normalQuantile(0.5)).toBe(0);
    expect(tQuantile(0.5, 3)).toBe(0);
    expect(normalCdf(0)).toBe(0.5);
  });

  test('probabilities add up to their tails', () => {
    const sum = (of: (k: number) => number, to: number) =>
      Array.from({ length: to + 1 }, (_, k) => of(k)).reduce((a, b) => a + b, 0);
    expect(sum((k) => binomialProbability(k, 40, 0.3), 12)).toBeCloseTo(binomialTails(12, 40, 0.3).lower, 13);
    expect(sum((k) => poissonProbability(k, 7.5), 9)).toBeCloseTo(poissonTails(9, 7.5).lower, 13);
    expect(binomialProbability(0, 5, 0)).toBe(1);
    expect(binomialProbability(5, 5, 1)).toBe(1);
    expect(poissonProbability(0, 0)).toBe(1);
  });

  test('refuse what lies outside', () => {
    expect(() => normalQuantile(0)).toThrow(refused('OUT_OF_DOMAIN'));
    expect(() => tQuantile(1, 5)).toThrow(refused('OUT_OF_DOMAIN'));
    expect(() => tCdf(1, 0)).toThrow(refused('OUT_OF_DOMAIN'));
    expect(() => betaCdf(1.1, 1, 1)).toThrow(refused('OUT_OF_DOMAIN'));
    expect(() => binomialTails(3, 2, 0.5)).toThrow(refused('OUT_OF_DOMAIN'));
  });
});
