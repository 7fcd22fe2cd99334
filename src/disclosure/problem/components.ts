import { OUTSIDER, type Table } from './protection-table';

/** The cells whose values depend on a cell's through relations, when everything that cannot move is known. */
export function connectedCells(table: Table, start: number, observer: number, movable: Uint8Array): number[] {
  return surroundings(table, start, observer, movable, Infinity);
}

/** The same, but no further from the cell than it takes to find enough of them. */
export function surroundings(
  table: Table,
  start: number,
  observer: number,
  movable: Uint8Array,
  enough: number,
): number[] {
  const found = new Set([start]);
  const seen = new Set<number>();
  let edge = [start];
  while (edge.length > 0 && found.size < enough) {
    edge = [...neighbours(table, edge, observer, movable, seen)].filter((cell) => !found.has(cell));
    for (const cell of edge) found.add(cell);
  }
  return [...found].sort((a, b) => a - b);
}

/**
 * The movable cells of all relations that contain one of the given cells. Skips relations in `seen`, and adds the
 * others to it.
 */
export function neighbours(
  table: Table,
  cells: readonly number[],
  observer: number,
  movable: Uint8Array,
  seen = new Set<number>(),
): Set<number> {
  const found = new Set<number>();
  for (const at of cells.flatMap((cell) => table.equationsOf[cell]!)) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const other of table.equations[at]!.cells) {
      const isOwn = observer !== OUTSIDER && table.owners[other] === observer;
      if (!isOwn && movable[other]) found.add(other);
    }
  }
  return found;
}
