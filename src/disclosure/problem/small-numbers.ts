/** A measure's rule for small numbers, as the catalogue states it. */
export interface SmallNumberRule {
  /** A cell with fewer respondents than this, but not none, is unsafe. 0 means that the rule does not apply. */
  readonly smallBelow: number;
  /** That all answered the same is unsafe when there are fewer respondents than this. */
  readonly smallExtremeBelow: number;
  readonly kind: string;
  /** The ends of the scale of a mean or an index, where it has one. */
  readonly scaleMin?: number | null;
  readonly scaleMax?: number | null;
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
  return cell.n < rule.smallBelow || (cell.n < rule.smallExtremeBelow && areAllTheSame(rule, cell));
}

function areAllTheSame(rule: SmallNumberRule, { n, sum, sumOfSquares, whole }: CountedCell): boolean {
  const { kind } = rule;
  if (kind === 'SHARE') return Number(sum) === 0 || Number(sum) === n;
  if (kind === 'COUNT') return whole === n;
  if (kind === 'AMOUNT' || sumOfSquares === undefined || sumOfSquares === null) return false;
  const variance = sumOfSquares / n - (Number(sum) / n) ** 2;
  return variance < leastSpread(rule, n) + roundingOf(rule, n, Number(sum), sumOfSquares);
}

/** Where no scale is known: less than one step of any, and more than the rounding of a sum of squares. */
const NO_SPREAD = 1e-5;
/** A scale has no finer steps than this: the mean of six questions of four points has eighteen. */
const FINEST_STEPS = 20;
/** So that one other answer, by the finest step, is never taken for none. */
const CLEARLY_BELOW = 0.75;

/** Less than the variance that a single other answer gives: a step s from n − 1 alike makes it s²·(n − 1)/n². */
function leastSpread({ scaleMin: min, scaleMax: max }: SmallNumberRule, n: number): number {
  if (typeof min !== 'number' || typeof max !== 'number') return NO_SPREAD;
  return Math.max(NO_SPREAD, (CLEARLY_BELOW * ((max - min) / FINEST_STEPS) ** 2 * (n - 1)) / n ** 2);
}

/**
 * How much of a variance can be the rounding of what was sent. An index is no whole number, so that its sums are
 * rounded: half of the last digit of each. Sums of answers in whole steps are exact.
 */
function roundingOf({ kind }: SmallNumberRule, n: number, sum: number, squares: number): number {
  if (kind !== 'INDEX') return 0;
  return (halfOfLastDigit(squares) + (2 * Math.abs(sum) * halfOfLastDigit(sum)) / n) / n;
}

const halfOfLastDigit = (value: number): number => 0.5 * 10 ** -(String(value).split('.')[1]?.length ?? 0);
