import type { Highs } from 'highs';
import { connectedCells, neighbours, surroundings } from './components';
import type { Demand } from './demands';
import { isIndistinguishable, meets, type Move } from './move';
import { MoveProgram, type CheapestMove } from './move-program';
import { MoveSearch } from './move-search';
import type { Table } from './table';

/** How many cells are enough to look for a move among. */
const ENOUGH = 100;

/** How often another move about as cheap is tried, before it is searched for in whole numbers. */
const RESTARTS = 12;

/**
 * Finds moves that meet demands: by search, by linear program, and where its answer is fractional in whole numbers,
 * since an attacker knows that people are whole. Whatever is found is checked exactly before it is given out.
 */
export class MoveFinder {
  private solvedApart = 0;
  private readonly search: MoveSearch;
  private program: MoveProgram | undefined;

  /**
   * `hidden` is what no attacker sees and may grow; `movable` is what moves may use, hidden or yet to be hidden, at a cost.
   */
  constructor(
    private readonly highs: Highs,
    private readonly table: Table,
    private readonly hidden: Uint8Array,
    private readonly movable: Uint8Array,
    private readonly costOf: (cell: number) => number,
  ) {
    this.search = new MoveSearch(table, hidden);
  }

  /** Linear and whole-number programs solved. */
  get solved(): number {
    return this.solvedApart + (this.program?.solved ?? 0);
  }

  /** A move within what is hidden, if the search finds one. */
  quickly(demand: Demand, observer: number): Move | undefined {
    if (!this.hidden[demand.cell]) return undefined;
    const move = this.search.find(demand, observer);
    return this.holds(move, demand, observer) ? move : undefined;
  }

  /** The cheapest move within what is movable, as good as; undefined when there is none. */
  thoroughly(demand: Demand, observer: number): Move | undefined {
    if (!this.hidden[demand.cell]) return undefined;
    const move = this.local(demand, observer) ?? this.global(demand, observer);
    if (move) this.search.learn(move);
    return move;
  }

  /**
   * Most moves are short, and a program over the surroundings takes a tenth of the time of one over everything. Only over what
   * is hidden: to hide more, it should be known what is cheapest everywhere.
   */
  private local(demand: Demand, observer: number): Move | undefined {
    const cells = surroundings(this.table, demand.cell, observer, this.hidden, ENOUGH);
    return this.solve(cells, false, demand, observer).found;
  }

  private global(demand: Demand, observer: number): Move | undefined {
    this.program ??= new MoveProgram(this.highs, this.table, this.movableCells(), this.costOf, false);
    const near = (move: Move) => this.nearby(move, demand, observer);
    const { relaxed, found } = this.program.cheapest(demand, observer, near);
    if (found || !relaxed) return found;
    return this.elsewhere(this.program, demand, observer) ?? this.whole(relaxed, demand, observer);
  }

  /** There are many moves about as cheap, and most are whole: a few linear programs take a hundredth of a search in whole numbers. */
  private elsewhere(program: MoveProgram, demand: Demand, observer: number): Move | undefined {
    let found: Move | undefined;
    for (let seed = 1; seed <= RESTARTS && !found; seed += 1) {
      program.disturb(seed);
      found = program.cheapest(demand, observer, (move) => this.nearby(move, demand, observer)).found;
    }
    program.disturb(0);
    return found;
  }

  refresh(cell: number): void {
    this.program?.refresh(cell);
  }

  dispose(): void {
    this.program?.dispose();
    this.program = undefined;
  }

  private movableCells(): number[] {
    return this.table.cells.map((_, cell) => cell).filter((cell) => this.movable[cell]);
  }

  /** The move itself when it is whole; otherwise a multiple of it, or one that rounding comes to. */
  private nearby(relaxed: Move, demand: Demand, observer: number): Move | undefined {
    const candidates = [1, 2, 3].map((times) => () => multiple(relaxed, times));
    for (const candidate of [...candidates, () => this.search.round(relaxed, observer)]) {
      const move = candidate();
      if (this.holds(move, demand, observer)) return move;
    }
    return undefined;
  }

  /** In whole numbers: first among the cells about the fractional move, then among all that hang together with it. */
  private whole(relaxed: Move, demand: Demand, observer: number): Move | undefined {
    const support = new Set(relaxed.map(({ cell }) => cell));
    const near = [...neighbours(this.table, [...support], observer, this.movable)]
      .filter((cell) => this.hidden[cell] || support.has(cell))
      .sort((a, b) => a - b);
    return (
      this.solve(near, true, demand, observer).found ??
      this.solve(connectedCells(this.table, demand.cell, observer, this.movable), true, demand, observer).found
    );
  }

  /** Solves over some cells, in whole numbers or not. */
  private solve(cells: readonly number[], whole: boolean, demand: Demand, observer: number): CheapestMove {
    const program = new MoveProgram(this.highs, this.table, cells, this.costOf, whole);
    try {
      return program.cheapest(demand, observer, (move) => this.nearby(move, demand, observer));
    } finally {
      this.solvedApart += program.solved;
      program.dispose();
    }
  }

  private holds(move: Move | undefined, demand: Demand, observer: number): move is Move {
    return move !== undefined && meets(demand, move) && isIndistinguishable(this.table, this.movable, move, observer);
  }
}

function multiple(move: Move, times: number): Move {
  return move.map((step) => {
    const change = step.change * times;
    const whole = Math.round(change);
    return { ...step, change: Math.abs(change - whole) < 1e-6 ? whole : change };
  });
}
