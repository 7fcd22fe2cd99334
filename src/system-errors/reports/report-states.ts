import { transition, type LifeCycle, type Transition } from '../../lifecycle';
import type { Text } from '../../platform';

export const REPORT_STATES = [
  'DRAFT',
  'SUBMITTED',
  'WITHDRAWN',
  'ACCEPTED',
  'INFORMATION_GAP',
  'NOT_A_SYSTEM_ERROR',
  'DUPLICATE',
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** As texts for people write it. */
const REPORT_STATE_WORDS: Readonly<Record<ReportState, Text>> = {
  DRAFT: { sv: 'utkast', en: 'draft' },
  SUBMITTED: { sv: 'inskickad', en: 'submitted' },
  WITHDRAWN: { sv: 'återtagen', en: 'withdrawn' },
  ACCEPTED: { sv: 'antagen', en: 'accepted' },
  INFORMATION_GAP: { sv: 'informationsbrist', en: 'information gap' },
  NOT_A_SYSTEM_ERROR: { sv: 'inte ett systemfel', en: 'not a system error' },
  DUPLICATE: { sv: 'dubblett', en: 'duplicate' },
};

export const REPORT_ACTIONS = [
  'SAVE',
  'SUBMIT',
  'WITHDRAW',
  'ACCEPT',
  'FIND_INFORMATION_GAP',
  'FIND_NO_SYSTEM_ERROR',
  'FIND_DUPLICATE',
  'RECONSIDER',
] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

export type ReportTransition = Transition<ReportAction, ReportState>;

const byForbund = (action: ReportAction, from: ReportState | null, to: ReportState): ReportTransition =>
  transition(action, from, to, 'system-errors:report');

/** The reporter is told why. */
const bySecretariat = (action: ReportAction, from: ReportState, to: ReportState): ReportTransition =>
  transition(action, from, to, 'system-errors:manage', { needsReason: true });

/**
 * The one table of what can become of a report: use cases, `viewerCan`, the documentation and the model test read it. A
 * report that was accepted, or found to be a duplicate, has signed a case and stays there; the case may be split.
 * docs/adr/0026
 */
export const REPORT_TRANSITIONS: readonly ReportTransition[] = [
  byForbund('SAVE', null, 'DRAFT'),
  byForbund('SAVE', 'DRAFT', 'DRAFT'),
  byForbund('SUBMIT', null, 'SUBMITTED'),
  byForbund('SUBMIT', 'DRAFT', 'SUBMITTED'),
  byForbund('WITHDRAW', 'DRAFT', 'WITHDRAWN'),
  byForbund('WITHDRAW', 'SUBMITTED', 'WITHDRAWN'),
  bySecretariat('ACCEPT', 'SUBMITTED', 'ACCEPTED'),
  bySecretariat('FIND_INFORMATION_GAP', 'SUBMITTED', 'INFORMATION_GAP'),
  bySecretariat('FIND_NO_SYSTEM_ERROR', 'SUBMITTED', 'NOT_A_SYSTEM_ERROR'),
  bySecretariat('FIND_DUPLICATE', 'SUBMITTED', 'DUPLICATE'),
  bySecretariat('RECONSIDER', 'INFORMATION_GAP', 'SUBMITTED'),
  bySecretariat('RECONSIDER', 'NOT_A_SYSTEM_ERROR', 'SUBMITTED'),
];

export const REPORT_LIFE: LifeCycle<ReportTransition> = {
  transitions: REPORT_TRANSITIONS,
  words: REPORT_STATE_WORDS,
  codes: { notAllowed: 'REPORT_STEP_NOT_ALLOWED', stale: 'STALE_SYSTEM_ERROR' },
  path: ['report'],
  firstAsked: 'STATE',
};
