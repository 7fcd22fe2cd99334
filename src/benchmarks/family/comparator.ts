import type { MeasureVersion } from '../../catalogue';
import type { Text } from '../../platform';
import type { Numbers } from '../../releases';

/** What a unit is compared with. Never with itself: the nation and the county are taken without it. */
export const COMPARATORS = ['NATION', 'COUNTY', 'PEERS', 'OWN_EARLIER', 'GOAL'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** Why a unit has no category. */
export const NOT_ASSESSED_REASONS = [
  'WITHHELD',
  'NOTHING_REPORTED',
  'NOT_MEASURED',
  'NO_RESPONDENTS',
  'NO_REFERENCE',
  'KIND_NOT_COMPARED',
  'TOO_FEW_UNITS',
  'TOO_FEW_KINDS',
  'TOO_FEW_FORBUND',
  'NO_SPREAD',
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

/** A whole without one of its parts. */
export function minus(whole: Cell, part: Cell): Cell {
  const n = whole.n - part.n;
  const sum = whole.sum - part.sum;
  // Rounding in a large country can leave a small rest fewer squares than its sum allows (Cauchy–Schwarz): never below
  // it.
  const least = n > 0 ? (sum * sum) / n : 0;
  return { n, sum, sumOfSquares: Math.max(whole.sumOfSquares - part.sumOfSquares, least) };
}

/** What a unit is compared with, and how much of ordinary units' spread is left in it. */
export interface Reference extends Cell {
  /**
   * Σ(nⱼ/N)² over the units it is made of: 1 for a single unit, near 0 for a country. A mean of few units lies as far
   * from the truth as they do, which a comparison must allow for.
   */
  readonly concentration: number;
}

/** Some units taken together; null when there are none, or nobody answered. */
export function together(cells: readonly Cell[]): Reference | null {
  const whole = cells.length > 0 ? cells.reduce(plus) : null;
  return whole && whole.n > 0 ? { ...whole, concentration: squares(cells) / whole.n ** 2 } : null;
}

/**
 * Gives the rest of a whole without one of its parts. Parts that are withheld are in the whole and not among `parts`;
 * they are few answers, and left out of the concentration.
 */
export function restOf(whole: Cell | null, parts: readonly Cell[]): (part: Cell | null) => Reference | null {
  const all = squares(parts);
  return (part) => {
    if (!whole || !part) return null;
    const rest = minus(whole, part);
    const concentration = rest.n > 0 ? Math.max(0, all - part.n ** 2) / rest.n ** 2 : 0;
    return { ...rest, concentration };
  };
}

const squares = (cells: readonly Cell[]) => cells.reduce((sum, { n }) => sum + n ** 2, 0);

/** A goal as a cell of one: it has no error of its own, and no units. */
export function goalReference({ kind }: Pick<MeasureVersion, 'kind'>, goal: number): Reference {
  const value = kind === 'SHARE' ? goal / 100 : goal;
  return { n: 1, sum: value, sumOfSquares: value ** 2, concentration: 0 };
}

/** What the judge must know of a measure. */
export type JudgedVersion = Pick<MeasureVersion, 'kind' | 'base' | 'scaleMin' | 'scaleMax'>;

/** Said of a measure that is neither compared nor followed. */
export const NO_SAMPLING_ERROR: Text = {
  sv: 'måttet räknar händelser eller kronor och har inget slumpfel',
  en: 'the measure counts events or kronor and has no sampling error',
};

/**
 * How a measure's cells are compared: as shares, as means, or not at all (amounts and counts have no answers to vary).
 */
export function familyKind(version: Pick<MeasureVersion, 'kind' | 'base'>): 'SHARE' | 'MEAN' | 'NONE' {
  if (version.base === 'SEK') return 'NONE';
  if (version.kind === 'SHARE') return 'SHARE';
  return version.kind === 'MEAN' || version.kind === 'INDEX' ? 'MEAN' : 'NONE';
}
