import type { Highs } from 'highs';
import type { Demand } from '../problem/demands';
import type { Move } from '../search/move';
import { MoveFinder } from '../search/move-finder';
import type { Sought } from '../problem/sought';
import type { Table } from '../problem/protection-table';

/** Moving a cell that is withheld anyway costs next to nothing, but not nothing, so that moves stay small. */
const COST_WHEN_HIDDEN = 1;
const COST_WHEN_SHOWN = { least: 100, most: 10_000 };

/** The pattern in the making: which cells are hidden, and what it costs to hide more. */
export class Plan {
  private readonly dearest: number;
  private readonly finder: MoveFinder;
  /** All cells but those published for ever. */
  readonly movable: Uint8Array;

  constructor(
    highs: Highs,
    private readonly table: Table,
    readonly hidden: Uint8Array,
  ) {
    this.dearest = Math.max(...table.cells.map(({ cost }) => cost), Number.MIN_VALUE);
    this.movable = Uint8Array.from(table.cells, ({ fate }) => (fate === 'PUBLIC' ? 0 : 1));
    const ranks = [...new Set(table.cells.map(({ rank }) => rank ?? 0))].sort((a, b) => a - b);
    this.finder = new MoveFinder(highs, table, hidden, this.movable, (cell) => this.costOfMoving(cell), ranks);
  }

  get withheldCount(): number {
    return this.table.cells.reduce((sum, { fate }, cell) => sum + (fate === 'OPEN' ? this.hidden[cell]! : 0), 0);
  }

  get lpSolved(): number {
    return this.finder.solved;
  }

  withhold(cell: number): void {
    if (this.table.cells[cell]!.fate !== 'OPEN' || this.hidden[cell]) return;
    this.hidden[cell] = 1;
    this.finder.refresh(cell);
  }

  /** Notes whether n of a cell is known from another question, or may be doubted since no question shows it. */
  freeze(cell: number, isKnown: boolean): void {
    if (this.table.frozen[cell] === Number(isKnown)) return;
    this.table.frozen[cell] = Number(isKnown);
    this.finder.forgetPrograms();
  }

  show(cell: number): void {
    this.hidden[cell] = 0;
    this.finder.refresh(cell);
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

  dispose(): void {
    this.finder.dispose();
  }

  private costOfMoving(cell: number): number {
    if (this.hidden[cell]) return COST_WHEN_HIDDEN;
    const { least, most } = COST_WHEN_SHOWN;
    return least + (most - least) * (this.table.cells[cell]!.cost / this.dearest);
  }
}
