import type { Highs, Model, ModelData, VariableType } from 'highs';
import type { Demand } from '../problem/demands';
import type { Move } from './move';
import type { Sought } from '../problem/sought';
import { OUTSIDER, type Equation, type Table } from '../problem/protection-table';

const OPTIMAL = 7;
const INFEASIBLE = 8;
const INTEGER = 1;
/** Bounds put on one fractional answer before giving up; as a rule two or three suffice. */
const MOST_DIVES = 4;
/** A cell of an owner who should be spared costs this many times as much. */
const TO_SPARE = 10;
/**
 * The most that is added to a cell's cost when another move is wanted for the first time. Moving a hidden cell costs 1.
 */
const DISTURBANCE = 15;
const TOLERANCE = 1e-6;
/**
 * Without presolve a solution starts from the true table, which needs as many steps as the move has cells. Scaling a
 * matrix of ones took half of the time.
 */
const LINEAR = {
  output_flag: false,
  presolve: 'off',
  solver: 'simplex',
  simplex_strategy: 1,
  simplex_scale_strategy: 0,
} as const;
/**
 * Nodes of the search for whole numbers: a count and not a time, so that the same tables give the same pattern on a
 * busy machine. Few, since five hundred took up to fifteen seconds and found no more. Any move will do, hence the
 * first.
 */
const WHOLE = { output_flag: false, mip_max_nodes: 40, mip_max_improving_sols: 1 } as const;

/** The first solution, whole or not, and a move near it in whole numbers; neither when there is no solution. */
export interface CheapestMove {
  readonly relaxed: Move | undefined;
  readonly found: Move | undefined;
}

/**
 * The linear program of the cheapest move, kept in the solver between questions: minimise Σ cost·|δ| so that relations
 * hold for δ, no cell falls below 0, and the demand's cell moves far enough (Kelly, Golden & Assad 1992; Fischetti &
 * Salazar 2000).
 *
 * For each layer and cell there are two columns, up and down, and for each layer and relation a row; the last row is
 * the demand. The true table, δ = 0, is a basis that only the demand violates, so the dual simplex needs a few steps a
 * question instead of the hundreds that solving the program from nothing takes.
 */
export class MoveProgram {
  /** Programs solved. */
  solved = 0;
  private readonly model: Model;
  private readonly goalRow: number;

  private readonly position: ReadonlyMap<number, number>;
  private readonly equations: readonly Equation[];

  /**
   * The program over some cells in some layers; the others stand still. With `whole`, in whole numbers, which takes
   * longer.
   */
  constructor(
    highs: Highs,
    private readonly table: Table,
    private readonly cells: readonly number[],
    private readonly layers: readonly number[],
    private readonly costOf: (cell: number) => number,
    private readonly whole: boolean,
  ) {
    this.position = new Map(cells.map((cell, at) => [cell, at]));
    const touched = new Set(cells.flatMap((cell) => table.equationsOf[cell]!));
    this.equations = [...touched].sort((a, b) => a - b).map((at) => table.equations[at]!);
    this.goalRow = layers.length * this.equations.length;
    this.model = highs.createModel(this.modelData());
    this.model.options.set(whole ? WHOLE : LINEAR);
  }

  /** Tells the solver that a cell's cost has changed. */
  refresh(cell: number): void {
    const cost = this.costOf(cell);
    this.layers.forEach((layer) => {
      for (const column of [this.up(layer, cell), this.up(layer, cell) + 1]) {
        this.model.changeColCost(column, cost);
      }
    });
  }

  /** Raises all costs, differently and more each time, so that another move is found; 0 restores them. */
  disturb(times: number): void {
    for (let column = 0; column < 2 * this.layers.length * this.cells.length; column += 1) {
      const cost = this.costOf(this.cellOf(column));
      this.model.changeColCost(column, cost + times * DISTURBANCE * scatter(times * 100_003 + column));
    }
  }

  /**
   * The cheapest move, which need not be in whole numbers; undefined when there is none. When it is fractional, `near`
   * is asked for a move near it, and if it has none, one of the cells is forced to the next whole number (diving).
   */
  cheapest({ demand, observer, spare }: Sought, near: (relaxed: Move) => Move | undefined): CheapestMove {
    this.weigh(spare, TO_SPARE);
    const own = observer === OUTSIDER ? [] : this.columnsOwnedBy(observer);
    for (const column of own) this.model.changeColBounds(column, 0, 0);
    this.setGoal(demand, 1);
    if (!this.whole) this.model.setLogicalBasis();
    const answer = this.dive(near);
    this.setGoal(demand, 0);
    this.weigh(spare, 1);
    for (const column of own) this.model.changeColBounds(column, 0, this.upperBound(column));
    return answer;
  }

  private weigh(owners: readonly number[], times: number): void {
    for (const column of owners.flatMap((owner) => this.columnsOwnedBy(owner))) {
      this.model.changeColCost(column, times * this.costOf(this.cellOf(column)));
    }
  }

  private dive(near: (relaxed: Move) => Move | undefined): CheapestMove {
    const bound = new Map<number, number>();
    let relaxed: Move | undefined;
    let found: Move | undefined;
    for (let dives = 0; dives <= MOST_DIVES; dives += 1) {
      this.solved++;
      const { modelStatus } = this.model.run();
      if (modelStatus !== OPTIMAL && !(this.whole && modelStatus !== INFEASIBLE)) break;
      const { colValue } = this.model.getSolution();
      const move = this.readMove(colValue);
      relaxed ??= move;
      found = near(move);
      if (found || this.whole) break;
      const column = mostFractional(colValue);
      if (column === undefined) break;
      bound.set(column, Math.ceil(colValue[column]!));
      this.model.changeColBounds(column, Math.ceil(colValue[column]!), this.upperBound(column));
    }
    for (const column of bound.keys()) this.model.changeColBounds(column, 0, this.upperBound(column));
    return { relaxed, found };
  }

  dispose(): void {
    this.model.dispose();
  }

  private up(layer: number, cell: number): number {
    return 2 * (this.layers.indexOf(layer) * this.cells.length + this.position.get(cell)!);
  }

  private columnsOwnedBy(owner: number): number[] {
    return this.layers.flatMap((layer) =>
      this.cells.flatMap((cell) =>
        this.table.owners[cell] === owner ? [this.up(layer, cell), this.up(layer, cell) + 1] : [],
      ),
    );
  }

  private cellOf(column: number): number {
    return this.cells[Math.floor(column / 2) % this.cells.length]!;
  }

  private upperBound(column: number): number {
    if (column % 2 === 0) return Infinity;
    const layer = this.layers[Math.floor(column / 2 / this.cells.length)]!;
    return this.table.layers[layer]![this.cellOf(column)]!;
  }

  private setGoal({ cell, layers, change }: Demand, on: 0 | 1): void {
    for (const layer of layers) {
      this.model.changeCoefficient(this.goalRow, this.up(layer, cell), on);
      this.model.changeCoefficient(this.goalRow, this.up(layer, cell) + 1, -on);
    }
    const [lower, upper] = change > 0 ? [change, Infinity] : [-Infinity, change];
    this.model.changeRowBounds(this.goalRow, on ? lower : -Infinity, on ? upper : Infinity);
  }

  private readMove(colValue: Float64Array): Move {
    return this.layers.flatMap((layer) =>
      this.cells.flatMap((cell) => {
        const change = colValue[this.up(layer, cell)]! - colValue[this.up(layer, cell) + 1]!;
        const whole = Math.round(change);
        if (Math.abs(change) < TOLERANCE) return [];
        return [{ layer, cell, change: Math.abs(change - whole) < TOLERANCE ? whole : change }];
      }),
    );
  }

  private modelData(): ModelData {
    const numCols = 2 * this.layers.length * this.cells.length;
    const numRows = this.goalRow + 1;
    const columns = Array.from({ length: numCols }, (_, column) => column);
    const rows = Array.from({ length: numRows }, (_, row) => (row === this.goalRow ? Infinity : 0));
    return {
      numCols,
      numRows,
      colCost: columns.map((column) => this.costOf(this.cellOf(column))),
      colLower: columns.map(() => 0),
      colUpper: columns.map((column) => this.upperBound(column)),
      rowLower: rows.map((bound) => -bound),
      rowUpper: rows,
      ...(this.whole ? { integrality: columns.map((): VariableType => INTEGER) } : {}),
      matrix: { format: 'csr', numRows, numCols, ...this.matrixByRow() },
    };
  }

  private matrixByRow(): { starts: number[]; indices: number[]; values: number[] } {
    const [starts, indices, values]: [number[], number[], number[]] = [[0], [], []];
    this.layers.forEach((layer) => {
      for (const { cells, signs } of this.equations) {
        cells.forEach((cell, at) => {
          if (!this.position.has(cell)) return;
          indices.push(this.up(layer, cell), this.up(layer, cell) + 1);
          values.push(signs[at]!, -signs[at]!);
        });
        starts.push(indices.length);
      }
    });
    starts.push(indices.length);
    return { starts, indices, values };
  }
}

/** A number from 0 up to 1 that has nothing to do with its neighbours' (integer hash by Wellons' lowbias32). */
function scatter(value: number): number {
  let x = value >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
}

function mostFractional(values: Float64Array): number | undefined {
  let [worst, most] = [-1, TOLERANCE];
  values.forEach((value, column) => {
    const distance = Math.abs(value - Math.round(value));
    if (distance > most) [worst, most] = [column, distance];
  });
  return worst < 0 ? undefined : worst;
}
