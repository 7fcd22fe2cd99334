import type { Text } from '../platform/text';
import type { Permission } from './permissions';

/** What each permission is for, as it ends the sentence "you may not …". */
export const PERMISSION_WORDS: Readonly<Record<Permission, Text>> = {
  'register:import': { sv: 'ändra registret', en: 'change the register' },
  'catalogue:apply': { sv: 'ändra katalogen', en: 'change the catalogue' },
  'interventions:register': { sv: 'registrera insatser', en: 'register insatser' },
  'local-groups:register': { sv: 'registrera lokusgrupper', en: 'register local groups' },
  'results:submit': { sv: 'lämna in resultat', en: 'submit results' },
  'results:approve': { sv: 'godkänna resultat', en: 'approve results' },
  'results:return': { sv: 'återsända resultat', en: 'send results back' },
  'results:accept': { sv: 'godta resultat', en: 'accept results' },
  'results:reopen': { sv: 'öppna en inlämning igen', en: 'reopen a submission' },
  'results:read-unreleased': { sv: 'läsa det som inte är publicerat', en: 'read what has not been released' },
  'rounds:manage': { sv: 'bevilja undantag och påminna', en: 'grant exceptions and remind' },
  'completeness:read': { sv: 'se vilka som har lämnat in', en: 'see who has sent results' },
  'outbox:manage': { sv: 'hantera mottagare av händelser', en: 'manage receivers of events' },
  'sources:read': { sv: 'se källor och hämtningar', en: 'see sources and harvests' },
  'sources:manage': { sv: 'hantera källor', en: 'manage sources' },
  'replies:write': { sv: 'kommentera ett förbunds tal', en: 'comment on the figures of a förbund' },
  'replies:read': { sv: 'läsa kommentarer som inte är publicerade', en: 'read comments that have not been released' },
  'replies:withdraw': { sv: 'återkalla kommentarer', en: 'withdraw comments' },
  'release:publish': { sv: 'publicera', en: 'publish a release' },
  'release:withdraw': { sv: 'återkalla en publicering', en: 'withdraw a release' },
  'questions:save': { sv: 'spara frågor', en: 'save questions' },
  'questions:save-any': { sv: 'ändra andras sparade frågor', en: 'change the saved questions of others' },
  'system-errors:report': { sv: 'rapportera systemfel', en: 'report system errors' },
  'system-errors:read-reports': { sv: 'läsa rapporter om systemfel', en: 'read reports of system errors' },
  'system-errors:manage': { sv: 'handlägga systemfel', en: 'handle system errors' },
  'system-errors:answer': { sv: 'besvara systemfel', en: 'answer system errors' },
  'audit:read': { sv: 'läsa händelseloggen', en: 'read the audit trail' },
  'tokens:manage': { sv: 'hantera åtkomstnycklar', en: 'manage tokens' },
};
