import { changeDecomposition } from '../../src/statistics/clusters/change-decomposition';
import { clusterChange } from '../../src/statistics/clusters/cluster-change';
import type { ClusterCell, ClusterKind } from '../../src/statistics/clusters/cluster-cells';
import { clusterShare } from '../../src/statistics/clusters/cluster-share';
import { clusterSlope } from '../../src/statistics/clusters/cluster-slope';
import type { ClusterTest } from '../../src/statistics/clusters/cluster-test';
import { requireSameLength } from '../../src/statistics/numbers/errors';
import { confidenceOf, numbers, table, type Adapter, type Computed, type GoldenInput } from './case';

type Expected = Readonly<Record<string, unknown>>;

function cellsOf(x: readonly number[], n: readonly number[]): ClusterCell[] {
  requireSameLength('x and n', x, n);
  return x.map((sum, unit) => ({ n: n[unit]!, sum }));
}

/**
 * The cases do not say what kind of measure they are about: sums that no share can have belong to means, unless the
 * case expects a refusal.
 */
function optionsOf(input: GoldenInput, cells: readonly ClusterCell[], expected: Expected) {
  const shares = cells.every(({ n, sum }) => Number.isSafeInteger(sum) && sum >= 0 && sum <= n);
  const refusal = Object.keys(expected).length === 0 || 'error' in expected;
  const kind: ClusterKind = shares || refusal ? 'SHARE' : 'MEAN';
  return { kind, confidence: confidenceOf(input) };
}

function testOf(test: ClusterTest | null): Computed {
  const { interval, t, pValue } = test ?? { interval: null, t: null, pValue: null };
  return { lower: interval?.lower ?? null, upper: interval?.upper ?? null, t, p: pValue };
}

const twoRounds = (input: GoldenInput) =>
  [cellsOf(numbers(input, 'x1'), numbers(input, 'n1')), cellsOf(numbers(input, 'x2'), numbers(input, 'n2'))] as const;

const share: Adapter = (input, expected) => {
  const cells = cellsOf(numbers(input, 'x'), numbers(input, 'n'));
  const found = clusterShare(cells, optionsOf(input, cells, expected));
  if (found === null) return null;
  const { units, degreesOfFreedom, estimate, standardError, interval } = found;
  const bounds = { lower: interval?.lower ?? null, upper: interval?.upper ?? null };
  return { k: units, df: degreesOfFreedom, estimate, se: standardError, ...bounds };
};

const change: Adapter = (input, expected) => {
  const [from, to] = twoRounds(input);
  const found = clusterChange(from, to, optionsOf(input, [...from, ...to], expected));
  return {
    k: found.units,
    df: found.degreesOfFreedom,
    p1: found.from.estimate,
    se1: found.from.standardError,
    p2: found.to.estimate,
    se2: found.to.standardError,
    difference: found.difference,
    se: found.standardError,
    ...testOf(found.linearised),
    units1: found.from.units,
    units2: found.to.units,
  };
};

const decomposition: Adapter = (input, expected) => {
  const [from, to] = twoRounds(input);
  const found = changeDecomposition(from, to, optionsOf(input, [...from, ...to], expected));
  if (found === null) return null;
  const none = { sameUnits: null, within: null, between: null, entry: null, exit: null };
  return { difference: found.difference, ...none, ...found.parts };
};

const slope: Adapter = (input, expected) => {
  const [t, x, n] = [numbers(input, 't'), table(input, 'x'), table(input, 'n')];
  requireSameLength('x and n', x, n);
  const units = x.map((sums, unit) => cellsOf(sums, n[unit]!));
  requireSameLength('t and the rounds of every unit', t, ...units);
  const rounds = t.map((_, round) => units.map((cells) => cells[round]!));
  const found = clusterSlope(t, rounds, optionsOf(input, units.flat(), expected));
  if (found === null) return null;
  const { degreesOfFreedom, standardError, linearised } = found;
  return { k: found.units, df: degreesOfFreedom, slope: found.slope, se: standardError, ...testOf(linearised) };
};

/** Comparisons with units as clusters, and the parts of a change. */
export const clusterAdapters: Readonly<Record<string, Adapter>> = {
  clusterShare: share,
  clusterChange: change,
  clusterSlope: slope,
  changeDecomposition: decomposition,
};
