import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MeasureType, RoundType, type Round } from '../catalogue';
import { connectionOf, DateTimeScalar, enumOf, PageArgs } from '../graphql';
import { ROUND_STATES, RoundExceptionType } from '../rounds';
import { STANDING_STATUSES, type Counts, type Standing, type StandingStatus } from './completeness';

export const RoundStateEnum = enumOf(ROUND_STATES);
registerEnumType(RoundStateEnum, {
  name: 'RoundState',
  description: 'Where a round is in its life (mätomgångens läge).',
  valuesConfig: {
    PLANNED: { description: 'Not open yet (planerad).' },
    OPEN: { description: 'Open for submissions (öppen).' },
    LATE: { description: 'Closed, and what comes is taken in and marked late (sen inlämning).' },
    CLOSED: { description: 'Closed, but for extensions (stängd).' },
    RELEASED: { description: 'Closed, and in a public release (publicerad).' },
  },
});

export const StandingStatusEnum = enumOf(STANDING_STATUSES);
registerEnumType(StandingStatusEnum, {
  name: 'CompletenessStatus',
  description: 'Whether a förbund’s results have come (inlämningsstatus).',
  valuesConfig: {
    EXEMPT: { description: 'Exempt, and nothing has come (undantagen).' },
    MISSING: { description: 'Nothing has come (saknas).' },
    ON_TIME: { description: 'The first version came before the closing, or its extension (i tid).' },
    LATE: { description: 'The first version came after it (sent).' },
  },
});

@ObjectType('CompletenessCounts', {
  simpleResolvers: true,
  description: 'How many förbund stand how. Expected = received + missing; received = on time + late (antal förbund).',
})
export class CompletenessCountsType implements Counts {
  @Field(() => Int, { description: 'Existed then and not exempt, or sent all the same (väntade).' })
  expected!: number;

  @Field(() => Int, { description: 'Have sent a version (inkomna).' })
  received!: number;

  @Field(() => Int, { description: 'Sent the first version in time (i tid).' })
  onTime!: number;

  @Field(() => Int, { description: 'Sent the first version late (sena).' })
  late!: number;

  @Field(() => Int, { description: 'Have sent nothing (saknas).' })
  missing!: number;

  @Field(() => Int, { description: 'Exempt, and have sent nothing (undantagna).' })
  exempt!: number;

  @Field(() => Int, { description: 'Newest version was sent back (återsända).' })
  returned!: number;

  @Field(() => Int, { description: 'Newest version is accepted (godtagna).' })
  accepted!: number;

  @Field(() => Int, { description: 'Have a version in a public release (publicerade).' })
  released!: number;

  @Field(() => Int, { description: 'Past their closing with nothing sent, or sent back (försenade).' })
  overdue!: number;
}

@ObjectType('CountyCompleteness', {
  simpleResolvers: true,
  description: 'Completeness of one county (länets inlämning).',
})
export class CountyCompletenessType {
  countyCode!: string;

  @Field(() => CompletenessCountsType, { description: 'Its förbund (antal).' })
  counts!: CompletenessCountsType;
}

@ObjectType('MeasureCompleteness', {
  simpleResolvers: true,
  description: 'Completeness of one measure (måttets inlämning).',
})
export class MeasureCompletenessType {
  @Field(() => MeasureType, { description: 'The measure (mått).' })
  measure!: MeasureType;

  @Field(() => Int, { description: 'Förbund expected in the round (väntade).' })
  expected!: number;

  @Field(() => Int, { description: 'Of them, with a figure for the measure (inkomna).' })
  received!: number;

  @Field(() => Int, { description: 'Of them, without (saknas).' })
  missing!: number;
}

@ObjectType('CompletenessPoint', {
  simpleResolvers: true,
  description: 'Completeness of one round in a trend (punkt).',
})
export class CompletenessPointType {
  @Field(() => RoundType, { description: 'The round (mätomgång).' })
  round!: RoundType;

  @Field(() => CompletenessCountsType, { description: 'How many stand how (antal).' })
  counts!: CompletenessCountsType;
}

@ObjectType('ForbundCompleteness', {
  simpleResolvers: true,
  description: 'How one förbund stands in a round (förbundets inlämning).',
})
export class ForbundCompletenessType {
  forbundId!: number;

  @Field(() => StandingStatusEnum, { description: 'Whether its results have come (status).' })
  status!: StandingStatus;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the round closes for it; null until that is decided (sista tid).',
  })
  deadline!: Date | null;

  @Field(() => Boolean, { description: 'Past that, with nothing sent, or sent back (försenad).' })
  isOverdue!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its first version came (först inkommen).' })
  firstSentAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'State of its newest version, of `SubmissionState`; null when nothing has come (läge).',
  })
  state!: string | null;

  @Field(() => Boolean, { description: 'A version of it is in a public release (publicerad).' })
  isReleased!: boolean;

  @Field(() => RoundExceptionType, { nullable: true, description: 'The exception that stands, if any (undantag).' })
  exception!: RoundExceptionType | null;
}

export const ForbundCompletenessConnection = connectionOf(ForbundCompletenessType, 'ForbundCompleteness');

@ObjectType('Completeness', {
  simpleResolvers: true,
  description: 'What has come in of a round, of the förbund that you may see: all, or your own (inlämningsläge).',
})
export class CompletenessType {
  inRound!: Round;
  standings!: readonly Standing[];

  @Field(() => RoundType, { description: 'The round (mätomgång).' })
  round!: RoundType;

  @Field(() => DateTimeScalar, { description: 'When it was counted (räknat).' })
  asOf!: Date;

  @Field(() => CompletenessCountsType, { description: 'All of them (antal).' })
  counts!: CompletenessCountsType;
}

@ArgsType()
export class ForbundCompletenessArgs extends PageArgs {
  @Field(() => StandingStatusEnum, { nullable: true, description: 'Only those that stand so (status).' })
  status?: StandingStatus | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that are overdue, or are not (försenade).' })
  overdue?: boolean | null;
}
