import { categoryNames, type Catalogue, type MeasureVersion, type OwnCategories, type Round } from '../../catalogue';
import type { StoredCell } from './cell';

/** A cell of the version being checked, with its place in words. */
export interface Figure {
  /** Line of the file, or position in the list, from 1; 0 for a cell that was not sent but belongs to the version. */
  readonly row: number;
  readonly version: MeasureVersion;
  readonly dimension: string;
  readonly category: string;
  readonly categoryId: number;
  readonly n: number;
  /** Numerator, sum of the answers, count, or kronor. */
  readonly sum: number | bigint;
  readonly sumOfSquares: number | null;
  /** How many were asked; null where nobody has said. */
  readonly asked: number | null;
}

/** The förbund and round whose figures are checked. */
export interface Occasion {
  readonly catalogue: Catalogue;
  readonly round: Round;
  readonly forbundId: number;
  /** The förbund's insatser and local groups. */
  readonly own: OwnCategories;
}

/** Stored cells as figures, in their order, without those whose measure version the catalogue no longer has. */
export function toFigures(
  cells: readonly StoredCell[],
  { catalogue, own }: Pick<Occasion, 'catalogue' | 'own'>,
  rowOf: (index: number) => number,
): Figure[] {
  return cells.flatMap(({ measureVersionId, categoryId, n, sum, sumOfSquares, asked }, index) => {
    const version = catalogue.measureVersions.get(measureVersionId);
    return version
      ? {
          row: rowOf(index),
          version,
          ...categoryNames(catalogue, own, categoryId),
          categoryId,
          n: Number(n),
          sum: version.kind === 'AMOUNT' ? BigInt(sum) : Number(sum),
          sumOfSquares: sumOfSquares === null ? null : Number(sumOfSquares),
          asked,
        }
      : [];
  });
}

export const toStoredCell = ({
  version,
  categoryId,
  n,
  sum,
  sumOfSquares,
  asked,
}: Pick<Figure, 'version' | 'categoryId' | 'n' | 'sum' | 'sumOfSquares' | 'asked'>): StoredCell => ({
  measureVersionId: version.key,
  categoryId,
  n,
  sum: String(sum),
  sumOfSquares: sumOfSquares === null ? null : String(sumOfSquares),
  asked,
});

/** Names the place of a figure in findings. */
export const placeArgs = ({ version, dimension, category }: Figure) => ({
  measure: version.measure.code,
  dimension,
  category,
});
