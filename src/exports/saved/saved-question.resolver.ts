import { PageArgs, toConnection, toUserErrors, type Connection, type Context } from '../../graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { may } from '../../permissions';
import { WIDEST_SHAPE } from '../../guards';
import { findSavedQuestion } from './find-saved-question.use-case';
import { saveQuestion } from './save-question.use-case';
import { savedQuestionPage } from './saved-question.store';
import {
  SaveQuestionInput,
  SaveQuestionPayload,
  SavedQuestionConnection,
  SavedQuestionType,
  toSavedQuestion,
} from './saved-question.types';

@Resolver()
export class SavedQuestionResolver {
  @Query(() => SavedQuestionType, {
    description: 'A saved question by its name: your own, or else the one that is shared (sparad fråga).',
  })
  async savedQuestion(
    @Arg('name', () => String, { description: 'Its name (namn).' }) name: string,
    @Arg('version', () => Int, { nullable: true, description: 'The version; the newest, unless stated (version).' })
    version: number | null,
    @Ctx() { hub, actor }: Context,
  ): Promise<SavedQuestionType> {
    return toSavedQuestion(await findSavedQuestion(hub, actor, name, version ?? null));
  }

  @Query(() => SavedQuestionConnection, {
    description: 'The saved questions that you may use, by name, in their newest version (sparade frågor).',
  })
  async savedQuestions(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { hub, actor }: Context,
  ): Promise<Connection<SavedQuestionType>> {
    const readableBy = may(actor, 'questions:save-any') ? null : may(actor, 'questions:save') ? actor.name : '';
    return toConnection(await savedQuestionPage(hub.db, readableBy, page, toSavedQuestion), page);
  }

  @Extensions({ permission: 'questions:save' })
  @Mutation(() => SaveQuestionPayload, {
    description: 'Keeps a question under a name, or a new version of it (spara fråga).',
  })
  async saveQuestion(
    @Arg('input', () => SaveQuestionInput, { description: 'The question (frågan).' }) input: SaveQuestionInput,
    @Ctx() { hub, actor, language }: Context,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<SaveQuestionPayload> {
    const outcome = await saveQuestion(hub, actor, input, { schema, maxTokens: WIDEST_SHAPE.tokens });
    return outcome.ok
      ? { question: toSavedQuestion(outcome.value), userErrors: [] }
      : { question: null, userErrors: toUserErrors(outcome.refusals, language) };
  }
}
