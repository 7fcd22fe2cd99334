import { transition, type LifeCycle, type Transition } from '../../lifecycle';
import type { Permission } from '../../permissions';
import type { Text } from '../../platform';

export const SUBMISSION_STATES = ['DRAFT', 'SUBMITTED', 'APPROVED', 'ACCEPTED', 'RETURNED', 'REPLACED'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** As texts for people write it. */
const SUBMISSION_STATE_WORDS: Readonly<Record<SubmissionState, Text>> = {
  DRAFT: { sv: 'utkast', en: 'draft' },
  SUBMITTED: { sv: 'inlämnad', en: 'submitted' },
  APPROVED: { sv: 'godkänd', en: 'approved' },
  ACCEPTED: { sv: 'godtagen', en: 'accepted' },
  RETURNED: { sv: 'återsänd', en: 'returned' },
  REPLACED: { sv: 'ersatt', en: 'replaced' },
};

export const SUBMISSION_ACTIONS = ['SAVE', 'SUBMIT', 'APPROVE', 'ACCEPT', 'RETURN', 'REOPEN'] as const;
export type SubmissionAction = (typeof SUBMISSION_ACTIONS)[number];

export interface SubmissionTransition extends Transition<SubmissionAction, SubmissionState> {
  /** Earlier versions of the förbund's round in these states become REPLACED, unless a release holds them. */
  readonly replaces: readonly SubmissionState[];
}

const UNSETTLED = ['DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED'] as const;

const row = (
  action: SubmissionAction,
  from: SubmissionState | null,
  to: SubmissionState,
  permission: Permission,
  more: Partial<SubmissionTransition> = {},
): SubmissionTransition => ({ ...transition(action, from, to, permission), replaces: [], ...more });

/**
 * The one table of what can become of a submission: use cases, `viewerCan…`, the documentation and the model test all
 * read it. A released version is ACCEPTED with the number of its release, and stays so for ever. docs/adr/0019
 */
export const TRANSITIONS: readonly SubmissionTransition[] = [
  row('SAVE', null, 'DRAFT', 'results:submit', { replaces: ['DRAFT'] }),
  row('SUBMIT', null, 'SUBMITTED', 'results:submit', { replaces: UNSETTLED }),
  row('SUBMIT', 'DRAFT', 'SUBMITTED', 'results:submit', { replaces: UNSETTLED }),
  row('APPROVE', 'SUBMITTED', 'APPROVED', 'results:approve', { needsOtherEyes: true }),
  row('ACCEPT', 'APPROVED', 'ACCEPTED', 'results:accept', { replaces: ['ACCEPTED'] }),
  row('RETURN', 'SUBMITTED', 'RETURNED', 'results:return', { needsReason: true }),
  row('RETURN', 'APPROVED', 'RETURNED', 'results:return', { needsReason: true }),
  row('REOPEN', 'APPROVED', 'SUBMITTED', 'results:reopen', { needsReason: true }),
  row('REOPEN', 'ACCEPTED', 'SUBMITTED', 'results:accept', { needsReason: true }),
];

export const SUBMISSION_LIFE: LifeCycle<SubmissionTransition> = {
  transitions: TRANSITIONS,
  words: SUBMISSION_STATE_WORDS,
  codes: { notAllowed: 'TRANSITION_NOT_ALLOWED', stale: 'STALE_SUBMISSION', notYours: 'ONLY_SECRETARIAT_REOPENS' },
  path: [],
  // A caller with an old revision is shown both sides, and sees the state there.
  firstAsked: 'REVISION',
};

/** Whether a submission ever moves from one state to the other, by a step of its own or by giving way to another. */
export const canBecome = (state: SubmissionState, next: SubmissionState): boolean =>
  TRANSITIONS.some(({ from, to }) => from === state && to === next) ||
  (next === 'REPLACED' && TRANSITIONS.some(({ replaces }) => replaces.includes(state)));
