import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { connectionOf, DateScalar, DateTimeScalar, formerName, PageArgs, UserErrorType } from '../../graphql';
import { AUTHORITIES } from '../law/code-lists';
import {
  questionState,
  type AnswerKind,
  type ClosingOutcome,
  type QuestionState,
  type StoredQuestion,
} from '../dialogue/dialogue';
import { AnswerKindEnum, ClosingOutcomeEnum, QuestionStateEnum } from './dialogue-enums.types';
import { AuthorityType } from '../law/legal-reference.types';

@ObjectType('SystemErrorAnswer', {
  simpleResolvers: true,
  description: 'What an authority answered (svar). Public.',
})
export class AnswerType {
  @Field(() => AnswerKindEnum, { description: 'The answer (svar).' })
  answer!: AnswerKind;

  @Field(() => String, { nullable: true, description: 'Why, as plain text; null only for FULLY (skäl).' })
  reason!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the change takes effect, if told (ikraftträdande).' })
  inForceFrom!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was answered (besvarat).' })
  answeredAt!: Date;
}

@ObjectType('SystemErrorQuestion', {
  simpleResolvers: true,
  description: 'A case that was sent to an authority (fråga till myndighet). Public.',
})
export class QuestionType {
  stored!: Pick<StoredQuestion, 'systemErrorId'>;

  @Field(() => AuthorityType, { description: 'Who is asked (myndighet).' })
  authority!: AuthorityType;

  @Field(() => String, { description: 'The number that the letter is kept under (diarienummer).' })
  registryNumber!: string;

  @Field(() => DateScalar, { description: 'Last day to answer (sista svarsdag).' })
  deadline!: string;

  @Field(() => QuestionStateEnum, { description: 'How far it has come, today (läge).' })
  state!: QuestionState;

  @Field(() => DateTimeScalar, { description: 'When it was sent (skickat).' })
  sentAt!: Date;

  @Field(() => [AnswerType], { description: 'What was answered, in the order of time; the last holds (svar).' })
  answers!: readonly AnswerType[];
}

/** `today`: YYYY-MM-DD, the day by which a question may be overdue. */
export function toQuestion(stored: StoredQuestion, today: string): QuestionType {
  const { authority, registryNumber, deadline, sentAt, answers } = stored;
  return Object.assign(new QuestionType(), {
    stored,
    authority: AUTHORITIES.get(authority),
    registryNumber,
    deadline,
    state: questionState(stored, today),
    sentAt,
    answers,
  });
}

export const QuestionConnection = connectionOf(QuestionType, 'SystemErrorQuestion');

@ArgsType()
export class QuestionArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only those to this authority, by its code (myndighet).' })
  authority?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only those that are overdue (försenade).' })
  overdue!: boolean;
}

@ObjectType('SystemErrorClosed', { simpleResolvers: true, description: 'How a case was closed (avslut). Public.' })
export class ClosingType {
  @Field(() => ClosingOutcomeEnum, { description: 'How (avslut).' })
  outcome!: ClosingOutcome;

  @Field(() => String, { description: 'What solved it, or why it cannot be, as plain text (skäl).' })
  reason!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Since when the change is in force (ikraftträdande).' })
  inForceFrom!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was closed (avslutat).' })
  closedAt!: Date;
}

@ObjectType('SystemErrorBallot', {
  simpleResolvers: true,
  description: 'What a förbund put first in a year (röstsedel).',
})
export class BallotType {
  @Field(() => Int, { description: 'The year (år).' })
  year!: number;

  @Field(() => [Int], { description: 'Numbers of the cases (systemfel).' })
  systemErrors!: readonly number[];
}

@ObjectType('SystemErrorBallotPayload', { simpleResolvers: true, description: 'The votes as they stand (resultat).' })
export class BallotPayload {
  @Field(() => BallotType, { nullable: true, description: 'The votes; null when refused (röstsedel).' })
  ballot!: BallotType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused, if it was (fel).' })
  userErrors!: UserErrorType[];
}

@ObjectType('SystemErrorPriority', {
  simpleResolvers: true,
  description: 'A case with its votes of a year (prioriterat systemfel).',
})
export class PriorityType {
  systemErrorId!: number;

  @Field(() => Int, { description: 'Förbund that voted for it, or for what was merged into it (röster).' })
  votes!: number;
}

@ObjectType('SystemErrorPriorities', {
  simpleResolvers: true,
  description: 'What förbund have put first in a year (prioritering).',
})
export class PrioritiesType {
  @Field(() => Int, { description: 'The year (år).' })
  year!: number;

  @Field(() => Int, { description: 'Förbund that have voted (röstande förbund).' })
  @Field(
    () => Int,
    formerName({
      name: 'forbund',
      now: 'forbundCount',
      description: 'Förbund that have voted (röstande förbund).',
      ...{ since: '2026-11-30', until: '2027-11-30' },
    }),
  )
  forbundCount!: number;

  @Field(() => [PriorityType], { description: 'The cases, those with most votes first (systemfel).' })
  cases!: readonly PriorityType[];
}
