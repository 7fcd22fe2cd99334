import { ArgsType, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MeasureType, RoundType, toMeasure, toRound } from '../../catalogue';
import { CountScalar, enumOf, IntervalType, TextType } from '../../graphql';
import type { Text } from '../../platform';
import { ReleasedValueType, type ReleasedValue } from '../../releases';
import type { FoundDifference } from '../differences/difference-of.use-case';
import { DIFFERENCE_NOT_JUDGED, type DifferenceNotJudged } from '../differences/judge-difference';

export const NotJudgedEnum = enumOf(DIFFERENCE_NOT_JUDGED);
registerEnumType(NotJudgedEnum, {
  name: 'DifferenceNotJudged',
  description: 'Why nothing is said of a difference being certain (skäl).',
  valuesConfig: {
    KIND_NOT_COMPARED: { description: 'A count or an amount, without sampling error (antal eller belopp).' },
    NO_FIGURE: { description: 'One of the figures is missing or withheld (värde saknas).' },
    TOO_FEW_UNITS: { description: 'Fewer than five förbund have values on one of the sides (för få förbund).' },
    NO_SPREAD: { description: 'The answers do not differ (ingen spridning).' },
  },
});

@ArgsType()
class DifferenceArgs {
  @Field(() => String, { description: 'Code of the measure (mått).' })
  measure!: string;

  @Field(() => String, { description: 'Code of the round (mätomgång).' })
  round!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the release to read; the latest, unless stated (publicering).',
  })
  release?: number | null;
}

@ArgsType()
export class CategoryDifferenceArgs extends DifferenceArgs {
  @Field(() => String, { description: 'The dimension of the two: SEX, FORM and so on (redovisningsgrupp).' })
  dimension!: string;

  @Field(() => String, { description: 'Code of the category that the other is taken from (kategori).' })
  category!: string;

  @Field(() => String, { description: 'Code of the category that it is compared with (mot kategori).' })
  against!: string;

  @Field(() => String, { nullable: true, description: 'In this county only, by its code (län).' })
  county?: string | null;
}

@ArgsType()
export class ForbundDifferenceArgs extends DifferenceArgs {
  @Field(() => String, { description: 'Organisation number of the förbund that the other is taken from (förbund).' })
  forbund!: string;

  @Field(() => String, { description: 'Organisation number of the förbund that it is compared with (mot förbund).' })
  against!: string;

  @Field(() => String, { nullable: true, description: 'A dimension to look at one category of (redovisningsgrupp).' })
  dimension?: string | null;

  @Field(() => String, { nullable: true, description: 'The category of the dimension (kategori).' })
  category?: string | null;
}

@ObjectType('Difference', {
  simpleResolvers: true,
  description: 'Two figures of one measure in one round, and their difference, first − second (skillnad).',
})
export class DifferenceType {
  @Field(() => MeasureType, { description: 'The measure (mått).' })
  measure!: MeasureType;

  @Field(() => RoundType, { description: 'The round (mätomgång).' })
  round!: RoundType;

  @Field(() => Int, { description: 'Number of the release that was read (publicering).' })
  release!: number;

  @Field(() => ReleasedValueType, { description: 'The first figure (första värdet).' })
  first!: ReleasedValue;

  @Field(() => ReleasedValueType, { description: 'The second figure (andra värdet).' })
  second!: ReleasedValue;

  @Field(() => Float, { nullable: true, description: 'First − second, in the unit of the measure (skillnad).' })
  difference!: number | null;

  @Field(() => IntervalType, {
    nullable: true,
    description: '95 per cent interval of the difference, that which was tested (intervall).',
  })
  interval!: IntervalType | null;

  @Field(() => Float, { nullable: true, description: 'p-value of the difference (p-värde).' })
  pValue!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Degrees of freedom, where förbund are the units (frihetsgrader).',
  })
  degreesOfFreedom!: number | null;

  @Field(() => CountScalar, {
    nullable: true,
    description: 'Förbund with published figures of both categories, by which they are paired (förbund med båda).',
  })
  forbundWithBoth!: number | null;

  @Field(() => NotJudgedEnum, { nullable: true, description: 'Why it is not judged (skäl).' })
  notJudged!: DifferenceNotJudged | null;

  @Field(() => TextType, { description: 'In words (i ord).' })
  sentence!: Text;
}

export const toDifference = ({ measure, round, ...found }: FoundDifference): DifferenceType => ({
  ...found,
  measure: toMeasure(measure),
  round: toRound(round),
});
