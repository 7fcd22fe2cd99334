import fc from 'fast-check';
import { exactDot, exactMean, exactSum, sumOfAmounts } from '../../src/statistics/numbers/exact-sum';
import { reproducible, shuffled } from './support/arbitraries';
import { refused } from './support/refused';

describe('exactSum', () => {
  test('loses nothing between large and small', () => {
    expect(exactSum([1e16, 1, -1e16])).toBe(1);
    expect(exactSum([1e100, 1, -1e100, 1e-100])).toBe(1);
    expect(exactSum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(exactSum([])).toBe(0);
  });

  test('rounds half to even as if the sum were exact', () => {
    expect(exactSum([1e16, 1, 1e-16])).toBe(10000000000000002);
    expect(exactSum([1e16, 1])).toBe(10000000000000000);
  });

  test('is the same bit for bit whatever the order', () => {
    const numbers = fc.array(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), { maxLength: 40 });
    const property = fc.property(shuffled(numbers), ({ items, moved }) => Object.is(exactSum(items), exactSum(moved)));
    fc.assert(property, reproducible);
  });

  test('refuses a sum beyond the largest double', () => {
    expect(() => exactSum([1.7e308, 1.7e308])).toThrow(refused('OUT_OF_DOMAIN'));
  });

  test('keeps the digits of products too', () => {
    expect(exactDot([1e8 + 1, 1e8], [1e8 - 1, -1e8])).toBe(-1);
    expect(exactMean([1e16, 2, -1e16])).toBe(2 / 3);
  });
});

describe('sumOfAmounts', () => {
  test('keeps every krona above 2^53', () => {
    const largest = BigInt(Number.MAX_SAFE_INTEGER);
    expect(sumOfAmounts([largest, 1n, 1n, 1n])).toBe(9007199254740994n);
    expect(sumOfAmounts([Number.MAX_SAFE_INTEGER, 2])).toBe(9007199254740993n);
    expect(sumOfAmounts([])).toBe(0n);
  });

  test('refuses an amount that has already lost its last krona', () => {
    expect(() => sumOfAmounts([2 ** 53])).toThrow(refused('OUT_OF_DOMAIN'));
    expect(() => sumOfAmounts([0.5])).toThrow(refused('OUT_OF_DOMAIN'));
    expect(() => sumOfAmounts([NaN])).toThrow(refused('NON_FINITE_INPUT'));
  });
});
