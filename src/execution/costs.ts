import type { Costs } from '../guards';

/** What it costs to ask for what this room gives; the units are those of `guards/cost/cost-table.ts`. */
export const FEDERATION_COSTS = {
  weights: {
    'Query._entities': 20,
    'Query._service': 100,
  },
  lists: {
    'Query._entities': { lengthOf: 'representations' },
  },
} as const satisfies Costs;
