import type { Cell, ProtectionProblem, RuleSet } from './protection-problem';
import { ownersWithRespondents } from './owners-with-respondents';
import type { Table } from './protection-table';

/** What an attacker could work out of a cell. */
export type Variable = 'n' | 'numerator' | 'complement';

/** A table that differs from the true one must exist in which the variable of the cell has changed by at least this. */
export interface Demand {
  readonly cell: number;
  readonly variable: Variable;
  /** The layers of the table that sum to the variable. */
  readonly layers: readonly number[];
  /** Negative for down, positive for up; never 0. */
  readonly change: number;
  /** Whether n may be doubted where another question gives it away (`Table.frozen`): see `protectTogether`. */
  readonly isFree: boolean;
  /** Owners from whom this cannot be hidden, because they know it from their own cells: see `demandsOf`. */
  readonly exempt: ReadonlySet<number>;
}

/**
 * The doubt that each unsafe cell needs (sliding protection: an upper and a lower level, after Fischetti & Salazar
 * 2000).
 *
 * - 1 ≤ n < k: n could be 0, and n could be k or more. So nobody can tell that there was anyone, or that they were few.
 *   Both reach past what makes the cell unsafe, hence it is neither determined nor bounded inside 1..k−1, and every sum
 *   of withheld cells that can be worked out and has an unsafe cell in it is at least k.
 * - A share of none of n: the numerator could be ⌈margin·n⌉. A share of all: so could the complement. A quarter grows
 *   with n, since "at most one of nine" tells nearly as much about nine people as "none of nine".
 * - Unsafe for a reason of the caller's: n could be larger by ⌈margin·n⌉.
 *
 * An owner is not asked to doubt its own cells, nor totals in which it has respondents: it knows that they are not 0.
 * Whatever others have in such a total is a part of it, smaller and hence unsafe by the same rule, and has demands of
 * its own that hold against this owner; they keep the total from being determined or bounded inside 1..k−1.
 */
export function demandsOf(table: Table, problem: ProtectionProblem, rules: RuleSet): Demand[] {
  const respondentsOf = ownersWithRespondents(table);
  return table.cells.flatMap((cell, index) => {
    if (!cell.unsafe || (cell.n === 0 && !cell.doubt)) return [];
    // Who owns a cell knows that it is none, too.
    const exempt = cell.n > 0 ? respondentsOf(index) : new Set(cell.owner === null ? [] : [table.owners[index]!]);
    return demandsOfCell(cell, index, table.layers.length, problem, rules).map((demand) => ({
      ...demand,
      exempt,
      isFree: false,
    }));
  });
}

function demandsOfCell(
  { n, numerator, least = n, doubt }: Cell,
  cell: number,
  layerCount: number,
  { smallBelow, smallExtremeBelow }: ProtectionProblem,
  rules: RuleSet,
): Omit<Demand, 'exempt' | 'isFree'>[] {
  const all = layerCount === 1 ? [0] : [0, 1];
  const margin = Math.max(1, Math.ceil(rules.extremeMargin * n));
  const demands: Omit<Demand, 'exempt' | 'isFree'>[] = [];
  const isExtreme = n < smallExtremeBelow;
  if (isExtreme && numerator === 0) demands.push({ cell, variable: 'numerator', layers: [0], change: margin });
  if (isExtreme && numerator === n) demands.push({ cell, variable: 'complement', layers: [1], change: margin });
  if (n > 0 && n < smallBelow) {
    demands.push({ cell, variable: 'n', layers: all, change: smallBelow - n });
    if (least > 0) demands.push({ cell, variable: 'n', layers: all, change: -least });
  }
  if (demands.length > 0 || doubt === 0) return demands;
  return [{ cell, variable: 'n', layers: all, change: doubt ?? margin }];
}

/**
 * The doubt about answers to a mean or an index that were all alike: a quarter of the respondents could have answered a
 * step otherwise, up or down. The layers of the table are the sums of `Cell.answers`.
 */
export function answerDemandsOf(table: Table, { cells, smallBelow }: ProtectionProblem, rules: RuleSet): Demand[] {
  const respondents = new Map(cells.map(({ key, n }) => [key, n]));
  const respondentsOf = ownersWithRespondents(table);
  return table.cells.flatMap(({ key, unsafe }, cell): Demand[] => {
    const n = respondents.get(key)!;
    if (!unsafe || n < smallBelow) return [];
    const change = Math.max(1, Math.ceil(rules.extremeMargin * n));
    const isUpwards = table.layers[1]![cell]! >= change;
    return [
      {
        ...{ cell, change, exempt: respondentsOf(cell), isFree: false },
        variable: isUpwards ? 'numerator' : 'complement',
        layers: [isUpwards ? 0 : 1],
      },
    ];
  });
}
