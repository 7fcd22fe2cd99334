import type { MeasureVersion } from '../../catalogue';
import { rangeOf, ReleasedValue, responseOf, type Figure } from '../../releases';
import { exactSum, meanInterval, summariseMean } from '../../statistics';

/**
 * The unweighted mean of the förbund's published values, each counting as one: what Kolada calls a group value. Its
 * interval is that of a mean of the förbund, not of the respondents.
 */
export function unweightedMean(
  version: MeasureVersion,
  cells: readonly ReleasedValue[],
  unitsExisting: number,
): ReleasedValue {
  const shown = cells.filter((cell) => cell.value !== null);
  const values = shown.map((cell) => cell.value as number);
  const coverage = {
    unitsReporting: shown.length,
    unitsExisting,
    respondents: exactSum(shown.map((cell) => cell.n ?? 0)),
    response: responseOf(...shown.flatMap((cell) => cell.coverage.response ?? [])),
  };
  const origins = new Set(shown.map((cell) => cell.origin));
  const origin = origins.size > 1 ? 'MIXED' : ([...origins][0] ?? null);
  return ReleasedValue.derived(version, meanFigure(version, values), coverage, origin);
}

function meanFigure(version: MeasureVersion, values: readonly number[]): Figure {
  const cell = { n: values.length, sum: exactSum(values), sumOfSquares: exactSum(values.map((value) => value ** 2)) };
  const summary = summariseMean(cell);
  if (!summary) return { value: null, interval: null, method: null };
  const range = rangeOf(version);
  const min = version.kind === 'SHARE' ? 0 : version.scaleMin;
  const scale = range === null || min === null ? undefined : { min, max: min + range };
  const { estimate, interval } = meanInterval(summary, 0.95, scale);
  return { value: estimate, interval, method: interval && 'STUDENT_T' };
}
