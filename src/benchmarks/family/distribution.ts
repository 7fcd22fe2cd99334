import { quantileType7 } from '../../statistics';
import { FEWEST_UNITS } from './comparator';

/** How the published values of a family lie, in the unit of the measure. */
export interface Distribution {
  readonly units: number;
  readonly p10: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p90: number;
}

/**
 * Quantiles of type 7 of the published values; null under five units, where a quantile would be somebody's own value.
 */
export function distributionOf(values: readonly number[]): Distribution | null {
  if (values.length < FEWEST_UNITS) return null;
  const [p10, p25, median, p75, p90] = [0.1, 0.25, 0.5, 0.75, 0.9].map((p) => quantileType7(values, p)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { units: values.length, p10, p25, median, p75, p90 };
}
