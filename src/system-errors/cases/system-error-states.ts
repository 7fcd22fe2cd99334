import { transition, type LifeCycle, type Transition } from '../../lifecycle';
import type { Permission } from '../../permissions';
import type { Text } from '../../platform';

export const SYSTEM_ERROR_STATES = ['OPEN', 'SENT', 'ANSWERED', 'SOLVED', 'NOT_SOLVABLE', 'MERGED'] as const;
export type SystemErrorState = (typeof SYSTEM_ERROR_STATES)[number];

/** As texts for people write it. */
const SYSTEM_ERROR_STATE_WORDS: Readonly<Record<SystemErrorState, Text>> = {
  OPEN: { sv: 'öppet', en: 'open' },
  SENT: { sv: 'skickat', en: 'sent' },
  ANSWERED: { sv: 'besvarat', en: 'answered' },
  SOLVED: { sv: 'löst', en: 'solved' },
  NOT_SOLVABLE: { sv: 'kan inte lösas', en: 'not solvable' },
  MERGED: { sv: 'sammanfört', en: 'merged' },
};

export const SYSTEM_ERROR_ACTIONS = [
  'REGISTER',
  'REVISE',
  'COSIGN',
  'MERGE',
  'RECEIVE',
  'SPLIT',
  'RESTORE',
  'PRIORITISE',
  'SEND',
  'ANSWER',
  'FOLLOW_UP',
  'SOLVE',
  'FIND_NOT_SOLVABLE',
] as const;
export type SystemErrorAction = (typeof SYSTEM_ERROR_ACTIONS)[number];

export type SystemErrorTransition = Transition<SystemErrorAction, SystemErrorState>;

const row = (
  action: SystemErrorAction,
  from: SystemErrorState | null,
  to: SystemErrorState,
  permission: Permission = 'system-errors:manage',
): SystemErrorTransition => transition(action, from, to, permission);

/** The förbund that signed it are told why. */
const withReason = (action: SystemErrorAction, from: SystemErrorState, to: SystemErrorState): SystemErrorTransition =>
  transition(action, from, to, 'system-errors:manage', { needsReason: true });

/** A case in dialogue with an authority can still be signed, and take in others. */
const STANDING = ['OPEN', 'SENT', 'ANSWERED'] as const;

/**
 * The one table of what can become of a case. MERGE is the step of the case that goes into another, RECEIVE that of the
 * one that takes it in; RESTORE brings a merged case back. A case that an authority has been asked about is not merged
 * away: its dialogue would lose its case. SENT: no authority has answered since it was last sent. ANSWERED: some
 * authority has, though others may still owe an answer. docs/adr/0026, 0027
 */
export const SYSTEM_ERROR_TRANSITIONS: readonly SystemErrorTransition[] = [
  row('REGISTER', null, 'OPEN'),
  withReason('MERGE', 'OPEN', 'MERGED'),
  withReason('RESTORE', 'MERGED', 'OPEN'),
  ...STANDING.flatMap((state) => [
    row('REVISE', state, state),
    row('COSIGN', state, state, 'system-errors:report'),
    row('RECEIVE', state, state),
    withReason('SPLIT', state, state),
    row('PRIORITISE', state, state, 'system-errors:report'),
    row('SEND', state, 'SENT'),
    withReason('SOLVE', state, 'SOLVED'),
  ]),
  ...(['SENT', 'ANSWERED'] as const).map((state) => row('ANSWER', state, 'ANSWERED', 'system-errors:answer')),
  withReason('FIND_NOT_SOLVABLE', 'ANSWERED', 'NOT_SOLVABLE'),
  ...(['SENT', 'ANSWERED', 'SOLVED', 'NOT_SOLVABLE'] as const).map((state) => row('FOLLOW_UP', state, state)),
];

export const SYSTEM_ERROR_LIFE: LifeCycle<SystemErrorTransition> = {
  transitions: SYSTEM_ERROR_TRANSITIONS,
  words: SYSTEM_ERROR_STATE_WORDS,
  codes: { notAllowed: 'SYSTEM_ERROR_STEP_NOT_ALLOWED', stale: 'STALE_SYSTEM_ERROR' },
  path: ['systemError'],
  firstAsked: 'STATE',
};
