import fc from 'fast-check';
import { changeDecomposition } from '../../src/statistics/clusters/change-decomposition';
import { reproducible, shareCell } from './support/arbitraries';
import { MEAN, cells, close, meanPairs, nobody, pairs, sides } from './support/cluster-arbitraries';

describe('changeDecomposition', () => {
  test('has parts that add up to the difference, of shares and of means', () => {
    const adds = fc.property(pairs, (list) => {
      const found = changeDecomposition(...sides(list));
      if (!found?.parts) return;
      const { within, between, entry, exit, sameUnits, panel } = found.parts;
      close(within + between + entry + exit, found.difference);
      close(within + between, sameUnits);
      expect(panel.difference).toBe(sameUnits);
    });
    fc.assert(adds, reproducible);
    const ofMeans = fc.property(meanPairs, (list) => {
      const [from, to] = sides(list);
      const { difference, parts } = changeDecomposition(
        [...from, { n: 2, sum: -7 }, nobody],
        [...to, nobody, { n: 9, sum: 5 }],
        MEAN,
      )!;
      const { within, between, entry, exit } = parts!;
      close((within + between + entry + exit) / 1000, difference / 1000);
    });
    fc.assert(ofMeans, reproducible);
  });

  test('of units that took part in both rounds has neither entry nor exit, to the last bit', () => {
    const same = fc.property(
      fc.array(fc.tuple(shareCell(40), shareCell(40)), { minLength: 1, maxLength: 9 }),
      (list) => {
        expect(changeDecomposition(...sides(list))).toMatchObject({
          unitsEntered: 0,
          unitsLeft: 0,
          parts: { entry: 0, exit: 0 },
        });
      },
    );
    fc.assert(same, reproducible);
  });

  test('tells a fall of all that rose', () => {
    const from = cells([8, 10], [5, 10], [0, 0]);
    const to = cells([9, 10], [6, 10], [2, 40]);
    const { difference, parts, unitsEntered } = changeDecomposition(from, to)!;
    expect([Math.sign(difference), Math.sign(parts!.sameUnits), unitsEntered]).toEqual([-1, 1, 1]);
    close(parts!.entry, 17 / 60 - 15 / 20);
  });

  test('has no parts when no unit took part in both, and no value when nobody did in one', () => {
    expect(changeDecomposition(cells([3, 9], [0, 0]), cells([0, 0], [4, 9]))).toMatchObject({
      unitsOnBoth: 0,
      parts: null,
    });
    expect(changeDecomposition([nobody], cells([4, 9]))).toBeNull();
  });
});
