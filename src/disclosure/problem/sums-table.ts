import type { ProtectionProblem } from './protection-problem';
import { tableOf, type Table } from './protection-table';

/** What a mean or an index sums to, as a table of two layers of which n never changes; undefined of others. */
export function sumsOf({ cells, relations }: ProtectionProblem, { frozen }: Table): Table | undefined {
  if (!cells.some(({ answers }) => answers)) return undefined;
  const asShares = cells.map((cell) => {
    const [low, high] = cell.answers ?? [0, 0];
    return { ...cell, numerator: low, n: low + high };
  });
  const known = frozen.slice().fill(1);
  return { ...tableOf({ cells: asShares, relations }), frozen: known, frozenBefore: known };
}
