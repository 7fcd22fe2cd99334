import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../graphql';
import { answerSystemError } from '../dialogue/answer-system-error.use-case';
import { closeSystemError, followUpSystemError } from '../cases/close-system-error.use-case';
import {
  AnswerSystemErrorInput,
  CloseSystemErrorInput,
  FollowUpSystemErrorInput,
  SendSystemErrorInput,
} from './dialogue-input.types';
import { sendSystemError } from '../dialogue/send-system-error.use-case';
import { SystemErrorPayload, toSystemErrorPayload } from './system-error.types';

/** The steps of the dialogue with authorities, one mutation for each. */
@Resolver()
export class DialogueStepResolver {
  @Extensions({ permission: 'system-errors:manage' })
  @Mutation(() => SystemErrorPayload, { description: 'Sends a case to an authority to answer (skicka systemfel).' })
  async sendSystemError(
    @Arg('input', () => SendSystemErrorInput, { description: 'Which one, to whom, by when (vad, vem och när).' })
    input: SendSystemErrorInput,
    @Ctx() { hub, actor, language }: Context,
  ): Promise<SystemErrorPayload> {
    return toSystemErrorPayload(await sendSystemError(hub, actor, input), language);
  }

  @Extensions({ permission: 'system-errors:answer' })
  @Mutation(() => SystemErrorPayload, { description: 'Answers a case for your authority (besvara systemfel).' })
  async answerSystemError(
    @Arg('input', () => AnswerSystemErrorInput, { description: 'The answer (svaret).' })
    input: AnswerSystemErrorInput,
    @Ctx() { hub, actor, language }: Context,
  ): Promise<SystemErrorPayload> {
    return toSystemErrorPayload(await answerSystemError(hub, actor, input), language);
  }

  @Extensions({ permission: 'system-errors:manage' })
  @Mutation(() => SystemErrorPayload, { description: 'Notes what came of a case (följ upp systemfel).' })
  async followUpSystemError(
    @Arg('input', () => FollowUpSystemErrorInput, { description: 'Which one, and what (vilket och vad).' })
    input: FollowUpSystemErrorInput,
    @Ctx() { hub, actor, language }: Context,
  ): Promise<SystemErrorPayload> {
    return toSystemErrorPayload(await followUpSystemError(hub, actor, input), language);
  }

  @Extensions({ permission: 'system-errors:manage' })
  @Mutation(() => SystemErrorPayload, {
    description: 'Closes a case that is solved, or found to be unsolvable by all who were asked (avsluta systemfel).',
  })
  async closeSystemError(
    @Arg('input', () => CloseSystemErrorInput, { description: 'Which one, and how (vilket och hur).' })
    input: CloseSystemErrorInput,
    @Ctx() { hub, actor, language }: Context,
  ): Promise<SystemErrorPayload> {
    return toSystemErrorPayload(await closeSystemError(hub, actor, input), language);
  }
}
