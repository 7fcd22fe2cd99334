import { keyOf, type Context } from '../../graphql';
import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { SamnavError } from '../../platform';
import {
  ConfirmEvaluationInput,
  RegisterEvaluationInput,
  ReviseEvaluationInput,
  toWritten,
  WithdrawEvaluationInput,
} from './evaluation-input.types';
import { EvaluationPayload, toEvaluationPayload } from './evaluation.types';
import { registerEvaluation } from '../register/register-evaluation.use-case';
import { confirmEvaluation, reviseEvaluation, withdrawEvaluation } from '../register/step-evaluation.use-case';

/** The steps of a study, one mutation for each. */
@Resolver()
export class EvaluationStepResolver {
  @Extensions({ permission: 'evaluations:register' })
  @Mutation(() => EvaluationPayload, {
    description: 'Takes a study into the register; it is public, and is to be confirmed (registrera utvärdering).',
  })
  async registerEvaluation(
    @Arg('input', () => RegisterEvaluationInput, { description: 'The study (studien).' })
    { forbund: number, study, idempotencyKey = null }: RegisterEvaluationInput,
    @Ctx() { hub, actor, loaders, language }: Context,
  ): Promise<EvaluationPayload> {
    const forbund = number ? await loaders.register.forbundByNumber.load(number) : null;
    if (number && !forbund) throw new SamnavError('UNKNOWN_FORBUND', { forbund: number });
    const command = { ...toWritten(study), ownerId: forbund?.key ?? null, idempotencyKey };
    return toEvaluationPayload(await registerEvaluation(hub, actor, command), language);
  }

  @Extensions({ permission: 'evaluations:register' })
  @Mutation(() => EvaluationPayload, {
    description: 'Says what a study is to say instead; it is to be confirmed anew (rätta utvärdering).',
  })
  async reviseEvaluation(
    @Arg('input', () => ReviseEvaluationInput, { description: 'The study, and why (studien och skälet).' })
    { evaluation, study, ...rest }: ReviseEvaluationInput,
    @Ctx() { hub, actor, language }: Context,
  ): Promise<EvaluationPayload> {
    const command = { ...rest, evaluation: keyOf('Evaluation', evaluation), written: toWritten(study) };
    return toEvaluationPayload(await reviseEvaluation(hub, actor, command), language);
  }

  @Extensions({ permission: 'evaluations:confirm' })
  @Mutation(() => EvaluationPayload, {
    description: 'Confirms the design and scope of a study, so that it may bear a claim (bekräfta utvärdering).',
  })
  async confirmEvaluation(
    @Arg('input', () => ConfirmEvaluationInput, { description: 'Which one (vilken).' })
    input: ConfirmEvaluationInput,
    @Ctx() { hub, actor, language }: Context,
  ): Promise<EvaluationPayload> {
    const command = { ...input, evaluation: keyOf('Evaluation', input.evaluation) };
    return toEvaluationPayload(await confirmEvaluation(hub, actor, command), language);
  }

  @Extensions({ permission: 'evaluations:register' })
  @Mutation(() => EvaluationPayload, {
    description: 'Takes a study out of the lists; it stays, and says why (återkalla utvärdering).',
  })
  async withdrawEvaluation(
    @Arg('input', () => WithdrawEvaluationInput, { description: 'Which one, and why (vilken och varför).' })
    input: WithdrawEvaluationInput,
    @Ctx() { hub, actor, language }: Context,
  ): Promise<EvaluationPayload> {
    const command = { ...input, evaluation: keyOf('Evaluation', input.evaluation) };
    return toEvaluationPayload(await withdrawEvaluation(hub, actor, command), language);
  }
}
