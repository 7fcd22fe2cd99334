/**
 * The register of studies: what was studied, how, and what a reader may conclude from it.
 * The secretariat confirms what a förbund registers.
 */
import './errors';
import './permissions';
export { EvaluationDesignEnum } from './api/evaluation-enums.types';
export { EvaluationType, toEvaluation } from './api/evaluation.types';
export type { NamedScope } from './register/check-evaluation';
export { confirmationsOf } from './register/confirmation.store';
export type { EvaluationDesign } from './register/evaluation-design';
export type { EvaluationWords, StoredEvaluation } from './register/evaluation';
export { registerEvaluation } from './register/register-evaluation.use-case';
export { confirmEvaluation } from './register/step-evaluation.use-case';
export { studiesBehind, type ConfirmedStudy } from './register/studies-behind';
