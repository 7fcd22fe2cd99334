import type { Costs } from '../guards';

/** What this room's fields cost, in the units of `guards/cost/cost-table.ts`. */
export const COMPLETENESS_COSTS = {
  weights: {
    'Completeness.measures': 100,
    'Completeness.trend': 200,
    'Mutation.remind': 200,
    'Query.completeness': 200,
  },
  lists: {
    'Completeness.counties': { assumedSize: 21 },
    'Completeness.measures': { assumedSize: 37 },
    'Completeness.trend': { assumedSize: 20 },
  },
} as const satisfies Costs;
