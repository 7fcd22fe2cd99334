import { Field, Float, InputType, Int } from 'type-graphql';
import { SekScalar } from '../../graphql';
import { RowCommentInput } from './row-comment.types';

const CORRECTION = 'Why figures that are released are corrected, for everybody to read; no personal data.';

@InputType('CellInput', { description: 'One figure: a measure, a split, and the numbers its kind asks for (cell).' })
export class CellInputType {
  @Field(() => String, { description: 'Code of the measure (mått).' })
  measure!: string;

  @Field(() => String, {
    defaultValue: 'TOTAL',
    description: 'TOTAL, INTERVENTION, LOCAL_GROUP or the code of a dimension (redovisningsgrupp).',
  })
  dimension!: string;

  @Field(() => String, {
    defaultValue: 'TOTAL',
    description: 'TOTAL, the code of an insats, or of a category (kategori).',
  })
  category!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Respondents: SHARE, MEAN, INDEX and AMOUNT per unit (antal svarande).',
  })
  n?: number | null;

  @Field(() => Float, { nullable: true, description: 'Answers that count: SHARE (täljare).' })
  numerator?: number | null;

  @Field(() => Float, { nullable: true, description: 'Sum of the answers: MEAN and INDEX (summa).' })
  sum?: number | null;

  @Field(() => Float, { nullable: true, description: 'Sum of the squared answers: MEAN and INDEX (kvadratsumma).' })
  sumOfSquares?: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean, instead of the sums: MEAN and INDEX (medelvärde).' })
  mean?: number | null;

  @Field(() => Float, { nullable: true, description: 'Sample standard deviation, with the mean (standardavvikelse).' })
  sd?: number | null;

  @Field(() => Float, { nullable: true, description: 'A number of something: COUNT (antal).' })
  count?: number | null;

  @Field(() => SekScalar, { nullable: true, description: 'Whole kronor: AMOUNT (belopp).' })
  amount?: bigint | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How many were asked, beside the n of a total: it is of the whole questionnaire (antal tillfrågade).',
  })
  asked?: number | null;
}

@InputType({ description: 'One förbund’s figures for one round (inlämning).' })
export class SubmitResultsInput {
  @Field(() => String, { description: 'Organisation number of the förbund (förbund).' })
  forbund!: string;

  @Field(() => String, { description: 'Code of the round (mätomgång).' })
  round!: string;

  @Field(() => [CellInputType], { description: 'The figures (celler).' })
  cells!: CellInputType[];

  @Field(() => [String], {
    nullable: true,
    description:
      'Measures it answers for: what is stored for them and not sent again is removed. Those it contains, unless stated (omfattning).',
  })
  scope?: string[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Check and report, but store nothing (provkörning).' })
  dryRun!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own that makes a repeat harmless (idempotensnyckel).',
  })
  idempotencyKey?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A comment to whoever reviews it, which warnings must have, of at most 2000 characters; no personal data (kommentar).',
  })
  comment?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Save it to go on with, and do not send it in; `submitDraft` does that later (utkast).',
  })
  draft!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version that you started from, 0 for none: refused as STALE_SUBMISSION when there is a later one (utgångsversion).',
  })
  basedOnVersion?: number | null;

  @Field(() => String, {
    nullable: true,
    description: `${CORRECTION} Must be given when such figures change (skäl till rättelse).`,
  })
  correctionReason?: string | null;
}

@InputType({ description: 'Which submission to move on (inlämning).' })
export class ReviewSubmissionInput {
  @Field(() => String, { description: 'Id of the submission (identitet).' })
  submission!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The revision that you have seen: refused as STALE_SUBMISSION when it has changed since (väntat ändringsnummer).',
  })
  expectedRevision?: number | null;
}

@InputType({ description: 'Which submission to send back, and why (återsändning).' })
export class ReturnSubmissionInput extends ReviewSubmissionInput {
  @Field(() => String, {
    description: 'What the förbund should do, in at most 5000 characters; no personal data (skäl).',
  })
  reason!: string;

  @Field(() => [RowCommentInput], {
    nullable: true,
    description: 'A word on each cell that is wrong, at most 100 (radkommentarer).',
  })
  comments?: RowCommentInput[] | null;
}

@InputType({ description: 'Which submission to reopen, and why (öppna igen).' })
export class ReopenSubmissionInput extends ReviewSubmissionInput {
  @Field(() => String, { description: 'Why, in at most 5000 characters; no personal data (skäl).' })
  reason!: string;
}

@InputType({ description: 'Which draft to send in (inlämning av utkast).' })
export class SubmitDraftInput extends ReviewSubmissionInput {
  @Field(() => String, {
    nullable: true,
    description: `${CORRECTION} What the draft says, when left out (skäl till rättelse).`,
  })
  correctionReason?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A comment to whoever reviews it, which warnings must have; no personal data. What the draft says, when left out (kommentar).',
  })
  comment?: string | null;
}
