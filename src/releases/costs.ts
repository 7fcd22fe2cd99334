import { MAX_PAGE_SIZE } from '../database';
import type { Costs } from '../guards';

/** What this room's fields cost, in the units of `guards/cost/cost-table.ts`. */
export const RELEASE_COSTS = {
  weights: {
    'Mutation.publishRelease': 10_000,
    'Mutation.removeReply': 100,
    'Mutation.replyToFigure': 100,
    'Mutation.withdrawRelease': 1000,
    'Mutation.withdrawReply': 100,
    'Query.asOf': 20,
    'Query.changes': 3000,
    'Query.rehearseRelease': 10_000,
    'Query.release': 20,
    'Query.releases': 40,
    'Query.replies': 40,
  },
  lists: {
    'Query.rehearseRelease': { slicingArgument: 'first', sizedFields: ['changes'], most: MAX_PAGE_SIZE },
  },
} as const satisfies Costs;
