import { defineAuditActions, defineAuditKinds } from './audit-catalogue';

/** What anybody does: look, or see to the hub. */
export const ACCESS_AUDIT_KINDS = defineAuditKinds({
  SAW: 'Read or took out what is not public (såg).',
  MANAGED: 'Did something to the hub itself: register, catalogue, rounds, tokens (skötte).',
});

export const ACCESS_AUDIT_ACTIONS = defineAuditActions({
  'token:create': 'MANAGED',
  'token:revoke': 'MANAGED',
});

type AccessAuditKinds = typeof ACCESS_AUDIT_KINDS;
type AccessAuditActions = typeof ACCESS_AUDIT_ACTIONS;

declare module './audit-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface AuditKinds extends AccessAuditKinds {}
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface AuditActions extends AccessAuditActions {}
}
