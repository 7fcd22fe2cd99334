import type { Room } from '../graphql';
import { HarvestResolver, SubmissionProvenanceResolver } from './harvests/harvest.resolver';
import { SourceResolver } from './source.resolver';
import { SOURCES_AUDIT_ACTIONS } from './audit-kinds';
import { SOURCE_COSTS } from './costs';
import { SOURCES_ERRORS } from './errors';
import { SOURCES_EVENTS } from './events';
import { SOURCE_PERMISSIONS } from './permissions';

export const SOURCES_ROOM: Room = {
  name: 'sources',
  errors: SOURCES_ERRORS,
  events: SOURCES_EVENTS,
  auditActions: SOURCES_AUDIT_ACTIONS,
  permissions: SOURCE_PERMISSIONS,
  resolvers: [SourceResolver, HarvestResolver, SubmissionProvenanceResolver],
  costs: SOURCE_COSTS,
};
