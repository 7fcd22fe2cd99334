import { requireNonNegative } from '../numbers/errors';
import type { HalfOpenInterval } from '../numbers/interval';
import { wilsonInterval, type ShareCell } from '../shares/share';

/** Cost per counted outcome. `estimate` and the upper limit are `null` when no outcome is certain. */
export interface CostPerOutcome {
  readonly estimate: number | null;
  readonly interval: HalfOpenInterval;
}

/**
 * Cost per outcome when the cost comes from the ledger and is known: total cost over the participants who reached the
 * outcome, with the interval got by inverting the Wilson interval of their share; `null` without participants.
 *
 * estimate = C/x; bounds C/(n·u) and C/(n·l). With x = 0 there is no estimate and no upper limit. When the cost is
 * itself a sample, use `fiellerSet`.
 *
 * Unit: that of the cost (kronor) per outcome. Domain: cost ≥ 0 known without error, whole 0 ≤ x ≤ n.
 */
export function costPerOutcome(cost: number, outcome: ShareCell, confidence = 0.95): CostPerOutcome | null {
  requireNonNegative('cost', cost);
  const share = wilsonInterval(outcome, confidence);
  if (share === null) return null;
  const per = (rate: number) => cost / (outcome.n * rate);
  return {
    estimate: outcome.sum === 0 ? null : cost / outcome.sum,
    interval: {
      lower: per(share.interval.upper),
      upper: outcome.sum === 0 ? null : per(share.interval.lower),
      confidence,
    },
  };
}
