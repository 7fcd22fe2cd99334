import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { authorise } from '../permissions/permissions';
import { currentCatalogue } from '../catalogue/catalogue.store';
import { toIndicator, toMeasure, toRound } from '../catalogue/api/catalogue.types';
import { interventionByKeys } from '../catalogue/interventions/intervention.store';
import { InterventionType } from '../catalogue/interventions/intervention.types';
import { toLocalGroup } from '../catalogue/local-groups/local-group.types';
import { findReadableRelease } from '../releases/figures/read-early';
import { toRelease } from '../releases/api/release.types';
import { submissionsByKeys } from '../submissions/lifecycle/submission.store';
import { toSubmission } from '../submissions/api/submission.types';
import { toEvaluation } from '../evaluations/api/evaluation.types';
import { findReport } from '../system-errors/reports/find-report';
import { toSystemErrorReport } from '../system-errors/reports/report.types';
import { toSystemError } from '../system-errors/api/system-error.types';
import { today } from '../system-errors/cases/today';
import type { Context } from '../graphql/context';
import type { Limits } from '../guards/limits';
import { LimitsType } from './limits.types';
import { fromGlobalId, Node, type NodeKind } from '../graphql/node';
import { SERVICE_VERSION } from '../platform/settings/service-version';

type Find = (context: Context, key: number) => Promise<Node | null>;

/** How each kind is found; the same access rules hold as by any other way to it. */
const FINDERS: Record<NodeKind, Find> = {
  Forbund: ({ loaders }, key) => loaders.register.forbundByKey.load(key),
  Indicator: async ({ hub }, key) => {
    const catalogue = await currentCatalogue(hub.db);
    const found = catalogue.indicators.find((indicator) => indicator.key === key);
    return found
      ? toIndicator(
          found,
          [...catalogue.measures.values()].filter((measure) => measure.indicator === found),
        )
      : null;
  },
  Measure: async ({ hub }, key) => {
    const found = [...(await currentCatalogue(hub.db)).measures.values()].find((measure) => measure.key === key);
    return found ? toMeasure(found) : null;
  },
  Round: async ({ hub }, key) => {
    const found = [...(await currentCatalogue(hub.db)).rounds.values()].find((round) => round.key === key);
    return found ? toRound(found) : null;
  },
  Intervention: async ({ hub }, key) => {
    const [found] = await interventionByKeys(hub.db, [key]);
    return found ? Object.assign(new InterventionType(), found) : null;
  },
  LocalGroup: async ({ loaders }, key) => {
    const found = await loaders.localGroups.localGroup.load(key);
    return found && toLocalGroup(found);
  },
  Submission: async ({ hub, actor }, key) => {
    const [found] = await submissionsByKeys(hub.db, [key]);
    authorise(actor, 'results:read-unreleased', found?.forbundId ?? null);
    return found ? toSubmission(found) : null;
  },
  Release: async ({ hub }, key) => {
    const found = await findReadableRelease(hub, key);
    return found ? toRelease(found) : null;
  },
  SystemError: async ({ loaders }, key) => {
    const found = await loaders.systemErrors.systemError.load(key);
    return found && toSystemError(found);
  },
  SystemErrorReport: async ({ hub, actor }, key) => {
    const found = await findReport(hub, actor, key);
    return found ? toSystemErrorReport(found, today(hub)) : null;
  },
  Evaluation: async ({ loaders }, key) => {
    const found = await loaders.evaluations.evaluation.load(key);
    return found && toEvaluation(found);
  },
};

@ObjectType('ServiceInfo', { simpleResolvers: true, description: 'What this hub is and what it allows (om tjänsten).' })
export class ServiceInfo {
  @Field(() => String, { description: 'Version of Samnav (version).' })
  version!: string;

  @Field(() => Int, { description: 'Most items a page may have (största sida).' })
  maxPageSize!: number;

  @Field(() => Int, { description: 'Most tokens a document may have (största fråga).' })
  maxDocumentTokens!: number;

  @Field(() => LimitsType, { description: 'The limits of whoever asks (egna gränser).' })
  limits!: Limits;

  @Field(() => [LimitsType], { description: 'The limits of each level (gränser per nivå).' })
  limitsByLevel!: readonly Limits[];
}

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Anything with an id (nod).' })
  async node(
    @Arg('id', () => ID, { description: 'The id (identitet).' }) id: string,
    @Ctx() context: Context,
  ): Promise<Node | null> {
    const { kind, key } = fromGlobalId(id);
    return FINDERS[kind](context, key);
  }

  @Query(() => ServiceInfo, { description: 'What this hub is and what it allows (om tjänsten).' })
  serviceInfo(@Ctx() { allowance: { level, limits: all } }: Context): ServiceInfo {
    const limits = all[level];
    return {
      version: SERVICE_VERSION,
      maxPageSize: limits.pageSize,
      maxDocumentTokens: limits.tokens,
      limits,
      limitsByLevel: Object.values(all),
    };
  }
}
