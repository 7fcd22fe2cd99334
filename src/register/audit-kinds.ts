import { defineAuditActions } from '../access';

/** What is done with the register of förbund, to who asks who did what. */
export const REGISTER_AUDIT_ACTIONS = defineAuditActions({
  'register:import': 'MANAGED',
});

type RegisterAuditActions = typeof REGISTER_AUDIT_ACTIONS;

declare module '../access/audit-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface AuditActions extends RegisterAuditActions {}
}
