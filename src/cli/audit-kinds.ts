import { defineAuditActions } from '../access';

/** What is done by the command line alone, to who asks who did what. */
const CLI_AUDIT_ACTIONS = defineAuditActions({
  'epoch:begin': 'MANAGED',
});

type CliAuditActions = typeof CLI_AUDIT_ACTIONS;

declare module '../access/audit-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface AuditActions extends CliAuditActions {}
}
