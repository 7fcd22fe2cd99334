import type { Costs } from '../guards';

/** What this room's fields cost, in the units of `guards/cost/cost-table.ts`. */
export const EXPORT_COSTS = {
  weights: {
    'Mutation.saveQuestion': 100,
    'Query.dialoguePack': 5200,
    'Query.savedQuestion': 20,
    'Query.savedQuestions': 40,
  },
  lists: {
    'DialoguePack.cases': { assumedSize: 50 },
    'DialoguePackCase.evidence': { assumedSize: 3 },
    'DialoguePackCase.questions': { assumedSize: 3 },
  },
} as const satisfies Costs;
