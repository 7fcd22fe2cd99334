import type { Costs } from '../guards';

/** What this room's fields cost, in the units of `guards/cost/cost-table.ts`. */
export const EVALUATION_COSTS = {
  weights: {
    'Mutation.confirmEvaluation': 100,
    'Mutation.registerEvaluation': 100,
    'Mutation.reviseEvaluation': 100,
    'Mutation.withdrawEvaluation': 100,
    'Query.evaluation': 20,
    'Query.evaluations': 60,
  },
  lists: {
    'Evaluation.forbund': { assumedSize: 2 },
    'Evaluation.interventions': { assumedSize: 3 },
    'Evaluation.measures': { assumedSize: 2 },
    'Evaluation.systemErrors': { assumedSize: 2 },
    'EvaluationsAbout.newest': { assumedSize: 5 },
  },
} as const satisfies Costs;
