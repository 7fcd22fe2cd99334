import type { Room } from '../graphql';
import { SubmissionStepResolver } from './api/submission-step.resolver';
import { SubmissionViewerResolver } from './api/submission-viewer.resolver';
import { SubmissionResolver } from './api/submission.resolver';
import { TemplateResolver } from './template/template.resolver';
import { SUBMISSIONS_AUDIT_ACTIONS, SUBMISSIONS_AUDIT_KINDS } from './audit-kinds';
import { SUBMISSION_COSTS } from './costs';
import { findSubmissionNode } from './api/submission.nodes';
import { SUBMISSIONS_ERRORS } from './errors';
import { SUBMISSIONS_EVENTS } from './events';
import { SUBMISSION_PERMISSIONS } from './permissions';

export const SUBMISSIONS_ROOM: Room = {
  name: 'submissions',
  errors: SUBMISSIONS_ERRORS,
  events: SUBMISSIONS_EVENTS,
  auditKinds: SUBMISSIONS_AUDIT_KINDS,
  auditActions: SUBMISSIONS_AUDIT_ACTIONS,
  permissions: SUBMISSION_PERMISSIONS,
  resolvers: [SubmissionResolver, SubmissionStepResolver, SubmissionViewerResolver, TemplateResolver],
  costs: SUBMISSION_COSTS,
  nodes: { Submission: findSubmissionNode },
};
