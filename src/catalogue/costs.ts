import type { Costs } from '../guards';

/** What this room's fields cost, in the units of `guards/cost/cost-table.ts`. */
export const CATALOGUE_COSTS = {
  weights: {
    'Mutation.registerInterventions': 100,
    'Mutation.registerLocalGroups': 100,
    'Query.catalogue': 10,
    'Query.dimensions': 10,
    'Query.indicator': 10,
    'Query.indicators': 20,
    'Query.interventions': 40,
    'Query.localGroup': 20,
    'Query.measure': 10,
    'Query.respondentGroups': 10,
    'Query.rounds': 20,
  },
  items: {
    'Mutation.registerInterventions': { argument: 'input.interventions', units: 5 },
    'Mutation.registerLocalGroups': { argument: 'input.groups', units: 5 },
  },
  lists: {
    'Economy.assumptions': { assumedSize: 6 },
    'Economy.figures': { assumedSize: 15 },
    'Economy.sources': { assumedSize: 15 },
    'Forbund.localGroups': { assumedSize: 10 },
    'Indicator.measures': { assumedSize: 9 },
    'Intervention.parties': { assumedSize: 4 },
    'LocalGroup.municipalities': { assumedSize: 5 },
    'LocalGroup.resources': { assumedSize: 5 },
    'Measure.versions': { assumedSize: 3 },
    'PriceIndex.byYear': { assumedSize: 20 },
  },
} as const satisfies Costs;
