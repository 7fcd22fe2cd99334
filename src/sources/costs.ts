import type { Costs } from '../guards';

/** What this room's fields cost, in the units of `guards/cost/cost-table.ts`. */
export const SOURCE_COSTS = {
  weights: {
    'Mutation.addSource': 100,
    'Mutation.harvestSource': 100,
    'Mutation.removeSource': 100,
    'Mutation.updateSource': 100,
    'Query.harvests': 40,
    'Query.sources': 40,
  },
  lists: {
    'Query.sources': { assumedSize: 80 },
  },
} as const satisfies Costs;
