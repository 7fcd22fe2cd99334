import type { Costs } from '../guards';

/** Each grouping of a free question multiplies the cells that it reads. */
export const GROUPING_COST = 4000;

/** What this room's fields cost, in the units of `guards/cost/cost-table.ts`. */
export const OBSERVATION_COSTS = {
  weights: {
    'Query.availability': 20_000,
    'Query.observations': 1000,
  },
  items: {
    'Query.observations': { argument: 'groupBy', units: GROUPING_COST },
  },
  lists: {
    'Availability.combinations': { assumedSize: 700 },
    'Availability.dimensions': { assumedSize: 16 },
    'AvailableDimension.codes': { assumedSize: 100 },
    'Observation.group': { assumedSize: 6 },
  },
  sharedAnswers: ['Query.observations'],
} as const satisfies Costs;
