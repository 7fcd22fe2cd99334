import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { measureOf, roundOf, toMeasure, toRound, type Catalogue } from '../../catalogue';
import { DateScalar, enumOf, TextType } from '../../graphql';
import type { Text } from '../../platform';
import {
  AuthorityType,
  BeforeAfterType,
  BreadthType,
  ClosingType,
  EvidenceType,
  QuestionType,
} from '../../system-errors';
import type { DialoguePack, PackCase, PackCoverage } from './dialogue-pack.use-case';
import { packAddress, PACK_FORMATS, type PackFormat } from './pack-formats';

/** An enum has no hyphens. */
const FORMAT_WORDS = { html: 'HTML', csv: 'CSV', json: 'JSON', 'json-stat2': 'JSON_STAT' } as const satisfies Record<
  PackFormat,
  string
>;
type FormatWord = (typeof FORMAT_WORDS)[PackFormat];
const PackFormatEnum = enumOf(Object.values(FORMAT_WORDS));
registerEnumType(PackFormatEnum, {
  name: 'DialoguePackFormat',
  description: 'What a pack can be had as (format).',
  valuesConfig: {
    HTML: { description: 'A page to read, keep and print (sida).' },
    CSV: { description: 'A table, a row for each case and measure (tabell).' },
    JSON: { description: 'All of it (allt).' },
    JSON_STAT: { description: 'Cubes, for software of statistics (JSON-stat 2.0).' },
  },
});

@ArgsType()
export class DialoguePackArgs {
  @Field(() => String, { description: 'Whose cases, by the code of the authority (myndighet).' })
  authority!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the release to read; the latest, unless stated (publicering).',
  })
  release?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The cases as they stood when this day ended in Sweden; today, unless stated (per datum).',
  })
  asOf?: string | null;
}

@ObjectType('DialoguePackCoverage', {
  simpleResolvers: true,
  description: 'Of how many of the cases figures say something (täckning).',
})
export class PackCoverageType implements PackCoverage {
  @Field(() => Int, { description: 'Cases in the pack (ärenden).' })
  cases!: number;

  @Field(() => Int, { description: 'Those with a measure that a report links to it (med kopplade mått).' })
  withMeasures!: number;

  @Field(() => Int, { description: 'Those where a measure is compared with the other förbund (jämförda).' })
  compared!: number;

  @Field(() => Int, { description: 'Those where a measure is compared before and after a change (före–efter).' })
  beforeAfter!: number;
}

@ObjectType('DialoguePackCase', {
  simpleResolvers: true,
  description: 'A case as it stood on the day of the pack, with what the release says of it (ärende i underlaget).',
})
export class PackCaseType {
  @Field(() => Int, { description: 'Its number (nummer).' })
  number!: number;

  @Field(() => BreadthType, { description: 'How widespread it was (bredd).' })
  breadth!: BreadthType;

  @Field(() => [QuestionType], { description: 'What authorities had been asked and had answered (frågor).' })
  questions!: QuestionType[];

  @Field(() => ClosingType, { nullable: true, description: 'How it had been closed, if it had (avslut).' })
  closed!: ClosingType | null;

  @Field(() => [EvidenceType], { description: 'The linked measures: association, not cause (underlag).' })
  evidence!: EvidenceType[];

  @Field(() => BeforeAfterType, {
    nullable: true,
    description: 'Before and after its change of rules; null while no change was dated (före–efter).',
  })
  beforeAfter!: BeforeAfterType | null;

  @Field(() => TextType, { description: 'What that comparison is, or why there is none (om före–efter).' })
  beforeAfterNote!: Text;
}

@ObjectType('DialoguePackFile', { simpleResolvers: true, description: 'The pack as a file (fil).' })
class PackFileType {
  @Field(() => PackFormatEnum, { description: 'Its format (format).' })
  format!: FormatWord;

  @Field(() => String, { description: 'Its address at the hub, as a path (adress).' })
  path!: string;
}

@ObjectType('DialoguePack', {
  simpleResolvers: true,
  description: 'The cases of an authority on a day, with the evidence of a release, to cite (dialogunderlag).',
})
export class DialoguePackType {
  @Field(() => AuthorityType, { description: 'Whom the cases concern (myndighet).' })
  authority!: AuthorityType;

  @Field(() => Int, { description: 'Number of the release that was read (publicering).' })
  release!: number;

  @Field(() => DateScalar, { description: 'The day when the cases stood so (per datum).' })
  asOf!: string;

  @Field(() => PackCoverageType, { description: 'Of how many of the cases figures say something (täckning).' })
  coverage!: PackCoverageType;

  @Field(() => [PackCaseType], { description: 'The cases, the broadest first (ärenden).' })
  cases!: PackCaseType[];

  @Field(() => [TextType], { description: 'How the figures were made, and what they do not say (metod).' })
  methods!: readonly Text[];

  @Field(() => String, { description: 'SHA-256 of all that the pack says, in hex; the files have the same (hash).' })
  digest!: string;

  @Field(() => TextType, { description: 'What it is cited by: authority, day, release and hash (källhänvisning).' })
  citation!: Text;

  @Field(() => [PackFileType], { description: 'The same pack as files (filer).' })
  files!: PackFileType[];
}

/** `catalogue` has the names of the codes in the pack. */
export const toDialoguePack = (pack: DialoguePack, catalogue: Catalogue): DialoguePackType => ({
  ...pack,
  cases: pack.cases.map((one) => toPackCase(one, pack.release, catalogue)),
  files: PACK_FORMATS.map((format) => ({ format: FORMAT_WORDS[format], path: packAddress(pack, format) })),
});

/** A pack's files call the count of förbund `forbund`. */
const counted = <T extends { readonly forbund: number }>({ forbund: forbundCount, ...rest }: T) => ({
  ...rest,
  forbundCount,
});

function toPackCase(one: PackCase, release: number, catalogue: Catalogue): PackCaseType {
  const { number, breadth, closed, beforeAfter, beforeAfterNote } = one;
  const named = <T extends { readonly measure: { readonly code: string } }>(found: T) => ({
    ...found,
    measure: toMeasure(measureOf(catalogue, found.measure.code)),
  });
  const round = (found: { readonly code: string } | null) => found && toRound(roundOf(catalogue, found.code));
  const time = (text: string | null) => (text === null ? null : new Date(text));
  return {
    number,
    breadth: {
      ...counted(breadth),
      statedFew: 0,
      firstSeen: time(breadth.firstSeen),
      lastSeen: time(breadth.lastSeen),
    },
    questions: one.questions.map((question) =>
      Object.assign(new QuestionType(), {
        ...question,
        stored: { systemErrorId: number },
        sentAt: new Date(question.sentAt),
        answers: question.answers.map((answer) => ({ ...answer, answeredAt: new Date(answer.answeredAt) })),
      }),
    ),
    closed: closed && { ...closed, closedAt: new Date(closed.closedAt) },
    evidence: one.evidence.map((found) => ({
      ...named(found),
      ...{ group: counted(found.group), others: counted(found.others) },
      release,
      round: round(found.round),
    })),
    beforeAfter: beforeAfter && {
      ...beforeAfter,
      release,
      before: round(beforeAfter.before),
      after: round(beforeAfter.after),
      measures: beforeAfter.measures.map((change) => counted(named(change))),
    },
    beforeAfterNote,
  };
}
