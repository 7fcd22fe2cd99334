import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionOf, DateTimeScalar, Node, PageArgs, SekScalar, TextType, UserErrorType } from '../../graphql';
import type { Text } from '../../platform';
import { AUTHORITIES } from '../law/code-lists';
import { DECIDED_BY, type EstimateBasis, type Instrument, type SystemErrorKind } from '../law/instruments';
import {
  AuthorityType,
  LegalReferenceType,
  named,
  ReplacedActType,
  toLegalReference,
} from '../law/legal-reference.types';
import type { StoredReport } from './report';
import type { ReportState } from './report-states';
import {
  EstimateBasisEnum,
  InstrumentEnum,
  ReportStateEnum,
  SystemErrorKindEnum,
} from '../api/system-error-enums.types';

@ObjectType('TriageAnswers', {
  simpleResolvers: true,
  description: 'What the secretariat answered to the four questions of triage (bedömning).',
})
export class TriageAnswersType {
  @Field(() => Boolean, { description: 'Is information lacking: the rules allow it already? (informationsbrist)' })
  lackOfInformation!: boolean;

  @Field(() => Boolean, { description: 'Can those concerned settle it among themselves? (lokal fråga)' })
  localMatter!: boolean;

  @Field(() => Boolean, { description: 'Is it within the definition of a system error? (inom definitionen)' })
  withinDefinition!: boolean;

  @Field(() => Boolean, { description: 'Is it a national case already? (hanterat tidigare)' })
  handledBefore!: boolean;
}

@ObjectType('SystemErrorReport', {
  simpleResolvers: true,
  implements: [Node],
  description: 'What one förbund reports; for the förbund and the secretariat (rapport om systemfel).',
})
export class SystemErrorReportType extends Node {
  static override readonly nodeKind = 'SystemErrorReport';

  stored!: StoredReport;

  @Field(() => ReportStateEnum, { description: 'Where it stands (läge).' })
  state!: ReportState;

  @Field(() => Int, { description: 'Counts every change of it, from 1; for `expectedRevision` (ändringsnummer).' })
  revision!: number;

  @Field(() => String, { description: 'Title (rubrik).' })
  title!: string;

  @Field(() => String, { description: 'What happens (vad som händer).' })
  description!: string;

  @Field(() => String, { description: 'To whom (berörd grupp).' })
  affectedGroup!: string;

  @Field(() => String, { description: 'What it means to participants (konsekvens för deltagaren).' })
  consequence!: string;

  @Field(() => SystemErrorKindEnum, { nullable: true, description: 'Its kind; null in a draft without (slag).' })
  kind!: SystemErrorKind | null;

  @Field(() => [AuthorityType], { description: 'Whom it concerns (berörda myndigheter).' })
  authorities!: AuthorityType[];

  @Field(() => [LegalReferenceType], { description: 'The law it is about (laghänvisningar).' })
  legalReferences!: LegalReferenceType[];

  @Field(() => Int, { nullable: true, description: 'Persons in the förbund, a year (berörda personer per år).' })
  personsPerYear!: number | null;

  @Field(() => EstimateBasisEnum, { nullable: true, description: 'How the number was come by (grund).' })
  estimateBasis!: EstimateBasis | null;

  @Field(() => String, { description: 'More on how it was estimated (beräkning).' })
  estimateNote!: string;

  @Field(() => Int, { nullable: true, description: 'Hours of work lost a year (förlorade timmar per år).' })
  hoursLostPerYear!: number | null;

  @Field(() => SekScalar, { nullable: true, description: 'Kronor lost a year (förlorade kronor per år).' })
  sekLostPerYear!: bigint | null;

  @Field(() => String, { description: 'What should be changed (förslag till ändring).' })
  proposedChange!: string;

  @Field(() => InstrumentEnum, { nullable: true, description: 'What would have to be changed (styrmedel).' })
  instrument!: Instrument | null;

  @Field(() => TextType, { nullable: true, description: 'Who decides on that instrument (vem som beslutar).' })
  decidedBy!: Text | null;

  @Field(() => [String], { description: 'Codes of its own insatser where it is seen (insatser).' })
  interventions!: readonly string[];

  @Field(() => [String], { description: 'Codes of measures where it is seen (mått).' })
  measures!: readonly string[];

  @Field(() => [String], { description: 'Codes of rounds where it is seen (mätomgångar).' })
  rounds!: readonly string[];

  @Field(() => TriageAnswersType, { nullable: true, description: 'The answers of the triage, once made (bedömning).' })
  triage!: TriageAnswersType | null;

  @Field(() => String, { nullable: true, description: 'Why the secretariat decided as it did (skäl).' })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was first saved (skapad).' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was sent; null for a draft (inskickad).' })
  submittedAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it last changed (ändrad).' })
  changedAt!: Date;
}

/** `today`: YYYY-MM-DD, the day by which an act may have been replaced. */
export function toSystemErrorReport(stored: StoredReport, today: string): SystemErrorReportType {
  const { authorities, legalReferences, instrument, ...facts } = stored;
  return Object.assign(new SystemErrorReportType(), {
    ...facts,
    stored,
    instrument,
    authorities: named(authorities, AUTHORITIES),
    legalReferences: legalReferences.map((reference) => toLegalReference(reference, today)),
    decidedBy: instrument && DECIDED_BY[instrument],
  });
}

export const SystemErrorReportConnection = connectionOf(SystemErrorReportType, 'SystemErrorReport');

@ArgsType()
export class SystemErrorReportArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Only those of this förbund, by its organisation number (förbund).',
  })
  forbund?: string | null;

  @Field(() => ReportStateEnum, { nullable: true, description: 'Only those in this state (läge).' })
  state?: ReportState | null;
}

@ObjectType('ReplacedActNotice', {
  simpleResolvers: true,
  description: 'That a reference is to an act that another has replaced; nothing is refused for it (påpekande).',
})
export class ReplacedActNoticeType {
  @Field(() => [String], { description: 'Where in the input it lies (plats i indata).' })
  path!: readonly string[];

  @Field(() => ReplacedActType, { description: 'What has replaced what (ersatt författning).' })
  replaced!: ReplacedActType;

  @Field(() => TextType, { description: 'The same in words (i ord).' })
  text!: Text;
}

@ObjectType('SystemErrorReportPayload', { simpleResolvers: true, description: 'The report as it stands (resultat).' })
export class SystemErrorReportPayload {
  @Field(() => SystemErrorReportType, {
    nullable: true,
    description: 'The report; null when it was refused (rapport).',
  })
  report!: SystemErrorReportType | null;

  @Field(() => [ReplacedActNoticeType], { description: 'Acts that have been replaced (påpekanden).' })
  notices!: ReplacedActNoticeType[];

  @Field(() => [UserErrorType], { description: 'Why it was refused, if it was (fel).' })
  userErrors!: UserErrorType[];
}

@ObjectType('DuplicateSuggestion', {
  simpleResolvers: true,
  description: 'A report or a case that is likely to be about the same, and why (förslag på dubblett).',
})
export class DuplicateSuggestionType {
  reportKey!: number | null;
  caseKey!: number | null;

  @Field(() => Float, { description: 'How likely, from 0 to 1; an order, not a probability (poäng).' })
  score!: number;

  @Field(() => [String], { description: 'Word stems in common that tell most, rarest first (gemensamma ordstammar).' })
  words!: readonly string[];

  @Field(() => [String], { description: 'Places in law in common (gemensamma lagrum).' })
  law!: readonly string[];

  @Field(() => Float, { description: 'How alike the texts are, letter by letter: 0 to 1 (likhet).' })
  similarity!: number;

  @Field(() => TextType, { description: 'The same in words (i ord).' })
  reason!: Text;
}
