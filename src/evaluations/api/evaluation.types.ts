import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  connectionOf,
  DateTimeScalar,
  Node,
  PageArgs,
  SekScalar,
  TextType,
  toUserErrors,
  UserErrorType,
} from '../../graphql';
import type { Language, Outcome, Text } from '../../platform';
import type { StoredEvaluation } from '../register/evaluation';
import {
  DESIGN_WORDS,
  hasComparison,
  type EvaluationDesign,
  type EvaluationSubject,
} from '../register/evaluation-design';
import { EvaluationDesignEnum, EvaluationStateEnum, EvaluationSubjectEnum } from './evaluation-enums.types';
import type { EvaluationsAbout } from '../register/evaluation-list.store';
import type { EvaluationState } from '../register/evaluation-states';

@ObjectType('Evaluation', {
  simpleResolvers: true,
  implements: [Node],
  description: 'A study of a förbund or its insatser (utvärdering). Public.',
})
export class EvaluationType extends Node {
  static override readonly nodeKind = 'Evaluation';

  stored!: StoredEvaluation;

  @Field(() => EvaluationStateEnum, { description: 'Where it stands (läge).' })
  state!: EvaluationState;

  @Field(() => Int, { description: 'Counts every change of it, from 1; for `expectedRevision` (ändringsnummer).' })
  revision!: number;

  @Field(() => String, { description: 'Title, as it is published (titel).' })
  title!: string;

  @Field(() => String, { description: 'What was asked, in Swedish; plain text, show it escaped (fråga).' })
  questionSv!: string;

  @Field(() => String, { nullable: true, description: 'The same in English, if given (fråga på engelska).' })
  questionEn!: string | null;

  @Field(() => EvaluationDesignEnum, { description: 'How it was made (upplägg).' })
  design!: EvaluationDesign;

  @Field(() => TextType, { description: 'The design in words (upplägg i ord).' })
  designText!: Text;

  @Field(() => Boolean, {
    description: 'Somebody who did not take part was followed too: only then can it speak of effect (jämförelse).',
  })
  hasComparison!: boolean;

  @Field(() => [EvaluationSubjectEnum], { description: 'What it asked about (vad som studerats).' })
  subjects!: readonly EvaluationSubject[];

  @Field(() => Int, { description: 'First year that it studied (från år).' })
  fromYear!: number;

  @Field(() => Int, { description: 'Last year that it studied (till och med år).' })
  untilYear!: number;

  @Field(() => SekScalar, { nullable: true, description: 'What the study cost, if known (studiens budget).' })
  budget!: bigint | null;

  @Field(() => String, { description: 'The institution, and authors as published (utförare).' })
  conductedBy!: string;

  @Field(() => String, { nullable: true, description: 'The reference as it is cited (referens).' })
  citation!: string | null;

  @Field(() => String, { nullable: true, description: 'DOI, without the address before it (DOI).' })
  doi!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be read (webbadress).' })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'Number in the register of an authority (diarienummer).' })
  registryNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'What was found, in Swedish; plain text (vad som framkom).' })
  findingsSv!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English, if given (på engelska).' })
  findingsEn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was last corrected or withdrawn (skäl).' })
  reason!: string | null;

  @Field(() => Boolean, { description: 'It is about invented förbund, and invented itself (syntetiska demodata).' })
  synthetic!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was registered (registrerad).' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it last changed (ändrad).' })
  changedAt!: Date;
}

export function toEvaluation(stored: StoredEvaluation): EvaluationType {
  const { design } = stored;
  return Object.assign(new EvaluationType(), {
    ...stored,
    stored,
    designText: DESIGN_WORDS[design],
    hasComparison: hasComparison(design),
  });
}

export const EvaluationConnection = connectionOf(EvaluationType, 'Evaluation');

@ObjectType('EvaluationsAbout', {
  simpleResolvers: true,
  description: 'The studies about something: how many, and the newest (utvärderingar om något).',
})
export class EvaluationsAboutType {
  @Field(() => Int, { description: 'How many there are; `evaluations` lists them all (antal).' })
  totalCount!: number;

  @Field(() => [EvaluationType], { description: 'The newest twenty (senast registrerade).' })
  newest!: EvaluationType[];
}

export const toEvaluationsAbout = ({ totalCount, newest }: EvaluationsAbout): EvaluationsAboutType => ({
  totalCount,
  newest: newest.map(toEvaluation),
});

@InputType('EvaluationFilter', { description: 'Which studies; all that is stated must hold (urval av utvärderingar).' })
export class EvaluationFilterInput {
  @Field(() => EvaluationStateEnum, {
    nullable: true,
    description: 'Only those in this state; all but WITHDRAWN, unless stated (läge).',
  })
  state?: EvaluationState | null;

  @Field(() => EvaluationDesignEnum, { nullable: true, description: 'Only those made so (upplägg).' })
  design?: EvaluationDesign | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those with a comparison, or without (jämförelse).' })
  hasComparison?: boolean | null;

  @Field(() => EvaluationSubjectEnum, { nullable: true, description: 'Only those that asked about this (slag).' })
  subject?: EvaluationSubject | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those about this förbund, or one of its insatser (förbund).',
  })
  forbund?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those about this insats, by its id (insats).' })
  intervention?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those about this measure, by its code (mått).' })
  measure?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Only those about this case, or one merged into it, by its number (systemfel).',
  })
  systemError?: number | null;

  @Field(() => Int, { nullable: true, description: 'Only those of this year or later (från år).' })
  fromYear?: number | null;

  @Field(() => Int, { nullable: true, description: 'Only those of this year or earlier (till och med år).' })
  untilYear?: number | null;
}

@ArgsType()
export class EvaluationArgs extends PageArgs {
  @Field(() => EvaluationFilterInput, { nullable: true, description: 'Which; all, unless stated (urval).' })
  filter?: EvaluationFilterInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those with these words, in any inflection; "…" for a phrase, - for without (sök).',
  })
  search?: string | null;
}

@ObjectType('EvaluationPayload', { simpleResolvers: true, description: 'The study as it stands (resultat).' })
export class EvaluationPayload {
  @Field(() => EvaluationType, { nullable: true, description: 'The study; null when it was refused (utvärdering).' })
  evaluation!: EvaluationType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused, if it was (fel).' })
  userErrors!: UserErrorType[];
}

export const toEvaluationPayload = (outcome: Outcome<StoredEvaluation>, language: Language): EvaluationPayload => ({
  evaluation: outcome.ok ? toEvaluation(outcome.value) : null,
  userErrors: outcome.ok ? [] : toUserErrors(outcome.refusals, language),
});
