import { requireAllFinite, requireSameLength } from '../numbers/errors';
import { exactSum } from '../numbers/exact-sum';
import { requireClusterCells, type ClusterCell, type ClusterKind } from './cluster-cells';

/**
 * The slope of the units that answered in several rounds, each followed against itself; `null` when none did.
 *
 * b = ΣᵢΣᵣ nᵢᵣ(tᵣ − t̄ᵢ)pᵢᵣ / ΣᵢΣᵣ nᵢᵣ(tᵣ − t̄ᵢ)² with t̄ᵢ = Σᵣ nᵢᵣtᵣ/nᵢ: least squares over the answers with a level
 * for each unit, so that who took part when does not enter. It is set beside the slope of the sums, which it may
 * contradict.
 *
 * Source: Wooldridge (2010), Econometric Analysis of Cross Section and Panel Data, 10.5. Unit and domain: as
 * `clusterSlope`.
 */
export function withinSlope(
  times: readonly number[],
  rounds: readonly (readonly ClusterCell[])[],
  kind: ClusterKind = 'SHARE',
): number | null {
  requireSameLength('times and rounds', times, rounds);
  requireAllFinite('time', times);
  requireClusterCells(rounds, kind);
  const terms = (rounds[0] ?? []).flatMap((_, unit) => {
    const own = rounds.flatMap((cells, r) => (cells[unit]!.n > 0 ? [{ ...cells[unit]!, time: times[r]! }] : []));
    const mean = exactSum(own.map(({ n, time }) => n * time)) / exactSum(own.map(({ n }) => n));
    return own.map(({ n, sum, time }) => ({ up: (time - mean) * sum, down: n * (time - mean) ** 2 }));
  });
  const spread = exactSum(terms.map(({ down }) => down));
  return spread === 0 ? null : exactSum(terms.map(({ up }) => up)) / spread;
}
