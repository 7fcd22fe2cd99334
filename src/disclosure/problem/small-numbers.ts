/** A measure's rule for small numbers, as the catalogue states it. */
export interface SmallNumberRule {
  /** A cell with fewer respondents than this, but not none, is unsafe. 0 means that the rule does not apply. */
  readonly smallBelow: number;
  /** That all answered the same is unsafe when there are fewer respondents than this. */
  readonly smallExtremeBelow: number;
  readonly kind: string;
}

export interface CountedCell {
  readonly n: number;
  readonly sum: number | bigint;
  /** Of a mean or an index; without it nobody can tell whether all answered the same. */
  readonly sumOfSquares?: number | null;
  /** Of a category of counts: how many people there are in all categories. */
  readonly whole?: number;
}

/**
 * Whether a cell is unsafe by itself: a few respondents, or somewhat more that all answered the same, which would tell
 * what each of them answered: a share of none or all, a mean without spread, a category that holds everybody. A cell of
 * nobody is safe: that nobody answered tells nothing about a person.
 */
export function isSmall(rule: SmallNumberRule, cell: CountedCell): boolean {
  if (cell.n === 0) return false;
  return cell.n < rule.smallBelow || (cell.n < rule.smallExtremeBelow && areAllTheSame(rule.kind, cell));
}

/** Less than one step of any scale, and more than the rounding of a sum of squares. */
const NO_SPREAD = 1e-5;

function areAllTheSame(kind: string, { n, sum, sumOfSquares, whole }: CountedCell): boolean {
  if (kind === 'SHARE') return Number(sum) === 0 || Number(sum) === n;
  if (kind === 'COUNT') return whole === n;
  if (kind === 'AMOUNT' || sumOfSquares === undefined || sumOfSquares === null) return false;
  return sumOfSquares / n - (Number(sum) / n) ** 2 < NO_SPREAD;
}
