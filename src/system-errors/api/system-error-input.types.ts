import { Field, InputType, Int } from 'type-graphql';
import type { EstimateBasis } from '../law/instruments';
import { SystemErrorWordsInput } from '../reports/report-input.types';
import { EstimateBasisEnum } from './system-error-enums.types';

const NUMBER = 'Number of the case (systemfel).';
const REVISION = 'The revision that you have seen; a later one refuses the request (ändringsnummer).';
const REASON = 'Why; kept in the trail (skäl).';

@InputType({ description: 'A case that is true of a förbund too (gäller oss också). No personal data.' })
export class CosignSystemErrorInput {
  @Field(() => Int, { description: NUMBER })
  systemError!: number;

  @Field(() => String, { description: 'Organisation number of the förbund (förbund).' })
  forbund!: string;

  @Field(() => Int, { nullable: true, description: 'Persons in the förbund, a year, if known (berörda per år).' })
  personsPerYear?: number | null;

  @Field(() => EstimateBasisEnum, {
    nullable: true,
    description: 'How the number was come by; required with it (grund).',
  })
  estimateBasis?: EstimateBasis | null;

  @Field(() => String, { nullable: true, description: 'What the förbund has seen; not public (underlag).' })
  evidence?: string | null;
}

@InputType({ description: 'A case that goes into another (sammanför systemfel).' })
export class MergeSystemErrorsInput {
  @Field(() => Int, { description: 'Number of the case that is merged away (systemfel).' })
  systemError!: number;

  @Field(() => Int, { description: 'Number of the case that takes it in (till systemfel).' })
  into!: number;

  @Field(() => String, { description: REASON })
  reason!: string;

  @Field(() => Int, { nullable: true, description: REVISION })
  expectedRevision?: number | null;
}

@InputType({ description: 'A merged case that is to come back (ångra sammanföring).' })
export class UndoSystemErrorMergeInput {
  @Field(() => Int, { description: NUMBER })
  systemError!: number;

  @Field(() => String, { description: REASON })
  reason!: string;

  @Field(() => Int, { nullable: true, description: REVISION })
  expectedRevision?: number | null;
}

@InputType({ description: 'A case, and who goes to a new one (dela systemfel).' })
export class SplitSystemErrorInput {
  @Field(() => Int, { description: NUMBER })
  systemError!: number;

  @Field(() => [Int], { description: 'Numbers of the signatures that go to the new case (underskrifter).' })
  signatures!: number[];

  @Field(() => SystemErrorWordsInput, {
    nullable: true,
    description: 'The words of the new case; those of its first report, unless stated (ärendets ord).',
  })
  words?: SystemErrorWordsInput | null;

  @Field(() => String, { description: REASON })
  reason!: string;

  @Field(() => Int, { nullable: true, description: REVISION })
  expectedRevision?: number | null;
}

@InputType({ description: 'Other words, kind or themes for a case (ändra systemfel).' })
export class ReviseSystemErrorInput {
  @Field(() => Int, { description: NUMBER })
  systemError!: number;

  @Field(() => SystemErrorWordsInput, { description: 'What it is to say (ärendets ord).' })
  words!: SystemErrorWordsInput;

  @Field(() => Int, { nullable: true, description: REVISION })
  expectedRevision?: number | null;
}
