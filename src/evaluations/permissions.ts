import { definePermissions } from '../permissions';

export const EVALUATION_PERMISSIONS = definePermissions({
  // The design decides what a study may claim: so whoever registers a study for a förbund does not confirm it.
  'evaluations:register': {
    words: { sv: 'registrera utvärderingar', en: 'register evaluations' },
    roles: { FORBUND_EDITOR: 'OWN', SECRETARIAT: 'ANY' },
  },
  'evaluations:confirm': {
    words: { sv: 'bekräfta utvärderingar', en: 'confirm evaluations' },
    roles: { SECRETARIAT: 'ANY' },
  },
});

type EvaluationPermissions = typeof EVALUATION_PERMISSIONS;

declare module '../permissions/permissions' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface Permissions extends EvaluationPermissions {}
}
