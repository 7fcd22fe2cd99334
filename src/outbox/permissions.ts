import { definePermissions } from '../permissions';

export const OUTBOX_PERMISSIONS = definePermissions({
  'outbox:manage': {
    words: { sv: 'hantera mottagare av händelser', en: 'manage receivers of events' },
    roles: { SECRETARIAT: 'ANY', ADMINISTRATOR: 'ANY' },
  },
});

type OutboxPermissions = typeof OUTBOX_PERMISSIONS;

declare module '../permissions/permissions' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface Permissions extends OutboxPermissions {}
}
