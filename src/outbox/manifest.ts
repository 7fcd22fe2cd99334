import type { Room } from '../graphql';
import { SubmissionEventResolver, SubscriberResolver } from './outbox.resolver';
import { OUTBOX_COSTS } from './costs';
import { OUTBOX_PERMISSIONS } from './permissions';

export const OUTBOX_ROOM: Room = {
  name: 'outbox',
  permissions: OUTBOX_PERMISSIONS,
  resolvers: [SubmissionEventResolver, SubscriberResolver],
  costs: OUTBOX_COSTS,
};
