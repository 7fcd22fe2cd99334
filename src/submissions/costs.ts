import { UPLOADED_CELL_COST, type Costs } from '../guards';

/** What this room's fields cost, in the units of `guards/cost/cost-table.ts`. */
export const SUBMISSION_COSTS = {
  weights: {
    'Mutation.acceptSubmission': 100,
    'Mutation.approveSubmission': 100,
    'Mutation.reopenSubmission': 100,
    'Mutation.returnSubmission': 100,
    'Mutation.submitDraft': 100,
    'Mutation.submitResults': 100,
    'Query.submission': 20,
    'Query.submissions': 40,
    'Query.template': 100,
  },
  items: {
    'Mutation.submitResults': { argument: 'input.cells', units: UPLOADED_CELL_COST },
  },
  lists: {
    'Template.columns': { assumedSize: 16 },
  },
} as const satisfies Costs;
