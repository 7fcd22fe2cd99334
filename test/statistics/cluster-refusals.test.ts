import { changeDecomposition } from '../../src/statistics/clusters/change-decomposition';
import { clusterChange, clusterDifference } from '../../src/statistics/clusters/cluster-change';
import type { ClusterCell } from '../../src/statistics/clusters/cluster-cells';
import { clusterShare } from '../../src/statistics/clusters/cluster-share';
import { clusterSlope } from '../../src/statistics/clusters/cluster-slope';
import { MEAN, cells } from './support/cluster-arbitraries';
import { refused } from './support/refused';

describe.each<[string, (first: readonly ClusterCell[], second: readonly ClusterCell[]) => unknown]>([
  ['clusterShare', (first) => clusterShare(first)],
  ['clusterChange', (first, second) => clusterChange(first, second)],
  ['clusterDifference', (first, second) => clusterDifference(second, first)],
  ['clusterSlope', (first, second) => clusterSlope([1, 2, 3], [second, second, first])],
  ['changeDecomposition', (first, second) => changeDecomposition(first, second)],
])('%s', (_, call) => {
  const fine = cells([1, 3], [2, 3]);

  test.each([
    ['a numerator above n', { n: 3, sum: 4 }],
    ['a negative numerator', { n: 3, sum: -1 }],
    ['a negative n', { n: -1, sum: 0 }],
    ['half a person', { n: 3, sum: 1.5 }],
    ['a numerator of nobody', { n: 0, sum: 1 }],
  ])('refuses %s', (_what, bad) => {
    expect(() => call([fine[0]!, bad], fine)).toThrow(refused('OUT_OF_DOMAIN'));
  });
});

test('rounds must list the same units', () => {
  const [two, three] = [cells([1, 3], [2, 3]), cells([1, 3], [2, 3], [1, 2])];
  expect(() => clusterChange(two, three)).toThrow(refused('LENGTHS_DIFFER'));
  expect(() => changeDecomposition(two, three)).toThrow(refused('LENGTHS_DIFFER'));
  expect(() => clusterSlope([1, 2], [two, three])).toThrow(refused('LENGTHS_DIFFER'));
  expect(() => clusterSlope([1], [two, two])).toThrow(refused('LENGTHS_DIFFER'));
});

test('a sum of nobody is refused for means too', () => {
  expect(() => clusterShare([{ n: 0, sum: 1.5 }], MEAN)).toThrow(refused('OUT_OF_DOMAIN'));
});
