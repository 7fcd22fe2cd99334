import type { Highs } from 'highs';
import { connectedCells } from '../problem/components';
import type { Demand } from '../problem/demands';
import type { Move } from '../search/move';
import { MoveFinder } from '../search/move-finder';
import type { Sought } from '../problem/sought';
import { OUTSIDER, type Table } from '../problem/protection-table';

/** Moving a cell that is withheld anyway costs next to nothing, but not nothing, so that moves stay small. */
const COST_WHEN_HIDDEN = 1;
const COST_WHEN_SHOWN = { least: 100, most: 10_000 };

/** The pattern in the making: which cells are hidden, and what it costs to hide more. */
export class Plan {
  private readonly dearest: number;
  private readonly finder: MoveFinder;
  /** All cells but those published for ever. */
  private readonly movable: Uint8Array;

  constructor(
    highs: Highs,
    private readonly table: Table,
    readonly hidden: Uint8Array,
  ) {
    this.dearest = Math.max(...table.cells.map(({ cost }) => cost), Number.MIN_VALUE);
    this.movable = Uint8Array.from(table.cells, ({ fate }) => (fate === 'PUBLIC' ? 0 : 1));
    this.finder = new MoveFinder(highs, table, hidden, this.movable, (cell) => this.costOfMoving(cell));
  }

  get lpSolved(): number {
    return this.finder.solved;
  }

  withhold(cell: number): void {
    if (this.table.cells[cell]!.fate !== 'OPEN' || this.hidden[cell]) return;
    this.hidden[cell] = 1;
    this.finder.refresh(cell);
  }

  show(cell: number): void {
    this.hidden[cell] = 0;
  }

  withheldKeys(): Set<string> {
    const withheld = this.table.cells.filter(({ fate }, cell) => fate === 'OPEN' && this.hidden[cell]);
    return new Set(withheld.map(({ key }) => key));
  }

  /** A move within what is hidden, if the quick search finds one. */
  witness(demand: Demand, observer: number): Move | undefined {
    return this.finder.quickly(demand, observer);
  }

  /** The cheapest move that may also use cells that this release shows; all that it uses are then withheld. */
  makeWitness(sought: Sought): Move | undefined {
    return this.finder.thoroughly(sought, (part) => {
      for (const { cell } of part) this.withhold(cell);
    });
  }

  /** Withholds everything in this release that depends on a cell: the last resort, when every search has failed. */
  withholdConnected(cell: number): void {
    for (const other of connectedCells(this.table, cell, OUTSIDER, this.movable)) this.withhold(other);
  }

  dispose(): void {
    this.finder.dispose();
  }

  private costOfMoving(cell: number): number {
    if (this.hidden[cell]) return COST_WHEN_HIDDEN;
    const { least, most } = COST_WHEN_SHOWN;
    return least + (most - least) * (this.table.cells[cell]!.cost / this.dearest);
  }
}
