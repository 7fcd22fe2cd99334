import { defineAuditActions } from '../access';

/** What is done with rounds, to who asks who did what. */
export const ROUNDS_AUDIT_ACTIONS = defineAuditActions({
  'round:exception': 'MANAGED',
  'round:revoke-exception': 'MANAGED',
});

type RoundsAuditActions = typeof ROUNDS_AUDIT_ACTIONS;

declare module '../access/audit-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface AuditActions extends RoundsAuditActions {}
}
