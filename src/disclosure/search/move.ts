import type { Demand } from '../problem/demands';
import { OUTSIDER, type Table } from '../problem/protection-table';

/** One cell of one layer, and by how much another table differs there from the true one. */
export interface Step {
  readonly layer: number;
  readonly cell: number;
  readonly change: number;
}

/**
 * The difference between the true table and another that looks the same from outside: a witness that an attacker cannot
 * tell them apart.
 */
export type Move = readonly Step[];

/**
 * Whether a move makes a table that an attacker cannot tell from the true one: whole numbers, none below 0, only cells
 * moved that the attacker does not see, and every relation kept.
 *
 * Exact, in whole numbers. However a move was found, by search or by a solver that rounds, it counts only if this
 * holds. Where n is known (`Table.frozen`) it must stay as it is, but for a demand that is free of that.
 */
export function isIndistinguishable(
  table: Table,
  hidden: Uint8Array,
  move: Move,
  observer: number,
  isFree: boolean,
): boolean {
  if (!isFree && !keepsKnownNumbers(table, move)) return false;
  const imbalance = table.layers.map(() => new Map<number, number>());
  for (const { layer, cell, change } of move) {
    if (!Number.isSafeInteger(change) || table.layers[layer]![cell]! + change < 0 || !hidden[cell]) return false;
    if (observer !== OUTSIDER && table.owners[cell] === observer) return false;
    for (const at of table.equationsOf[cell]!) {
      const { cells, signs } = table.equations[at]!;
      const known = imbalance[layer]!.get(at) ?? 0;
      imbalance[layer]!.set(at, known + signs[cells.indexOf(cell)]! * change);
    }
  }
  return imbalance.every((layer) => [...layer.values()].every((left) => left === 0));
}

function keepsKnownNumbers(table: Table, move: Move): boolean {
  const changed = new Map<number, number>();
  for (const { cell, change } of move) if (table.frozen[cell]) changed.set(cell, (changed.get(cell) ?? 0) + change);
  return [...changed.values()].every((change) => change === 0);
}

/** Whose cells a move changes; each of them can tell the two tables apart, and nobody else can. */
export function ownersMoved(table: Table, move: Move): Set<number> {
  return new Set(move.map(({ cell }) => table.owners[cell]!).filter((owner) => owner !== OUTSIDER));
}

/** Whether a move changes the demand's cell by as much as the demand asks. */
export function meets({ cell, layers, change }: Demand, move: Move): boolean {
  const moved = move
    .filter((step) => step.cell === cell && layers.includes(step.layer))
    .reduce((sum, step) => sum + step.change, 0);
  return change > 0 ? moved >= change : moved <= change;
}
