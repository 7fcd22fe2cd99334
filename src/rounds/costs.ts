import type { Costs } from '../guards';

/** What it costs to ask for what this room gives; the units are those of `guards/cost/cost-table.ts`. */
export const ROUND_COSTS = {
  weights: {
    'Mutation.grantRoundException': 100,
    'Mutation.revokeRoundException': 100,
  },
} as const satisfies Costs;
