/** A sum of unknowns, each times a number, and a constant. */
export interface Form {
  readonly terms: ReadonlyMap<number, number>;
  readonly constant: number;
}

interface Row {
  readonly terms: ReadonlyMap<number, number>;
  readonly lower: number;
  readonly upper: number;
  /** Who says so, to tell what contradicts what. */
  readonly source: string;
}

/** Rounding that readers of decimals must reckon with. */
const EXACT = 1e-6;

/** Unknown numbers of at least 0, some of them whole, and everything that somebody knows of their sums. */
export class LinearSystem {
  readonly isWhole: boolean[] = [];
  private readonly known: number[] = [];
  private readonly ids = new Map<string, number>();
  private readonly rows = new Map<string, Row>();

  /** The unknown of this name, which is made when there is none. */
  unknown(name: string, isWhole: boolean): number {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const id = this.isWhole.length;
    this.ids.set(name, id);
    this.isWhole.push(isWhole);
    this.known.push(NaN);
    return id;
  }

  /** States that a form lies between two bounds. */
  state(source: string, { terms, constant }: Form, lower: number, upper = lower): void {
    const row = { source, terms, lower: lower - constant, upper: upper - constant };
    this.rows.set(`${row.lower} ${row.upper} ${[...terms].flat().join()}`, row);
  }

  /** The form with all that is known put in. */
  simplified({ terms, constant }: Form): Form {
    const left = new Map<number, number>();
    let known = constant;
    for (const [id, by] of terms) {
      const value = this.known[id] as number;
      if (Number.isNaN(value)) left.set(id, by);
      else known += by * value;
    }
    return { terms: left, constant: known };
  }

  /** Solves what plain arithmetic solves: sums with one unknown left, and sums of nothing. */
  settle(): void {
    for (let isChanged = true; isChanged;) {
      isChanged = false;
      for (const [name, row] of this.rows) {
        const { terms, constant } = this.simplified({ terms: row.terms, constant: 0 });
        const [lower, upper] = [row.lower - constant, row.upper - constant];
        if (terms.size === 0) {
          // Where bounds come of decimals they are a little off.
          const slack = EXACT * Math.max(1, Math.abs(row.lower), Math.abs(row.upper));
          if (lower > slack || upper < -slack)
            throw new Error(`It cannot be true: ${row.source}, ${row.lower} to ${row.upper}.`);
          this.rows.delete(name);
          continue;
        }
        const found = settled(terms, lower, upper, (id) => this.isWhole[id] === true);
        for (const [id, value] of found) this.known[id] = value;
        isChanged ||= found.length > 0;
      }
    }
  }

  /** The rows in which something is unknown still, in groups that share no unknown. */
  components(): { readonly ids: readonly number[]; readonly rows: readonly Row[] }[] {
    const rows = [...this.rows.values()].map((row) => {
      const { terms, constant } = this.simplified({ terms: row.terms, constant: 0 });
      return { ...row, terms, lower: row.lower - constant, upper: row.upper - constant };
    });
    const parent = this.isWhole.map((_, id) => id);
    const rootOf = (id: number): number => {
      let root = id;
      while (parent[root] !== root) root = parent[root] as number;
      parent[id] = root;
      return root;
    };
    for (const { terms } of rows) {
      const [first, ...others] = terms.keys();
      for (const other of others) parent[rootOf(other)] = rootOf(first as number);
    }
    const groups = new Map<number, { ids: number[]; rows: Row[] }>();
    const groupOf = (id: number) => {
      const root = rootOf(id);
      const group = groups.get(root) ?? { ids: [], rows: [] };
      groups.set(root, group);
      return group;
    };
    this.known.forEach((value, id) => {
      if (Number.isNaN(value)) groupOf(id).ids.push(id);
    });
    for (const row of rows) groupOf([...row.terms.keys()][0] as number).rows.push(row);
    return [...groups.values()];
  }
}

/** The unknowns that a single sum gives away. */
function settled(
  terms: ReadonlyMap<number, number>,
  lower: number,
  upper: number,
  isWhole: (id: number) => boolean,
): [number, number][] {
  if (Math.abs(upper - lower) > EXACT) return [];
  const entries = [...terms];
  const [[id, by]] = entries as [[number, number]];
  if (entries.length === 1) {
    const value = lower / by;
    return [[id, isWhole(id) ? Math.round(value) : value]];
  }
  const isNothing = Math.abs(lower) < EXACT && entries.every(([, other]) => other > 0 === by > 0);
  return isNothing && entries.every(([other]) => isWhole(other)) ? entries.map(([other]) => [other, 0]) : [];
}

export const NOTHING: Form = { terms: new Map(), constant: 0 };

/** Adds up forms, each times a number. */
export function combined(parts: readonly (readonly [by: number, form: Form])[]): Form {
  const terms = new Map<number, number>();
  let constant = 0;
  for (const [by, form] of parts) {
    constant += by * form.constant;
    for (const [id, times] of form.terms) {
      const sum = (terms.get(id) ?? 0) + by * times;
      if (sum === 0) terms.delete(id);
      else terms.set(id, sum);
    }
  }
  return { terms, constant };
}

export const sumOf = (forms: readonly Form[]): Form => combined(forms.map((form) => [1, form] as const));
