import type { Room } from '../graphql';
import { SubmissionEventResolver, SubscriberResolver } from './outbox.resolver';
import { OUTBOX_AUDIT_ACTIONS } from './audit-kinds';
import { OUTBOX_COSTS } from './costs';
import { OUTBOX_ERRORS } from './errors';
import { OUTBOX_PERMISSIONS } from './permissions';

export const OUTBOX_ROOM: Room = {
  name: 'outbox',
  errors: OUTBOX_ERRORS,
  auditActions: OUTBOX_AUDIT_ACTIONS,
  permissions: OUTBOX_PERMISSIONS,
  resolvers: [SubmissionEventResolver, SubscriberResolver],
  costs: OUTBOX_COSTS,
};
