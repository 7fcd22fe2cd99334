import { definePermissions } from '../permissions';

export const COMPLETENESS_PERMISSIONS = definePermissions({
  'completeness:read': {
    words: { sv: 'se vilka som har lämnat in', en: 'see who has sent results' },
    roles: { FORBUND_EDITOR: 'OWN', FORBUND_APPROVER: 'OWN', SECRETARIAT: 'ANY', ADMINISTRATOR: 'ANY' },
  },
});

type CompletenessPermissions = typeof COMPLETENESS_PERMISSIONS;

declare module '../permissions/permissions' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface Permissions extends CompletenessPermissions {}
}
