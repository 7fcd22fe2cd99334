import { ArgsType, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CountScalar, enumOf, IntervalType, TextType } from '../../graphql';
import type { Text } from '../../platform';
import { DESIGNS, type Change, type Design } from '../series/change-of.use-case';
import { CHANGE_NOT_JUDGED, type ChangeNotJudged, type MadeOf } from '../series/judge-change';
import { SeriesPointType, SubjectArgs, toPoint } from './series.types';

const DesignEnum = enumOf(DESIGNS);
registerEnumType(DesignEnum, {
  name: 'ChangeDesign',
  description: 'How two rounds are compared (design).',
  valuesConfig: {
    INDEPENDENT: { description: 'As two independent samples (oberoende urval).' },
    PAIRED: { description: 'The same persons twice; not available, since persons are never stored (parade).' },
  },
});

@ArgsType()
export class ChangeArgs extends SubjectArgs {
  @Field(() => String, { description: 'The earlier round (från omgång).' })
  from!: string;

  @Field(() => String, { description: 'The later round (till omgång).' })
  to!: string;

  @Field(() => DesignEnum, { defaultValue: 'INDEPENDENT', description: 'How the rounds are compared (design).' })
  design!: Design;
}

const ChangeNotJudgedEnum = enumOf(CHANGE_NOT_JUDGED);
registerEnumType(ChangeNotJudgedEnum, {
  name: 'ChangeNotJudged',
  description: 'Why nothing is said of a change being certain (skäl).',
  valuesConfig: {
    KIND_NOT_COMPARED: { description: 'A count or an amount, without sampling error (antal eller belopp).' },
    NO_FIGURE: { description: 'One of the figures is missing or withheld (värde saknas).' },
    TOO_FEW_UNITS: {
      description: 'Fewer than five förbund have published figures in one of the rounds (för få förbund).',
    },
    NO_SPREAD: { description: 'The answers cannot tell its uncertainty (osäkerheten kan inte anges).' },
    PARTIAL: { description: 'One of the figures is of a part of the förbund (delvis).' },
    MERGER: { description: 'The förbund was merged with others in between (sammanslagning).' },
    PARTICIPATION: {
      description:
        'Those with published figures both times do not share it, or there are none (beror på vilka som deltog).',
    },
  },
});

@ObjectType('ChangeParts', {
  simpleResolvers: true,
  description:
    'What a change is made of: within the same förbund, between them, who came and who left (förändringens delar). The parts add up to the difference.',
})
export class ChangePartsType {
  @Field(() => CountScalar, {
    description: 'Förbund with published figures in both rounds (publicerade båda gångerna).',
  })
  forbundInBoth!: number;

  @Field(() => CountScalar, { description: 'With a published figure only in the later (tillkomna).' })
  forbundCame!: number;

  @Field(() => CountScalar, { description: 'With a published figure only in the earlier (bortfallna).' })
  forbundLeft!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The change of those in both: within + between; null when there are none (samma förbund).',
  })
  sameForbund!: number | null;

  @Field(() => IntervalType, {
    nullable: true,
    description: '95 per cent interval of it, förbund as clusters; null below five (intervall).',
  })
  sameForbundInterval!: IntervalType | null;

  @Field(() => Float, { nullable: true, description: 'Their own changes (inom förbunden).' })
  within!: number | null;

  @Field(() => Float, { nullable: true, description: 'That they weigh more or less than before (mellan förbunden).' })
  between!: number | null;

  @Field(() => Float, { nullable: true, description: 'What those who came moved it (tillkomna förbund).' })
  came!: number | null;

  @Field(() => Float, { nullable: true, description: 'What it moved that others left (bortfallna förbund).' })
  left!: number | null;

  @Field(() => Float, { nullable: true, description: 'What förbund with withheld figures moved it (undertryckta).' })
  withheld!: number | null;
}

@ObjectType('Change', { simpleResolvers: true, description: 'The change of a figure between two rounds (förändring).' })
export class ChangeType {
  @Field(() => SeriesPointType, { description: 'The earlier figure (från).' })
  from!: SeriesPointType;

  @Field(() => SeriesPointType, { description: 'The later figure (till).' })
  to!: SeriesPointType;

  @Field(() => Int, { description: 'Number of the release that was read (publicering).' })
  release!: number;

  @Field(() => DesignEnum, { description: 'How they were compared (design).' })
  design!: Design;

  @Field(() => Float, { nullable: true, description: 'Later minus earlier, in the unit of the measure (skillnad).' })
  difference!: number | null;

  @Field(() => IntervalType, {
    nullable: true,
    description:
      'The interval that was tested: of the nation and a county with förbund as clusters, of a förbund over all that have both rounds (intervall).',
  })
  interval!: IntervalType | null;

  @Field(() => Float, { nullable: true, description: 'p-value of this change by itself (p-värde).' })
  pValue!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Degrees of freedom of the t distribution; null for a förbund (frihetsgrader).',
  })
  degreesOfFreedom!: number | null;

  @Field(() => ChangeNotJudgedEnum, { nullable: true, description: 'Why it is not called certain or not (skäl).' })
  notJudged!: ChangeNotJudged | null;

  @Field(() => ChangePartsType, {
    nullable: true,
    description: 'What it is made of; null for a förbund (delar).',
  })
  madeOf!: MadeOf | null;

  @Field(() => TextType, { description: 'In words (i ord).' })
  sentence!: Text;
}

export const toChange = (change: Change): ChangeType => ({
  ...change,
  from: toPoint(change.from),
  to: toPoint(change.to),
});
