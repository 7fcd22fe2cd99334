import type { Permission } from '../../permissions';
import type { Text } from '../../platform';

export const EVALUATION_STATES = ['REGISTERED', 'CONFIRMED', 'WITHDRAWN'] as const;
export type EvaluationState = (typeof EVALUATION_STATES)[number];

/** As a text that people read says it. */
export const EVALUATION_STATE_WORDS: Readonly<Record<EvaluationState, Text>> = {
  REGISTERED: { sv: 'registrerad', en: 'registered' },
  CONFIRMED: { sv: 'bekräftad', en: 'confirmed' },
  WITHDRAWN: { sv: 'återkallad', en: 'withdrawn' },
};

export const EVALUATION_ACTIONS = ['REVISE', 'CONFIRM', 'WITHDRAW'] as const;
export type EvaluationAction = (typeof EVALUATION_ACTIONS)[number];

export interface EvaluationTransition {
  readonly action: EvaluationAction;
  readonly from: EvaluationState;
  readonly to: EvaluationState;
  readonly permission: Permission;
}

/**
 * The one table of what can become of a study. A correction is to be confirmed anew, since it may be of the design; what is withdrawn
 * stays, and says so. docs/adr/0029
 */
export const EVALUATION_TRANSITIONS: readonly EvaluationTransition[] = [
  { action: 'CONFIRM', from: 'REGISTERED', to: 'CONFIRMED', permission: 'evaluations:confirm' },
  ...(['REGISTERED', 'CONFIRMED'] as const).flatMap((from): EvaluationTransition[] => [
    { action: 'REVISE', from, to: 'REGISTERED', permission: 'evaluations:register' },
    { action: 'WITHDRAW', from, to: 'WITHDRAWN', permission: 'evaluations:register' },
  ]),
];

export const evaluationTransition = (
  action: EvaluationAction,
  from: EvaluationState,
): EvaluationTransition | undefined => EVALUATION_TRANSITIONS.find((row) => row.action === action && row.from === from);
