import { defineAuditActions } from '../access';

/** What is done about figures that are missing, to who asks who did what. */
export const COMPLETENESS_AUDIT_ACTIONS = defineAuditActions({
  'round:remind': 'MANAGED',
});

type CompletenessAuditActions = typeof COMPLETENESS_AUDIT_ACTIONS;

declare module '../access/audit-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface AuditActions extends CompletenessAuditActions {}
}
