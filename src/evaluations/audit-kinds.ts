import { defineAuditActions } from '../access';

/** What is done with evaluations, to who asks who did what. */
export const EVALUATIONS_AUDIT_ACTIONS = defineAuditActions({
  'evaluation:register': 'MANAGED',
  'evaluation:revise': 'MANAGED',
  'evaluation:confirm': 'MANAGED',
  'evaluation:withdraw': 'MANAGED',
});

type EvaluationsAuditActions = typeof EVALUATIONS_AUDIT_ACTIONS;

declare module '../access/audit-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface AuditActions extends EvaluationsAuditActions {}
}
