import { definePermissions } from '../permissions';

export const SUBMISSION_PERMISSIONS = definePermissions({
  'results:submit': {
    words: { sv: 'lämna in resultat', en: 'submit results' },
    roles: { FORBUND_EDITOR: 'OWN' },
  },
  'results:approve': {
    words: { sv: 'godkänna resultat', en: 'approve results' },
    roles: { FORBUND_APPROVER: 'OWN' },
  },
  'results:return': {
    words: { sv: 'återsända resultat', en: 'send results back' },
    roles: { FORBUND_APPROVER: 'OWN', SECRETARIAT: 'ANY' },
  },
  'results:accept': {
    words: { sv: 'godta resultat', en: 'accept results' },
    roles: { SECRETARIAT: 'ANY' },
  },
  'results:reopen': {
    words: { sv: 'öppna en inlämning igen', en: 'reopen a submission' },
    roles: { FORBUND_APPROVER: 'OWN', SECRETARIAT: 'ANY' },
  },
  'results:read-unreleased': {
    words: { sv: 'läsa det som inte är publicerat', en: 'read what has not been released' },
    roles: {
      FORBUND_EDITOR: 'OWN',
      FORBUND_APPROVER: 'OWN',
      SECRETARIAT: 'ANY',
      ADMINISTRATOR: 'ANY',
    },
  },
});

type SubmissionPermissions = typeof SUBMISSION_PERMISSIONS;

declare module '../permissions/permissions' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface Permissions extends SubmissionPermissions {}
}
