import type { Plan } from './plan';
import type { Table } from '../problem/protection-table';

/**
 * The hidden cells that anybody works out from those that are seen, by sums alone: each is the only hidden one of a
 * relation, or becomes so when others are worked out. No other table has another number there.
 */
export function workedOut(table: Table, hidden: Uint8Array): ReadonlySet<number> {
  const found = new Set<number>();
  const isUnknown = (cell: number) => hidden[cell] === 1 && !found.has(cell);
  const waiting = [...table.equations];
  for (let equation = waiting.pop(); equation; equation = waiting.pop()) {
    const [only, another] = equation.cells.filter(isUnknown);
    if (only === undefined || another !== undefined) continue;
    found.add(only);
    waiting.push(...table.equationsOf[only]!.map((at) => table.equations[at]!));
  }
  return found;
}

/**
 * Shows safe cells that are worked out anyway: nothing is given away by it, and a reader is spared the sum. Zeros stay
 * withheld, as in `giveBack`.
 */
export function showWorkedOut(table: Table, plan: Plan, mustStay: (cell: number) => boolean): void {
  for (const cell of workedOut(table, plan.hidden)) {
    const { fate, unsafe, n } = table.cells[cell]!;
    if (fate === 'OPEN' && !unsafe && n > 0 && !mustStay(cell)) plan.show(cell);
  }
}
