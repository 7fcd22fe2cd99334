/** What a förbund said of one category of one measure: the truth that an attacker is after. */
export interface SentFigure {
  readonly measure: string;
  readonly dimension: string;
  readonly category: string;
  readonly n: number;
  /** Of a share the number of yes; of counts the same as n. */
  readonly sum: number;
  readonly squares: number | null;
}

/** The newest figures of each förbund, by its organisation number. */
export type Sent = ReadonlyMap<string, readonly SentFigure[]>;

/** The parts of a sent cell that say what a figure is. */
interface Cell {
  readonly measure: string;
  readonly dimension?: string | null;
  readonly category?: string | null;
  readonly n?: number | null;
  readonly numerator?: number | null;
  readonly sum?: number | null;
  readonly sumOfSquares?: number | null;
  readonly count?: number | null;
}

export function toSentFigure(cell: Cell): SentFigure {
  const n = cell.count ?? cell.n ?? 0;
  return {
    measure: cell.measure,
    dimension: cell.dimension ?? 'TOTAL',
    category: cell.category ?? 'TOTAL',
    n,
    sum: cell.numerator ?? cell.sum ?? n,
    squares: cell.sumOfSquares ?? null,
  };
}

/** Figures by their places. */
export class SentIndex {
  private readonly figures = new Map<string, SentFigure>();

  constructor(sent: Sent) {
    for (const [forbund, figures] of sent)
      for (const figure of figures) this.figures.set(placeOf(forbund, figure), figure);
  }

  at(forbund: string, place: Pick<SentFigure, 'measure' | 'dimension' | 'category'>): SentFigure | undefined {
    return this.figures.get(placeOf(forbund, place));
  }
}

export const placeOf = (
  unit: string,
  { measure, dimension, category }: Pick<SentFigure, 'measure' | 'dimension' | 'category'>,
): string => `${unit}|${measure}|${dimension} ${category}`;
