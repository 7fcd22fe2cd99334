import { defineAuditActions } from '../access';

/** What is done with sources, to who asks who did what. */
export const SOURCES_AUDIT_ACTIONS = defineAuditActions({
  'source:add': 'MANAGED',
  'source:update': 'MANAGED',
  'source:remove': 'MANAGED',
  'source:harvest': 'MANAGED',
  'secrets:rekey': 'MANAGED',
});

type SourcesAuditActions = typeof SOURCES_AUDIT_ACTIONS;

declare module '../access/audit-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface AuditActions extends SourcesAuditActions {}
}
