import fc from 'fast-check';
import type { ClusterCell } from '../../../src/statistics/clusters/cluster-cells';
import { shareCell, value } from './arbitraries';

export type Pair = readonly [ClusterCell, ClusterCell];
export const nobody: ClusterCell = { n: 0, sum: 0 };
export const sides = (pairs: readonly Pair[]) => [pairs.map(([from]) => from), pairs.map(([, to]) => to)] as const;
export const cells = (...list: readonly (readonly [sum: number, n: number])[]) => list.map(([sum, n]) => ({ n, sum }));

export const maybeCell = fc.oneof(
  { arbitrary: shareCell(40), weight: 3 },
  { arbitrary: fc.constant(nobody), weight: 1 },
);
const pair: fc.Arbitrary<Pair> = fc.tuple(maybeCell, maybeCell);
export const pairs = fc.array(pair, { minLength: 1, maxLength: 12 });
const meanCell = fc.tuple(fc.integer({ min: 1, max: 40 }), value).map(([n, sum]) => ({ n, sum }));
export const meanPairs = fc.array(fc.tuple(meanCell, meanCell), { minLength: 2, maxLength: 12 });

export const MEAN = { kind: 'MEAN' } as const;
export const close = (got: number, expected: number, tolerance = 1e-12) =>
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
