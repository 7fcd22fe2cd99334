import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { ReasonEnum, type GroupFigure, type NotAssessedReason } from '../../benchmarks';
import { MeasureType, RoundType, toMeasure, toRound } from '../../catalogue';
import { CountScalar, DateScalar, formerName, IntervalType, TextType } from '../../graphql';
import type { Text } from '../../platform';
import type { Interval } from '../../statistics';
import type { MeasureBeforeAfter } from './before-after';
import type { Evidence } from './evidence';

@ArgsType()
export class EvidenceArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'Number of the release to read; the latest, unless stated (publicering).',
  })
  release?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of a round; the last that the release has figures of, unless stated (mätomgång).',
  })
  round?: string | null;
}

@ObjectType('EvidenceGroup', {
  simpleResolvers: true,
  description: 'Some förbund, by what is published of them (grupp av förbund).',
})
export class EvidenceGroupType implements GroupFigure {
  @Field(() => Int, { description: 'Förbund with a published value (antal förbund).' })
  @Field(
    () => Int,
    formerName({
      name: 'forbund',
      now: 'forbundCount',
      description: 'Förbund with a published value (antal förbund).',
      ...{ since: '2026-11-30', until: '2027-11-30' },
    }),
  )
  forbundCount!: number;

  @Field(() => Int, { description: 'Förbund whose value is withheld, and left out (skyddade).' })
  withheld!: number;

  @Field(() => CountScalar, { description: 'Answers behind the published values (antal svar).' })
  respondents!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean of the förbund, each counting as one, in the unit of the measure; null of none (medelvärde).',
  })
  mean!: number | null;
}

@ObjectType('SystemErrorEvidence', {
  simpleResolvers: true,
  description: 'Whether those that stand behind a case differ from the others: association, not cause (underlag).',
})
export class EvidenceType {
  @Field(() => Int, { description: 'Number of the release that was read (publicering).' })
  release!: number;

  @Field(() => MeasureType, { description: 'A measure that a report links to the case (mått).' })
  measure!: MeasureType;

  @Field(() => RoundType, { nullable: true, description: 'The round; null when there are no figures (mätomgång).' })
  round!: RoundType | null;

  @Field(() => EvidenceGroupType, { description: 'Those that stand behind the case (de som står bakom).' })
  group!: EvidenceGroupType;

  @Field(() => EvidenceGroupType, { description: 'Those that do not (övriga).' })
  others!: EvidenceGroupType;

  @Field(() => Float, {
    nullable: true,
    description: 'Group minus others, in the unit of the measure; null when it cannot be told (skillnad).',
  })
  difference!: number | null;

  @Field(() => IntervalType, {
    nullable: true,
    description: '95 per cent interval by Welch, with the förbund as the unit (intervall).',
  })
  interval!: Interval | null;

  @Field(() => ReasonEnum, { nullable: true, description: 'Why there is no difference, if so (skäl).' })
  reason!: NotAssessedReason | null;

  @Field(() => TextType, { description: 'In words (i ord).' })
  text!: Text;
}

export const toEvidence = (found: Evidence, release: number): EvidenceType => ({
  ...found,
  release,
  measure: toMeasure(found.measure),
  round: found.round && toRound(found.round),
});

@ObjectType('SystemErrorMeasureChange', {
  simpleResolvers: true,
  description: 'A measure of those that stand behind a case, before and after (före och efter).',
})
export class MeasureChangeType {
  @Field(() => MeasureType, { description: 'The measure (mått).' })
  measure!: MeasureType;

  @Field(() => Int, { description: 'Förbund with a published value in both rounds (antal förbund).' })
  @Field(
    () => Int,
    formerName({
      name: 'forbund',
      now: 'forbundCount',
      description: 'Förbund with a published value in both rounds (antal förbund).',
      ...{ since: '2026-11-30', until: '2027-11-30' },
    }),
  )
  forbundCount!: number;

  @Field(() => Float, { nullable: true, description: 'All their answers before; null of none (före).' })
  before!: number | null;

  @Field(() => Float, { nullable: true, description: 'All their answers after; null of none (efter).' })
  after!: number | null;

  @Field(() => Float, { nullable: true, description: 'After minus before, in the unit of the measure (skillnad).' })
  difference!: number | null;

  @Field(() => IntervalType, {
    nullable: true,
    description: '95 per cent interval, the rounds taken as independent (intervall).',
  })
  interval!: Interval | null;

  @Field(() => Boolean, { description: 'The rounds do not measure the same thing (brott i serien).' })
  isBroken!: boolean;

  @Field(() => TextType, { description: 'In words: the change, or why it cannot be told (i ord).' })
  text!: Text;
}

export const toMeasureChange = (found: MeasureBeforeAfter): MeasureChangeType => ({
  ...found,
  measure: toMeasure(found.measure),
});

@ObjectType('SystemErrorBeforeAfter', {
  simpleResolvers: true,
  description:
    'What a change of rules will be compared by, and the comparison once both rounds are released (före–efter).',
})
export class BeforeAfterType {
  @Field(() => Int, { description: 'Number of the release that was read (publicering).' })
  release!: number;

  @Field(() => DateScalar, { description: 'When the change takes effect (ikraftträdande).' })
  inForceFrom!: string;

  @Field(() => RoundType, { nullable: true, description: 'The last round that ended before that day (före).' })
  before!: RoundType | null;

  @Field(() => RoundType, {
    nullable: true,
    description: 'The first round that began on it or later; null until there is one (efter).',
  })
  after!: RoundType | null;

  @Field(() => [MeasureChangeType], {
    description: 'The linked measures that both rounds are released of; none while it is waited for (jämförelser).',
  })
  measures!: MeasureChangeType[];

  @Field(() => TextType, {
    description: 'What it is and is not; when nothing can be compared, that and why (i ord).',
  })
  text!: Text;
}
