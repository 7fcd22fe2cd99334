/** What may happen to a cell: published earlier for ever, withheld earlier and gone, or in the release being made. */
export type Fate = 'PUBLIC' | 'HIDDEN' | 'OPEN';

/** One figure of one measure and round, in one release. Two releases that state the same figure share one cell. */
export interface Cell {
  readonly key: string;
  /** Respondents, a whole number of at least 0. */
  readonly n: number;
  /** Of people whom several questions count: the fewest that any of them says. */
  readonly least?: number;
  /** Of a share: how many of the n, a whole number. Null when the measure is not a share, for all cells alike. */
  readonly numerator: number | null;
  /**
   * Of a mean or an index: how far the sum of the answers is from the least and from the most that so many could give,
   * in units of the scale. It tells of what they answered as a numerator and its complement do of a share.
   */
  readonly answers?: readonly [number, number];
  /** Whether nobody may find the cell out; see `isSmall`. */
  readonly unsafe: boolean;
  /**
   * Of a cell that is unsafe for a reason of the caller's: it could be larger by so many; 0 when nothing of its own
   * need be in doubt. When it is not said, a quarter of n.
   */
  readonly doubt?: number;
  /** Who knows the cell whatever is published; null when no single owner counted it. */
  readonly owner: string | null;
  readonly fate: Fate;
  /** The loss when the cell is withheld, at least 0. Only the proportions matter. */
  readonly cost: number;
  /** Cells of a higher rank are withheld only where cells of lower ranks would not do; 0 when it is not said. */
  readonly rank?: number;
}

/** A total and the parts that sum to it: a split, a county, the nation, a merger. */
export interface Relation {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Everything known about one measure version and round: the release being made and all before it. */
export interface ProtectionProblem {
  readonly cells: readonly Cell[];
  readonly relations: readonly Relation[];
  /** Fewer respondents than this, but not none, must not be seen; `SmallNumberRule.smallBelow`. */
  readonly smallBelow: number;
  /** A share of none or all of fewer respondents than this must not be seen; `SmallNumberRule.smallExtremeBelow`. */
  readonly smallExtremeBelow: number;
}

/** How much doubt is enough. Each decision is stored with the version of these rules. */
export interface RuleSet {
  readonly version: string;
  /** A share of none or all must look as if at least this part of the respondents could have answered otherwise. */
  readonly extremeMargin: number;
  /** How many withheld cells are tried for publication once the pattern is safe: the bound on the search for thrift. */
  readonly giveBackAttempts: number;
}

export const RULES: RuleSet = { version: '2026-2', extremeMargin: 0.25, giveBackAttempts: 400 };

/** Called as the work proceeds. */
export interface ProtectionProgress {
  readonly step: 'PROTECTING' | 'GIVING_BACK' | 'AUDITING';
  readonly done: number;
  readonly of: number;
}

/** A problem that contradicts itself; the message says which cell or relation. */
export class ProtectionProblemError extends Error {
  override readonly name = 'ProtectionProblemError';
}

/**
 * Refuses a problem in which a number is not a count, or a total is not the sum of its parts.
 *
 * An attacker is assumed to believe the relations; protection computed from relations that do not hold would be void.
 */
export function checkProblem(problem: ProtectionProblem): void {
  const cells = new Map<string, Cell>();
  for (const cell of problem.cells) {
    if (cells.has(cell.key)) throw new ProtectionProblemError(`The cell ${cell.key} occurs twice.`);
    cells.set(cell.key, cell);
    checkCell(cell, problem.cells[0]!.numerator !== null);
  }
  for (const { total, parts } of problem.relations) checkRelation(cells, total, parts);
}

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;

function checkCell({ key, n, numerator, cost }: Cell, isShare: boolean): void {
  if (!isCount(n)) throw new ProtectionProblemError(`The cell ${key} has n = ${n}, which is not a count.`);
  if ((numerator !== null) !== isShare) {
    throw new ProtectionProblemError(`The cell ${key} and the first one are not both shares or both not.`);
  }
  if (numerator !== null && !(isCount(numerator) && numerator <= n)) {
    throw new ProtectionProblemError(`The cell ${key} has numerator ${numerator} of n = ${n}.`);
  }
  if (!(Number.isFinite(cost) && cost >= 0)) throw new ProtectionProblemError(`The cell ${key} has cost ${cost}.`);
}

function checkRelation(cells: ReadonlyMap<string, Cell>, total: string, parts: readonly string[]): void {
  const known = (key: string) => {
    const cell = cells.get(key);
    if (!cell) throw new ProtectionProblemError(`The relation of ${total} names ${key}, which is not a cell.`);
    return cell;
  };
  const whole = known(total);
  if (new Set([total, ...parts]).size !== parts.length + 1) {
    throw new ProtectionProblemError(`The relation of ${total} names a cell twice.`);
  }
  const sum = (count: (cell: Cell) => number) => parts.reduce((left, key) => left + count(known(key)), 0);
  if (sum(({ n }) => n) !== whole.n || sum(({ numerator }) => numerator ?? 0) !== (whole.numerator ?? 0)) {
    throw new ProtectionProblemError(`The parts of ${total} do not sum to it.`);
  }
}
