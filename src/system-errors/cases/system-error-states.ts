import type { Permission } from '../../permissions';
import type { Text } from '../../platform';

export const SYSTEM_ERROR_STATES = ['OPEN', 'SENT', 'ANSWERED', 'SOLVED', 'NOT_SOLVABLE', 'MERGED'] as const;
export type SystemErrorState = (typeof SYSTEM_ERROR_STATES)[number];

/** As a text that people read says it. */
export const SYSTEM_ERROR_STATE_WORDS: Readonly<Record<SystemErrorState, Text>> = {
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

export interface SystemErrorTransition {
  readonly action: SystemErrorAction;
  /** Null: there was none. */
  readonly from: SystemErrorState | null;
  readonly to: SystemErrorState;
  readonly permission: Permission;
}

const row = (
  action: SystemErrorAction,
  from: SystemErrorState | null,
  to: SystemErrorState,
  permission: Permission = 'system-errors:manage',
): SystemErrorTransition => ({ action, from, to, permission });

/** A case that is talked about with an authority goes on being signed, and takes in others. */
const STANDING = ['OPEN', 'SENT', 'ANSWERED'] as const;

/**
 * The one table of what can become of a case. MERGE is what happens to the case that goes into another, RECEIVE to the one that it
 * goes into; RESTORE brings a merged case back. One that an authority has been asked about is not merged away: its dialogue
 * would lose its case. SENT is a case that no authority has answered since it was last sent; ANSWERED one that some has, though others may
 * be waited for. docs/adr/0026, 0027
 */
export const SYSTEM_ERROR_TRANSITIONS: readonly SystemErrorTransition[] = [
  row('REGISTER', null, 'OPEN'),
  row('MERGE', 'OPEN', 'MERGED'),
  row('RESTORE', 'MERGED', 'OPEN'),
  ...STANDING.flatMap((state) => [
    row('REVISE', state, state),
    row('COSIGN', state, state, 'system-errors:report'),
    row('RECEIVE', state, state),
    row('SPLIT', state, state),
    row('PRIORITISE', state, state, 'system-errors:report'),
    row('SEND', state, 'SENT'),
    row('SOLVE', state, 'SOLVED'),
  ]),
  ...(['SENT', 'ANSWERED'] as const).map((state) => row('ANSWER', state, 'ANSWERED', 'system-errors:answer')),
  row('FIND_NOT_SOLVABLE', 'ANSWERED', 'NOT_SOLVABLE'),
  ...(['SENT', 'ANSWERED', 'SOLVED', 'NOT_SOLVABLE'] as const).map((state) => row('FOLLOW_UP', state, state)),
];

export const systemErrorTransition = (
  action: SystemErrorAction,
  from: SystemErrorState | null,
): SystemErrorTransition | undefined =>
  SYSTEM_ERROR_TRANSITIONS.find((one) => one.action === action && one.from === from);
