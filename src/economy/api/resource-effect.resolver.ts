import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { toIntervention, toLocalGroup, toMeasure, toPriceIndex, toRound } from '../../catalogue';
import { pageSize } from '../../database';
import type { Context } from '../../graphql';
import { SamnavError } from '../../platform';
import { answerTo } from '../../releases';
import { assumptionsOf, cautionsOf } from '../effect/claims';
import { describeTotal, describeUnit, unadjustedIn } from '../resources/describe-unit';
import { RESOURCE_CITED, RESOURCE_METHODS } from '../effect/economy-methods';
import { EvaluationBehindType, toEvaluationBehind } from './evaluation-behind.types';
import { frontierBeside, relationBeside } from '../heavy/in-thread';
import { pointsOf } from '../effect/relation';
import {
  ResourceFrontierType,
  ResourceRelationType,
  ResourceSensitivityType,
  toFrontier,
  toRelation,
} from './relation.types';
import { madeOf, resourceEffect, type NamedUnit, type ResourceAnswer } from '../effect/resource-effect.use-case';
import { ResourceEffectType, ResourceUnitType } from './resource-effect.types';
import { toFigures } from './resource-figures.types';
import { ResourceEffectArgs, UnitPageArgs } from './resource-input.types';
import { sensitivityOf } from '../effect/sensitivity.use-case';

@Resolver(() => ResourceEffectType)
export class ResourceEffectResolver {
  @Query(() => ResourceEffectType, {
    description: 'What was put in beside what came out, over förbund or insatser (resurs mot effekt).',
  })
  async resourceEffect(
    @Args(() => ResourceEffectArgs) args: ResourceEffectArgs,
    @Ctx() { hub }: Context,
  ): Promise<ResourceEffectType> {
    const answer = await resourceEffect(hub, args.input, args.release);
    const { release } = answer;
    const { at } = answer.claim;
    const asked = at ? { ...args, input: { ...args.input, evaluationsAt: at } } : args;
    return answerTo(toAnswer(answer), () => ({ field: 'resourceEffect', args: asked }), {
      release,
      methods: RESOURCE_CITED,
    });
  }

  @FieldResolver(() => [ResourceUnitType], { description: 'The units by name (enheter).' })
  units(@Root() { answer }: ResourceEffectType, @Args(() => UnitPageArgs) page: UnitPageArgs): ResourceUnitType[] {
    if (page.skip < 0) throw new SamnavError('INVALID_INPUT', { field: 'skip' });
    const size = pageSize({ first: page.first });
    return answer.units.slice(page.skip, page.skip + size).map((unit) => toUnit(answer, unit));
  }

  @FieldResolver(() => [EvaluationBehindType], {
    description: 'The studies that EVALUATED rests on; none otherwise (utvärderingar).',
  })
  async evaluations(
    @Root() { answer }: ResourceEffectType,
    @Ctx() { loaders }: Context,
  ): Promise<EvaluationBehindType[]> {
    const { studies } = answer.claim;
    const stored = await Promise.all(
      studies.map(({ evaluationId }) => loaders.evaluations.evaluation.load(evaluationId)),
    );
    return studies.flatMap((study, index) => toEvaluationBehind(study, stored[index]));
  }

  @FieldResolver(() => ResourceRelationType, { description: 'Resource against outcome, by two lines (samband).' })
  async relation(@Root() { answer }: ResourceEffectType): Promise<ResourceRelationType> {
    return toRelation(pointsOf(answer.whole), await relationBeside(answer.whole));
  }

  @FieldResolver(() => ResourceFrontierType, { description: 'Data envelopment analysis, exploratory (front).' })
  async frontier(@Root() { answer }: ResourceEffectType): Promise<ResourceFrontierType> {
    return toFrontier(answer.frame.countsEverybody ? await frontierBeside(answer.whole) : 'OUTCOME_OF_A_SAMPLE');
  }

  @FieldResolver(() => [ResourceSensitivityType], {
    description: 'The line with other lags and prices, and without each unit (känslighet).',
  })
  async sensitivity(
    @Root() { answer }: ResourceEffectType,
    @Ctx() { hub }: Context,
  ): Promise<ResourceSensitivityType[]> {
    return sensitivityOf(hub, answer);
  }
}

function toAnswer(answer: ResourceAnswer): ResourceEffectType {
  const { frame, catalogue, release, coverage, origin, units, total, claim } = answer;
  const { rounds, costYears, priceYear, cost, outcome, design, question } = frame;
  const { priceIndex } = catalogue.economy;
  const having = (status: NamedUnit['status']) => units.filter((unit) => unit.status === status).length;
  return {
    answer,
    release,
    rounds: rounds.map(toRound),
    resourceYears: costYears,
    priceYear,
    priceIndex: priceIndex && toPriceIndex(priceIndex),
    resource: toMeasure(cost.measure),
    outcome: toMeasure(outcome.measure),
    design,
    causalClaim: claim.claim,
    assumptions: assumptionsOf({ priceYear, costYears, lag: question.lag, index: priceIndex }),
    cautions: cautionsOf(design, {
      withheld: having('SUPPRESSED'),
      missing: having('MISSING'),
      unadjusted: unadjustedIn(answer),
      besideOthers: true,
      ofSample: !frame.countsEverybody,
      studies: claim.studies.length,
      endedStudies: claim.studies.filter(({ endedAt }) => endedAt !== null).length,
    }),
    coverage,
    origin,
    unitCount: units.length,
    total: { figures: toFigures(total), ratios: describeTotal(answer), madeOf: madeOf(answer) },
    methods: RESOURCE_METHODS,
  };
}

function toUnit(answer: ResourceAnswer, unit: NamedUnit): ResourceUnitType {
  const { place, ratios } = describeUnit(answer, unit);
  const { key, forbund, status, insats, group } = unit;
  const [intervention, localGroup] = [insats && toIntervention(insats), group && toLocalGroup(group)];
  return { key, forbund, intervention, localGroup, status, figures: toFigures(unit), ratios, place };
}
