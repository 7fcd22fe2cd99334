import type { Room } from '../graphql';
import { RoundExceptionResolver } from './round-exception.resolver';
import { ROUNDS_AUDIT_ACTIONS } from './audit-kinds';
import { ROUND_COSTS } from './costs';
import { ROUNDS_ERRORS } from './errors';
import { ROUNDS_EVENTS } from './events';
import { ROUND_PERMISSIONS } from './permissions';

export const ROUNDS_ROOM: Room = {
  name: 'rounds',
  errors: ROUNDS_ERRORS,
  events: ROUNDS_EVENTS,
  auditActions: ROUNDS_AUDIT_ACTIONS,
  permissions: ROUND_PERMISSIONS,
  resolvers: [RoundExceptionResolver],
  costs: ROUND_COSTS,
};
