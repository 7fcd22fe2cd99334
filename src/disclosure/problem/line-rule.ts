import type { Demand } from './demands';
import { OUTSIDER, type Equation, type Table } from './protection-table';
import { allows, EXCHANGE, inLayer, roomOf } from '../search/track';

/**
 * Withholds more cells until every demand has room in each relation of its cell taken alone: for the outsider and for
 * each owner of a withheld cell there. So the last withheld part of a published total gets company, enough of it, and
 * of two owners, since one of them could subtract its own.
 *
 * A necessary condition and cheap; it leaves to the linear programs only what relations do together. Cells that were
 * added get company too, or they could be worked out and would hide nothing. Changes `hidden`, adding the cheapest.
 */
export function applyLineRule(
  table: Table,
  hidden: Uint8Array,
  demands: readonly Demand[],
  withhold: (cell: number) => void,
): void {
  const waiting = [...demands];
  const add = (cell: number, demand: Demand) => {
    withhold(cell);
    waiting.push(companyFor(table, cell, demand));
  };
  for (const demand of waiting) {
    for (const at of table.equationsOf[demand.cell]!) {
      const equation = table.equations[at]!;
      for (const observer of observersOf(table, hidden, equation, demand)) {
        for (const cell of cheapestCompany(table, hidden, equation, demand, observer)) add(cell, demand);
      }
    }
  }
}

/** What a cell that protects others needs itself: to be able to rise by one, in n or in how many answered so. */
function companyFor(table: Table, cell: number, { variable, isFree }: Demand): Demand {
  const layers = variable === 'n' ? table.layers.map((_, layer) => layer) : [0];
  return { cell, variable, layers, change: 1, isFree, exempt: new Set([table.owners[cell]!]) };
}

/** The outsider, and the owners of withheld cells who are to be in doubt. */
function observersOf(table: Table, hidden: Uint8Array, { cells }: Equation, { exempt }: Demand): number[] {
  const owners = cells.filter((other) => hidden[other]).map((other) => table.owners[other]!);
  return [...new Set([OUTSIDER, ...owners])].filter((owner) => owner === OUTSIDER || !exempt.has(owner));
}

/** How far the demand's cell could move if this were the only relation and another cell the only one to answer. */
function room(
  table: Table,
  equation: Equation,
  { cell, variable, layers, change, isFree }: Demand,
  other: number,
): number {
  const sign = (one: number) => (equation.cells[0] === one ? -1 : 1);
  const direction = -Math.sign(change) * sign(cell) * sign(other);
  if (variable !== 'n') return roomOf(EXCHANGE, table, other, layers[0] === 0 ? direction : -direction);
  if (!allows(inLayer(0), table, other, isFree)) return 0;
  return layers.reduce((sum, layer) => sum + roomOf(inLayer(layer), table, other, direction), 0);
}

/** The cells to withhold beside those that are, so that the demand has room: cheapest first, and none too many. */
function cheapestCompany(
  table: Table,
  hidden: Uint8Array,
  equation: Equation,
  demand: Demand,
  observer: number,
): number[] {
  const others = equation.cells.filter(
    (cell) => cell !== demand.cell && (observer === OUTSIDER || table.owners[cell] !== observer),
  );
  const roomFor = (cell: number) => room(table, equation, demand, cell);
  let missing = Math.abs(demand.change);
  for (const cell of others) if (hidden[cell]) missing -= roomFor(cell);
  const open = others
    .filter((cell) => !hidden[cell] && table.cells[cell]!.fate === 'OPEN' && roomFor(cell) > 0)
    .sort((a, b) => table.cells[a]!.cost - table.cells[b]!.cost || a - b);
  const chosen: number[] = [];
  for (const cell of open) {
    if (missing <= 0) break;
    chosen.push(cell);
    missing -= roomFor(cell);
  }
  if (missing > 0) return [];
  return chosen.filter((cell) => {
    const isNeeded = missing + roomFor(cell) > 0;
    if (!isNeeded) missing += roomFor(cell);
    return isNeeded;
  });
}
