import type { MeasureVersion } from '../../catalogue';
import type { ClusterCell, ClusterOptions } from '../../statistics';
import { familyKind, type Cell } from '../family/comparator';

/** What is published of a sum over förbund in one round: the sum, and its förbund by their key. */
export interface RoundOfUnits {
  /** Null when nothing is published of the sum. */
  readonly total: Cell | null;
  readonly forbund: ReadonlyMap<number, Cell>;
}

/** The rounds as the methods take them: in each the same units in the same order. */
export interface Clusters {
  /** With what is withheld: it makes the rounds add up to the published sums. */
  readonly whole: readonly (readonly ClusterCell[])[];
  /** The förbund with a published figure, which can be followed from round to round. */
  readonly published: readonly (readonly ClusterCell[])[];
}

const NOBODY: ClusterCell = { n: 0, sum: 0 };

/**
 * Förbund as clusters. Those that are withheld in a round are one unit together, of that round alone, since nobody may
 * know which they are: their answers are in the published sum, and would otherwise be missing from its change.
 */
export function clustersOf(rounds: readonly RoundOfUnits[]): Clusters {
  const keys = [...new Set(rounds.flatMap(({ forbund }) => [...forbund.keys()]))].sort((a, b) => a - b);
  const published = rounds.map(({ forbund }) => keys.map((key) => cellOf(forbund.get(key))));
  const rests = rounds.map(({ total }, round) => restOf(total, published[round] ?? []));
  const whole = published.map((cells, round) => [
    ...cells,
    ...rests.flatMap((rest, of) => (rest ? [of === round ? rest : NOBODY] : [])),
  ]);
  return { whole, published };
}

const cellOf = (cell: Cell | undefined): ClusterCell => (cell ? { n: cell.n, sum: cell.sum } : NOBODY);

function restOf(total: Cell | null, published: readonly ClusterCell[]): ClusterCell | null {
  const n = (total?.n ?? 0) - published.reduce((sum, cell) => sum + cell.n, 0);
  if (!total || n <= 0) return null;
  return { n, sum: total.sum - published.reduce((sum, cell) => sum + cell.sum, 0) };
}

/** How the methods read the cells of a measure. */
export function clusterOptions(version: MeasureVersion): ClusterOptions {
  const { scaleMin: min, scaleMax: max } = version;
  if (familyKind(version) === 'SHARE') return { kind: 'SHARE', scale: { min: 0, max: 1 } };
  return min === null || max === null ? { kind: 'MEAN' } : { kind: 'MEAN', scale: { min, max } };
}

/** Shares are computed on 0–1 and shown in per cent. */
export const scaleOf = (version: MeasureVersion): number => (familyKind(version) === 'SHARE' ? 100 : 1);
