import { ArgsType, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MeasureType, RoundType, toMeasure, toRound } from '../../catalogue';
import { enumOf, TextType } from '../../graphql';
import type { Text } from '../../platform';
import { Forbund } from '../../register';
import { ABSENT_ASSUMPTIONS, type AbsentAssumption } from '../participation/bounds-if-all';
import type { Participation } from '../participation/participation.use-case';
import type { WhatIf } from '../participation/suppose-absent.use-case';
import {
  PARTICIPATION_STATUSES,
  participationSentence,
  type RoundOfParticipation,
} from '../participation/who-took-part';

export const ParticipationStatusEnum = enumOf(PARTICIPATION_STATUSES);
registerEnumType(ParticipationStatusEnum, {
  name: 'ParticipationStatus',
  description: 'Whether a förbund took part in a round (deltagande).',
  valuesConfig: {
    TOOK_PART: { description: 'It reported (deltog).' },
    DID_NOT: { description: 'It existed and did not report (deltog inte).' },
    NOT_APPLICABLE: { description: 'It did not exist then (fanns inte).' },
  },
});

export const AbsentAssumptionEnum = enumOf(ABSENT_ASSUMPTIONS);
registerEnumType(AbsentAssumptionEnum, {
  name: 'AbsentAssumption',
  description: 'What is supposed of those who did not take part (antagande om dem som inte deltog).',
  valuesConfig: {
    LOWEST_AND_HIGHEST_TENTH: {
      description:
        'The value of the lowest, or the highest, tenth of those who took part (som den lägsta respektive högsta tiondelen).',
    },
    LOWEST_AND_HIGHEST_POSSIBLE: {
      description: 'The lowest, or the highest, value that the measure can have (måttets ytterlägen).',
    },
    AS_PEERS: {
      description: 'The lowest, or the highest, published value of its own peers (som sina liknande förbund).',
    },
  },
});

@ArgsType()
export class ParticipationArgs {
  @Field(() => String, { description: 'Code of the measure (mått).' })
  measure!: string;

  @Field(() => String, { nullable: true, description: 'Only the förbund of this county, by its code (län).' })
  county?: string | null;

  @Field(() => String, { nullable: true, description: 'First round (från omgång).' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Last round (till omgång).' })
  to?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the release to read; the latest, unless stated (publicering).',
  })
  release?: number | null;
}

@ObjectType('ParticipationRound', {
  simpleResolvers: true,
  description: 'Who took part in a round, against the round before it; the lists are by name (deltagande i en omgång).',
})
export class ParticipationRoundType {
  found!: RoundOfParticipation;

  @Field(() => RoundType, { description: 'The round (mätomgång).' })
  round!: RoundType;

  @Field(() => RoundType, {
    nullable: true,
    description: 'The round before that has figures; null for the first, in which nobody came or left (sedan omgång).',
  })
  since!: RoundType | null;

  @Field(() => Int, { description: 'Förbund that existed on the day of the round (befintliga förbund).' })
  existing!: number;

  @Field(() => Int, { description: 'Förbund that reported, shown or withheld (deltagande förbund).' })
  tookPart!: number;

  @Field(() => [Forbund], { description: 'Took part in both rounds (deltog båda gångerna).' })
  stayed!: readonly Forbund[];

  @Field(() => [Forbund], { description: 'Took part now and not the time before (tillkomna).' })
  came!: readonly Forbund[];

  @Field(() => [Forbund], { description: 'Took part the time before and not now, and still exist (bortfallna).' })
  left!: readonly Forbund[];

  @Field(() => [Forbund], {
    description:
      'Take part in the place of förbund that were merged into them: they did not come (fortsätter efter sammanslagning).',
  })
  continued!: readonly Forbund[];

  @Field(() => [Forbund], {
    description: 'Took part the time before and no longer exist: they did not leave (upphörda).',
  })
  ceased!: readonly Forbund[];

  @Field(() => TextType, { description: 'In words (i ord).' })
  sentence!: Text;
}

@ObjectType('Participation', {
  simpleResolvers: true,
  description: 'Which förbund took part in a measure, came and left, round by round (deltagande).',
})
export class ParticipationType {
  @Field(() => MeasureType, { description: 'The measure (mått).' })
  measure!: MeasureType;

  @Field(() => Int, { description: 'Number of the release that was read (publicering).' })
  release!: number;

  @Field(() => [ParticipationRoundType], {
    description: 'The rounds of which the release has figures, the earliest first (omgångar).',
  })
  rounds!: ParticipationRoundType[];
}

export const toParticipation = ({ measure, release, rounds }: Participation): ParticipationType => ({
  measure: toMeasure(measure),
  release,
  rounds: rounds.map((found) => ({
    ...found,
    found,
    round: toRound(found.round),
    since: found.since && toRound(found.since),
    tookPart: found.tookPart.length,
    sentence: participationSentence(found),
  })),
});

@ObjectType('BoundsIfAll', {
  simpleResolvers: true,
  description:
    'What if: between which values it would have been, had those who did not take part had what is supposed of them. Arithmetic, not a finding (tänk om alla hade deltagit).',
})
export class BoundsIfAllType implements WhatIf {
  @Field(() => AbsentAssumptionEnum, { description: 'What is supposed of them (antagande).' })
  assumption!: AbsentAssumption;

  @Field(() => TextType, { description: 'What it is: what if (vad det är: tänk om).' })
  label!: Text;

  @Field(() => Float, { description: 'With the lower supposition, in the unit of the measure (lägst).' })
  lower!: number;

  @Field(() => Float, { description: 'With the higher supposition, in the unit of the measure (högst).' })
  upper!: number;

  @Field(() => Int, { description: 'Förbund that took part (deltagande förbund).' })
  unitsReporting!: number;

  @Field(() => Int, { description: 'Förbund that existed and did not take part (förbund som inte deltog).' })
  unitsAbsent!: number;

  @Field(() => Float, {
    description:
      'How each of them is weighted: the median number of respondents of those with published figures (svarande per frånvarande förbund).',
  })
  answersPerAbsent!: number;

  @Field(() => Int, {
    description:
      'Absent förbund without peers that have published values, of AS_PEERS: they are supposed as the lowest and highest tenth (utan liknande).',
  })
  unitsWithoutPeers!: number;

  @Field(() => TextType, { description: 'In words (i ord).' })
  sentence!: Text;
}
