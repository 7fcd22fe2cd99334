import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../graphql';
import { AUTHORITIES } from '../law/code-lists';
import type { AnswerKind } from '../dialogue/dialogue';
import type { Days, DialogueStatistics } from '../dialogue/dialogue-statistics';
import { AnswerKindEnum } from './dialogue-enums.types';
import { AuthorityType } from '../law/legal-reference.types';

@ObjectType('DayFigures', { simpleResolvers: true, description: 'How many days, and of how many (dagar).' })
export class DaysType implements Days {
  @Field(() => Int, { description: 'How many it is the figures of (antal).' })
  n!: number;

  @Field(() => Float, { nullable: true, description: 'The median, in days; null of none (median).' })
  median!: number | null;

  @Field(() => Int, { nullable: true, description: 'The fewest days; null of none (minst).' })
  fewest!: number | null;

  @Field(() => Int, { nullable: true, description: 'The most days; null of none (mest).' })
  most!: number | null;
}

@ObjectType('AnswerCount', { simpleResolvers: true, description: 'Questions with one answer (svar av ett slag).' })
export class AnswerCountType {
  @Field(() => AnswerKindEnum, { description: 'The answer that holds (svar).' })
  answer!: AnswerKind;

  @Field(() => Int, { description: 'How many questions (antal).' })
  count!: number;
}

@ObjectType('AuthorityFigures', { simpleResolvers: true, description: 'How an authority has answered (myndighet).' })
export class AuthorityFiguresType {
  @Field(() => AuthorityType, { description: 'Which (myndighet).' })
  authority!: AuthorityType;

  @Field(() => Int, { description: 'Questions to it (frågor).' })
  asked!: number;

  @Field(() => [AnswerCountType], { description: 'Questions by the answer that holds (svar efter slag).' })
  answers!: AnswerCountType[];

  @Field(() => DaysType, { description: 'From sending to the first answer, of whatever kind (svarstid).' })
  daysToAnswer!: DaysType;

  @Field(() => Int, { description: 'Unanswered, in time (väntar).' })
  waiting!: number;

  @Field(() => Int, { description: 'Unanswered, after the last day (försenade).' })
  overdue!: number;
}

@ObjectType('ClosedInYear', { simpleResolvers: true, description: 'Cases that were closed in a year (avslutade).' })
export class ClosedInYearType {
  @Field(() => Int, { description: 'The year (år).' })
  year!: number;

  @Field(() => Int, { description: 'Solved (lösta).' })
  solved!: number;

  @Field(() => Int, { description: 'Found to be unsolvable (kan inte lösas).' })
  notSolvable!: number;
}

@ObjectType('SystemErrorStatistics', {
  simpleResolvers: true,
  description: 'How the dialogue goes (statistik). Public.',
})
export class SystemErrorStatisticsType {
  @Field(() => DateScalar, { description: 'The day that the figures are of (dag).' })
  asOf!: string;

  @Field(() => Int, { description: 'Cases that are neither closed nor merged (pågående).' })
  standing!: number;

  @Field(() => DaysType, { description: 'How long those that förbund reported have been registered (ålder).' })
  age!: DaysType;

  @Field(() => Int, {
    description:
      'Of them, drawn from a public document: older than their registration by what nobody has told (okänd ålder).',
  })
  ageUnknown!: number;

  @Field(() => Int, { description: 'Questions that are overdue (försenade).' })
  overdue!: number;

  @Field(() => [AuthorityFiguresType], { description: 'Each authority that has been asked (per myndighet).' })
  byAuthority!: AuthorityFiguresType[];

  @Field(() => [ClosedInYearType], { description: 'Each year in which a case was closed (per år).' })
  byYear!: readonly ClosedInYearType[];
}

export const toStatistics = (found: DialogueStatistics, asOf: string): SystemErrorStatisticsType => ({
  ...found,
  asOf,
  byAuthority: found.byAuthority.map(({ authority, answers, ...figures }) => ({
    ...figures,
    authority: AUTHORITIES.get(authority) as AuthorityType,
    answers: Object.entries(answers).map(([answer, count]) => ({ answer: answer as AnswerKind, count })),
  })),
});
