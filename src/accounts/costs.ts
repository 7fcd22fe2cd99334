import type { Costs } from '../guards';

/** What it costs to ask for what this room gives; the units are those of `guards/cost/cost-table.ts`. */
export const ACCOUNT_COSTS = {
  weights: {
    'Query.auditEvents': 40,
    'Query.viewer': 1,
  },
} as const satisfies Costs;
