import type { Costs } from '../guards';

/** What this room's fields cost, in the units of `guards/cost/cost-table.ts`. */
export const REGISTER_COSTS = {
  weights: {
    'Mutation.importRegister': 1000,
    'Query.counties': 20,
    'Query.forbund': 40,
    'Query.forbundByNumber': 20,
    'Query.municipalities': 40,
  },
  items: {
    'Mutation.importRegister': { argument: 'input.rows', units: 1 },
  },
  lists: {
    'County.forbund': { assumedSize: 15 },
    'Forbund.members': { assumedSize: 15 },
    'Forbund.predecessors': { assumedSize: 3 },
    'Municipality.memberships': { assumedSize: 4 },
    'Query.counties': { assumedSize: 21 },
  },
} as const satisfies Costs;
