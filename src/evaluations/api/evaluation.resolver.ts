import { keyOf, toConnection, type Connection, type Context } from '../../graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { currentCatalogue, InterventionType, MeasureType, toMeasure } from '../../catalogue';
import { openActions } from '../../lifecycle';
import { Forbund } from '../../register';
import { SystemErrorType, toSystemError } from '../../system-errors';
import { EVALUATION_LIFE, evaluationStanding, type EvaluationAction } from '../register/evaluation-states';
import { EvaluationActionEnum } from './evaluation-enums.types';
import { evaluationPage } from '../register/evaluation-list.store';
import { EvaluationArgs, EvaluationConnection, EvaluationType, toEvaluation } from './evaluation.types';
import { readFilter } from '../register/read-filter.use-case';

@Resolver(() => EvaluationType)
export class EvaluationResolver {
  @Query(() => EvaluationConnection, {
    description: 'The register of studies, the last registered first (utvärderingar).',
  })
  async evaluations(
    @Args(() => EvaluationArgs) { filter, search, ...page }: EvaluationArgs,
    @Ctx() { hub, loaders }: Context,
  ): Promise<Connection<EvaluationType>> {
    const { intervention, ...rest } = filter ?? {};
    const interventionId = intervention ? keyOf('Intervention', intervention) : null;
    const read = await readFilter(hub, loaders.register, { ...rest, interventionId, text: search });
    return toConnection(await evaluationPage(hub.db, read, page, toEvaluation), page);
  }

  @Query(() => EvaluationType, { nullable: true, description: 'One study by its id (utvärdering).' })
  async evaluation(
    @Arg('id', () => ID, { description: 'Its id (identitet).' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<EvaluationType | null> {
    const found = await loaders.evaluations.evaluation.load(keyOf('Evaluation', id));
    return found && toEvaluation(found);
  }

  @FieldResolver(() => Forbund, {
    nullable: true,
    description: 'Whose study it is; null for one of the secretariat’s (registrerad av).',
  })
  async registeredBy(@Root() { stored }: EvaluationType, @Ctx() { loaders }: Context): Promise<Forbund | null> {
    return stored.ownerId === null ? null : loaders.register.forbundByKey.load(stored.ownerId);
  }

  @FieldResolver(() => [Forbund], { description: 'Förbund that were studied as wholes (studerade förbund).' })
  async forbund(@Root() { stored }: EvaluationType, @Ctx() { loaders }: Context): Promise<Forbund[]> {
    return found(await Promise.all(stored.forbundIds.map((key) => loaders.register.forbundByKey.load(key))));
  }

  @FieldResolver(() => [InterventionType], { description: 'Insatser that were studied (studerade insatser).' })
  async interventions(@Root() { stored }: EvaluationType, @Ctx() { loaders }: Context): Promise<InterventionType[]> {
    const insatser = await Promise.all(stored.interventionIds.map((key) => loaders.evaluations.intervention.load(key)));
    return found(insatser).map((insats) => Object.assign(new InterventionType(), insats));
  }

  @FieldResolver(() => [MeasureType], { description: 'The measures that it is about (mått).' })
  async measures(@Root() { stored }: EvaluationType, @Ctx() { hub }: Context): Promise<MeasureType[]> {
    const { measures } = await currentCatalogue(hub.db);
    return stored.measures.flatMap((code) => measures.get(code) ?? []).map(toMeasure);
  }

  @FieldResolver(() => [SystemErrorType], { description: 'The cases that it is about (systemfel).' })
  async systemErrors(@Root() { stored }: EvaluationType, @Ctx() { loaders }: Context): Promise<SystemErrorType[]> {
    return found(await Promise.all(stored.systemErrors.map((key) => loaders.systemErrors.systemError.load(key)))).map(
      toSystemError,
    );
  }

  @FieldResolver(() => [EvaluationActionEnum], { description: 'The steps that you may take with it (du kan).' })
  viewerCan(@Root() { stored }: EvaluationType, @Ctx() { actor, hub: { rules } }: Context): EvaluationAction[] {
    return openActions(EVALUATION_LIFE, evaluationStanding(stored), { actor, rules });
  }
}

const found = <T>(items: readonly (T | null)[]): T[] => items.filter((item) => item !== null);
