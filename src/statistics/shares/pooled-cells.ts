import { requireCount } from '../numbers/errors';
import { exactSum } from '../numbers/exact-sum';
import type { MeanCell } from '../means/mean';
import { requireShareCell, type ShareCell } from './share';

/**
 * All respondents together: n and numerators added, never percentages averaged. With no cells n = 0. Its
 * `wilsonInterval` is the national value of all respondents; for the typical förbund see `typicalShare`.
 */
export function poolShares(cells: readonly ShareCell[]): ShareCell {
  cells.forEach(requireShareCell);
  return { n: exactSum(cells.map(({ n }) => n)), sum: exactSum(cells.map(({ sum }) => sum)) };
}

/** All values together: n, sums and sums of squares added exactly, so that the order of the cells is irrelevant. */
export function poolMeans(cells: readonly MeanCell[]): MeanCell {
  cells.forEach(({ n }) => requireCount('n', n));
  return {
    n: exactSum(cells.map(({ n }) => n)),
    sum: exactSum(cells.map(({ sum }) => sum)),
    sumOfSquares: exactSum(cells.map(({ sumOfSquares }) => sumOfSquares)),
  };
}
