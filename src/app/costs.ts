import type { Costs } from '../guards';

/** What it costs to ask for what this room gives; the units are those of `guards/cost/cost-table.ts`. */
export const APP_COSTS = {
  weights: {
    'Query.node': 20,
    'Query.replay': 100,
    'Query.serviceInfo': 1,
  },
} as const satisfies Costs;
