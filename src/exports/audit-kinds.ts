import { defineAuditActions } from '../access';

/** What is taken out as a file, to who asks who did what. */
export const EXPORTS_AUDIT_ACTIONS = defineAuditActions({
  'results:export': 'SAW',
  'audit:export': 'SAW',
});
