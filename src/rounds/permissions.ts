import { definePermissions } from '../permissions';

export const ROUND_PERMISSIONS = definePermissions({
  'rounds:manage': {
    words: { sv: 'bevilja undantag och påminna', en: 'grant exceptions and remind' },
    roles: { SECRETARIAT: 'ANY' },
  },
});

type RoundPermissions = typeof ROUND_PERMISSIONS;

declare module '../permissions/permissions' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface Permissions extends RoundPermissions {}
}
