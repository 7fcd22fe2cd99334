import { definePermissions } from '../permissions';

export const CATALOGUE_PERMISSIONS = definePermissions({
  'catalogue:apply': {
    words: { sv: 'ändra katalogen', en: 'change the catalogue' },
    roles: { SECRETARIAT: 'ANY', ADMINISTRATOR: 'ANY' },
  },
  'interventions:register': {
    words: { sv: 'registrera insatser', en: 'register insatser' },
    roles: { FORBUND_EDITOR: 'OWN', SECRETARIAT: 'ANY' },
  },
  'local-groups:register': {
    words: { sv: 'registrera lokusgrupper', en: 'register local groups' },
    roles: { FORBUND_EDITOR: 'OWN', SECRETARIAT: 'ANY' },
  },
});

type CataloguePermissions = typeof CATALOGUE_PERMISSIONS;

declare module '../permissions/permissions' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface Permissions extends CataloguePermissions {}
}
