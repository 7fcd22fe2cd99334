import {
  meanInterval,
  scaledInterval,
  summariseMean,
  wilsonInterval,
  type Estimate,
  type Interval,
} from '../../statistics';
import type { MeasureVersion } from '../../catalogue';

/** The numbers of one cell. `sum` is the numerator, the sum of the answers, the count or the kronor. */
export interface Numbers {
  readonly n: number;
  readonly sum: string;
  readonly sumOfSquares: string | null;
}

/** The numbers in the form that the rule for small numbers takes. */
export const countedOf = ({ n, sum, sumOfSquares }: Numbers) => ({
  n,
  sum: Number(sum),
  sumOfSquares: sumOfSquares === null ? null : Number(sumOfSquares),
});

/** A value in the measure's unit (percent for a share), with its interval where there is one. */
export interface Figure {
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly method: IntervalMethod | null;
}

/** The method of an interval, with the version of our implementation. */
export const INTERVAL_METHODS = {
  WILSON: 'Wilson score, v1',
  STUDENT_T: 'Student t, v1',
  COUNT: 'Exact below 10, Byar from 10, v1',
} as const;
export type IntervalMethod = keyof typeof INTERVAL_METHODS;

const NOTHING: Figure = { value: null, interval: null, method: null };
const PERCENT = 100;

/** The value alone, which many readers want without the interval that costs a hundred times as much. */
export function valueOf({ kind, perUnit }: MeasureVersion, numbers: Numbers): number | null {
  const sum = Number(numbers.sum);
  const { n } = numbers;
  if (kind === 'COUNT' || (kind === 'AMOUNT' && !perUnit)) return sum;
  if (n === 0) return null;
  if (kind !== 'SHARE') return sum / n;
  return percentOf(sum, n);
}

/** Rounded once: 29 of 50 is 58, where 100·(29/50) is a little less. */
const percentOf = (sum: number, n: number): number => (PERCENT * sum) / n;

/** The figure that a cell's numbers give, by the kind of its measure. Nobody is no figure: n = 0 has no value. */
export function figureOf(version: MeasureVersion, numbers: Numbers, confidence = 0.95): Figure {
  const sum = Number(numbers.sum);
  const { n } = numbers;
  switch (version.kind) {
    case 'SHARE':
      return shareFigure(version, n, sum, confidence);
    case 'MEAN':
    case 'INDEX':
      return meanFigure(version, numbers, confidence);
    case 'COUNT':
      // Everybody was counted: there is no sampling error to state.
      return { ...NOTHING, value: sum };
    case 'AMOUNT':
      if (!version.perUnit) return { ...NOTHING, value: sum };
      return n === 0 ? NOTHING : { ...NOTHING, value: sum / n };
  }
}

function shareFigure(version: MeasureVersion, n: number, sum: number, confidence: number): Figure {
  if (n === 0) return NOTHING;
  // A share of kronor is an account, not a sample: it has no sampling error to state.
  if (version.base === 'SEK') return { ...NOTHING, value: percentOf(sum, n) };
  const interval = scaledInterval((wilsonInterval({ n, sum }, confidence) as Estimate).interval, PERCENT);
  return { value: percentOf(sum, n), interval, method: 'WILSON' };
}

function meanFigure(version: MeasureVersion, { n, sum, sumOfSquares }: Numbers, confidence: number): Figure {
  const summary = summariseMean({ n, sum: Number(sum), sumOfSquares: Number(sumOfSquares ?? 0) });
  if (!summary) return NOTHING;
  const scale =
    version.scaleMin === null || version.scaleMax === null
      ? undefined
      : { min: version.scaleMin, max: version.scaleMax };
  const { estimate, interval } = meanInterval(summary, confidence, scale);
  return { value: estimate, interval, method: interval && 'STUDENT_T' };
}

/**
 * Standard error of a value over persons: 100·√(p(1 − p)/n) of a share, s/√n of a mean; null where there is no sample,
 * or one answer alone of a mean. The intervals are not made of it (Wilson, Student t): it is for whoever weighs
 * figures.
 */
export function standardErrorOf({ kind, base }: MeasureVersion, { n, sum, sumOfSquares }: Numbers): number | null {
  if (n === 0 || base === 'SEK') return null;
  if (kind === 'SHARE') {
    const p = Number(sum) / n;
    return PERCENT * Math.sqrt((p * (1 - p)) / n);
  }
  if (kind !== 'MEAN' && kind !== 'INDEX') return null;
  const variance = summariseMean({ n, sum: Number(sum), sumOfSquares: Number(sumOfSquares ?? 0) })?.variance ?? null;
  return variance === null ? null : Math.sqrt(variance / n);
}

/** The range that a measure's value can take, or null when it has none. */
export function rangeOf(version: Pick<MeasureVersion, 'kind' | 'scaleMin' | 'scaleMax'>): number | null {
  if (version.kind === 'SHARE') return PERCENT;
  return version.scaleMin === null || version.scaleMax === null ? null : version.scaleMax - version.scaleMin;
}

/**
 * Whether a figure is too uncertain to stand alone: its 95 % interval spans more than 30 % of what the measure can be,
 * or it has no interval although it should. Source: the 30-point rule for proportions of Parker et al. (2017), NCHS,
 * Vital and Health Statistics 2(175).
 */
export function isUnreliable(version: MeasureVersion, figure: Figure): boolean {
  const range = rangeOf(version);
  if (figure.value === null || range === null || version.base === 'SEK') return false;
  if (figure.interval === null) return true;
  return figure.interval.upper - figure.interval.lower > 0.3 * range;
}
