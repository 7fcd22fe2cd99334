import type { Room } from '../graphql';
import { DialoguePackResolver } from './dialogue-pack/dialogue-pack.resolver';
import { SavedQuestionResolver } from './saved/saved-question.resolver';
import { EXPORTS_AUDIT_ACTIONS } from './audit-kinds';
import { EXPORT_COSTS } from './costs';
import { EXPORTS_ERRORS } from './errors';
import { EXPORT_PERMISSIONS } from './permissions';

export const EXPORTS_ROOM: Room = {
  name: 'exports',
  errors: EXPORTS_ERRORS,
  auditActions: EXPORTS_AUDIT_ACTIONS,
  permissions: EXPORT_PERMISSIONS,
  resolvers: [DialoguePackResolver, SavedQuestionResolver],
  costs: EXPORT_COSTS,
};
