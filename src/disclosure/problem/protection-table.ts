import { checkProblem, type Cell, type ProtectionProblem } from './protection-problem';

/** Σ sign·cell = 0 for a total (−1) and its parts (+1). */
export interface Equation {
  readonly cells: readonly number[];
  readonly signs: readonly number[];
}

/**
 * A problem with cells as numbers, in the order of their keys, so that the order of the input decides nothing.
 *
 * A share is two independent tables over the same cells, the numerators and the complements (n − numerator): a
 * published share shows both, so each relation holds in each, and n is their sum. Every other measure is one table of
 * n.
 */
export interface Table {
  readonly cells: readonly Cell[];
  readonly layers: readonly (readonly number[])[];
  readonly equations: readonly Equation[];
  readonly equationsOf: readonly (readonly number[])[];
  /**
   * 1 for a cell of which everybody may know n though it is withheld, from another question that the same people
   * answered: only how they answered can then be in doubt. Protection changes this as it goes on.
   */
  readonly frozen: Uint8Array;
  /** The same of earlier releases alone. */
  readonly frozenBefore: Uint8Array;
  /** Each cell's owner as a number, −1 for none. */
  readonly owners: readonly number[];
  readonly ownerNames: readonly string[];
}

/** Nobody in particular, or a cell that nobody owns. */
export const OUTSIDER = -1;

export function compileTable(problem: ProtectionProblem): Table {
  checkProblem(problem);
  return tableOf(problem);
}

/** The same of a problem whose numbers need not sum: of the respondents of several questions together. */
export function tableOf(problem: Pick<ProtectionProblem, 'cells' | 'relations'>): Table {
  const byKey = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const cells = [...problem.cells].sort((a, b) => byKey(a.key, b.key));
  const index = new Map(cells.map(({ key }, at) => [key, at]));
  const ownerNames = [...new Set(cells.flatMap(({ owner }) => (owner === null ? [] : [owner])))].sort(byKey);
  const ownerIndex = new Map(ownerNames.map((name, at) => [name, at]));
  const equations = compileEquations(problem, index);
  const equationsOf: number[][] = cells.map(() => []);
  equations.forEach((equation, at) => equation.cells.forEach((cell) => equationsOf[cell]!.push(at)));
  const isShare = cells.some(({ numerator }) => numerator !== null);
  return {
    cells,
    layers: isShare
      ? [cells.map(({ numerator }) => numerator!), cells.map(({ n, numerator }) => n - numerator!)]
      : [cells.map(({ n }) => n)],
    equations,
    equationsOf,
    frozen: new Uint8Array(cells.length),
    frozenBefore: new Uint8Array(cells.length),
    owners: cells.map(({ owner }) => (owner === null ? OUTSIDER : ownerIndex.get(owner)!)),
    ownerNames,
  };
}

/** A relation that is stated twice is one equation. */
function compileEquations(
  { relations }: Pick<ProtectionProblem, 'relations'>,
  index: ReadonlyMap<string, number>,
): Equation[] {
  const distinct = new Map<string, Equation>();
  for (const { total, parts } of relations) {
    const sorted = parts.map((key) => index.get(key)!).sort((a, b) => a - b);
    const cells = [index.get(total)!, ...sorted];
    distinct.set(cells.join(), { cells, signs: cells.map((_, at) => (at === 0 ? -1 : 1)) });
  }
  return [...distinct.keys()].sort().map((key) => distinct.get(key)!);
}

/** Which cells an attacker does not see: 1 for each that is withheld now or was withheld earlier. */
export function hiddenCells(table: Table, withheld: ReadonlySet<string>): Uint8Array {
  return Uint8Array.from(table.cells, ({ key, fate }) =>
    fate === 'HIDDEN' || (fate === 'OPEN' && withheld.has(key)) ? 1 : 0,
  );
}
