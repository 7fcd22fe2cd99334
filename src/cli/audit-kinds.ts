import { defineAuditActions } from '../access';

/** What is done by the command line alone, to who asks who did what. */
defineAuditActions({ 'epoch:begin': 'MANAGED' });

declare module '../access/audit-catalogue' {
  interface AuditActions {
    readonly 'epoch:begin': true;
  }
}
