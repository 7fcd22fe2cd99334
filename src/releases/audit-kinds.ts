import { defineAuditActions, defineAuditKinds } from '../access';

/** What is done with releases and with comments on figures, to who asks who did what. */
export const RELEASES_AUDIT_KINDS = defineAuditKinds({
  RELEASED: 'Published or withdrew a release (publicerade).',
  COMMENTED: 'Wrote, removed or withdrew a comment on a figure (kommenterade).',
});

export const RELEASES_AUDIT_ACTIONS = defineAuditActions({
  'release:publish': 'RELEASED',
  'release:withdraw': 'RELEASED',
  'release:rehearse': 'SAW',
  'release:read-early': 'SAW',
  'reply:write': 'COMMENTED',
  'reply:remove': 'COMMENTED',
  'reply:withdraw': 'COMMENTED',
});

type ReleasesAuditKinds = typeof RELEASES_AUDIT_KINDS;
type ReleasesAuditActions = typeof RELEASES_AUDIT_ACTIONS;

declare module '../access/audit-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface AuditKinds extends ReleasesAuditKinds {}
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface AuditActions extends ReleasesAuditActions {}
}
