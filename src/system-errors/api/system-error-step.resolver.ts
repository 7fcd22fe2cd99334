import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../graphql';
import { SamnavError, type Outcome } from '../../platform';
import { cosignSystemError } from '../cases/cosign-system-error.use-case';
import { mergeSystemErrors, undoMerge } from '../cases/merge-system-errors.use-case';
import { reviseSystemError } from '../cases/revise-system-error.use-case';
import { splitSystemError } from '../cases/split-system-error.use-case';
import type { StoredSystemError } from '../cases/system-error';
import {
  CosignSystemErrorInput,
  MergeSystemErrorsInput,
  ReviseSystemErrorInput,
  SplitSystemErrorInput,
  UndoSystemErrorMergeInput,
} from './system-error-input.types';
import { SystemErrorPayload, toSystemErrorPayload } from './system-error.types';

/** The steps of a case, one mutation for each. */
@Resolver()
export class SystemErrorStepResolver {
  @Extensions({ permission: 'system-errors:report' })
  @Mutation(() => SystemErrorPayload, {
    description: 'Says that a case is true of a förbund too (gäller oss också).',
  })
  async cosignSystemError(
    @Arg('input', () => CosignSystemErrorInput, { description: 'Which one, and by whom (vilket och av vem).' })
    input: CosignSystemErrorInput,
    @Ctx() context: Context,
  ): Promise<SystemErrorPayload> {
    const forbund = await context.loaders.register.forbundByNumber.load(input.forbund);
    if (!forbund) throw new SamnavError('UNKNOWN_FORBUND', { forbund: input.forbund });
    const outcome = await cosignSystemError(context.hub, context.actor, {
      systemError: input.systemError,
      forbundId: forbund.key,
      personsPerYear: input.personsPerYear ?? null,
      estimateBasis: input.estimateBasis ?? null,
      evidence: input.evidence ?? null,
    });
    return answer(context, outcome);
  }

  @Extensions({ permission: 'system-errors:manage' })
  @Mutation(() => SystemErrorPayload, {
    description: 'Merges a case into another; every signature goes with it (sammanför systemfel).',
  })
  async mergeSystemErrors(
    @Arg('input', () => MergeSystemErrorsInput, { description: 'Which into which (vilket till vilket).' })
    input: MergeSystemErrorsInput,
    @Ctx() context: Context,
  ): Promise<SystemErrorPayload> {
    return answer(context, await mergeSystemErrors(context.hub, context.actor, input));
  }

  @Extensions({ permission: 'system-errors:manage' })
  @Mutation(() => SystemErrorPayload, {
    description: 'Brings a merged case back, with the signatures that went with it (ångra sammanföring).',
  })
  async undoSystemErrorMerge(
    @Arg('input', () => UndoSystemErrorMergeInput, { description: 'Which one, and why (vilket och varför).' })
    input: UndoSystemErrorMergeInput,
    @Ctx() context: Context,
  ): Promise<SystemErrorPayload> {
    return answer(context, await undoMerge(context.hub, context.actor, input));
  }

  @Extensions({ permission: 'system-errors:manage' })
  @Mutation(() => SystemErrorPayload, {
    description: 'Moves some signatures of a case to a new one (dela systemfel).',
  })
  async splitSystemError(
    @Arg('input', () => SplitSystemErrorInput, { description: 'Which one, and who goes (vilket och vilka).' })
    input: SplitSystemErrorInput,
    @Ctx() context: Context,
  ): Promise<SystemErrorPayload> {
    return answer(context, await splitSystemError(context.hub, context.actor, input));
  }

  @Extensions({ permission: 'system-errors:manage' })
  @Mutation(() => SystemErrorPayload, { description: 'Gives a case other words or themes (ändra systemfel).' })
  async reviseSystemError(
    @Arg('input', () => ReviseSystemErrorInput, { description: 'Which one, and what (vilket och vad).' })
    input: ReviseSystemErrorInput,
    @Ctx() context: Context,
  ): Promise<SystemErrorPayload> {
    return answer(context, await reviseSystemError(context.hub, context.actor, input));
  }
}

const answer = ({ language }: Context, outcome: Outcome<StoredSystemError>): SystemErrorPayload =>
  toSystemErrorPayload(outcome, language);
