import type { Room } from '../graphql';
import {
  ForbundEvaluationsResolver,
  InterventionEvaluationsResolver,
  MeasureEvaluationsResolver,
  SystemErrorEvaluationsResolver,
} from './api/evaluation-links.resolver';
import { EvaluationStepResolver } from './api/evaluation-step.resolver';
import { EvaluationResolver } from './api/evaluation.resolver';
import { EVALUATIONS_AUDIT_ACTIONS } from './audit-kinds';
import { EVALUATION_COSTS } from './costs';
import { createEvaluationLoaders } from './register/evaluation.loaders';
import { findEvaluationNode } from './api/evaluation.nodes';
import { EVALUATIONS_ERRORS } from './errors';
import { EVALUATION_PERMISSIONS } from './permissions';

export const EVALUATIONS_ROOM: Room = {
  name: 'evaluations',
  errors: EVALUATIONS_ERRORS,
  auditActions: EVALUATIONS_AUDIT_ACTIONS,
  permissions: EVALUATION_PERMISSIONS,
  resolvers: [
    EvaluationResolver,
    EvaluationStepResolver,
    ForbundEvaluationsResolver,
    InterventionEvaluationsResolver,
    MeasureEvaluationsResolver,
    SystemErrorEvaluationsResolver,
  ],
  costs: EVALUATION_COSTS,
  nodes: { Evaluation: findEvaluationNode },
  loaders: { evaluations: createEvaluationLoaders },
};
