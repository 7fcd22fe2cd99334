import { ArgsType, Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import {
  connectionOf,
  DateTimeScalar,
  formerName,
  Node,
  PageArgs,
  TextType,
  toUserErrors,
  UserErrorType,
} from '../../graphql';
import type { Language, Outcome, Text } from '../../platform';
import { THEMES } from '../law/code-lists';
import { DECIDED_BY, type EstimateBasis, type Instrument, type SystemErrorKind } from '../law/instruments';
import { named, ThemeType } from '../law/legal-reference.types';
import { yearOfSource, type Origin, type StoredSignature, type StoredSystemError } from '../cases/system-error';
import {
  EstimateBasisEnum,
  InstrumentEnum,
  OriginEnum,
  SystemErrorKindEnum,
  SystemErrorOrderEnum,
  SystemErrorStateEnum,
} from './system-error-enums.types';
import type { SystemErrorOrder } from '../cases/system-error-order';
import type { SystemErrorState } from '../cases/system-error-states';

@ObjectType('SystemErrorSignature', {
  simpleResolvers: true,
  description: 'A förbund that stands behind a case, by a report or by co-signing (underskrift).',
})
export class SignatureType {
  stored!: StoredSignature;

  @Field(() => Int, { description: 'Its number, which it keeps when it is moved to another case (nummer).' })
  number!: number;

  @Field(() => Boolean, { description: 'By a report of its own, or by co-signing (genom rapport).' })
  byReport!: boolean;

  @Field(() => EstimateBasisEnum, { nullable: true, description: 'How its number was come by (grund).' })
  estimateBasis!: EstimateBasis | null;

  @Field(() => DateTimeScalar, { description: 'When it reported or signed (tidpunkt).' })
  signedAt!: Date;
}

export const toSignature = (stored: StoredSignature): SignatureType =>
  Object.assign(new SignatureType(), {
    stored,
    number: stored.key,
    byReport: stored.reportId !== null,
    estimateBasis: stored.estimateBasis,
    signedAt: stored.signedAt,
  });

@ObjectType('SystemErrorBreadth', {
  simpleResolvers: true,
  description: 'How widespread a case is, by those who stand behind it (bredd).',
})
export class BreadthType {
  @Field(() => Int, { description: 'Förbund that stand behind it (antal förbund).' })
  @Field(
    () => Int,
    formerName({
      name: 'forbund',
      now: 'forbundCount',
      description: 'Förbund that stand behind it (antal förbund).',
      ...{ since: '2026-11-30', until: '2027-11-30' },
    }),
  )
  forbundCount!: number;

  @Field(() => Int, { description: 'Förbund that there are today (av antal förbund).' })
  forbundExisting!: number;

  @Field(() => Int, { description: 'Counties that they lie in (antal län).' })
  counties!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'What they have stated, each its largest, added; null when nothing can be shown (berörda per år).',
  })
  personsPerYear!: number | null;

  @Field(() => Int, { description: 'How many statements it is the sum of (antal uppgifter).' })
  statements!: number;

  @Field(() => Int, {
    description:
      'Förbund that stated 1–4 persons, which the sum leaves out; 0 for others than the secretariat (uppgett få).',
  })
  statedFew!: number;

  @Field(() => TextType, { description: 'What the sum does not know: overlap (överlapp).' })
  overlap!: Text;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was first reported (först sedd).' })
  firstSeen!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last signed (senast sedd).' })
  lastSeen!: Date | null;
}

@Directive('@key(fields: "number")')
@ObjectType('SystemError', {
  simpleResolvers: true,
  implements: [Node],
  description: 'A rule or practice that makes collaboration hard, as one national case (systemfel). Public.',
})
export class SystemErrorType extends Node {
  static override readonly nodeKind = 'SystemError';

  stored!: StoredSystemError;

  @Field(() => Int, { description: 'Its public number (nummer).' })
  number!: number;

  @Field(() => SystemErrorStateEnum, { description: 'Where it stands (läge).' })
  state!: SystemErrorState;

  @Field(() => Int, { description: 'Counts every change of it, from 1; for `expectedRevision` (ändringsnummer).' })
  revision!: number;

  @Field(() => OriginEnum, { description: 'Reported, or drawn from a public document (ursprung).' })
  origin!: Origin;

  @Field(() => String, { nullable: true, description: 'The public document it was drawn from, if it was (källa).' })
  source!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The year of that document, as far as its name tells: the case is as old as that (källans år).',
  })
  sourceYear!: number | null;

  @Field(() => String, { description: 'Title in Swedish (rubrik).' })
  titleSv!: string;

  @Field(() => String, { nullable: true, description: 'Title in English, if it has one (engelsk rubrik).' })
  titleEn!: string | null;

  @Field(() => String, {
    description:
      'What it is about, as plain text: show it escaped; empty when only the title is known (sammanfattning).',
  })
  summary!: string;

  @Field(() => SystemErrorKindEnum, { description: 'Its kind (slag).' })
  kind!: SystemErrorKind;

  @Field(() => String, { nullable: true, description: 'What should be changed, if proposed (förslag till ändring).' })
  proposedChange!: string | null;

  @Field(() => InstrumentEnum, { nullable: true, description: 'What would have to be changed (styrmedel).' })
  instrument!: Instrument | null;

  @Field(() => TextType, { nullable: true, description: 'Who decides on that instrument (vem som beslutar).' })
  decidedBy!: Text | null;

  @Field(() => [ThemeType], { description: 'Themes (teman).' })
  themes!: ThemeType[];

  @Field(() => DateTimeScalar, { description: 'When it was registered (registrerat).' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it, or who stands behind it, last changed (ändrat).' })
  changedAt!: Date;
}

export function toSystemError(stored: StoredSystemError): SystemErrorType {
  const { key, state, revision, origin, source, titleSv, titleEn, summary, kind, proposedChange, instrument } = stored;
  return Object.assign(new SystemErrorType(), {
    key,
    stored,
    number: key,
    state,
    revision,
    origin,
    source,
    sourceYear: yearOfSource(source),
    titleSv,
    titleEn,
    summary,
    kind,
    proposedChange,
    instrument,
    decidedBy: instrument && DECIDED_BY[instrument],
    themes: named(stored.themes, THEMES),
    createdAt: stored.createdAt,
    changedAt: stored.changedAt,
  });
}

export const SystemErrorConnection = connectionOf(SystemErrorType, 'SystemError');

@InputType('SystemErrorFilter', { description: 'Which cases; all that is stated must hold (urval av systemfel).' })
export class SystemErrorFilterInput {
  @Field(() => SystemErrorStateEnum, {
    nullable: true,
    description: 'Only those in this state; all but MERGED, unless stated (läge).',
  })
  status?: SystemErrorState | null;

  @Field(() => SystemErrorKindEnum, { nullable: true, description: 'Only those of this kind (slag).' })
  kind?: SystemErrorKind | null;

  @Field(() => OriginEnum, { nullable: true, description: 'Only those that come from there (ursprung).' })
  origin?: Origin | null;

  @Field(() => String, { nullable: true, description: 'Only those with this theme, by its code (tema).' })
  theme?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those that concern this authority (myndighet).' })
  authority?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those about this act, by its SFS number (författning).' })
  act?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'With `act`: only those about this place, such as 10 kap. 27 § (ställe).',
  })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those that a förbund of this county signed (län).' })
  county?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those that this förbund has signed (förbund).' })
  forbund?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those with these words, in any inflection; "…" for a phrase, - for without (text).',
  })
  text?: string | null;
}

@ArgsType()
export class SystemErrorArgs extends PageArgs {
  @Field(() => SystemErrorFilterInput, { nullable: true, description: 'Which; all, unless stated (urval).' })
  filter?: SystemErrorFilterInput | null;

  @Field(() => SystemErrorOrderEnum, { defaultValue: 'NEWEST', description: 'In which order (ordning).' })
  orderBy!: SystemErrorOrder;
}

@ObjectType('SystemErrorPayload', { simpleResolvers: true, description: 'The case as it stands (resultat).' })
export class SystemErrorPayload {
  @Field(() => SystemErrorType, { nullable: true, description: 'The case; null when it was refused (systemfel).' })
  systemError!: SystemErrorType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused, if it was (fel).' })
  userErrors!: UserErrorType[];
}

export const toSystemErrorPayload = (outcome: Outcome<StoredSystemError>, language: Language): SystemErrorPayload => ({
  systemError: outcome.ok ? toSystemError(outcome.value) : null,
  userErrors: outcome.ok ? [] : toUserErrors(outcome.refusals, language),
});
