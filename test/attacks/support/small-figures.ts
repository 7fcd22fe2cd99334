import type { PublicMeasure } from './public-register';

interface Numbers {
  readonly n: number;
  readonly sum: number;
  readonly squares: number | null;
}

/** The steps of a scale are no finer than this part of it. */
const FINEST = 1 / 20;

/** Whether a mean or an index varies less than it would with one other answer, by the finest step. */
export function hasNoSpread({ kind, scaleMin, scaleMax }: PublicMeasure, { n, sum, squares }: Numbers): boolean {
  if ((kind !== 'MEAN' && kind !== 'INDEX') || squares === null) return false;
  const step = FINEST * ((scaleMax ?? NaN) - (scaleMin ?? NaN));
  return squares / n - (sum / n) ** 2 < (0.75 * step ** 2 * (n - 1)) / n ** 2;
}

/** Whether nobody may know a figure: of a few, or of somewhat more who are all alike. `whole` is its total. */
export function isSmall(measure: PublicMeasure, numbers: Numbers, whole: number | undefined): boolean {
  const { kind, smallBelow, smallExtremeBelow } = measure;
  const { n, sum } = numbers;
  if (n === 0 || n >= Math.max(smallBelow, smallExtremeBelow)) return false;
  if (n < smallBelow) return true;
  if (kind === 'SHARE') return sum === 0 || sum === n;
  return kind === 'COUNT' ? whole === n : hasNoSpread(measure, numbers);
}
