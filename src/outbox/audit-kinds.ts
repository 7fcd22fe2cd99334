import { defineAuditActions } from '../access';

/** What is done with subscribers and what they are told, to who asks who did what. */
export const OUTBOX_AUDIT_ACTIONS = defineAuditActions({
  'subscriber:add': 'MANAGED',
  'subscriber:remove': 'MANAGED',
  'delivery:retry': 'MANAGED',
});

type OutboxAuditActions = typeof OUTBOX_AUDIT_ACTIONS;

declare module '../access/audit-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface AuditActions extends OutboxAuditActions {}
}
