import { defineAuditActions } from '../access';

/** What loads the demo, to who asks who did what. */
const DEMO_AUDIT_ACTIONS = defineAuditActions({
  'demo:loaded': 'MANAGED',
  'demo:system-errors-loaded': 'MANAGED',
  'demo:evaluations-loaded': 'MANAGED',
});

type DemoAuditActions = typeof DEMO_AUDIT_ACTIONS;

declare module '../access/audit-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface AuditActions extends DemoAuditActions {}
}
