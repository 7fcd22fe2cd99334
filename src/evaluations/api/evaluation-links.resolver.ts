import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { InterventionType, MeasureType } from '../../catalogue';
import type { Context } from '../../graphql';
import { Forbund } from '../../register';
import { SystemErrorType } from '../../system-errors';
import { EvaluationsAboutType, toEvaluationsAbout } from './evaluation.types';

/** Links from the subject of a study back to the study. */
@Resolver(() => Forbund)
export class ForbundEvaluationsResolver {
  @FieldResolver(() => EvaluationsAboutType, {
    description: 'Studies of the förbund and of its insatser (utvärderingar).',
  })
  async evaluations(@Root() { key }: Forbund, @Ctx() { loaders }: Context): Promise<EvaluationsAboutType> {
    return toEvaluationsAbout(await loaders.evaluations.evaluationsOfForbund.load(key));
  }
}

@Resolver(() => InterventionType)
export class InterventionEvaluationsResolver {
  @FieldResolver(() => EvaluationsAboutType, { description: 'Studies of the insats (utvärderingar).' })
  async evaluations(@Root() { key }: InterventionType, @Ctx() { loaders }: Context): Promise<EvaluationsAboutType> {
    return toEvaluationsAbout(await loaders.evaluations.evaluationsOfIntervention.load(key));
  }
}

@Resolver(() => MeasureType)
export class MeasureEvaluationsResolver {
  @FieldResolver(() => EvaluationsAboutType, { description: 'Studies that are about the measure (utvärderingar).' })
  async evaluations(@Root() { code }: MeasureType, @Ctx() { loaders }: Context): Promise<EvaluationsAboutType> {
    return toEvaluationsAbout(await loaders.evaluations.evaluationsOfMeasure.load(code));
  }
}

@Resolver(() => SystemErrorType)
export class SystemErrorEvaluationsResolver {
  @FieldResolver(() => EvaluationsAboutType, {
    description: 'Studies that are about the case, or one merged into it (utvärderingar).',
  })
  async evaluations(@Root() { key }: SystemErrorType, @Ctx() { loaders }: Context): Promise<EvaluationsAboutType> {
    return toEvaluationsAbout(await loaders.evaluations.evaluationsOfSystemError.load(key));
  }
}
