import { Field, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../graphql';
import type { AnswerKind, ClosingOutcome } from '../dialogue/dialogue';
import { AnswerKindEnum, ClosingOutcomeEnum } from './dialogue-enums.types';

const NUMBER = 'Number of the case (systemfel).';
const REVISION = 'The revision that you have seen; a later one refuses the request (ändringsnummer).';

@InputType({ description: 'The cases that a förbund puts first this year (prioritera systemfel).' })
export class PrioritiseSystemErrorsInput {
  @Field(() => String, { description: 'Organisation number of the förbund (förbund).' })
  forbund!: string;

  @Field(() => [Int], { description: 'Numbers of three to five cases, in any order (systemfel).' })
  systemErrors!: number[];
}

@InputType({ description: 'A case that an authority is to answer (skicka systemfel).' })
export class SendSystemErrorInput {
  @Field(() => Int, { description: NUMBER })
  systemError!: number;

  @Field(() => String, { description: 'Code of the authority, as `authorities` lists it (myndighet).' })
  authority!: string;

  @Field(() => String, { description: 'The number that the secretariat keeps the letter under (diarienummer).' })
  registryNumber!: string;

  @Field(() => DateScalar, { description: 'Last day to answer, after today (sista svarsdag).' })
  deadline!: string;

  @Field(() => Int, { nullable: true, description: REVISION })
  expectedRevision?: number | null;
}

@InputType({ description: 'What an authority answers (besvara systemfel). Public; no personal data.' })
export class AnswerSystemErrorInput {
  @Field(() => Int, { description: NUMBER })
  systemError!: number;

  @Field(() => String, { description: 'Code of the authority: your own (myndighet).' })
  authority!: string;

  @Field(() => AnswerKindEnum, { description: 'The answer (svar).' })
  answer!: AnswerKind;

  @Field(() => String, { nullable: true, description: 'Why; required unless FULLY (skäl).' })
  reason?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the change takes effect, if known; with FULLY and PARTLY (ikraftträdande).',
  })
  inForceFrom?: string | null;

  @Field(() => Int, { nullable: true, description: REVISION })
  expectedRevision?: number | null;
}

@InputType({ description: 'What was found when a case was followed up (uppföljning). Public; no personal data.' })
export class FollowUpSystemErrorInput {
  @Field(() => Int, { description: NUMBER })
  systemError!: number;

  @Field(() => String, { description: 'What was found (anteckning).' })
  note!: string;

  @Field(() => Int, { nullable: true, description: REVISION })
  expectedRevision?: number | null;
}

@InputType({ description: 'A case that is closed (avsluta systemfel). Public; no personal data.' })
export class CloseSystemErrorInput {
  @Field(() => Int, { description: NUMBER })
  systemError!: number;

  @Field(() => ClosingOutcomeEnum, { description: 'How (avslut).' })
  outcome!: ClosingOutcome;

  @Field(() => String, { description: 'What solved it, or why it cannot be (skäl).' })
  reason!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when the change is in force; required with SOLVED (ikraftträdande).',
  })
  inForceFrom?: string | null;

  @Field(() => Int, { nullable: true, description: REVISION })
  expectedRevision?: number | null;
}
