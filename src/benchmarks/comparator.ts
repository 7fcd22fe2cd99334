import type { MeasureVersion } from '../catalogue/catalogue';
import type { Numbers } from '../releases/figure';

/** What a unit is compared with. Never with itself: the nation and the county are taken without it. */
export const COMPARATORS = ['NATION', 'COUNTY', 'PEERS', 'OWN_EARLIER', 'GOAL'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** Why a unit has no category. */
export const NOT_ASSESSED_REASONS = [
  'WITHHELD',
  'NO_RESPONDENTS',
  'NO_REFERENCE',
  'KIND_NOT_COMPARED',
  'TOO_FEW_UNITS',
] as const;
export type NotAssessedReason = (typeof NOT_ASSESSED_REASONS)[number];

/** Fewer units than this are no family: neither quantiles nor an over-dispersion mean anything. */
export const FEWEST_UNITS = 5;

/** A cell as the methods take it: SHARE has no sum of squares. */
export interface Cell {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

export const toCell = ({ n, sum, sumOfSquares }: Numbers): Cell => ({
  n,
  sum: Number(sum),
  sumOfSquares: Number(sumOfSquares ?? 0),
});

export const plus = (a: Cell, b: Cell): Cell => ({
  n: a.n + b.n,
  sum: a.sum + b.sum,
  sumOfSquares: a.sumOfSquares + b.sumOfSquares,
});
export const minus = (a: Cell, b: Cell): Cell => ({
  n: a.n - b.n,
  sum: a.sum - b.sum,
  sumOfSquares: a.sumOfSquares - b.sumOfSquares,
});

/** How a measure's cells are compared: as shares, as means, or not at all (amounts and counts have no answers to vary). */
export function familyKind(version: Pick<MeasureVersion, 'kind' | 'base'>): 'SHARE' | 'MEAN' | 'NONE' {
  if (version.base === 'SEK') return 'NONE';
  if (version.kind === 'SHARE') return 'SHARE';
  return version.kind === 'MEAN' || version.kind === 'INDEX' ? 'MEAN' : 'NONE';
}
