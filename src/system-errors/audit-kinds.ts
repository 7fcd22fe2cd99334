import { defineAuditActions } from '../access';

/** What is done with reports of system errors and with cases, to who asks who did what. */
export const SYSTEM_ERRORS_AUDIT_ACTIONS = defineAuditActions({
  'system-error-report:save': 'MANAGED',
  'system-error-report:submit': 'MANAGED',
  'system-error-report:withdraw': 'MANAGED',
  'system-error-report:accept': 'MANAGED',
  'system-error-report:find-information-gap': 'MANAGED',
  'system-error-report:find-no-system-error': 'MANAGED',
  'system-error-report:find-duplicate': 'MANAGED',
  'system-error-report:reconsider': 'MANAGED',
  'system-error:register': 'MANAGED',
  'system-error:revise': 'MANAGED',
  'system-error:cosign': 'MANAGED',
  'system-error:merge': 'MANAGED',
  'system-error:receive': 'MANAGED',
  'system-error:split': 'MANAGED',
  'system-error:restore': 'MANAGED',
  'system-error:prioritise': 'MANAGED',
  'system-error:send': 'MANAGED',
  'system-error:answer': 'MANAGED',
  'system-error:follow-up': 'MANAGED',
  'system-error:solve': 'MANAGED',
  'system-error:find-not-solvable': 'MANAGED',
});

type SystemErrorsAuditActions = typeof SYSTEM_ERRORS_AUDIT_ACTIONS;

declare module '../access/audit-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface AuditActions extends SystemErrorsAuditActions {}
}
