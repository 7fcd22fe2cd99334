import { definePermissions } from '../permissions';

export const RELEASE_PERMISSIONS = definePermissions({
  'replies:write': {
    words: { sv: 'kommentera ett förbunds tal', en: 'comment on the figures of a förbund' },
    roles: { FORBUND_EDITOR: 'OWN', FORBUND_APPROVER: 'OWN' },
  },
  'replies:read': {
    words: { sv: 'läsa kommentarer som inte är publicerade', en: 'read comments that have not been released' },
    roles: { FORBUND_EDITOR: 'OWN', FORBUND_APPROVER: 'OWN', SECRETARIAT: 'ANY', ADMINISTRATOR: 'ANY' },
  },
  'replies:withdraw': {
    words: { sv: 'återkalla kommentarer', en: 'withdraw comments' },
    roles: { SECRETARIAT: 'ANY' },
  },
  'release:publish': {
    words: { sv: 'publicera', en: 'publish a release' },
    roles: { SECRETARIAT: 'ANY' },
  },
  'release:withdraw': {
    words: { sv: 'återkalla en publicering', en: 'withdraw a release' },
    roles: { SECRETARIAT: 'ANY' },
  },
});

type ReleasePermissions = typeof RELEASE_PERMISSIONS;

declare module '../permissions/permissions' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface Permissions extends ReleasePermissions {}
}
