import type { Costs } from '../guards';

/** What this room's fields cost, in the units of `guards/cost/cost-table.ts`. */
export const ROUND_COSTS = {
  weights: {
    'Mutation.grantRoundException': 100,
    'Mutation.revokeRoundException': 100,
  },
} as const satisfies Costs;
