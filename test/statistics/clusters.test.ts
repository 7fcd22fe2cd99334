import fc from 'fast-check';
import { changeDecomposition } from '../../src/statistics/clusters/change-decomposition';
import { clusterChange, clusterDifference } from '../../src/statistics/clusters/cluster-change';
import type { ClusterCell } from '../../src/statistics/clusters/cluster-cells';
import { clusterShare } from '../../src/statistics/clusters/cluster-share';
import { clusterSlope } from '../../src/statistics/clusters/cluster-slope';
import { seededRandom } from '../../src/statistics/numbers/seeded-random';
import { reproducible, shareCell, shuffled, value } from './support/arbitraries';
import {
  MEAN,
  cells,
  close,
  maybeCell,
  meanPairs,
  nobody,
  pairs,
  sides,
  type Pair,
} from './support/cluster-arbitraries';
import { fewUnits } from './support/cluster-worlds';
import { cr2OfPersons } from './support/persons';
import { refused } from './support/refused';

describe('units as clusters', () => {
  test('give the same bit for bit in whatever order they come', () => {
    const same = fc.property(shuffled(pairs), ({ items, moved }) => {
      expect(clusterChange(...sides(moved))).toEqual(clusterChange(...sides(items)));
      expect(changeDecomposition(...sides(moved))).toEqual(changeDecomposition(...sides(items)));
      expect(clusterShare(sides(moved)[0])).toEqual(clusterShare(sides(items)[0]));
      const slope = (list: readonly Pair[]) => clusterSlope([1, 2, 4], [...sides(list), sides(list)[0]]);
      expect(slope(moved)).toEqual(slope(items));
    });
    fc.assert(same, reproducible);
  });

  test('of one answer each are persons: the error is √(p(1 − p)/(n − 1))', () => {
    const found = clusterShare([
      ...cells(...Array<[number, number]>(9).fill([1, 1])),
      ...cells([0, 1], [0, 1], [0, 1]),
    ])!;
    close(found.standardError!, Math.sqrt((0.75 * 0.25) / 11));
  });

  test('agree to first order with leaving out one unit at a time', () => {
    const random = seededRandom(5);
    const [from, to] = fewUnits(random, { share: 0.7, tau: 0.1 }, { first: 30, second: 36, both: 24 });
    const without = (unit: number) => {
      const left = (list: readonly ClusterCell[]) => list.filter((_, index) => index !== unit);
      return clusterChange(left(from), left(to)).difference!;
    };
    const all = from.map((_, unit) => without(unit));
    const centre = all.reduce((sum, one) => sum + one, 0) / all.length;
    const spread = all.reduce((sum, one) => sum + (one - centre) ** 2, 0);
    const jackknife = Math.sqrt((spread * (all.length - 1)) / all.length);
    expect(clusterChange(from, to).standardError! / jackknife).toBeGreaterThan(0.95);
    expect(clusterChange(from, to).standardError! / jackknife).toBeLessThan(1.05);
  });

  test('with few units have the error and the degrees of freedom of the regression of persons on rounds', () => {
    const units = fc.array(fc.tuple(maybeCell, maybeCell), { minLength: 3, maxLength: 6 });
    const holds = fc.property(units, (list) => {
      const [from, to] = sides(list.map(([a, b]): Pair => [shrunk(a), shrunk(b)]));
      const found = clusterChange([...from, ...UNITS_OF_BOTH], [...to, ...UNITS_OF_BOTH]).judgement.test;
      if (found?.method !== 'SMALL_SAMPLE') return;
      const persons = cr2OfPersons([...from, ...UNITS_OF_BOTH], [...to, ...UNITS_OF_BOTH]);
      close(found.standardError, persons.standardError, 1e-9);
      close(found.degreesOfFreedom, persons.degreesOfFreedom, 1e-9);
    });
    fc.assert(holds, { ...reproducible, numRuns: 25 });
  });
});

const UNITS_OF_BOTH = cells([1, 3], [2, 3], [3, 4], [1, 2], [0, 2]);
const shrunk = ({ n, sum }: ClusterCell): ClusterCell => ({ n: Math.min(n, 5), sum: Math.min(sum, 5, n) });

describe('clusterShare', () => {
  test('has no value without answers, and no error with one unit', () => {
    expect(clusterShare([])).toBeNull();
    expect(clusterShare([nobody, nobody])).toBeNull();
    const one = clusterShare(cells([3, 9], [0, 0]));
    expect(one).toEqual({ units: 1, degreesOfFreedom: 0, estimate: 1 / 3, standardError: null, interval: null });
  });

  test.each([
    ['all', cells([4, 4], [9, 9], [7, 7]), 1],
    ['none', cells([0, 4], [0, 9], [0, 7]), 0],
    ['a third everywhere', cells([1, 3], [3, 9], [7, 21]), 1 / 3],
  ])('of %s has the error 0 and no interval of no width', (_, list, estimate) => {
    expect(clusterShare(list)).toMatchObject({ estimate, standardError: 0, interval: null });
  });

  test('of means that are alike has the error 0, though the sums are no binary fractions', () => {
    const alike = Array<ClusterCell>(7).fill({ n: 3, sum: 0.3 });
    expect(clusterShare(alike, MEAN)).toMatchObject({ standardError: 0, interval: null });
  });

  test('keeps its interval inside a scale that is given', () => {
    const list = cells([9, 10], [10, 10], [6, 10], [10, 10]);
    expect(clusterShare(list)!.interval!.upper).toBeGreaterThan(1);
    expect(clusterShare(list, { scale: { min: 0, max: 1 } })!.interval!.upper).toBe(1);
  });
});

describe('clusterChange', () => {
  test('of units that are as they were is 0 with the error 0, and nothing is judged of it', () => {
    const still = fc.property(fc.array(shareCell(40), { minLength: 5, maxLength: 12 }), (list) => {
      const found = clusterChange(list, list);
      expect(found).toMatchObject({ difference: 0, standardError: 0, linearised: null });
      expect(found.judgement).toEqual({ test: null, notJudged: 'NO_SPREAD' });
    });
    fc.assert(still, reproducible);
  });

  test('changes sign and nothing else when the rounds change places', () => {
    const turned = fc.property(pairs, (list) => {
      const [from, to] = sides(list);
      const [there, back] = [clusterChange(from, to), clusterChange(to, from)];
      expect(back.difference).toEqual(there.difference === null ? null : -there.difference + 0);
      expect(back.standardError).toEqual(there.standardError);
      expect(back.linearised?.pValue).toEqual(there.linearised?.pValue);
      expect(back.judgement.test?.pValue).toEqual(there.judgement.test?.pValue);
      expect([back.from, back.to]).toEqual([there.to, there.from]);
    });
    fc.assert(turned, reproducible);
  });

  test('of means follows their unit: scaled and moved values give a scaled change, and the same p', () => {
    const followed = fc.property(meanPairs, fc.integer({ min: 1, max: 900 }), value, (list, factor, shift) => {
      const moved = ({ n, sum }: ClusterCell) => ({ n, sum: factor * sum + shift * n });
      const [from, to] = sides(list);
      const found = clusterChange(from, to, MEAN);
      const other = clusterChange(from.map(moved), to.map(moved), MEAN);
      const size = factor * 1000 + Math.abs(shift);
      close(other.difference! / size, (factor * found.difference!) / size);
      close(other.standardError! / size, (factor * found.standardError!) / size);
      if (found.standardError! > 1e-3) close(other.linearised!.pValue, found.linearised!.pValue, 1e-7);
    });
    fc.assert(followed, reproducible);
  });

  test('has no error when a round has fewer than two units, and no value when nobody answered in it', () => {
    const several = cells([3, 9], [4, 8], [5, 9]);
    const one = clusterChange(cells([3, 9], [0, 0], [0, 0]), several);
    expect(one).toMatchObject({ units: 3, unitsOnBoth: 1, degreesOfFreedom: 2, standardError: null, linearised: null });
    expect(one.from).toEqual({ units: 1, estimate: 1 / 3, standardError: null });
    expect(one.to.standardError).toBeGreaterThan(0);
    expect(one.judgement.notJudged).toBe('TOO_FEW_UNITS');
    const none = clusterChange([nobody, nobody, nobody], several);
    expect(none).toMatchObject({ difference: null, standardError: null, from: { units: 0, estimate: null } });
    expect(clusterChange([], [])).toMatchObject({ units: 0, degreesOfFreedom: 0, difference: null });
  });

  test('is not judged with fewer than five units in a round, though it has an error', () => {
    const four = cells([3, 9], [4, 8], [5, 9], [2, 9]);
    const found = clusterChange(
      four,
      four.map(({ n, sum }, unit) => ({ n, sum: sum + (unit % 2) })),
    );
    expect(found.linearised).not.toBeNull();
    expect(found.judgement).toEqual({ test: null, notJudged: 'TOO_FEW_UNITS' });
  });

  test('is judged by units − 1 when the units are many, and otherwise by the test for few', () => {
    const random = seededRandom(6);
    const drawn = (first: number, second: number, both: number) =>
      clusterChange(...fewUnits(random, { share: 0.7, tau: 0.1 }, { first, second, both }));
    const many = drawn(36, 40, 30);
    expect(many.judgement.test).toEqual(many.linearised);
    const few = drawn(13, 40, 11);
    expect(few.judgement.test?.method).toBe('SMALL_SAMPLE');
    expect(few.judgement.test!.degreesOfFreedom).toBeLessThan(20);
    expect(few.judgement.test!.pValue).toBeGreaterThan(few.linearised!.pValue);
  });

  test('is judged by the test for few when one unit has half of the answers', () => {
    const large = { n: 700, sum: 400 };
    const [from, to] = fewUnits(seededRandom(7), { share: 0.7, tau: 0.1 }, { first: 40, second: 40, both: 30 });
    expect(clusterChange([...from, large], [...to, large]).judgement.test?.method).toBe('SMALL_SAMPLE');
  });

  test('between two categories is their difference, first − second, each unit one cluster', () => {
    const [women, men] = [cells([8, 9], [7, 9], [5, 9], [8, 9], [6, 9]), cells([6, 9], [5, 8], [4, 9], [6, 9], [3, 9])];
    const found = clusterDifference(women, men);
    close(found.difference!, 34 / 45 - 24 / 44);
    expect(found.to.estimate).toBe(34 / 45);
    expect(found.judgement.test!.pValue).toBeLessThan(0.05);
    // The same figures of ten different förbund say less: what is common to a förbund no longer cancels.
    const apart = clusterDifference([...women, ...men.map(() => nobody)], [...women.map(() => nobody), ...men]);
    expect(apart.standardError).toBeGreaterThan(found.standardError!);
  });
});

describe('a ratio of sums, such as kronor per person', () => {
  const RATIO = { kind: 'RATIO' } as const;
  const [dear, cheap] = [
    cells([900, 9], [700, 6], [0, 0], [600, 8], [500, 4], [800, 9]),
    cells([600, 9], [500, 8], [400, 7], [0, 0], [300, 5], [700, 9]),
  ];

  test('is that of a mean as long as everybody has something to divide by', () => {
    expect(clusterDifference(dear, cheap, RATIO)).toEqual(clusterDifference(dear, cheap, { kind: 'MEAN' }));
  });

  test('counts the kronor of a unit that has nothing to divide them by, and the unit', () => {
    const idle = { n: 0, sum: 450 };
    const found = clusterDifference([...dear, idle], [...cheap, nobody], RATIO);
    expect(found.units).toBe(7);
    close(found.to.estimate!, 3950 / 36);
    // By the definition: z = x/N where n = 0.
    const score = (x: number, n: number, ratio: number, whole: number) => (x - ratio * n) / whole;
    const squares = [...dear, idle].map(({ n, sum }, unit) => {
      const other = [...cheap, nobody][unit]!;
      return (score(sum, n, 3950 / 36, 36) - score(other.sum, other.n, 2500 / 38, 38)) ** 2;
    });
    close(found.standardError!, Math.sqrt((7 / 6) * squares.reduce((sum, one) => sum + one, 0)));
    expect(found.standardError).toBeGreaterThan(clusterDifference(dear, cheap, RATIO).standardError!);
  });
});

describe('clusterSlope', () => {
  const rounds = [cells([5, 9], [4, 8], [6, 9]), cells([6, 9], [5, 8], [0, 0]), cells([8, 9], [4, 8], [7, 9])];

  test('through two rounds is their change per unit of time, and is not judged', () => {
    const line = clusterSlope([2020, 2024], [rounds[0]!, rounds[2]!])!;
    const change = clusterChange(rounds[0]!, rounds[2]!);
    close(line.slope, change.difference! / 4);
    close(line.standardError!, change.standardError! / 4);
    close(line.linearised!.pValue, change.linearised!.pValue);
    expect(line.judgement.notJudged).toBe('TOO_FEW_ROUNDS');
  });

  test('leaves out rounds without answers, and is none through one', () => {
    const with2021 = [rounds[0]!, [nobody, nobody, nobody], rounds[1]!, rounds[2]!];
    expect(clusterSlope([2020, 2021, 2022, 2023], with2021)).toEqual(clusterSlope([2020, 2022, 2023], rounds));
    expect(clusterSlope([2020, 2021], with2021.slice(0, 2))).toBeNull();
    expect(clusterSlope([], [])).toBeNull();
  });

  test('has no error when a round has one unit', () => {
    const alone = [...rounds.slice(0, 2), cells([8, 9], [0, 0], [0, 0])];
    expect(clusterSlope([1, 2, 3], alone)).toMatchObject({ standardError: null, linearised: null });
  });

  test('of equal rounds is 0 and not judged', () => {
    const many = cells([5, 9], [4, 8], [6, 9], [3, 9], [7, 9]);
    const found = clusterSlope([1, 2, 3], [many, many, many]);
    expect(found).toMatchObject({ slope: 0, standardError: 0, judgement: { notJudged: 'NO_SPREAD' } });
  });

  test('refuses two rounds at one time', () => {
    expect(() => clusterSlope([1, 1, 2], rounds)).toThrow(refused('OUT_OF_DOMAIN'));
  });
});
