import type { Costs } from '../guards';

/** What this room's fields cost, in the units of `guards/cost/cost-table.ts`. */
export const APP_COSTS = {
  weights: {
    'Query.node': 20,
    'Query.replay': 100,
    'Query.serviceInfo': 1,
  },
} as const satisfies Costs;
