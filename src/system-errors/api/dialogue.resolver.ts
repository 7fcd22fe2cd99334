import { toConnection, toUserErrors, type Connection, type Context } from '../../graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { SamnavError } from '../../platform';
import { AUTHORITIES } from '../law/code-lists';
import { SYSTEM_ERROR_LISTS } from '../law/named-lists';
import type { StoredClosing } from '../dialogue/dialogue';
import { PrioritiseSystemErrorsInput } from './dialogue-input.types';
import { questionPage } from '../dialogue/dialogue.store';
import {
  BallotPayload,
  ClosingType,
  PrioritiesType,
  PriorityType,
  QuestionArgs,
  QuestionConnection,
  QuestionType,
  toQuestion,
} from './dialogue.types';
import { prioritiseSystemErrors } from '../dialogue/prioritise-system-errors.use-case';
import { requireCode } from '../cases/read-filter';
import type { StoredSystemError } from '../cases/system-error';
import { SystemErrorType, toSystemError } from './system-error.types';
import { today } from '../cases/today';
import { prioritiesOf, type Priority } from '../dialogue/vote.store';

@Resolver()
export class PriorityListResolver {
  @Query(() => PrioritiesType, { description: 'What förbund have put first in a year (prioritering).' })
  async systemErrorPriorities(
    @Ctx() { hub }: Context,
    @Arg('year', () => Int, { nullable: true, description: 'The year; this one, unless stated (år).' })
    asked?: number | null,
  ): Promise<Omit<PrioritiesType, 'cases'> & { readonly cases: readonly Priority[] }> {
    const year = asked ?? Number(today(hub).slice(0, 4));
    return { year, ...(await prioritiesOf(hub.db, year)) };
  }

  @Extensions({ permission: 'system-errors:report' })
  @Mutation(() => BallotPayload, {
    description:
      'Casts a förbund’s votes of this year, in the place of those it has cast: three to five cases (prioritera systemfel).',
  })
  async prioritiseSystemErrors(
    @Arg('input', () => PrioritiseSystemErrorsInput, { description: 'Who votes for what (vem och vilka).' })
    { forbund: number, systemErrors }: PrioritiseSystemErrorsInput,
    @Ctx() { hub, actor, loaders, language }: Context,
  ): Promise<BallotPayload> {
    const forbund = await loaders.register.forbundByNumber.load(number);
    if (!forbund) throw new SamnavError('UNKNOWN_FORBUND', { forbund: number });
    const outcome = await prioritiseSystemErrors(hub, actor, { forbundId: forbund.key, systemErrors });
    return {
      ballot: outcome.ok ? outcome.value : null,
      userErrors: outcome.ok ? [] : toUserErrors(outcome.refusals, language),
    };
  }
}

@Resolver(() => PriorityType)
export class PriorityResolver {
  @FieldResolver(() => SystemErrorType, { description: 'The case (systemfel).' })
  async systemError(@Root() { systemErrorId }: Priority, @Ctx() { loaders }: Context): Promise<SystemErrorType> {
    return toSystemError((await loaders.systemErrors.systemError.load(systemErrorId)) as StoredSystemError);
  }
}

@Resolver(() => QuestionType)
export class QuestionResolver {
  @Query(() => QuestionConnection, {
    description: 'What authorities have been asked, by the last day to answer (frågor till myndigheter).',
  })
  async systemErrorQuestions(
    @Args(() => QuestionArgs) { authority, overdue, ...page }: QuestionArgs,
    @Ctx() { hub }: Context,
  ): Promise<Connection<QuestionType>> {
    requireCode(AUTHORITIES, SYSTEM_ERROR_LISTS.authorities, authority);
    const day = today(hub);
    const filter = { authority, overdueOn: overdue ? day : null };
    return toConnection(await questionPage(hub.db, filter, page, (stored) => toQuestion(stored, day)), page);
  }

  @FieldResolver(() => SystemErrorType, { description: 'The case it is about (systemfel).' })
  async systemError(@Root() { stored }: QuestionType, @Ctx() { loaders }: Context): Promise<SystemErrorType> {
    return toSystemError((await loaders.systemErrors.systemError.load(stored.systemErrorId)) as StoredSystemError);
  }
}

/** The fields of a case about the dialogue. */
@Resolver(() => SystemErrorType)
export class DialogueOfCaseResolver {
  @FieldResolver(() => [QuestionType], { description: 'What authorities have been asked about it (frågor).' })
  async questions(@Root() { stored }: SystemErrorType, @Ctx() { hub, loaders }: Context): Promise<QuestionType[]> {
    return (await loaders.systemErrors.systemErrorQuestions.load(stored.key)).map((one) => toQuestion(one, today(hub)));
  }

  @FieldResolver(() => ClosingType, { nullable: true, description: 'How it was closed, once it was (avslut).' })
  async closed(@Root() { stored }: SystemErrorType, @Ctx() { loaders }: Context): Promise<StoredClosing | null> {
    return loaders.systemErrors.systemErrorClosing.load(stored.key);
  }
}
