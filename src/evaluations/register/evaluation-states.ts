import { transition, type LifeCycle, type Standing, type Transition } from '../../lifecycle';
import type { Text } from '../../platform';
import type { StoredEvaluation } from './evaluation';

export const EVALUATION_STATES = ['REGISTERED', 'CONFIRMED', 'WITHDRAWN'] as const;
export type EvaluationState = (typeof EVALUATION_STATES)[number];

/** As texts for people write it. */
const EVALUATION_STATE_WORDS: Readonly<Record<EvaluationState, Text>> = {
  REGISTERED: { sv: 'registrerad', en: 'registered' },
  CONFIRMED: { sv: 'bekräftad', en: 'confirmed' },
  WITHDRAWN: { sv: 'återkallad', en: 'withdrawn' },
};

export const EVALUATION_ACTIONS = ['REVISE', 'CONFIRM', 'WITHDRAW'] as const;
export type EvaluationAction = (typeof EVALUATION_ACTIONS)[number];

export type EvaluationTransition = Transition<EvaluationAction, EvaluationState>;

/**
 * The one table of what can become of a study. A corrected study must be confirmed anew, since its design may have
 * changed; a withdrawn one stays, and says so. docs/adr/0029
 */
const EVALUATION_TRANSITIONS: readonly EvaluationTransition[] = [
  transition('CONFIRM', 'REGISTERED', 'CONFIRMED', 'evaluations:confirm'),
  ...(['REGISTERED', 'CONFIRMED'] as const).flatMap((from) => [
    transition('REVISE', from, 'REGISTERED', 'evaluations:register', { needsReason: true }),
    transition('WITHDRAW', from, 'WITHDRAWN', 'evaluations:register', { needsReason: true }),
  ]),
];

export const EVALUATION_LIFE: LifeCycle<EvaluationTransition> = {
  transitions: EVALUATION_TRANSITIONS,
  words: EVALUATION_STATE_WORDS,
  codes: { notAllowed: 'EVALUATION_STEP_NOT_ALLOWED', stale: 'STALE_EVALUATION' },
  path: ['evaluation'],
  firstAsked: 'STATE',
};

export const evaluationStanding = ({
  key,
  state,
  revision,
  ownerId,
}: Pick<StoredEvaluation, 'key' | 'state' | 'revision' | 'ownerId'>): Standing<EvaluationState> => ({
  key,
  state,
  revision,
  forbundId: ownerId,
});
