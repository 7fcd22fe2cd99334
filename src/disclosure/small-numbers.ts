/** A measure's rule for small numbers, as the catalogue states it. */
export interface SmallNumberRule {
  /** A cell with fewer respondents than this, but not none, is unsafe. 0 means that the rule does not apply. */
  readonly smallBelow: number;
  /** A share of none or all is unsafe when there are fewer respondents than this. */
  readonly smallExtremeBelow: number;
  readonly kind: string;
}

/**
 * Whether a cell is unsafe by itself: a few respondents, or a share of none or all of somewhat more, which would tell
 * what each of them answered. A cell of nobody is safe: that nobody answered tells nothing about a person.
 */
export function isSmall(rule: SmallNumberRule, cell: { readonly n: number; readonly sum: number | bigint }): boolean {
  if (cell.n === 0) return false;
  if (cell.n < rule.smallBelow) return true;
  const noneOrAll = rule.kind === 'SHARE' && (Number(cell.sum) === 0 || Number(cell.sum) === cell.n);
  return noneOrAll && cell.n < rule.smallExtremeBelow;
}
