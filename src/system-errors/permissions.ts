import { definePermissions } from '../permissions';

export const SYSTEM_ERROR_PERMISSIONS = definePermissions({
  'system-errors:report': {
    words: { sv: 'rapportera systemfel', en: 'report system errors' },
    roles: { FORBUND_EDITOR: 'OWN', FORBUND_APPROVER: 'OWN' },
  },
  'system-errors:read-reports': {
    words: { sv: 'läsa rapporter om systemfel', en: 'read reports of system errors' },
    roles: {
      FORBUND_EDITOR: 'OWN',
      FORBUND_APPROVER: 'OWN',
      SECRETARIAT: 'ANY',
      ADMINISTRATOR: 'ANY',
    },
  },
  'system-errors:manage': {
    words: { sv: 'handlägga systemfel', en: 'handle system errors' },
    roles: { SECRETARIAT: 'ANY' },
  },
  // The use case checks which authority an actor may answer for.
  'system-errors:answer': {
    words: { sv: 'besvara systemfel', en: 'answer system errors' },
    roles: { AUTHORITY: 'ANY' },
  },
});

type SystemErrorPermissions = typeof SYSTEM_ERROR_PERMISSIONS;

declare module '../permissions/permissions' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface Permissions extends SystemErrorPermissions {}
}
