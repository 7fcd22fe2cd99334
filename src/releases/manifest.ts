import type { Room } from '../graphql';
import { ReleaseResolver } from './api/release.resolver';
import { ReplyResolver } from './api/reply.resolver';
import { SubmissionReleaseResolver } from './api/submission-release.resolver';
import { RELEASES_AUDIT_ACTIONS, RELEASES_AUDIT_KINDS } from './audit-kinds';
import { RELEASE_COSTS } from './costs';
import { findReleaseNode } from './api/release.nodes';
import { RELEASES_ERRORS } from './errors';
import { RELEASES_EVENTS } from './events';
import { RELEASE_PERMISSIONS } from './permissions';

export const RELEASES_ROOM: Room = {
  name: 'releases',
  errors: RELEASES_ERRORS,
  events: RELEASES_EVENTS,
  auditKinds: RELEASES_AUDIT_KINDS,
  auditActions: RELEASES_AUDIT_ACTIONS,
  permissions: RELEASE_PERMISSIONS,
  resolvers: [ReleaseResolver, SubmissionReleaseResolver, ReplyResolver],
  costs: RELEASE_COSTS,
  nodes: { Release: findReleaseNode },
};
