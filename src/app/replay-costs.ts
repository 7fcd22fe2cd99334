import { GROUPING_COST } from '../observations';
import type { Costs, CostTable } from '../guards';

/**
 * Nobody knows what a receipt holds before it is read, so a question is assumed to group by a unit and a breakdown, the
 * most there can be.
 */
const MOST_GROUPINGS = 2;

/** A replay costs what the answer cost the first time. */
export const replayCosts = ({ weights }: CostTable, fields: readonly string[]): Costs => ({
  weights: Object.fromEntries(
    fields.map((field) => [`Replay.${field}`, weights[`Query.${field}`] ?? weights[`Forbund.${field}`] ?? 0]),
  ),
  items: { 'Replay.observations': { units: GROUPING_COST, assumed: MOST_GROUPINGS } },
});
