import { definePermissions } from '../permissions';

export const ACCESS_PERMISSIONS = definePermissions({
  'audit:read': {
    words: { sv: 'läsa händelseloggen', en: 'read the audit trail' },
    roles: { FORBUND_EDITOR: 'OWN', FORBUND_APPROVER: 'OWN', SECRETARIAT: 'ANY', ADMINISTRATOR: 'ANY' },
  },
  'tokens:manage': {
    words: { sv: 'hantera åtkomstnycklar', en: 'manage tokens' },
    roles: { ADMINISTRATOR: 'ANY' },
  },
});

type AccessPermissions = typeof ACCESS_PERMISSIONS;

declare module '../permissions/permissions' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface Permissions extends AccessPermissions {}
}
