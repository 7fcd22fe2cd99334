import {
  countInterval,
  meanInterval,
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

/** The value alone, for the many readers who do not need the interval, which costs a hundred times as much. */
export function valueOf({ kind, base, perUnit }: MeasureVersion, numbers: Numbers): number | null {
  const sum = Number(numbers.sum);
  const { n } = numbers;
  if (kind === 'COUNT' || (kind === 'AMOUNT' && !perUnit)) return sum;
  if (n === 0) return null;
  if (kind !== 'SHARE') return sum / n;
  return base === 'SEK' ? (PERCENT * sum) / n : PERCENT * (sum / n);
}

/** The figure of a cell's numbers, by the kind of its measure. n = 0 gives no value. */
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
      return withMethod(countInterval(sum, confidence), 'COUNT');
    case 'AMOUNT':
      if (!version.perUnit) return { ...NOTHING, value: sum };
      return n === 0 ? NOTHING : { ...NOTHING, value: sum / n };
  }
}

function shareFigure(version: MeasureVersion, n: number, sum: number, confidence: number): Figure {
  if (n === 0) return NOTHING;
  // A share of kronor is an account, not a sample: it has no sampling error.
  if (version.base === 'SEK') return { ...NOTHING, value: (PERCENT * sum) / n };
  return withMethod(inPercent(wilsonInterval({ n, sum }, confidence)), 'WILSON');
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

function inPercent(share: Estimate | null): Estimate | null {
  if (!share) return null;
  const { estimate, interval } = share;
  return {
    estimate: PERCENT * estimate,
    interval: { ...interval, lower: PERCENT * interval.lower, upper: PERCENT * interval.upper },
  };
}

const withMethod = (estimate: Estimate | null, method: IntervalMethod): Figure =>
  estimate ? { value: estimate.estimate, interval: estimate.interval, method } : NOTHING;

/** The range of a measure's possible values, or null when it has none. */
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
