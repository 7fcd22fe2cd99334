import fc from 'fast-check';
import { qrByColumns } from '../../src/statistics/numbers/qr';
import { leastSquares, robustStandardErrors } from '../../src/statistics/trends/regression';
import { reproducible, shuffled, value } from './support/arbitraries';
import { refused } from './support/refused';

/** NIST StRD Longley: total derived employment, then six predictors. Certified values from the same source. */
const longley = [
  [60323, 83.0, 234289, 2356, 1590, 107608, 1947],
  [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
  [60171, 88.2, 258054, 3682, 1616, 109773, 1949],
  [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
  [63221, 96.2, 328975, 2099, 3099, 112075, 1951],
  [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
  [64989, 99.0, 365385, 1870, 3547, 115094, 1953],
  [63761, 100.0, 363112, 3578, 3350, 116219, 1954],
  [66019, 101.2, 397469, 2904, 3048, 117388, 1955],
  [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
  [68169, 108.4, 442769, 2936, 2798, 120445, 1957],
  [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
  [68655, 112.6, 482704, 3813, 2552, 123366, 1959],
  [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
  [69331, 115.7, 518173, 4806, 2572, 127852, 1961],
  [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
];
const certified = {
  coefficients: [
    -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359, -0.0511041056535807,
    1829.15146461355,
  ],
  standardErrors: [
    890420.383607373, 84.9149257747669, 0.0334910077722432, 0.488399681651699, 0.214274163161675, 0.22607320006937,
    455.478499142212,
  ],
  residualSD: 304.854073561965,
  r2: 0.995479004577296,
  f: 330.285339234588,
};

const columnsOf = (rows: readonly (readonly number[])[]) =>
  rows[0]!.map((_, column) => rows.map((row) => row[column]!));
const digits = (got: number, expected: number) => -Math.log10(Math.abs(got / expected - 1) + 1e-17);

describe('leastSquares', () => {
  test('keeps nine digits and more of Longley, intercept included', () => {
    const [y, ...predictors] = columnsOf(longley);
    const fit = leastSquares(predictors, y!);
    certified.coefficients.forEach((b, index) => expect(digits(fit.coefficients[index]!, b)).toBeGreaterThan(11));
    certified.standardErrors.forEach((se, index) => expect(digits(fit.standardErrors[index]!, se)).toBeGreaterThan(11));
    expect(digits(fit.residualSD, certified.residualSD)).toBeGreaterThan(11);
    expect(digits(fit.r2!, certified.r2)).toBeGreaterThan(11);
    expect(digits(fit.f!, certified.f)).toBeGreaterThan(11);
  });

  test('finds the polynomials of NIST StRD Wampler exactly', () => {
    const x = Array.from({ length: 21 }, (_, index) => index);
    const powers = [1, 2, 3, 4, 5].map((power) => x.map((v) => v ** power));
    const wampler1 = leastSquares(
      powers,
      x.map((v) => 1 + v + v ** 2 + v ** 3 + v ** 4 + v ** 5),
    );
    wampler1.coefficients.forEach((b) => expect(digits(b, 1)).toBeGreaterThan(11));
    const wampler2 = leastSquares(
      powers,
      x.map((v) => [0, 1, 2, 3, 4, 5].reduce((sum, k) => sum + (v / 10) ** k, 0)),
    );
    wampler2.coefficients.forEach((b, k) => expect(digits(b, 10 ** -k)).toBeGreaterThan(9));
  });

  test('without intercept goes through the origin (NIST StRD NoInt1)', () => {
    const x = Array.from({ length: 11 }, (_, index) => 60 + index);
    const fit = leastSquares(
      [x],
      x.map((_, index) => 130 + index),
      false,
    );
    expect(digits(fit.coefficients[0]!, 2.07438016528926)).toBeGreaterThan(11);
    expect(digits(fit.standardErrors[0]!, 0.0165289256198347)).toBeGreaterThan(11);
    expect(digits(fit.residualSD, 3.56753034006338)).toBeGreaterThan(11);
    expect(digits(fit.r2!, 0.999365492298663)).toBeGreaterThan(11);
  });

  test('refuses a predictor that the others determine', () => {
    const x = [1, 2, 3, 4, 5, 6];
    expect(() => leastSquares([x, x.map((v) => 2 * v - 1)], x)).toThrow(refused('RANK_DEFICIENT'));
    expect(() => leastSquares([x.map(() => 3)], x)).toThrow(refused('RANK_DEFICIENT'));
    expect(() => leastSquares([[1, 2]], [1, 2])).toThrow(refused('TOO_FEW_VALUES'));
  });

  test('is the same bit for bit whatever the order of the observations', () => {
    const rows = fc.array(fc.tuple(value, value, value), { minLength: 6, maxLength: 15 });
    const same = fc.property(shuffled(rows), ({ items, moved }) => {
      const fit = (list: typeof items) => {
        const [y, ...predictors] = columnsOf(list);
        const found = leastSquares(predictors, y!);
        return [found.coefficients, found.standardErrors, robustStandardErrors(found), found.r2, found.f];
      };
      let before;
      try {
        before = fit(items);
      } catch {
        fc.pre(false);
      }
      expect(fit(moved)).toEqual(before);
    });
    fc.assert(same, { ...reproducible, numRuns: 60 });
  });

  test('does not depend on the units of the predictors', () => {
    const [y, ...predictors] = columnsOf(longley);
    const kronor = leastSquares(
      predictors.map((column) => column.map((v) => v * 1e7)),
      y!,
    );
    kronor.coefficients
      .slice(1)
      .forEach((b, index) => expect(digits(b * 1e7, certified.coefficients[index + 1]!)).toBeGreaterThan(10));
  });
});

describe('robustStandardErrors', () => {
  test('says nothing when one observation decides a coefficient alone', () => {
    const fit = leastSquares([[0, 0, 0, 0, 1]], [1, 2, 3, 4, 9]);
    expect(robustStandardErrors(fit, 'HC3')).toBeNull();
    expect(robustStandardErrors(fit, 'HC1')).not.toBeNull();
  });

  test('agrees with the classic error when leverage and spread are even', () => {
    const x = [-1, -1, -1, -1, 1, 1, 1, 1];
    const fit = leastSquares([x], [1, -1, 1, -1, 3, 1, 3, 1]);
    expect(robustStandardErrors(fit, 'HC2')![1]).toBeCloseTo(fit.standardErrors[1]!, 12);
  });
});

test('columns of Q are orthonormal to the last digits, also when the columns nearly coincide (Läuchli)', () => {
  const [one, small] = [[1, 1, 1], 1e-7];
  const { q } = qrByColumns(one.map((value, j) => [value, ...one.map((_, i) => (i === j ? small : 0))]));
  q.forEach((a, i) =>
    q.forEach((b, j) => {
      const product = a.reduce((sum, v, row) => sum + v * b[row]!, 0);
      expect(Math.abs(product - (i === j ? 1 : 0))).toBeLessThan(1e-14);
    }),
  );
});
