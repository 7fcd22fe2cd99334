import type { Interval } from '../numbers/interval';
import { pooledEstimate, type PooledEstimate, type PoolingOptions } from '../means/meta-analysis';
import type { VariedEstimate } from './between-variance';
import { requireShareCell, type ShareCell } from './share';

/** The share of the typical unit, with the pooling on the logit scale that it came from. */
export interface TypicalShare {
  readonly estimate: number;
  readonly interval: Interval | null;
  /** Where the share of a new unit would lie. */
  readonly predictionInterval: Interval | null;
  readonly logit: PooledEstimate;
}

/**
 * The share of the typical förbund: the random-effects mean of the units' logits, transformed back; `null` when no unit
 * has answers. Beside, not instead of, the share of all respondents: that interval covers the mean of the förbund in
 * 59–83 %.
 *
 * Source: see `pooledEstimate`. Unit: shares. Domain: whole 0 ≤ x ≤ n; units with n = 0 are left out.
 */
export function typicalShare(cells: readonly ShareCell[], options: PoolingOptions = {}): TypicalShare | null {
  cells.forEach(requireShareCell);
  const answered = cells.filter(({ n }) => n > 0);
  if (answered.length === 0) return null;
  const logit = pooledEstimate(answered.map(logitOf), options);
  return {
    estimate: shareOf(logit.estimate),
    interval: sharesOf(logit.interval),
    predictionInterval: sharesOf(logit.predictionInterval),
    logit,
  };
}

/** ln(x/(n − x)) with variance 1/x + 1/(n − x); half an answer is added to both sides when one is empty (Haldane). */
function logitOf({ n, sum }: ShareCell): VariedEstimate {
  const half = sum === 0 || sum === n ? 0.5 : 0;
  const [yes, no] = [sum + half, n - sum + half];
  return { value: Math.log(yes / no), variance: 1 / yes + 1 / no };
}

function shareOf(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

function sharesOf(interval: Interval | null): Interval | null {
  return interval && { ...interval, lower: shareOf(interval.lower), upper: shareOf(interval.upper) };
}
