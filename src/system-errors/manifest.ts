import type { Room } from '../graphql';
import { DialogueStepResolver } from './api/dialogue-step.resolver';
import {
  DialogueOfCaseResolver,
  PriorityListResolver,
  PriorityResolver,
  QuestionResolver,
} from './api/dialogue.resolver';
import { SystemErrorStepResolver } from './api/system-error-step.resolver';
import { SystemErrorResolver, SignatureResolver } from './api/system-error.resolver';
import { TimelineResolver, TimelineEntryResolver, StatisticsResolver } from './api/timeline.resolver';
import { DuplicateSuggestionResolver } from './duplicates/duplicate.resolver';
import { EvidenceResolver } from './evidence/evidence.resolver';
import { CodeListResolver } from './law/code-list.resolver';
import { SystemErrorReportResolver } from './reports/report.resolver';
import { SYSTEM_ERRORS_AUDIT_ACTIONS } from './audit-kinds';
import { SYSTEM_ERROR_COSTS } from './costs';
import { createSystemErrorLoaders } from './cases/system-error.loaders';
import { systemErrorNodes, systemErrorReferences } from './api/system-error.nodes';
import { SYSTEM_ERRORS_ERRORS } from './errors';
import { SYSTEM_ERRORS_EVENTS } from './events';
import { SYSTEM_ERROR_PERMISSIONS } from './permissions';

export const SYSTEM_ERRORS_ROOM: Room = {
  name: 'system-errors',
  errors: SYSTEM_ERRORS_ERRORS,
  events: SYSTEM_ERRORS_EVENTS,
  auditActions: SYSTEM_ERRORS_AUDIT_ACTIONS,
  permissions: SYSTEM_ERROR_PERMISSIONS,
  resolvers: [
    CodeListResolver,
    SystemErrorReportResolver,
    SystemErrorResolver,
    SignatureResolver,
    SystemErrorStepResolver,
    DuplicateSuggestionResolver,
    DialogueStepResolver,
    DialogueOfCaseResolver,
    PriorityListResolver,
    PriorityResolver,
    QuestionResolver,
    TimelineResolver,
    TimelineEntryResolver,
    StatisticsResolver,
    EvidenceResolver,
  ],
  costs: SYSTEM_ERROR_COSTS,
  nodes: systemErrorNodes,
  references: systemErrorReferences,
  loaders: { systemErrors: (hub) => createSystemErrorLoaders(hub) },
};
