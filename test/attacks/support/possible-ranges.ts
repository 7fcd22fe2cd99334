import type { Highs, Model } from 'highs';
import { chances } from './chances';
import type { Form, LinearSystem } from './linear-system';

export interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** What would be enough to know of a form: that it can be as little as this, and as much as that. */
export interface Enough {
  readonly low: number;
  readonly high: number;
}

/** Unknown counts are fewer than this: far more than any figure of a test, so that every program has an end. */
const MOST = 20_000;
const EXACT = 1e-5;
/** Nodes of a search for whole numbers. */
const LARGEST_SEARCH = 3000;
/** How many tables are looked for beforehand. */
const DIRECTIONS = 12;
const OPTIMAL = 7;
const INFEASIBLE = 8;
const FAILED = -1;

/** The least and the most that sums of unknowns can be, by linear programs, and by whole numbers where it matters. */
export class PossibleRanges {
  readonly counts = { programs: 0, searches: 0, undecided: 0 };
  private readonly groups: Group[];
  private readonly groupOf = new Map<number, Group>();

  constructor(
    highs: Highs,
    private readonly system: LinearSystem,
  ) {
    system.settle();
    this.groups = system.components().map((component) => new Group(highs, component, system.isWhole, this.counts));
    for (const group of this.groups) for (const id of group.ids) this.groupOf.set(id, group);
  }

  /**
   * Bounds of the form. A bound that is at least as wide as `enough` may stop there: what the form could be beyond it
   * is not looked for.
   */
  of(form: Form, enough: Enough): Range {
    const { terms, constant } = this.system.simplified(form);
    const parts = new Map<Group, Map<number, number>>();
    let [lower, upper] = [constant, constant];
    for (const [id, by] of terms) {
      const group = this.groupOf.get(id);
      // What no constraint has can be anything from 0.
      if (!group) {
        if (by > 0) upper = Infinity;
        else lower = -Infinity;
        continue;
      }
      parts.set(group, (parts.get(group) ?? new Map<number, number>()).set(id, by));
    }
    // What has no terms below 0 can be nothing only where each of its parts can.
    const isSum = [...terms.values()].every((by) => by > 0);
    for (const [group, part] of parts) {
      const isOne = parts.size === 1;
      const low = isOne ? enough.low - constant : isSum && enough.low === constant ? 0 : -Infinity;
      lower += group.bound(part, 1, low);
      // The rest of what is enough is left to the parts that come after.
      if (isOne || upper < enough.high) upper += group.bound(part, -1, isOne || isSum ? enough.high - upper : Infinity);
    }
    return { lower: tidy(lower), upper: tidy(upper) };
  }

  /**
   * Looks for tables in which many of the forms are as little as they can be, and many others as much, so that not
   * each has to be looked for by itself.
   */
  prepare(forms: readonly Form[]): void {
    const simplified = forms.map((form) => this.system.simplified(form).terms);
    const chance = chances(1);
    for (let direction = 0; direction < DIRECTIONS; direction += 1) {
      const parts = new Map<Group, Map<number, number>>();
      for (const terms of simplified) {
        const sign = chance() < 0.5 ? 1 : -1;
        for (const [id, by] of terms) {
          const group = this.groupOf.get(id);
          // What no constraint has can be anything.
          if (!group) continue;
          const part = parts.get(group) ?? new Map<number, number>();
          parts.set(group, part.set(id, (part.get(id) ?? 0) + sign * by));
        }
      }
      for (const [group, part] of parts) group.glimpse(part, 1);
    }
  }

  dispose(): void {
    for (const group of this.groups) group.dispose();
  }
}

const tidy = (value: number) => (Math.abs(value - Math.round(value)) < EXACT ? Math.round(value) : value);

type Component = ReturnType<LinearSystem['components']>[number];

/** Unknowns that have to do with one another. */
class Group {
  readonly ids: readonly number[];
  private readonly places: ReadonlyMap<number, number>;
  /** Whole solutions met on the way: what one of them shows need not be looked for. */
  private readonly witnesses: Float64Array[] = [];
  private linear: Model | undefined;
  private whole: Model | undefined;

  constructor(
    private readonly highs: Highs,
    private readonly component: Component,
    private readonly isWhole: readonly boolean[],
    private readonly counts: { programs: number; searches: number; undecided: number },
  ) {
    this.ids = component.ids;
    this.places = new Map(component.ids.map((id, at) => [id, at]));
  }

  /** The least (sense 1) or the most (sense −1) of a sum, which may be infinite; the search may stop at `enough`. */
  bound(part: ReadonlyMap<number, number>, sense: 1 | -1, enough: number): number {
    const terms = [...part].map(([id, by]) => [this.places.get(id) as number, by] as const);
    const valueOf = (values: Float64Array) => terms.reduce((sum, [at, by]) => sum + by * (values[at] as number), 0);
    for (const values of this.witnesses) if (sense * (valueOf(values) - enough) <= EXACT) return valueOf(values);
    const solution = this.glimpse(part, sense);
    if (!solution) return sense * -Infinity;
    if (!this.isWitness(solution)) {
      this.whole ??= this.model(true);
      const exact = this.solve(this.whole, part, sense);
      this.counts.searches += 1;
      if (exact) {
        this.witnesses.push(exact);
        return valueOf(exact);
      }
      this.counts.undecided += 1;
    }
    return valueOf(solution);
  }

  /** The least or the most in fractions of persons, kept if it is of whole ones; undefined when it is infinite. */
  glimpse(part: ReadonlyMap<number, number>, sense: 1 | -1): Float64Array | undefined {
    this.linear ??= this.model(false);
    const solution = this.solve(this.linear, part, sense);
    this.counts.programs += 1;
    if (solution && this.isWitness(solution)) this.witnesses.push(solution);
    return solution;
  }

  private isWitness(values: Float64Array): boolean {
    return values.every(
      (value, at) => !this.isWhole[this.ids[at] as number] || Math.abs(value - Math.round(value)) < EXACT,
    );
  }

  private solve(model: Model, part: ReadonlyMap<number, number>, sense: 1 | -1): Float64Array | undefined {
    const costs = new Float64Array(this.ids.length);
    for (const [id, by] of part) costs[this.places.get(id) as number] = sense * by;
    model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
    let status = this.run(model);
    if (status !== OPTIMAL) {
      // A solver that goes on from where it was may lose its way: it is asked anew.
      model.clearSolver();
      status = this.run(model);
    }
    if (status === INFEASIBLE) throw new Error('The attacker has been told what cannot be true.');
    return status === OPTIMAL ? model.getSolution().colValue : undefined;
  }

  private run(model: Model): number {
    try {
      model.run();
      return model.getModelStatus();
    } catch (error) {
      if (!(error instanceof this.highs.errors.HighsError)) throw error;
      return FAILED;
    }
  }

  private model(whole: boolean): Model {
    const { rows } = this.component;
    const [starts, indices, values]: [number[], number[], number[]] = [[0], [], []];
    for (const { terms } of rows) {
      for (const [id, by] of terms) {
        indices.push(this.places.get(id) as number);
        values.push(by);
      }
      starts.push(indices.length);
    }
    const numCols = this.ids.length;
    const model = this.highs.createModel({
      numCols,
      numRows: rows.length,
      colCost: new Float64Array(numCols),
      colLower: new Float64Array(numCols),
      colUpper: this.ids.map((id) => (this.isWhole[id] ? MOST : this.highs.infinity)),
      rowLower: rows.map(({ lower }) => (Number.isFinite(lower) ? lower : -this.highs.infinity)),
      rowUpper: rows.map(({ upper }) => (Number.isFinite(upper) ? upper : this.highs.infinity)),
      matrix: { format: 'csr', numRows: rows.length, numCols, starts, indices, values },
      ...(whole ? { integrality: this.ids.map((id) => (this.isWhole[id] ? 1 : 0)) } : {}),
    });
    model.options.set({ output_flag: false, mip_max_nodes: LARGEST_SEARCH, mip_rel_gap: 0 });
    return model;
  }

  dispose(): void {
    this.linear?.dispose();
    this.whole?.dispose();
  }
}
