import { changeDecomposition } from '../../../src/statistics/clusters/change-decomposition';
import { clusterChange, clusterDifference } from '../../../src/statistics/clusters/cluster-change';
import { clusterShare } from '../../../src/statistics/clusters/cluster-share';
import { clusterSlope } from '../../../src/statistics/clusters/cluster-slope';

const cell = { n: 20, sum: 12 };

/** For each method with units as clusters, calls with a bad number in each place that takes one. */
export const clusterCalls: Readonly<Record<string, readonly ((bad: number) => unknown)[]>> = {
  clusterShare: [
    (bad) => clusterShare([cell, { n: bad, sum: 1 }]),
    (bad) => clusterShare([cell, { n: 5, sum: bad }]),
    (bad) => clusterShare([cell, { n: 5, sum: bad }], { kind: 'MEAN' }),
    (bad) => clusterShare([cell, cell], { confidence: bad }),
    (bad) => clusterShare([cell, { n: 20, sum: 9 }], { scale: { min: 0, max: bad } }),
  ],
  clusterChange: [
    (bad) => clusterChange([cell, cell], [cell, { n: 5, sum: bad }]),
    (bad) => clusterChange([cell, { n: bad, sum: 1 }], [cell, cell]),
    (bad) => clusterChange([cell], [cell], { confidence: bad }),
    (bad) => clusterDifference([cell], [{ n: 5, sum: bad }]),
    (bad) => changeDecomposition([cell], [{ n: 5, sum: bad }]),
    (bad) => changeDecomposition([cell], [cell], { confidence: bad }),
  ],
  clusterSlope: [
    (bad) => clusterSlope([1, bad], [[cell], [cell]]),
    (bad) => clusterSlope([1, 2], [[cell], [{ n: bad, sum: 1 }]]),
    (bad) => clusterSlope([1, 2], [[cell], [cell]], { confidence: bad }),
  ],
};
