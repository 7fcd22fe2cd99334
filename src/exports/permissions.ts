import { definePermissions } from '../permissions';

export const EXPORT_PERMISSIONS = definePermissions({
  'questions:save': {
    words: { sv: 'spara frågor', en: 'save questions' },
    roles: {
      ANALYST: 'ANY',
      FORBUND_EDITOR: 'ANY',
      FORBUND_APPROVER: 'ANY',
      SECRETARIAT: 'ANY',
      AUTHORITY: 'ANY',
      ADMINISTRATOR: 'ANY',
    },
  },
  'questions:save-any': {
    words: { sv: 'ändra andras sparade frågor', en: 'change the saved questions of others' },
    roles: { SECRETARIAT: 'ANY', ADMINISTRATOR: 'ANY' },
  },
});

type ExportPermissions = typeof EXPORT_PERMISSIONS;

declare module '../permissions/permissions' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface Permissions extends ExportPermissions {}
}
