import { defineAuditActions } from '../access';

/** What is done with the catalogue, insatser and groups of its own, to who asks who did what. */
export const CATALOGUE_AUDIT_ACTIONS = defineAuditActions({
  'catalogue:apply': 'MANAGED',
  'interventions:register': 'MANAGED',
  'local-groups:register': 'MANAGED',
});

type CatalogueAuditActions = typeof CATALOGUE_AUDIT_ACTIONS;

declare module '../access/audit-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface AuditActions extends CatalogueAuditActions {}
}
