import { definePermissions } from '../permissions';

export const REGISTER_PERMISSIONS = definePermissions({
  'register:import': {
    words: { sv: 'ändra registret', en: 'change the register' },
    roles: { SECRETARIAT: 'ANY', ADMINISTRATOR: 'ANY' },
  },
});

type RegisterPermissions = typeof REGISTER_PERMISSIONS;

declare module '../permissions/permissions' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface Permissions extends RegisterPermissions {}
}
