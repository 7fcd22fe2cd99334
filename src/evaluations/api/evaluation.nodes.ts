import type { FindNode } from '../../graphql';
import { toEvaluation } from './evaluation.types';

export const findEvaluationNode: FindNode = async ({ loaders }, key) => {
  const found = await loaders.evaluations.evaluation.load(key);
  return found && toEvaluation(found);
};
