import type { PrintedPercent } from './read-number';

/**
 * One figure as a förbund sends it: a measure, a split, and the numbers that its kind asks for.
 *
 * SHARE: `n` and `numerator`. MEAN and INDEX: `n` with `sum` and `sumOfSquares`, or `n` with `mean` and `sd` (sample
 * standard deviation, n − 1). COUNT: `count`. AMOUNT: `amount` in whole kronor, and `n` where the measure is per unit.
 * `asked` may stand beside the `n` of a total: how many were asked.
 */
export interface CellInput {
  readonly measure: string;
  /** TOTAL, INTERVENTION, LOCAL_GROUP, or the code of a registered dimension. */
  readonly dimension: string;
  /** TOTAL, the code of an insats, or the code of a category of the dimension. */
  readonly category: string;
  readonly n?: number | null;
  readonly numerator?: number | null;
  readonly sum?: number | null;
  readonly sumOfSquares?: number | null;
  readonly mean?: number | null;
  readonly sd?: number | null;
  readonly count?: number | null;
  readonly amount?: bigint | null;
  readonly asked?: number | null;
}

export const NUMBER_FIELDS = [
  'n',
  'numerator',
  'sum',
  'sumOfSquares',
  'mean',
  'sd',
  'count',
  'amount',
  'asked',
] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];

/** Counts or kronor: whole numbers. */
export const WHOLE_FIELDS: readonly NumberField[] = ['n', 'numerator', 'count', 'amount', 'asked'];

/** A cell to check: its row, and what a file may say beside the numbers. */
export interface CellRow extends CellInput {
  readonly row: number;
  readonly forbund?: string;
  readonly round?: string;
  readonly question?: string;
  readonly respondentGroup?: string;
  readonly publishedPercent?: PrintedPercent;
  /** The same, where it is no number. */
  readonly unreadablePercent?: string;
  /** Fields of a file that are not numbers, as they stood. */
  readonly unreadable?: Readonly<Partial<Record<NumberField, string>>>;
}

/** A cell as it is stored: whole numbers and decimals as text, since kronor and sums must stay exact. */
export interface StoredCell {
  readonly measureVersionId: number;
  readonly categoryId: number;
  readonly n: number;
  readonly sum: string;
  readonly sumOfSquares: string | null;
  /** How many were asked; null where nobody has said. */
  readonly asked: number | null;
}
