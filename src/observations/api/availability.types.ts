import { Field, Int, ObjectType } from 'type-graphql';
import { MeasureType, RoundType, toMeasure, toRound } from '../../catalogue';
import type { Availability } from '../answers/availability.use-case';
import type { BreakdownDimension, ObservationDimension } from '../questions/dimensions';
import { ObservationDimensionEnum } from './observation-enums.types';

@ObjectType('AvailableCombination', {
  simpleResolvers: true,
  description: 'A measure in a round by a dimension of which there are figures (tillgänglig kombination).',
})
export class AvailableCombinationType {
  @Field(() => RoundType, { description: 'The round (mätomgång).' })
  round!: RoundType;

  @Field(() => MeasureType, { description: 'The measure (mått).' })
  measure!: MeasureType;

  @Field(() => ObservationDimensionEnum, {
    nullable: true,
    description: 'The breakdown; null for the total (dimension).',
  })
  dimension!: BreakdownDimension | null;

  @Field(() => Int, { description: 'Published figures of single förbund (publicerade celler).' })
  published!: number;

  @Field(() => Int, { description: 'Withheld figures of single förbund (undertryckta celler).' })
  withheld!: number;
}

@ObjectType('AvailableCode', { simpleResolvers: true, description: 'A code that can be chosen (valbar kod).' })
export class AvailableCodeType {
  @Field(() => String, { description: 'Code (kod).' })
  code!: string;

  @Field(() => String, { description: 'Name in Swedish (namn).' })
  nameSv!: string;

  @Field(() => String, { nullable: true, description: 'Name in English, where there is one (engelskt namn).' })
  nameEn!: string | null;

  @Field(() => Int, { description: 'Published figures of single förbund (publicerade celler).' })
  published!: number;

  @Field(() => Int, { description: 'Withheld figures of single förbund (undertryckta celler).' })
  withheld!: number;
}

@ObjectType('AvailableDimension', {
  simpleResolvers: true,
  description: 'A dimension with the codes that can be chosen (valbar dimension).',
})
export class AvailableDimensionType {
  @Field(() => ObservationDimensionEnum, { description: 'The dimension (dimension).' })
  dimension!: ObservationDimension;

  @Field(() => [AvailableCodeType], { description: 'Codes of which there are figures (valbara koder).' })
  codes!: readonly AvailableCodeType[];
}

@ObjectType('Availability', {
  simpleResolvers: true,
  description: 'Of what there are figures, and what could be chosen (tillgänglighet).',
})
export class AvailabilityType {
  @Field(() => Int, { description: 'Number of the release that was read (publicering).' })
  release!: number;

  @Field(() => [AvailableCombinationType], { description: 'Measures in rounds by dimension (kombinationer).' })
  combinations!: readonly AvailableCombinationType[];

  @Field(() => [AvailableDimensionType], { description: 'Dimensions with their codes (dimensioner).' })
  dimensions!: readonly AvailableDimensionType[];
}

export function toAvailability({ release, combinations, dimensions }: Availability): AvailabilityType {
  return {
    release,
    combinations: combinations.map((one) => ({ ...one, round: toRound(one.round), measure: toMeasure(one.measure) })),
    dimensions,
  };
}
