import { GROUPING_COST } from '../observations';
import type { Costs, CostTable } from '../guards';

/** What a receipt holds is not known before it is read: a question is taken to group by a unit and a breakdown, the most there can be. */
const MOST_GROUPINGS = 2;

/** An answer had again costs what it cost the first time. */
export const replayCosts = ({ weights }: CostTable, fields: readonly string[]): Costs => ({
  weights: Object.fromEntries(
    fields.map((field) => [`Replay.${field}`, weights[`Query.${field}`] ?? weights[`Forbund.${field}`] ?? 0]),
  ),
  items: { 'Replay.observations': { units: GROUPING_COST, assumed: MOST_GROUPINGS } },
});
