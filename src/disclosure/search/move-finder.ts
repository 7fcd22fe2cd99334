import type { Highs } from 'highs';
import { connectedCells, neighbours, surroundings } from '../problem/components';
import type { Demand } from '../problem/demands';
import { isIndistinguishable, meets, type Move } from './move';
import { MoveProgram, type CheapestMove, type Price } from './move-program';
import { MoveSearch } from './move-search';
import type { Sought } from '../problem/sought';
import type { Table } from '../problem/protection-table';
import { waysToMeet } from '../problem/ways-to-meet';
import type { Track } from './track';

/** What is sought, and along which tracks. */
type SoughtAlong = Sought & { readonly tracks: readonly Track[] };

/** How many cells are enough to look for a move among. */
const ENOUGH = 100;

/** How often another move is tried, less cheap each time, before the search in whole numbers. */
const RESTARTS = 40;

/**
 * Finds moves that meet demands: by search, by linear program and, where its answer is fractional, in whole numbers,
 * since an attacker knows that people are whole. Every move is checked exactly before it is returned.
 */
export class MoveFinder {
  private solvedApart = 0;
  private readonly search: MoveSearch;
  private readonly programs = new Map<string, MoveProgram>();

  /**
   * `hidden` cells are seen by no attacker, and may grow; moves may use `movable` cells, hidden already or at a cost.
   */
  constructor(
    private readonly highs: Highs,
    private readonly table: Table,
    private readonly hidden: Uint8Array,
    private readonly movable: Uint8Array,
    private readonly costOf: (cell: number) => number,
    /** Ranks of movable cells, the lowest first: moves are sought among cells of few ranks before all. */
    private readonly ranks: readonly number[] = [Infinity],
  ) {
    this.search = new MoveSearch(table, hidden);
  }

  /** Linear and whole-number programs solved. */
  get solved(): number {
    return this.solvedApart + [...this.programs.values()].reduce((sum, { solved }) => sum + solved, 0);
  }

  /** A move within what is hidden, if the search finds one. */
  quickly(demand: Demand, observer: number): Move | undefined {
    if (!this.hidden[demand.cell]) return undefined;
    const move = this.search.find(demand, observer);
    return this.holds(move, demand, observer) ? move : undefined;
  }

  /**
   * A move within the movable cells, about as cheap as any; undefined when there is none. It may be found part by part,
   * and `onFound` is called with each, so that cells hidden for one part cost the next nothing.
   */
  thoroughly(sought: Sought, onFound: (part: Move) => void = () => undefined): Move | undefined {
    if (!this.hidden[sought.demand.cell]) return undefined;
    for (const parts of waysToMeet(this.table, sought.demand)) {
      const move = this.all(
        parts.map((part) => ({ ...sought, ...part })),
        onFound,
      );
      if (move) return move;
    }
    return undefined;
  }

  private all(parts: readonly SoughtAlong[], onFound: (part: Move) => void): Move | undefined {
    const moves: Move[] = [];
    for (const part of parts) {
      const move = this.local(part) ?? this.global(part);
      if (!move) return undefined;
      this.search.learn(move);
      onFound(move);
      moves.push(move);
    }
    return moves.flat();
  }

  /**
   * Most moves are short, and a program over the surroundings takes a tenth of the time of one over everything. Only
   * over hidden cells, since hiding more requires knowing what is cheapest everywhere.
   */
  private local(sought: SoughtAlong): Move | undefined {
    const { demand, observer } = sought;
    return this.solve(surroundings(this.table, demand.cell, observer, this.hidden, ENOUGH), false, sought, Infinity)
      .found;
  }

  private global(sought: SoughtAlong): Move | undefined {
    for (const rank of this.ranks) {
      const program = this.programOf(sought, rank);
      const { relaxed, found } = program.cheapest(sought, (move) => this.nearby(move, sought));
      if (found) return found;
      const move = relaxed && (this.elsewhere(program, sought) ?? this.whole(relaxed, sought, rank));
      if (move) return move;
    }
    return undefined;
  }

  /** What is withheld may move, and besides what is of no higher rank. */
  private priceUpTo(rank: number): Price {
    const mayMove = (cell: number) =>
      this.movable[cell] === 1 && (this.hidden[cell] === 1 || (this.table.cells[cell]!.rank ?? 0) <= rank);
    return { costOf: this.costOf, mayMove };
  }

  /**
   * Most of the other moves that cost little more are whole, and if they hide a few cells more, the next moves are
   * found sooner: some linear programs take a hundredth of a search in whole numbers.
   */
  private elsewhere(program: MoveProgram, sought: SoughtAlong): Move | undefined {
    let found: Move | undefined;
    for (let times = 1; times <= RESTARTS && !found; times += 1) {
      program.disturb(times);
      found = program.cheapest({ ...sought, spare: [] }, (move) => this.nearby(move, sought)).found;
    }
    program.disturb(0);
    return found;
  }

  refresh(cell: number): void {
    for (const program of this.programs.values()) program.refresh(cell);
  }

  dispose(): void {
    this.forgetPrograms();
  }

  /** Programs are made anew: which cells may move, or how, has changed. */
  forgetPrograms(): void {
    for (const program of this.programs.values()) program.dispose();
    this.programs.clear();
  }

  /** The program over all movable cells along some tracks, kept for the next question. */
  private programOf({ tracks, demand: { isFree } }: SoughtAlong, rank: number): MoveProgram {
    const name = [rank, isFree, ...tracks.map((track) => track.name)].join();
    const known = this.programs.get(name);
    if (known) return known;
    const along = { tracks, isFree };
    const program = new MoveProgram(this.highs, this.table, this.movableCells(), along, this.priceUpTo(rank), false);
    this.programs.set(name, program);
    return program;
  }

  private movableCells(): number[] {
    return this.table.cells.map((_, cell) => cell).filter((cell) => this.movable[cell]);
  }

  /** The move itself when it is whole; otherwise a multiple of it, or one that rounding comes to. */
  private nearby(relaxed: Move, { demand, observer, tracks }: SoughtAlong): Move | undefined {
    const candidates: (() => Move | undefined)[] = [1, 2, 3].map((times) => () => multiple(relaxed, times));
    const [track, another] = tracks;
    if (track && !another) candidates.push(() => this.search.round(relaxed, track, observer, demand.isFree));
    for (const candidate of candidates) {
      const move = candidate();
      if (this.holds(move, demand, observer)) return move;
    }
    return undefined;
  }

  /** In whole numbers: first among the cells about the fractional move, then among all that hang together with it. */
  private whole(relaxed: Move, sought: SoughtAlong, rank: number): Move | undefined {
    const { demand, observer } = sought;
    const support = new Set(relaxed.map(({ cell }) => cell));
    const near = [...neighbours(this.table, [...support], observer, this.movable)]
      .filter((cell) => this.hidden[cell] || support.has(cell))
      .sort((a, b) => a - b);
    return (
      this.solve(near, true, sought, rank).found ??
      this.solve(connectedCells(this.table, demand.cell, observer, this.movable), true, sought, rank).found
    );
  }

  /** Solves over some cells, in whole numbers or not. */
  private solve(cells: readonly number[], whole: boolean, sought: SoughtAlong, rank: number): CheapestMove {
    const along = { tracks: sought.tracks, isFree: sought.demand.isFree };
    const program = new MoveProgram(this.highs, this.table, cells, along, this.priceUpTo(rank), whole);
    try {
      return program.cheapest(sought, (move) => this.nearby(move, sought));
    } finally {
      this.solvedApart += program.solved;
      program.dispose();
    }
  }

  private holds(move: Move | undefined, demand: Demand, observer: number): move is Move {
    if (move === undefined || !meets(demand, move)) return false;
    return isIndistinguishable(this.table, this.movable, move, observer, demand.isFree);
  }
}

function multiple(move: Move, times: number): Move {
  return move.map((step) => {
    const change = step.change * times;
    const whole = Math.round(change);
    return { ...step, change: Math.abs(change - whole) < 1e-6 ? whole : change };
  });
}
