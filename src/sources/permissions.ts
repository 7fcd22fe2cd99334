import { definePermissions } from '../permissions';

export const SOURCE_PERMISSIONS = definePermissions({
  'sources:read': {
    words: { sv: 'se källor och hämtningar', en: 'see sources and harvests' },
    roles: { FORBUND_EDITOR: 'OWN', FORBUND_APPROVER: 'OWN', SECRETARIAT: 'ANY', ADMINISTRATOR: 'ANY' },
  },
  // Whoever sets a source up sends in its figures, and so does not approve them.
  'sources:manage': {
    words: { sv: 'hantera källor', en: 'manage sources' },
    roles: { FORBUND_EDITOR: 'OWN', SECRETARIAT: 'ANY', ADMINISTRATOR: 'ANY' },
  },
});

type SourcePermissions = typeof SOURCE_PERMISSIONS;

declare module '../permissions/permissions' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface Permissions extends SourcePermissions {}
}
