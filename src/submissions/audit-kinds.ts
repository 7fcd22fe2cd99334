import { defineAuditActions, defineAuditKinds } from '../access';

/** What is done with results, to who asks who did what. */
export const SUBMISSIONS_AUDIT_KINDS = defineAuditKinds({
  SENT: 'Saved or sent results (lämnade in).',
  APPROVED: 'Vouched for them (godkände).',
  ACCEPTED: 'Took them in (godtog).',
  RETURNED: 'Sent them back, or opened them again (återsände).',
});

export const SUBMISSIONS_AUDIT_ACTIONS = defineAuditActions({
  'results:save': 'SENT',
  'results:submit': 'SENT',
  'results:approve': 'APPROVED',
  'results:accept': 'ACCEPTED',
  'results:return': 'RETURNED',
  'results:reopen': 'RETURNED',
  'results:read-unreleased': 'SAW',
});

type SubmissionsAuditKinds = typeof SUBMISSIONS_AUDIT_KINDS;
type SubmissionsAuditActions = typeof SUBMISSIONS_AUDIT_ACTIONS;

declare module '../access/audit-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface AuditKinds extends SubmissionsAuditKinds {}
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface AuditActions extends SubmissionsAuditActions {}
}
