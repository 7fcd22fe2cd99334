import type { Room } from '../graphql';
import { SubmissionStepResolver } from './api/submission-step.resolver';
import { SubmissionViewerResolver } from './api/submission-viewer.resolver';
import { SubmissionResolver } from './api/submission.resolver';
import { TemplateResolver } from './template/template.resolver';
import { SUBMISSION_COSTS } from './costs';
import { findSubmissionNode } from './api/submission.nodes';
import { SUBMISSION_PERMISSIONS } from './permissions';

export const SUBMISSIONS_ROOM: Room = {
  name: 'submissions',
  permissions: SUBMISSION_PERMISSIONS,
  resolvers: [SubmissionResolver, SubmissionStepResolver, SubmissionViewerResolver, TemplateResolver],
  costs: SUBMISSION_COSTS,
  nodes: { Submission: findSubmissionNode },
};
