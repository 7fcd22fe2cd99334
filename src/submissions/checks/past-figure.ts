import type { MeasureVersion } from '../../catalogue';

/** A förbund's figure in the same place the last time, in a comparable version of the measure. */
export interface EarlierFigure {
  readonly round: string;
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/** The published totals of other förbund in one measure, in the newest round with enough of them. */
export interface OtherFigures {
  readonly round: string;
  readonly cells: readonly Omit<EarlierFigure, 'round'>[];
}

export interface Past {
  /** By `pastPlace`. */
  readonly own: ReadonlyMap<string, EarlierFigure>;
  /** By measure key. */
  readonly others: ReadonlyMap<number, OtherFigures>;
}

export const pastPlace = (measureKey: number, categoryId: number): string => `${measureKey}/${categoryId}`;

/** A version and the earlier ones that are comparable with it: a break ends the row. */
export function comparableVersions(version: MeasureVersion): MeasureVersion[] {
  const found: MeasureVersion[] = [];
  for (const one of [...version.measure.versions].reverse()) {
    if (one.version > version.version) continue;
    found.push(one);
    if (!one.comparableWithPrevious) break;
  }
  return found;
}

/**
 * How to compare a measure's figures: as shares or means of answers, or as amounts, which have no sampling error. A
 * share of kronor is an account.
 */
export function comparedAs({ kind, base }: Pick<MeasureVersion, 'kind' | 'base'>): 'SHARE' | 'MEAN' | 'AMOUNT' {
  if (kind === 'SHARE') return base === 'SEK' ? 'AMOUNT' : 'SHARE';
  return kind === 'MEAN' || kind === 'INDEX' ? 'MEAN' : 'AMOUNT';
}

/** The number to compare of an amount: its value, or, for a share of kronor, the kronor that it is a share of. */
export function amountOf(
  { kind, perUnit }: Pick<MeasureVersion, 'kind' | 'perUnit'>,
  { n, sum }: { readonly n: number; readonly sum: number | bigint },
): number | null {
  if (kind === 'SHARE') return n;
  if (kind === 'AMOUNT' && perUnit) return n > 0 ? Number(sum) / n : null;
  return Number(sum);
}
