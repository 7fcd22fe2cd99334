import type { Costs } from '../guards';

/** What this room's fields cost, in the units of `guards/cost/cost-table.ts`. */
export const ACCOUNT_COSTS = {
  weights: {
    'Query.auditEvents': 40,
    'Query.viewer': 1,
  },
} as const satisfies Costs;
