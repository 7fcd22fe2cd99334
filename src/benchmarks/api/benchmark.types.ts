import { ArgsType, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MeasureType, RoundType } from '../../catalogue';
import { connectionOf, enumOf, IntervalType, PageArgs, TextType } from '../../graphql';
import type { Text } from '../../platform';
import { Forbund } from '../../register';
import { ReleasedValueType, type ReleasedValue } from '../../releases';
import { ASSESSMENTS, type Assessment } from '../family/place-of-forbund.use-case';
import type { Category } from '../family/category-words';
import type { NotAssessedReason } from '../family/comparator';
import { CategoryEnum, ReasonEnum } from './comparison-enums.types';

const AssessmentEnum = enumOf(ASSESSMENTS);
registerEnumType(AssessmentEnum, {
  name: 'Assessment',
  description: 'What can be said of one difference (bedömning).',
  valuesConfig: {
    HIGHER: { description: 'Certainly higher (säkerställt högre).' },
    LOWER: { description: 'Certainly lower (säkerställt lägre).' },
    SIMILAR: { description: 'No certain difference; not the same as equal (ingen säkerställd skillnad).' },
    NOT_ASSESSED: { description: 'Cannot be compared (kan inte jämföras).' },
  },
});

@ArgsType()
export class SplitArgs {
  @Field(() => String, { description: 'Code of the round (mätomgång).' })
  round!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A dimension to look at one category of; the total, unless stated (redovisningsgrupp).',
  })
  dimension?: string | null;

  @Field(() => String, { nullable: true, description: 'The category of the dimension (kategori).' })
  category?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the release to read; the latest, unless stated (publicering).',
  })
  release?: number | null;
}

@ArgsType()
export class FigureArgs extends SplitArgs {
  @Field(() => String, { description: 'Code of the measure (mått).' })
  measure!: string;
}

@ArgsType()
export class NationalValueArgs extends FigureArgs {
  @Field(() => String, { nullable: true, description: 'One county instead of the nation, by its code (län).' })
  county?: string | null;
}

@ArgsType()
export class ForbundResultsArgs extends SplitArgs {
  @Field(() => [String], { description: 'Codes of the measures (mått).' })
  measures!: string[];
}

@ArgsType()
export class InterventionResultsArgs {
  @Field(() => String, { description: 'Code of the round (mätomgång).' })
  round!: string;

  @Field(() => [String], { description: 'Codes of the measures (mått).' })
  measures!: string[];

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the release to read; the latest, unless stated (publicering).',
  })
  release?: number | null;
}

@ArgsType()
export class RoundResultsArgs extends PageArgs {
  @Field(() => String, { description: 'Code of the measure (mått).' })
  measure!: string;

  @Field(() => String, { description: 'Code of the round (mätomgång).' })
  round!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A dimension to look at one category of; the total, unless stated (redovisningsgrupp).',
  })
  dimension?: string | null;

  @Field(() => String, { nullable: true, description: 'The category of the dimension (kategori).' })
  category?: string | null;

  @Field(() => String, { nullable: true, description: 'Only the förbund of this county, by its code (län).' })
  county?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the release to read; the latest, unless stated (publicering).',
  })
  release?: number | null;
}

@ObjectType('NationalValue', {
  simpleResolvers: true,
  description: 'The value of the country, or of a county, in two ways that are often confused (nationellt värde).',
})
export class NationalValueType {
  @Field(() => MeasureType, { description: 'The measure (mått).' })
  measure!: MeasureType;

  @Field(() => RoundType, { description: 'The round (mätomgång).' })
  round!: RoundType;

  @Field(() => Int, { description: 'Number of the release that was read; cite it with the value (publicering).' })
  release!: number;

  @Field(() => TextType, { description: 'What `pooled` is (vad pooled är).' })
  pooledLabel!: Text;

  @Field(() => ReleasedValueType, {
    description: 'All respondents taken together; its interval is over persons (alla svarande).',
  })
  pooled!: ReleasedValue;

  @Field(() => TextType, { description: 'What `unweighted` is (vad unweighted är).' })
  unweightedLabel!: Text;

  @Field(() => ReleasedValueType, {
    description: 'Mean of the förbund’s published values, each counting as one (ovägt medelvärde).',
  })
  unweighted!: ReleasedValue;
}

@ObjectType('ForbundResult', {
  simpleResolvers: true,
  description: 'A förbund’s figure for a measure in a round (förbundets resultat).',
})
export class ForbundResultType {
  @Field(() => Forbund, { description: 'The förbund (förbund).' })
  forbund!: Forbund;

  @Field(() => MeasureType, { description: 'The measure (mått).' })
  measure!: MeasureType;

  @Field(() => RoundType, { description: 'The round (mätomgång).' })
  round!: RoundType;

  @Field(() => Int, { description: 'Number of the release that was read (publicering).' })
  release!: number;

  @Field(() => ReleasedValueType, { description: 'The figure (värde).' })
  value!: ReleasedValue;
}

export const ForbundResultConnection = connectionOf(ForbundResultType, 'ForbundResult');

@ObjectType('Place', {
  simpleResolvers: true,
  description: 'Where a förbund stands against the rest of the country: its row of the benchmark (läge mot landet).',
})
export class PlaceType {
  @Field(() => MeasureType, { description: 'The measure (mått).' })
  measure!: MeasureType;

  @Field(() => RoundType, { description: 'The round (mätomgång).' })
  round!: RoundType;

  @Field(() => Int, { description: 'Number of the release that was read (publicering).' })
  release!: number;

  @Field(() => ReleasedValueType, { description: 'The förbund’s own figure (förbundets värde).' })
  own!: ReleasedValue;

  @Field(() => ReleasedValueType, { description: 'All respondents of the country, the förbund included (landet).' })
  nation!: ReleasedValue;

  @Field(() => Float, {
    nullable: true,
    description: 'The förbund minus the country without it, in the unit of the measure (skillnad mot övriga landet).',
  })
  difference!: number | null;

  @Field(() => IntervalType, {
    nullable: true,
    description:
      'The interval that was tested: 95 per cent over all förbund that are judged with it (intervall). It contains 0 exactly where SIMILAR.',
  })
  interval!: IntervalType | null;

  @Field(() => AssessmentEnum, { description: 'What can be said of it, as in the benchmark (bedömning).' })
  assessment!: Assessment;

  @Field(() => CategoryEnum, { description: 'Its category in the benchmark (bedömning i jämförelsen).' })
  category!: Category;

  @Field(() => ReasonEnum, { nullable: true, description: 'Why it is not assessed (skäl).' })
  reason!: NotAssessedReason | null;

  @Field(() => TextType, { description: 'The same as a sentence (i ord).' })
  sentence!: Text;
}
