import type { Highs, Model, ModelData, VariableType } from 'highs';
import type { Demand } from '../problem/demands';
import type { Move, Step } from './move';
import type { Sought } from '../problem/sought';
import { OUTSIDER, type Equation, type Table } from '../problem/protection-table';
import { columnsOf, mostFractional, scatter, type Column } from './program-columns';
import { allows, type Track } from './track';

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

/** The ways in which cells may move, and whether n may be doubted where it is known (`Demand.isFree`). */
export interface Along {
  readonly tracks: readonly Track[];
  readonly isFree: boolean;
}

/** What moving a cell costs, and whether it may be moved. */
export interface Price {
  readonly costOf: (cell: number) => number;
  readonly mayMove: (cell: number) => boolean;
}

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
 * For each track and cell there are two columns, up and down, and for each layer and relation a row; the last row is
 * the demand. The true table, δ = 0, is a basis that only the demand violates, so the dual simplex needs a few steps a
 * question instead of the hundreds that solving the program from nothing takes.
 */
export class MoveProgram {
  /** Programs solved. */
  solved = 0;
  private readonly model: Model;
  private readonly goalRow: number;
  private readonly columns: readonly Column[];
  private readonly columnsOf = new Map<number, number[]>();
  private readonly columnsOfOwner = new Map<number, number[]>();
  /** Layers whose sums are kept: where every column changes two layers alike, one of them is enough. */
  private readonly layers: readonly number[];
  private readonly equations: readonly Equation[];

  /**
   * The program over some cells along some tracks; the others stand still. With `whole`, in whole numbers, which takes
   * longer.
   */
  constructor(
    highs: Highs,
    table: Table,
    cells: readonly number[],
    { tracks, isFree }: Along,
    private readonly price: Price,
    private readonly whole: boolean,
  ) {
    this.columns = tracks.flatMap((track) =>
      cells.flatMap((cell) => (allows(track, table, cell, isFree) ? columnsOf(table, track, cell) : [])),
    );
    this.columns.forEach(({ cell }, column) => {
      push(this.columnsOf, cell, column);
      if (table.owners[cell] !== OUTSIDER) push(this.columnsOfOwner, table.owners[cell]!, column);
    });
    this.layers = tracks.length === 1 ? [tracks[0]!.effects[0]!.layer] : [0, 1];
    const touched = new Set([...this.columnsOf.keys()].flatMap((cell) => table.equationsOf[cell]!));
    this.equations = [...touched].sort((a, b) => a - b).map((at) => table.equations[at]!);
    this.goalRow = this.layers.length * this.equations.length;
    this.model = highs.createModel(this.modelData());
    this.model.options.set(whole ? WHOLE : LINEAR);
  }

  /** Tells the solver that a cell's cost has changed, or whether it may be moved. */
  refresh(cell: number): void {
    for (const column of this.columnsOf.get(cell) ?? []) {
      this.model.changeColCost(column, this.price.costOf(cell));
      this.model.changeColBounds(column, 0, this.roomOf(column));
    }
  }

  private roomOf(column: number): number {
    const { cell, room } = this.columns[column]!;
    return this.price.mayMove(cell) ? room : 0;
  }

  /** Raises all costs, differently and more each time, so that another move is found; 0 restores them. */
  disturb(times: number): void {
    const costs = Float64Array.from(this.columns, ({ cell }, column) => {
      const more = times * DISTURBANCE * scatter(times * 100_003 + column);
      return this.price.costOf(cell) + more;
    });
    // In one call: a call for each column took a quarter of the time that protection took in all.
    this.model.changeColsCost({ kind: 'range', from: 0, to: this.columns.length - 1 }, costs);
  }

  /**
   * The cheapest move, which need not be in whole numbers; undefined when there is none. When it is fractional, `near`
   * is asked for a move near it, and if it has none, one of the cells is forced to the next whole number (diving).
   */
  cheapest({ demand, observer, spare }: Sought, near: (relaxed: Move) => Move | undefined): CheapestMove {
    this.weigh(spare, TO_SPARE);
    const own = observer === OUTSIDER ? [] : (this.columnsOfOwner.get(observer) ?? []);
    for (const column of own) this.model.changeColBounds(column, 0, 0);
    this.setGoal(demand, true);
    if (!this.whole) this.model.setLogicalBasis();
    const answer = this.dive(near);
    this.setGoal(demand, false);
    this.weigh(spare, 1);
    for (const column of own) this.model.changeColBounds(column, 0, this.roomOf(column));
    return answer;
  }

  private weigh(owners: readonly number[], times: number): void {
    for (const column of owners.flatMap((owner) => this.columnsOfOwner.get(owner) ?? [])) {
      this.model.changeColCost(column, times * this.price.costOf(this.columns[column]!.cell));
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
      const column = mostFractional(colValue, TOLERANCE);
      if (column === undefined) break;
      bound.set(column, Math.ceil(colValue[column]!));
      this.model.changeColBounds(column, Math.ceil(colValue[column]!), this.roomOf(column));
    }
    for (const column of bound.keys()) this.model.changeColBounds(column, 0, this.roomOf(column));
    return { relaxed, found };
  }

  dispose(): void {
    this.model.dispose();
  }

  private setGoal({ cell, layers, change }: Demand, isOn: boolean): void {
    for (const column of this.columnsOf.get(cell) ?? []) {
      const { effects, direction } = this.columns[column]!;
      const by = effects.reduce((sum, effect) => sum + (layers.includes(effect.layer) ? effect.by : 0), 0);
      if (by !== 0) this.model.changeCoefficient(this.goalRow, column, isOn ? by * direction : 0);
    }
    const [lower, upper] = change > 0 ? [change, Infinity] : [-Infinity, change];
    this.model.changeRowBounds(this.goalRow, isOn ? lower : -Infinity, isOn ? upper : Infinity);
  }

  private readMove(colValue: Float64Array): Move {
    const changes = new Map<string, Step>();
    this.columns.forEach(({ cell, effects, direction }, column) => {
      const by = colValue[column]! * direction;
      if (Math.abs(by) < TOLERANCE) return;
      for (const effect of effects) {
        const at = `${effect.layer}/${cell}`;
        const change = (changes.get(at)?.change ?? 0) + effect.by * by;
        changes.set(at, { layer: effect.layer, cell, change });
      }
    });
    return [...changes.values()].flatMap(({ change, ...step }) => {
      const whole = Math.round(change);
      if (Math.abs(change) < TOLERANCE) return [];
      return [{ ...step, change: Math.abs(change - whole) < TOLERANCE ? whole : change }];
    });
  }

  private modelData(): ModelData {
    const numCols = this.columns.length;
    const numRows = this.goalRow + 1;
    const rows = Array.from({ length: numRows }, (_, row) => (row === this.goalRow ? Infinity : 0));
    return {
      numCols,
      numRows,
      colCost: this.columns.map(({ cell }) => this.price.costOf(cell)),
      colLower: this.columns.map(() => 0),
      colUpper: this.columns.map((_, column) => this.roomOf(column)),
      rowLower: rows.map((bound) => -bound),
      rowUpper: rows,
      ...(this.whole ? { integrality: this.columns.map((): VariableType => INTEGER) } : {}),
      matrix: { format: 'csr', numRows, numCols, ...this.matrixByRow() },
    };
  }

  private matrixByRow(): { starts: number[]; indices: number[]; values: number[] } {
    const [starts, indices, values]: [number[], number[], number[]] = [[0], [], []];
    for (const layer of this.layers) {
      for (const { cells, signs } of this.equations) {
        cells.forEach((cell, at) => {
          for (const column of this.columnsOf.get(cell) ?? []) {
            const { effects, direction } = this.columns[column]!;
            const effect = effects.find((one) => one.layer === layer);
            if (!effect) continue;
            indices.push(column);
            values.push(signs[at]! * effect.by * direction);
          }
        });
        starts.push(indices.length);
      }
    }
    starts.push(indices.length);
    return { starts, indices, values };
  }
}

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
