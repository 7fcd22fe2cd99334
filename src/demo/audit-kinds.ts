import { defineAuditActions } from '../access';

/** What loads the demo, to who asks who did what. */
defineAuditActions({
  'demo:loaded': 'MANAGED',
  'demo:system-errors-loaded': 'MANAGED',
  'demo:evaluations-loaded': 'MANAGED',
});

declare module '../access/audit-catalogue' {
  interface AuditActions {
    readonly 'demo:loaded': true;
    readonly 'demo:system-errors-loaded': true;
    readonly 'demo:evaluations-loaded': true;
  }
}
