import { twoSidedNormalP } from '../src/statistics/numbers/distributions';
import { classifyFamily } from '../src/statistics/comparison/funnel-category';
import { summariseMean, type MeanCell } from '../src/statistics/means/mean';
import { meanDispersion } from '../src/statistics/means/mean-dispersion';

export type { MeanCell };

/** Each unit's mean against that of the country without it, all judged together: what `judgeShares` is for shares. */
export function judgeMeans(cells: readonly MeanCell[], nation: MeanCell) {
  const { within, tau2 } = meanDispersion(cells.flatMap((cell) => summariseMean(cell) ?? []));
  const squares = cells.reduce((sum, { n }) => sum + n * n, 0);
  const tests = cells.map(({ n, sum }) => {
    const rest = nation.n - n;
    const between = tau2 * (1 + Math.max(0, squares - n * n) / rest ** 2);
    const z = (sum / n - (nation.sum - sum) / rest) / Math.sqrt(within / n + within / rest + between);
    return { z, pValue: twoSidedNormalP(z), method: 'SCORE' as const };
  });
  return classifyFamily(tests);
}
