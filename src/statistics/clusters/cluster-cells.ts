import { requireAllFinite, requireCount, requireDomain, requireFinite, requireSameLength } from '../numbers/errors';
import { exactSum, twoProduct } from '../numbers/exact-sum';
import { requireShareCell } from '../shares/share';

/**
 * What one unit (förbund) has in one round: n answers and their sum. n = 0 when the unit did not take part, or, of a
 * RATIO, when it has nothing to divide by.
 */
export interface ClusterCell {
  readonly n: number;
  readonly sum: number;
}

/**
 * SHARE: the sum counts answers, 0 ≤ sum ≤ n. MEAN: the sum is of any finite values. RATIO: of kronor per something, of
 * which a unit may have kronor and nothing else.
 */
export type ClusterKind = 'SHARE' | 'MEAN' | 'RATIO';

/** One round over all units: totals, and what each unit adds to the error of the ratio. */
export interface RoundRatio {
  /** Answers of all units. */
  readonly answers: number;
  /** Σ sum / Σ n, on 0–1 for shares, in the unit of the values for means. */
  readonly estimate: number;
  /** Units with answers. */
  readonly units: number;
  /** By unit: its part of the answers, 0–1. */
  readonly weights: readonly number[];
  /** By unit: (sum − estimate·n)/answers, which add up to 0. */
  readonly scores: readonly number[];
}

/** Whether a unit is in a round: of a share or a mean, whether it has answers. */
export const isPresent = ({ n, sum }: ClusterCell): boolean => n > 0 || sum !== 0;

/** Refuses cells that no unit can have; the rounds must list the same units in the same order. */
export function requireClusterCells(rounds: readonly (readonly ClusterCell[])[], kind: ClusterKind): void {
  requireSameLength('The units of every round', ...rounds);
  rounds.flat().forEach((cell) => {
    if (kind === 'SHARE') return requireShareCell(cell);
    requireCount('n', cell.n);
    requireFinite('sum', cell.sum);
    requireDomain(kind === 'RATIO' || cell.n > 0 || cell.sum === 0, 'A unit without answers has the sum 0.');
  });
}

/**
 * The ratio of one round, with the score of each unit; `null` when nobody answered.
 *
 * A score is computed as (sum·N − n·S)/N², where the numerator is exact before it is rounded: units that do not differ
 * have scores of exactly 0.
 */
export function roundRatio(cells: readonly ClusterCell[]): RoundRatio | null {
  const answers = exactSum(cells.map(({ n }) => n));
  if (answers === 0) return null;
  const sums = cells.map(({ sum }) => sum);
  const total = exactSum(sums);
  // What the rounding of the total lost: 0 for counts.
  const rest = exactSum([...sums, -total]);
  requireAllFinite('total', [total, rest]);
  const scores = cells.map(({ n, sum }) => {
    if (!isPresent({ n, sum })) return 0;
    return numerator({ n, sum }, answers, total, rest) / (answers * answers);
  });
  return {
    answers,
    estimate: total / answers,
    units: cells.filter(isPresent).length,
    weights: cells.map(({ n }) => n / answers),
    scores,
  };
}

/** sum·N − n·S, rounded once: of counts as it stands, otherwise from the parts of the products. */
function numerator({ n, sum }: ClusterCell, answers: number, total: number, rest: number): number {
  const [own, share] = [sum * answers, n * total];
  if (rest === 0 && [sum, total, own, share].every(Number.isSafeInteger)) return own - share;
  return exactSum([...twoProduct(sum, answers), ...twoProduct(-n, total), ...twoProduct(-n, rest)]);
}
