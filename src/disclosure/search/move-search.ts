import type { Demand } from '../problem/demands';
import type { Move } from './move';
import { OUTSIDER, type Table } from '../problem/protection-table';
import { allows, EXCHANGE, inLayer, type Track } from './track';

/**
 * Steps before a search gives up: three times as many find a fifth of the missed moves, and take longer than the
 * program.
 */
const STEP_BUDGET = 240;
/** At each relation that must be set right, only the most promising cells are tried. */
const BRANCHES = 6;
/**
 * How much may be upset at once, in increasing order: most shifts upset little, and looking there first finds them
 * soon.
 */
const UPSET_LIMITS = [4, 6, 8];
/** Known moves tried for one cell before a new one is searched for. */
const KNOWN_TRIED = 60;

/** By how much each cell of one layer moves. */
type Shift = ReadonlyMap<number, number>;

/**
 * Finds moves without a solver: raise the cell by one, then set right every relation that this upset, depth first, and
 * repeat until the cell has moved far enough. In a table of two directions this is the search for an augmenting path of
 * a network flow (Kelly, Golden & Assad 1992), and mostly the cycle of four cells.
 *
 * What was found once is tried first: relations are the same in all layers and whichever cell is asked for, so one
 * balanced shift serves all its cells, in both directions. That a search finds nothing proves nothing.
 */
export class MoveSearch {
  private readonly known: Shift[][];

  constructor(
    private readonly table: Table,
    private readonly hidden: Uint8Array,
  ) {
    this.known = table.cells.map(() => []);
  }

  /** A move that meets the demand and leaves the observer's own cells, or undefined. */
  find(demand: Demand, observer: number): Move | undefined {
    if (demand.variable !== 'n') return this.exchange(demand, observer);
    const direction = Math.sign(demand.change);
    let missing = Math.abs(demand.change);
    const move: Move[] = [];
    for (const layer of demand.layers) {
      const search = this.along(inLayer(layer), observer, demand.isFree);
      const limit = direction < 0 ? this.table.layers[layer]![demand.cell]! : missing;
      missing -= this.shift(search, demand.cell, direction, Math.min(missing, limit));
      move.push(search.move());
      if (missing === 0) return move.flat();
    }
    return undefined;
  }

  /** As many respondents as before, some of whom answered otherwise. */
  private exchange({ cell, layers, change, isFree }: Demand, observer: number): Move | undefined {
    const search = this.along(EXCHANGE, observer, isFree);
    // More in the second layer is less in the first.
    const direction = layers[0] === 0 ? Math.sign(change) : -Math.sign(change);
    return this.shift(search, cell, direction, Math.abs(change)) === Math.abs(change) ? search.move() : undefined;
  }

  private along(track: Track, observer: number, isFree: boolean): TrackSearch {
    return new TrackSearch(this.table, this.hidden, track, observer, isFree);
  }

  /** Remembers a move that was found elsewhere. */
  learn(move: Move): void {
    this.table.layers.forEach((_, layer) => {
      const steps = move.filter((step) => step.layer === layer);
      const divisor = steps.reduce((left, { change }) => commonDivisor(left, Math.abs(change)), 0);
      this.remember(new Map(steps.map(({ cell, change }) => [cell, change / divisor])));
    });
  }

  /**
   * A move in whole numbers near a fractional one along one track: rounds it, and sets right every relation that the
   * rounding upset.
   */
  round(move: Move, track: Track, observer: number, isFree: boolean): Move | undefined {
    const [{ layer, by }] = track.effects as [Track['effects'][number]];
    const steps = move.flatMap((step) => (step.layer === layer ? { cell: step.cell, change: step.change * by } : []));
    return this.along(track, observer, isFree).round(steps);
  }

  private shift(search: TrackSearch, cell: number, direction: number, amount: number): number {
    let done = 0;
    for (const shift of this.known[cell]!.slice(-KNOWN_TRIED)) {
      if (done === amount) return done;
      if (Math.abs(shift.get(cell)!) === 1) done += search.apply(shift, shift.get(cell)! * direction, amount - done);
    }
    while (done < amount) {
      const shift = search.newShift(cell, direction);
      if (!shift) break;
      this.remember(shift);
      const times = search.apply(shift, 1, amount - done);
      if (times === 0) break;
      done += times;
    }
    return done;
  }

  private remember(shift: Shift): void {
    for (const cell of shift.keys()) this.known[cell]!.push(shift);
  }
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** A table as an observer could believe it to be, changed along one track step by step. */
class TrackSearch {
  /** What has changed so far, by cell. */
  private readonly change = new Map<number, number>();
  /** The shift that is being built, by cell, and by how much it has upset each relation. */
  private readonly unit = new Map<number, number>();
  private readonly upset = new Map<number, number>();
  private budget = STEP_BUDGET;
  private limit = 0;
  private off = 0;

  constructor(
    private readonly table: Table,
    private readonly hidden: Uint8Array,
    private readonly track: Track,
    private readonly observer: number,
    private readonly isFree: boolean,
  ) {}

  move(): Move {
    return this.asMove(this.change);
  }

  private asMove(changes: Shift): Move {
    return [...changes].flatMap(([cell, change]) =>
      change === 0 ? [] : this.track.effects.map(({ layer, by }) => ({ layer, cell, change: by * change })),
    );
  }

  /** Applies a balanced shift, or its opposite, as often as cells allow; returns how often. */
  apply(shift: Shift, sign: number, most: number): number {
    let times = most;
    for (const [cell, by] of shift) {
      if (!this.canMove(cell)) return 0;
      times = Math.min(times, Math.floor(this.room(cell, by * sign) / Math.abs(by)));
    }
    if (times <= 0) return 0;
    for (const [cell, by] of shift) this.change.set(cell, (this.change.get(cell) ?? 0) + by * sign * times);
    return times;
  }

  /** A balanced shift that moves a cell by one. */
  newShift(cell: number, direction: number): Shift | undefined {
    if (this.room(cell, direction) < 1) return undefined;
    for (const limit of UPSET_LIMITS) {
      this.unit.clear();
      this.upset.clear();
      this.off = 0;
      this.limit = limit;
      this.budget = STEP_BUDGET;
      this.step(cell, direction);
      if (this.settle()) return new Map(this.unit);
    }
    return undefined;
  }

  round(steps: readonly { readonly cell: number; readonly change: number }[]): Move | undefined {
    this.limit = Infinity;
    for (const { cell, change } of steps) {
      this.unit.set(cell, Math.round(change));
      this.disturb(cell, Math.round(change));
    }
    this.limit = this.off + 4;
    if (!this.settle()) return undefined;
    return this.asMove(this.unit);
  }

  private canMove(cell: number): boolean {
    const isOwn = this.observer !== OUTSIDER && this.table.owners[cell] === this.observer;
    return this.hidden[cell] === 1 && !isOwn && allows(this.track, this.table, cell, this.isFree);
  }

  /** How far a cell can go on in a direction before a layer of it falls below 0. */
  private room(cell: number, direction: number): number {
    const moved = this.change.get(cell) ?? 0;
    let room = Infinity;
    for (const { layer, by } of this.track.effects) {
      if (by * direction < 0) room = Math.min(room, this.table.layers[layer]![cell]! + by * moved);
    }
    return room;
  }

  private step(cell: number, by: number): void {
    this.unit.set(cell, by);
    this.disturb(cell, by);
  }

  private undo(cell: number, by: number): void {
    this.unit.delete(cell);
    this.disturb(cell, -by);
  }

  private disturb(cell: number, by: number): void {
    for (const at of this.table.equationsOf[cell]!) {
      const left = (this.upset.get(at) ?? 0) + this.signOf(at, cell) * by;
      this.off += Math.abs(left) - Math.abs(this.upset.get(at) ?? 0);
      if (left === 0) this.upset.delete(at);
      else this.upset.set(at, left);
    }
  }

  private signOf(equation: number, cell: number): number {
    return this.table.equations[equation]!.cells[0] === cell ? -1 : 1;
  }

  /** Sets every upset relation right, or leaves everything as it was. */
  private settle(): boolean {
    const [first] = this.upset;
    if (!first) return true;
    for (const { cell, by, harm } of this.answers(...first)) {
      if (this.budget-- <= 0) return false;
      if (this.off + harm > this.limit) break;
      this.step(cell, by);
      if (this.settle()) return true;
      this.undo(cell, by);
    }
    return false;
  }

  /** Cells that can answer for an upset relation, those first that set more relations right than they upset. */
  private answers(equation: number, left: number): { cell: number; by: number; harm: number }[] {
    const { cells, signs } = this.table.equations[equation]!;
    const found: { cell: number; by: number; harm: number; room: number }[] = [];
    cells.forEach((cell, at) => {
      if (!this.canMove(cell) || this.unit.has(cell)) return;
      const by = -Math.sign(left) * signs[at]!;
      const room = Math.min(this.room(cell, by), by > 0 ? 1 : Infinity);
      if (room >= 1) found.push({ cell, by, room, harm: this.harm(cell, by) });
    });
    found.sort((a, b) => a.harm - b.harm || b.room - a.room || a.cell - b.cell);
    return found.slice(0, BRANCHES);
  }

  private harm(cell: number, by: number): number {
    let harm = 0;
    for (const at of this.table.equationsOf[cell]!) {
      const before = this.upset.get(at) ?? 0;
      harm += Math.abs(before + this.signOf(at, cell) * by) - Math.abs(before);
    }
    return harm;
  }
}
