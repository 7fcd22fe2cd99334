import { Field, ID, InputType, Int } from 'type-graphql';
import { SekScalar } from '../../graphql';
import type { NamedInsats } from '../register/check-evaluation';
import type { EvaluationDesign, EvaluationSubject } from '../register/evaluation-design';
import { EvaluationDesignEnum, EvaluationSubjectEnum } from './evaluation-enums.types';
import type { WrittenEvaluation } from '../register/prepare-evaluation.use-case';

@InputType('EvaluatedInterventionInput', { description: 'An insats that was studied (studerad insats).' })
export class EvaluatedInterventionInput implements NamedInsats {
  @Field(() => String, { description: 'Organisation number of its förbund (förbund).' })
  forbund!: string;

  @Field(() => String, { description: 'Its code (kod).' })
  code!: string;
}

@InputType('EvaluationStudyInput', {
  description:
    'What is said of a study (uppgifter om studien). Authors may be named as published; no other personal data.',
})
export class EvaluationStudyInput {
  @Field(() => String, { description: 'Title, as it is published (titel).' })
  title!: string;

  @Field(() => String, { description: 'What was asked, in Swedish (fråga).' })
  questionSv!: string;

  @Field(() => String, { nullable: true, description: 'The same in English (fråga på engelska).' })
  questionEn?: string | null;

  @Field(() => EvaluationDesignEnum, { description: 'How it was made (upplägg).' })
  design!: EvaluationDesign;

  @Field(() => [EvaluationSubjectEnum], { description: 'What it asked about; at least one (vad som studerats).' })
  subjects!: EvaluationSubject[];

  @Field(() => [String], {
    defaultValue: [],
    description: 'Förbund that were studied as wholes, by organisation number (förbund).',
  })
  forbund!: string[];

  @Field(() => [EvaluatedInterventionInput], {
    defaultValue: [],
    description: 'Insatser that were studied (insatser).',
  })
  interventions!: EvaluatedInterventionInput[];

  @Field(() => Int, { description: 'First year that it studied (från år).' })
  fromYear!: number;

  @Field(() => Int, { description: 'Last year that it studied (till och med år).' })
  untilYear!: number;

  @Field(() => SekScalar, { nullable: true, description: 'What the study cost (budget).' })
  budget?: bigint | null;

  @Field(() => String, { description: 'The institution, and authors as published (utförare).' })
  conductedBy!: string;

  @Field(() => String, { nullable: true, description: 'The reference as it is cited (referens).' })
  citation?: string | null;

  @Field(() => String, { nullable: true, description: 'DOI, such as 10.1000/182 (DOI).' })
  doi?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be read, from https:// (webbadress).' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'Number in the register of an authority (diarienummer).' })
  registryNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'What was found, in Swedish (vad som framkom).' })
  findingsSv?: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English (på engelska).' })
  findingsEn?: string | null;

  @Field(() => [String], { defaultValue: [], description: 'Codes of the measures that it is about (mått).' })
  measures!: string[];

  @Field(() => [Int], { defaultValue: [], description: 'Numbers of the cases that it is about (systemfel).' })
  systemErrors!: number[];
}

/** Blank fields count as absent. */
const stated = (text: string | null | undefined): string | null => text?.trim() || null;

export function toWritten({ forbund, interventions, ...study }: EvaluationStudyInput): WrittenEvaluation {
  const words = {
    ...study,
    title: study.title.trim(),
    questionSv: study.questionSv.trim(),
    questionEn: stated(study.questionEn),
    budget: study.budget ?? null,
    conductedBy: study.conductedBy.trim(),
    citation: stated(study.citation),
    doi: stated(study.doi),
    url: stated(study.url),
    registryNumber: stated(study.registryNumber),
    findingsSv: stated(study.findingsSv),
    findingsEn: stated(study.findingsEn),
  };
  return { words, scope: { forbund, interventions } };
}

const REVISION = 'The revision that you have seen; a later one refuses the request (ändringsnummer).';

@InputType({ description: 'A study for the register (registrera utvärdering).' })
export class RegisterEvaluationInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Organisation number of the förbund whose study it is; one of the secretariat’s, if left out (förbund).',
  })
  forbund?: string | null;

  @Field(() => EvaluationStudyInput, { description: 'The study (studien).' })
  study!: EvaluationStudyInput;

  @Field(() => String, {
    nullable: true,
    description: 'A name of yours for this request; a repeat with it registers nothing more (idempotensnyckel).',
  })
  idempotencyKey?: string | null;
}

@InputType({ description: 'What a study is to say instead (rätta utvärdering).' })
export class ReviseEvaluationInput {
  @Field(() => ID, { description: 'The study (utvärdering).' })
  evaluation!: string;

  @Field(() => EvaluationStudyInput, { description: 'All that it is to say (studien).' })
  study!: EvaluationStudyInput;

  @Field(() => String, { description: 'Why; public (skäl).' })
  reason!: string;

  @Field(() => Int, { description: REVISION })
  expectedRevision!: number;
}

@InputType({ description: 'A study whose design and scope are right (bekräfta utvärdering).' })
export class ConfirmEvaluationInput {
  @Field(() => ID, { description: 'The study (utvärdering).' })
  evaluation!: string;

  @Field(() => Int, { description: REVISION })
  expectedRevision!: number;
}

@InputType({ description: 'A study that is to be taken out of the lists (återkalla utvärdering).' })
export class WithdrawEvaluationInput {
  @Field(() => ID, { description: 'The study (utvärdering).' })
  evaluation!: string;

  @Field(() => String, { description: 'Why; public (skäl).' })
  reason!: string;

  @Field(() => Int, { description: REVISION })
  expectedRevision!: number;
}
