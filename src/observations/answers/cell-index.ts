import type { PlacedCell, UnitKind } from '../../releases';

/** A cell with its place in the cube. */
export interface TableCell extends PlacedCell {
  readonly roundId: number;
  readonly measureVersionId: number;
  readonly categoryId: number;
}

/** The cells that have been read for a question, by their place. */
export class CellIndex {
  private readonly cells = new Map<string, TableCell>();
  private readonly reporting = new Set<string>();

  add(kind: UnitKind, cells: readonly TableCell[]): void {
    for (const cell of cells) {
      this.cells.set(keyOf(kind, cell.unitId, cell.roundId, cell.measureVersionId, cell.categoryId), cell);
      if (kind === 'FORBUND') this.reporting.add(`${cell.roundId}/${cell.unitId}`);
    }
  }

  get size(): number {
    return this.cells.size;
  }

  find(kind: UnitKind, unitId: number, roundId: number, versionId: number, categoryId: number): TableCell | undefined {
    return this.cells.get(keyOf(kind, unitId, roundId, versionId, categoryId));
  }

  /** Whether the förbund has a cell in the round, published or withheld. */
  hasReported(roundId: number, forbundId: number): boolean {
    return this.reporting.has(`${roundId}/${forbundId}`);
  }
}

const keyOf = (kind: UnitKind, ...numbers: readonly number[]): string => kind.charAt(0) + numbers.join('/');
