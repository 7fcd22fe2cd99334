import type { Room } from '../graphql';
import {
  RoundStateResolver,
  CompletenessResolver,
  ForbundCompletenessResolver,
  CountyCompletenessResolver,
} from './completeness.resolver';
import { RemindResolver } from './remind.resolver';
import { COMPLETENESS_AUDIT_ACTIONS } from './audit-kinds';
import { COMPLETENESS_COSTS } from './costs';
import { COMPLETENESS_ERRORS } from './errors';
import { COMPLETENESS_EVENTS } from './events';
import { COMPLETENESS_PERMISSIONS } from './permissions';

export const COMPLETENESS_ROOM: Room = {
  name: 'completeness',
  errors: COMPLETENESS_ERRORS,
  events: COMPLETENESS_EVENTS,
  auditActions: COMPLETENESS_AUDIT_ACTIONS,
  permissions: COMPLETENESS_PERMISSIONS,
  resolvers: [
    RemindResolver,
    RoundStateResolver,
    CompletenessResolver,
    ForbundCompletenessResolver,
    CountyCompletenessResolver,
  ],
  costs: COMPLETENESS_COSTS,
};
