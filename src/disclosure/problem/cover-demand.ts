import type { Demand } from './demands';
import { ownersMoved, type Move } from '../search/move';
import { OUTSIDER, type Table } from './protection-table';

/**
 * Moves that together meet a demand for the outsider and for every owner: for each owner one of them leaves the owner's
 * cells unmoved.
 */
export interface Cover {
  readonly demand: Demand;
  readonly moves: readonly Move[];
  /** The observers for whom no move was found; the outsider alone when there is no move at all. */
  readonly exposedTo: readonly number[];
}

/**
 * Covers a demand. A move that leaves an owner's cells as they are shows this owner two tables that look the same, so
 * only the owners whom all moves so far touch need another; as a rule one or two moves serve everybody, the more so
 * since `find` is told whom else it would help to spare.
 *
 * What the outsider can find out everybody can, so without a move for the outsider no owner is tried.
 */
export function cover(
  table: Table,
  demand: Demand,
  known: readonly Move[],
  find: (observer: number, others: readonly number[]) => Move | undefined,
): Cover {
  const moves = [...known];
  const exposedTo: number[] = [];
  for (;;) {
    const [observer, ...others] = uncoveredBy(table, demand, moves, exposedTo);
    if (observer === undefined) return { demand, moves, exposedTo };
    const move = find(observer, others);
    if (move) moves.push(move);
    else if (observer === OUTSIDER) return { demand, moves, exposedTo: [OUTSIDER] };
    else exposedTo.push(observer);
  }
}

/** The outsider when there is no move at all; otherwise the owners whose cells every move touches. */
function uncoveredBy(table: Table, { exempt }: Demand, moves: readonly Move[], given: readonly number[]): number[] {
  const [first, ...others] = moves.map((move) => ownersMoved(table, move));
  if (!first) return [OUTSIDER];
  return [...first].filter(
    (owner) => !exempt.has(owner) && !given.includes(owner) && others.every((moved) => moved.has(owner)),
  );
}
