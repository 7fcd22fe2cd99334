import 'reflect-metadata';
import {
  GraphQLDirective,
  DirectiveLocation,
  GraphQLNonNull,
  GraphQLString,
  specifiedDirectives,
  type GraphQLSchema,
} from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AuditResolver, ViewerResolver } from '../accounts/access.resolver';
import { BenchmarkResolver, ForbundFiguresResolver, ResultsResolver } from '../benchmarks/api/benchmark.resolver';
import { ComparisonResolver } from '../benchmarks/api/comparison.resolver';
import {
  ExplainResolver,
  ForbundOverviewResolver,
  NationalValueResolver,
  SeriesResolver,
} from '../benchmarks/api/overview.resolver';
import { ConsequenceResolver } from '../benchmarks/api/consequence.resolver';
import { RehearsalResolver } from '../benchmarks/api/rehearsal.resolver';
import { CatalogueResolver, InterventionResolver, MeasureResolver } from '../catalogue/api/catalogue.resolver';
import { ForbundLocalGroupsResolver, LocalGroupResolver } from '../catalogue/local-groups/local-group.resolver';
import {
  CompletenessResolver,
  CountyCompletenessResolver,
  ForbundCompletenessResolver,
  RoundStateResolver,
} from '../completeness/completeness.resolver';
import { RemindResolver } from '../completeness/remind.resolver';
import { DialoguePackResolver } from '../exports/dialogue-pack/dialogue-pack.resolver';
import { SavedQuestionResolver } from '../exports/saved/saved-question.resolver';
import { ObservationResolver, ObservedGroupResolver } from '../observations/api/observation.resolver';
import {
  CountyResolver,
  ForbundResolver,
  MembershipResolver,
  MunicipalityResolver,
} from '../register/register.resolver';
import { CalculationResolver } from '../economy/api/calculation.resolver';
import { DialogueResolver } from '../economy/api/dialogue.resolver';
import { ResourceEffectResolver } from '../economy/api/resource-effect.resolver';
import { CodeListResolver } from '../system-errors/law/code-list.resolver';
import { DuplicateSuggestionResolver } from '../system-errors/duplicates/duplicate.resolver';
import { DialogueStepResolver } from '../system-errors/api/dialogue-step.resolver';
import {
  DialogueOfCaseResolver,
  PriorityListResolver,
  PriorityResolver,
  QuestionResolver,
} from '../system-errors/api/dialogue.resolver';
import { StatisticsResolver, TimelineEntryResolver, TimelineResolver } from '../system-errors/api/timeline.resolver';
import { EvidenceResolver } from '../system-errors/evidence/evidence.resolver';
import { SystemErrorReportResolver } from '../system-errors/reports/report.resolver';
import { SystemErrorStepResolver } from '../system-errors/api/system-error-step.resolver';
import { SignatureResolver, SystemErrorResolver } from '../system-errors/api/system-error.resolver';
import {
  ForbundEvaluationsResolver,
  InterventionEvaluationsResolver,
  MeasureEvaluationsResolver,
  SystemErrorEvaluationsResolver,
} from '../evaluations/api/evaluation-links.resolver';
import { EvaluationStepResolver } from '../evaluations/api/evaluation-step.resolver';
import { EvaluationResolver } from '../evaluations/api/evaluation.resolver';
import { ReleaseResolver } from '../releases/api/release.resolver';
import { ReplyResolver } from '../releases/api/reply.resolver';
import { SubmissionReleaseResolver } from '../releases/api/submission-release.resolver';
import { SubmissionEventResolver, SubscriberResolver } from '../outbox/outbox.resolver';
import { RoundExceptionResolver } from '../rounds/round-exception.resolver';
import { SourceResolver } from '../sources/source.resolver';
import { HarvestResolver, SubmissionProvenanceResolver } from '../sources/harvest.resolver';
import { SubmissionStepResolver } from '../submissions/api/submission-step.resolver';
import { SubmissionViewerResolver } from '../submissions/api/submission-viewer.resolver';
import { SubmissionResolver } from '../submissions/api/submission.resolver';
import { TemplateResolver } from '../submissions/template/template.resolver';
import { receiptResolver } from '../releases/api/receipt.types';
import { COST_DIRECTIVES, withCosts } from '../guards/cost/cost-directives';
import { NodeResolver } from './node.resolver';
import { ReplayResolver } from './replay.resolver';
import { ANSWERS_WITH_RECEIPT } from './replay.types';

const RESOLVERS = [
  ForbundResolver,
  MembershipResolver,
  CountyResolver,
  MunicipalityResolver,
  CatalogueResolver,
  MeasureResolver,
  InterventionResolver,
  ForbundLocalGroupsResolver,
  LocalGroupResolver,
  SubmissionEventResolver,
  SubscriberResolver,
  RoundExceptionResolver,
  SubmissionResolver,
  SubmissionStepResolver,
  SubmissionViewerResolver,
  TemplateResolver,
  SourceResolver,
  HarvestResolver,
  SubmissionProvenanceResolver,
  ReleaseResolver,
  SubmissionReleaseResolver,
  ReplyResolver,
  RemindResolver,
  RoundStateResolver,
  CompletenessResolver,
  ForbundCompletenessResolver,
  CountyCompletenessResolver,
  BenchmarkResolver,
  ForbundFiguresResolver,
  ResultsResolver,
  ComparisonResolver,
  SeriesResolver,
  ForbundOverviewResolver,
  NationalValueResolver,
  ExplainResolver,
  RehearsalResolver,
  ConsequenceResolver,
  ObservationResolver,
  ObservedGroupResolver,
  ResourceEffectResolver,
  DialogueResolver,
  CalculationResolver,
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
  DialoguePackResolver,
  EvaluationResolver,
  EvaluationStepResolver,
  ForbundEvaluationsResolver,
  InterventionEvaluationsResolver,
  MeasureEvaluationsResolver,
  SystemErrorEvaluationsResolver,
  SavedQuestionResolver,
  ViewerResolver,
  AuditResolver,
  NodeResolver,
  ReplayResolver,
  ...ANSWERS_WITH_RECEIPT.map(receiptResolver),
] as const;

/** Declared so that the schema may carry it; federation itself comes with the subgraph. */
const keyDirective = new GraphQLDirective({
  name: 'key',
  locations: [DirectiveLocation.OBJECT],
  args: { fields: { type: new GraphQLNonNull(GraphQLString) } },
  isRepeatable: true,
});

/** Said of a type that other subgraphs have too, and that means the same everywhere. */
const shareableDirective = new GraphQLDirective({ name: 'shareable', locations: [DirectiveLocation.OBJECT] });

/** The schema as the capabilities declare it: every type, field and permission, before federation is added. */
export function buildHubSchema(): GraphQLSchema {
  return withCosts(
    buildSchemaSync({
      resolvers: [...RESOLVERS],
      directives: [...specifiedDirectives, keyDirective, shareableDirective, ...COST_DIRECTIVES],
      validate: false,
    }),
  );
}
