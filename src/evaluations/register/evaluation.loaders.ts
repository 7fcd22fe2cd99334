import type DataLoader from 'dataloader';
import { one, RequestLoader, type Hub } from '../../database';
import { interventionByKeys, type StoredIntervention } from '../../catalogue';
import type { StoredEvaluation } from './evaluation';
import { evaluationsAbout, type EvaluationsAbout } from './evaluation-list.store';
import { evaluationsByKeys } from './evaluation.store';

declare module '../../graphql/context' {
  interface Loaders {
    readonly evaluations: EvaluationLoaders;
  }
}

/** One set per request. */
export interface EvaluationLoaders {
  readonly evaluation: DataLoader<number, StoredEvaluation | null>;
  readonly intervention: DataLoader<number, StoredIntervention | null>;
  readonly evaluationsOfForbund: DataLoader<number, EvaluationsAbout>;
  readonly evaluationsOfIntervention: DataLoader<number, EvaluationsAbout>;
  readonly evaluationsOfMeasure: DataLoader<string, EvaluationsAbout>;
  readonly evaluationsOfSystemError: DataLoader<number, EvaluationsAbout>;
}

export function createEvaluationLoaders({ db }: Hub): EvaluationLoaders {
  return {
    evaluation: one(
      (keys) => evaluationsByKeys(db, keys),
      ({ key }) => key,
    ),
    intervention: one(
      (keys) => interventionByKeys(db, keys),
      ({ key }) => key,
    ),
    evaluationsOfForbund: new RequestLoader((keys) => evaluationsAbout(db, 'forbund', keys)),
    evaluationsOfIntervention: new RequestLoader((keys) => evaluationsAbout(db, 'intervention', keys)),
    evaluationsOfMeasure: new RequestLoader((keys) => evaluationsAbout(db, 'measure', keys)),
    evaluationsOfSystemError: new RequestLoader((keys) => evaluationsAbout(db, 'systemError', keys)),
  };
}
