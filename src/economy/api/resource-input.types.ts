import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { DateTimeScalar } from '../../graphql';
import type { CausalClaim, Comparison } from '../effect/claims';
import type { ResourceQuestion } from '../calculation/frame';
import {
  AdjustmentEnum,
  CausalClaimEnum,
  ComparisonEnum,
  ResourceEnum,
  ResourceUnitsEnum,
} from './resource-enums.types';

@InputType('ResourceEffectInput', { description: 'What is to be set against what (fråga om resurs och utfall).' })
export class ResourceEffectInput implements ResourceQuestion {
  @Field(() => [String], {
    description: 'Rounds of the outcome; several are added, and need a price year (mätomgångar).',
  })
  rounds!: string[];

  @Field(() => Int, {
    defaultValue: 0,
    description: 'By how many years the resources come before the outcome (förskjutning i år).',
  })
  lag!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'In the prices of which year; that of the resources, unless stated (prisår).',
  })
  priceYear?: number | null;

  @Field(() => ResourceUnitsEnum, { defaultValue: 'FORBUND', description: 'What the units are (enheter).' })
  units!: ResourceQuestion['units'];

  @Field(() => String, { nullable: true, description: 'Of insatser, those with this focus (inriktning).' })
  focus?: string | null;

  @Field(() => String, { nullable: true, description: 'Of insatser, those of this form (form).' })
  form?: string | null;

  @Field(() => String, { nullable: true, description: 'Of insatser, those for this target group (målgrupp).' })
  targetGroup?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only the units of the förbund of this county, by its code; the others are then those there (län).',
  })
  county?: string | null;

  @Field(() => ResourceEnum, {
    nullable: true,
    description:
      'The resource; INDIVIDUAL_COST for förbund and INTERVENTION_COST for insatser, unless stated (resurs).',
  })
  resource?: ResourceQuestion['resource'];

  @Field(() => [String], {
    nullable: true,
    description:
      'Only what these financiers put in, of BUDGET or FINANCING, which then is the resource unless stated; by förbund (finansiärer).',
  })
  financiers?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of a measure of shares; that of the catalogue’s OUTCOME, unless stated (utfallsmått).',
  })
  outcome?: string | null;

  @Field(() => ComparisonEnum, { defaultValue: 'OTHERS', description: 'What it is compared with (jämförs med).' })
  comparison!: Comparison;

  @Field(() => String, { nullable: true, description: 'The earlier round of OWN_EARLIER (tidigare omgång).' })
  earlierRound?: string | null;

  @Field(() => AdjustmentEnum, {
    nullable: true,
    description: 'What the comparison with the other förbund allows for (justering).',
  })
  adjustment?: ResourceQuestion['adjustment'];

  @Field(() => CausalClaimEnum, {
    nullable: true,
    description:
      'What is to be said of cause; refused when the design does not allow it, and EVALUATED when confirmed studies do not cover the whole answer (orsakspåstående).',
  })
  claim?: CausalClaim | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'With EVALUATED: the studies as they stood then; now, unless stated (utvärderingar per tidpunkt).',
  })
  evaluationsAt?: Date | null;
}

@ArgsType()
export class ResourceEffectArgs {
  @Field(() => ResourceEffectInput, { description: 'The question (frågan).' })
  input!: ResourceEffectInput;

  @Field(() => Int, { nullable: true, description: 'Release to read; the latest, unless stated (publicering).' })
  release?: number | null;
}

@ArgsType()
export class UnitPageArgs {
  @Field(() => Int, { defaultValue: 100, description: 'How many, at most 500 (antal).' })
  first!: number;

  @Field(() => Int, {
    defaultValue: 0,
    description: 'How many to pass over; unitCount says how many there are (hoppa över).',
  })
  skip!: number;
}
