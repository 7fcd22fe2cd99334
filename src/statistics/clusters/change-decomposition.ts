import { requireConfidence } from '../numbers/errors';
import { exactSum } from '../numbers/exact-sum';
import { clusterChange, type ClusterChange } from './cluster-change';
import { requireClusterCells, roundRatio, type ClusterCell } from './cluster-cells';
import type { ClusterOptions } from './cluster-share';

/** What a change is made of. The four parts add up to the difference; all in its unit. */
export interface ChangeDecomposition {
  /** To − from over everybody who answered. */
  readonly difference: number;
  /** Units that took part in both rounds, only in the later, only in the earlier. */
  readonly unitsOnBoth: number;
  readonly unitsEntered: number;
  readonly unitsLeft: number;
  /** The parts; `null` when no unit took part in both rounds, since nothing then tells change from exchange. */
  readonly parts: ChangeParts | null;
}

/** The parts of a change, and the change of those who took part in both rounds. */
export interface ChangeParts {
  /** Within + between: the change of the units that took part in both, as their pooled ratios have it. */
  readonly sameUnits: number;
  /** The units' own changes, at their mean part of the answers. */
  readonly within: number;
  /** That units have come to weigh more or less, at their mean level. */
  readonly between: number;
  /** What those who came have moved the later round. */
  readonly entry: number;
  /** What it moved that others left. */
  readonly exit: number;
  /** `sameUnits` with its interval and judgement: `clusterChange` of the units that took part in both. */
  readonly panel: ClusterChange;
}

/**
 * What a change from one round to another is made of; `null` when nobody answered in one of them.
 *
 * With S the units in both rounds, wᵢᵣ = nᵢᵣ/Σ_S n and pᵢᵣ = xᵢᵣ/nᵢᵣ: within = Σ_S (wᵢ₁ + wᵢ₂)/2·(pᵢ₂ − pᵢ₁), between =
 * Σ_S (wᵢ₂ − wᵢ₁)·(pᵢ₁ + pᵢ₂)/2, entry = P₂ − P₂(S), exit = P₁(S) − P₁, where P is the ratio of all and P(S) that of S.
 * An identity: the parts add up to P₂ − P₁, and change sign when the rounds change places (with entry and exit
 * exchanged).
 *
 * Source: Griliches & Regev (1995), J Econometrics 65:175–203; Foster, Haltiwanger & Krizan (2001), NBER Studies in
 * Income and Wealth 63. Unit and domain: as `clusterChange`. The parts have no intervals; the panel has.
 */
export function changeDecomposition(
  from: readonly ClusterCell[],
  to: readonly ClusterCell[],
  options: ClusterOptions = {},
): ChangeDecomposition | null {
  requireConfidence(options.confidence ?? 0.95);
  requireClusterCells([from, to], options.kind ?? 'SHARE');
  const [first, second] = [roundRatio(from), roundRatio(to)];
  if (first === null || second === null) return null;
  const pairs = from.map((cell, unit) => [cell, to[unit]!] as const).filter(([a, b]) => a.n > 0 && b.n > 0);
  const unitsOnBoth = pairs.length;
  return {
    difference: second.estimate - first.estimate,
    unitsOnBoth,
    unitsEntered: second.units - unitsOnBoth,
    unitsLeft: first.units - unitsOnBoth,
    parts: unitsOnBoth === 0 ? null : partsOf(first.estimate, second.estimate, pairs, options),
  };
}

function partsOf(
  first: number,
  second: number,
  pairs: readonly (readonly [ClusterCell, ClusterCell])[],
  options: ClusterOptions,
): ChangeParts {
  const [before, after] = [pairs.map(([cell]) => cell), pairs.map(([, cell]) => cell)];
  const [same1, same2] = [roundRatio(before)!, roundRatio(after)!];
  const units = pairs.map(([a, b], unit) => ({
    w1: same1.weights[unit]!,
    w2: same2.weights[unit]!,
    p1: a.sum / a.n,
    p2: b.sum / b.n,
  }));
  return {
    sameUnits: same2.estimate - same1.estimate,
    within: exactSum(units.map(({ w1, w2, p1, p2 }) => ((w1 + w2) / 2) * (p2 - p1))),
    between: exactSum(units.map(({ w1, w2, p1, p2 }) => (w2 - w1) * ((p1 + p2) / 2))),
    entry: second - same2.estimate,
    exit: same1.estimate - first,
    panel: clusterChange(before, after, options),
  };
}
