import type { Plan } from './plan';
import type { Table } from '../problem/protection-table';

/**
 * Zeros are safe, but if they were always shown, a withheld cell could not be a zero. So an open zero is withheld when
 * its total has another withheld part of the same owner: a zero among a förbund's age groups when one of them is
 * withheld.
 */
export function withholdZerosBeside(table: Table, plan: Plan): void {
  for (const { cells } of table.equations) {
    const parts = cells.slice(1);
    const owners = new Set(parts.filter((cell) => plan.hidden[cell]).map((cell) => table.owners[cell]));
    for (const cell of parts) {
      if (table.cells[cell]!.n === 0 && owners.has(table.owners[cell])) plan.withhold(cell);
    }
  }
}
