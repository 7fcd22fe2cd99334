import { defineAuditActions } from '../access';

/** What is taken out as a file, to who asks who did what. */
export const EXPORTS_AUDIT_ACTIONS = defineAuditActions({
  'results:export': 'SAW',
  'audit:export': 'SAW',
  'question:save': 'MANAGED',
});

type ExportsAuditActions = typeof EXPORTS_AUDIT_ACTIONS;

declare module '../access/audit-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface AuditActions extends ExportsAuditActions {}
}
