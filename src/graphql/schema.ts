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
import { AuditResolver, ViewerResolver } from '../access/access.resolver';
import { BenchmarkResolver, ForbundFiguresResolver } from '../benchmarks/benchmark.resolver';
import { ComparisonResolver } from '../benchmarks/comparison.resolver';
import {
  ExplainResolver,
  ForbundOverviewResolver,
  NationalValueResolver,
  SeriesResolver,
} from '../benchmarks/overview.resolver';
import { CatalogueResolver, InterventionResolver, MeasureResolver } from '../catalogue/catalogue.resolver';
import { ObservationResolver } from '../observations/observation.resolver';
import {
  CountyResolver,
  ForbundResolver,
  MembershipResolver,
  MunicipalityResolver,
} from '../register/register.resolver';
import { ReleaseResolver } from '../releases/release.resolver';
import { SubmissionResolver } from '../submissions/submission.resolver';
import { NodeResolver } from './node.resolver';

const RESOLVERS = [
  ForbundResolver,
  MembershipResolver,
  CountyResolver,
  MunicipalityResolver,
  CatalogueResolver,
  MeasureResolver,
  InterventionResolver,
  SubmissionResolver,
  ReleaseResolver,
  BenchmarkResolver,
  ForbundFiguresResolver,
  ComparisonResolver,
  SeriesResolver,
  ForbundOverviewResolver,
  NationalValueResolver,
  ExplainResolver,
  ObservationResolver,
  ViewerResolver,
  AuditResolver,
  NodeResolver,
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
  return buildSchemaSync({
    resolvers: [...RESOLVERS],
    directives: [...specifiedDirectives, keyDirective, shareableDirective],
    validate: false,
  });
}
