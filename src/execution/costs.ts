import type { Costs } from '../guards';

/** What this room's fields cost, in the units of `guards/cost/cost-table.ts`. */
export const FEDERATION_COSTS = {
  weights: {
    'Query._entities': 20,
    'Query._service': 100,
  },
  lists: {
    'Query._entities': { lengthOf: 'representations' },
  },
} as const satisfies Costs;
