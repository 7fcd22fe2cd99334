import { Field, ID, InputType, Int } from 'type-graphql';
import { SekScalar } from '../../graphql';
import type { EstimateBasis, Instrument, SystemErrorKind } from '../law/instruments';
import { LegalReferenceInput } from '../law/legal-reference.types';
import { EstimateBasisEnum, InstrumentEnum, SystemErrorKindEnum } from '../api/system-error-enums.types';
import type { SystemErrorWords } from '../cases/system-error';

const REVISION = 'The revision that you have seen; a later one refuses the request (ändringsnummer).';

@InputType({ description: 'A system error, as a förbund sees it (rapport om systemfel). No personal data.' })
export class ReportSystemErrorInput {
  @Field(() => String, { description: 'Organisation number of the förbund (förbund).' })
  forbund!: string;

  @Field(() => ID, { nullable: true, description: 'A draft to write anew, or to send (utkast).' })
  report?: string | null;

  @Field(() => Int, { nullable: true, description: REVISION })
  expectedRevision?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether to save it only; a draft needs no more than a title (utkast).',
  })
  draft!: boolean;

  @Field(() => String, { description: 'Title, at most 200 characters (rubrik).' })
  title!: string;

  @Field(() => String, { defaultValue: '', description: 'What happens, at most 5000 characters (vad som händer).' })
  description!: string;

  @Field(() => String, { defaultValue: '', description: 'To whom (berörd grupp).' })
  affectedGroup!: string;

  @Field(() => String, { defaultValue: '', description: 'What it means to participants (konsekvens för deltagaren).' })
  consequence!: string;

  @Field(() => SystemErrorKindEnum, { nullable: true, description: 'Its kind (slag).' })
  kind?: SystemErrorKind | null;

  @Field(() => [String], { defaultValue: [], description: 'Codes from `authorities` (berörda myndigheter).' })
  authorities!: string[];

  @Field(() => [LegalReferenceInput], { defaultValue: [], description: 'The law it is about (laghänvisningar).' })
  legalReferences!: LegalReferenceInput[];

  @Field(() => Int, { nullable: true, description: 'Persons in the förbund, a year, if known (berörda per år).' })
  personsPerYear?: number | null;

  @Field(() => EstimateBasisEnum, {
    nullable: true,
    description: 'How the number was come by; required with it (grund).',
  })
  estimateBasis?: EstimateBasis | null;

  @Field(() => String, { defaultValue: '', description: 'More on how it was estimated (beräkning).' })
  estimateNote!: string;

  @Field(() => Int, { nullable: true, description: 'Hours of work lost a year (förlorade timmar per år).' })
  hoursLostPerYear?: number | null;

  @Field(() => SekScalar, { nullable: true, description: 'Kronor lost a year (förlorade kronor per år).' })
  sekLostPerYear?: bigint | null;

  @Field(() => String, { defaultValue: '', description: 'What should be changed (förslag till ändring).' })
  proposedChange!: string;

  @Field(() => InstrumentEnum, { nullable: true, description: 'What would have to be changed (styrmedel).' })
  instrument?: Instrument | null;

  @Field(() => [String], { defaultValue: [], description: 'Codes of the förbund’s own insatser (insatser).' })
  interventions!: string[];

  @Field(() => [String], { defaultValue: [], description: 'Codes of measures (mått).' })
  measures!: string[];

  @Field(() => [String], { defaultValue: [], description: 'Codes of rounds (mätomgångar).' })
  rounds!: string[];
}

@InputType({ description: 'A report to take back (återta rapport).' })
export class WithdrawSystemErrorReportInput {
  @Field(() => ID, { description: 'The report (rapport).' })
  report!: string;

  @Field(() => Int, { nullable: true, description: REVISION })
  expectedRevision?: number | null;
}

@InputType({ description: 'The words of the secretariat for a case; what is left out stays as it is (ärendets ord).' })
export class SystemErrorWordsInput implements SystemErrorWords {
  @Field(() => String, { nullable: true, description: 'Title in Swedish (rubrik).' })
  titleSv?: string | null;

  @Field(() => String, { nullable: true, description: 'Title in English (engelsk rubrik).' })
  titleEn?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about; public (sammanfattning).' })
  summary?: string | null;

  @Field(() => SystemErrorKindEnum, { nullable: true, description: 'Its kind (slag).' })
  kind?: SystemErrorKind | null;

  @Field(() => [String], { nullable: true, description: 'Codes from `systemErrorThemes` (teman).' })
  themes?: string[] | null;
}

@InputType({ description: 'The answers to the four questions of triage (bedömning).' })
export class TriageAnswersInput {
  @Field(() => Boolean, { description: 'Is information lacking: the rules allow it already? (informationsbrist)' })
  lackOfInformation!: boolean;

  @Field(() => Boolean, { description: 'Can those concerned settle it among themselves? (lokal fråga)' })
  localMatter!: boolean;

  @Field(() => Boolean, { description: 'Is it within the definition of a system error? (inom definitionen)' })
  withinDefinition!: boolean;

  @Field(() => Boolean, { description: 'Is it a national case already? (hanterat tidigare)' })
  handledBefore!: boolean;
}

@InputType({
  description: 'What the secretariat finds about a report; the verdict follows from the answers (bedömning).',
})
export class TriageSystemErrorReportInput {
  @Field(() => ID, { description: 'The report (rapport).' })
  report!: string;

  @Field(() => Int, { nullable: true, description: REVISION })
  expectedRevision?: number | null;

  @Field(() => TriageAnswersInput, { description: 'The answers (svar).' })
  answers!: TriageAnswersInput;

  @Field(() => String, { description: 'Why; whoever reported reads it (skäl).' })
  reason!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the case that handles it, when it was handled before (dubblett av).',
  })
  duplicateOf?: number | null;

  @Field(() => SystemErrorWordsInput, {
    nullable: true,
    description: 'The words of the new case; the report’s title and description, unless stated (ärendets ord).',
  })
  words?: SystemErrorWordsInput | null;
}

@InputType({ description: 'A report to take up again, and why (ompröva rapport).' })
export class ReconsiderSystemErrorReportInput {
  @Field(() => ID, { description: 'The report (rapport).' })
  report!: string;

  @Field(() => Int, { nullable: true, description: REVISION })
  expectedRevision?: number | null;

  @Field(() => String, { description: 'Why; whoever reported reads it (skäl).' })
  reason!: string;
}
