import type { Costs } from '../guards';

/** What this room's fields cost, in the units of `guards/cost/cost-table.ts`. */
export const OUTBOX_COSTS = {
  weights: {
    'Mutation.addSubscriber': 100,
    'Mutation.removeSubscriber': 100,
    'Mutation.retryDeliveries': 100,
    'Query.deliveries': 40,
    'Query.submissionEvents': 40,
    'Query.subscribers': 40,
  },
  lists: {
    'Query.subscribers': { assumedSize: 50 },
  },
} as const satisfies Costs;
