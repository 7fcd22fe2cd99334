import type { Catalogue, Measure, MeasureVersion } from '../../catalogue';
import type { CellRow } from './cell';

/** The measure that a row is about: by its code, or by the question that it quotes when it has none. */
export function measureOf({ measure, question }: CellRow, { measures, questions }: Catalogue): Measure | undefined {
  const code = measure === '' ? questions.find(({ wordingSv }) => wordingSv === question)?.measure : measure;
  return measures.get(code ?? '');
}

/** What a row says in numbers, in the form in which they are stored. */
export interface NumbersOfRow {
  readonly n: number | null | undefined;
  /** Numerator, sum of the answers, count, or kronor. */
  readonly sum: number | bigint | null | undefined;
  /** Null where the kind has none. */
  readonly sumOfSquares: number | null | undefined;
}

/**
 * Takes each number from the field of its kind, whether or not it can be right; undefined where it was not sent, as
 * beside a mean.
 */
export function numbersOf(row: CellRow, { kind, perUnit }: MeasureVersion): NumbersOfRow {
  switch (kind) {
    case 'SHARE':
      return { n: row.n, sum: row.numerator, sumOfSquares: null };
    case 'COUNT':
      return { n: row.count, sum: row.count, sumOfSquares: null };
    case 'AMOUNT':
      return { n: perUnit ? row.n : 0, sum: row.amount, sumOfSquares: null };
    default:
      return { n: row.n, sum: row.sum, sumOfSquares: row.sumOfSquares ?? undefined };
  }
}
