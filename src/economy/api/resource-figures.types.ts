import { Field, Float, ObjectType } from 'type-graphql';
import { ReasonEnum } from '../../benchmarks';
import { CountScalar, IntervalType } from '../../graphql';
import type { Estimate } from '../../statistics';
import type { Index, PlaceInPlane } from '../effect/place-in-plane';
import type { Ratio } from '../resources/ratios';
import { QuadrantEnum, RatioKindEnum } from './resource-enums.types';
import type { UnitFigures } from '../resources/unit-figures';

@ObjectType('CostRatio', {
  simpleResolvers: true,
  description: 'Kronor per something, and what is known of it (kvot).',
})
export class CostRatioType implements Ratio {
  @Field(() => RatioKindEnum, { description: 'How to read the limits (slag).' })
  kind!: Ratio['kind'];

  @Field(() => Float, { nullable: true, description: 'Kronor per person (kvot).' })
  estimate!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower limit, as `kind` says (undre gräns).' })
  lower!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper limit, as `kind` says (övre gräns).' })
  upper!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of COMPLEMENT: what it can be ends here, and goes on at `excludedTo` (utesluts från).',
  })
  excludedFrom?: number | null;

  @Field(() => Float, { nullable: true, description: 'Of COMPLEMENT: what it can be goes on here (utesluts till).' })
  excludedTo?: number | null;
}

@ObjectType('EstimatedDifference', { simpleResolvers: true, description: 'A difference with its interval (skillnad).' })
export class EstimatedDifferenceType implements Estimate {
  @Field(() => Float, { description: 'The difference (skillnad).' })
  estimate!: number;

  @Field(() => IntervalType, {
    description: 'The interval that was tested, with the confidence that it was tested at (konfidensintervall).',
  })
  interval!: IntervalType;
}

@ObjectType('ResourceIndex', {
  simpleResolvers: true,
  description: 'An index in which 100 is the units taken together (index).',
})
export class ResourceIndexType implements Index {
  @Field(() => Float, { description: 'The index (index).' })
  value!: number;

  @Field(() => IntervalType, {
    nullable: true,
    description:
      'Of what is an estimate in it, over the persons of the unit alone: no comparison among others (konfidensintervall).',
  })
  interval!: IntervalType | null;
}

@ObjectType('ResourcePlace', {
  simpleResolvers: true,
  description: 'Where a unit lies against the others, in cost and in outcome (läge).',
})
export class ResourcePlaceType implements PlaceInPlane {
  @Field(() => EstimatedDifferenceType, {
    description: 'Kronor per participant, less that of the others (skillnad i kostnad).',
  })
  costDifference!: Estimate;

  @Field(() => EstimatedDifferenceType, {
    description:
      'Percentage points, less those of the other units, judged among all of them as a benchmark is (skillnad i utfall).',
  })
  outcomeDifference!: Estimate;

  @Field(() => ReasonEnum, {
    nullable: true,
    description:
      'Why the outcome is not judged; its interval is then at 95 per cent over the persons of the two alone (skäl).',
  })
  outcomeNotJudged!: PlaceInPlane['outcomeNotJudged'];

  @Field(() => QuadrantEnum, {
    description: 'UNDETERMINED unless the outcome is certain as a benchmark judges it, and the cost too (kvadrant).',
  })
  quadrant!: PlaceInPlane['quadrant'];

  @Field(() => CountScalar, {
    nullable: true,
    description:
      'How many would have to have left for the difference in outcome to be certain, were it as it seems; null where it is certain, and when none would do (antal som behövs).',
  })
  neededN!: number | null;

  @Field(() => ResourceIndexType, { description: 'Kronor per participant (resursindex).' })
  resourceIndex!: Index;

  @Field(() => ResourceIndexType, { nullable: true, description: 'Share that reached the outcome (kvalitetsindex).' })
  qualityIndex!: Index | null;

  @Field(() => ResourceIndexType, { nullable: true, description: 'Outcomes per krona (effektivitetsindex).' })
  efficiencyIndex!: Index | null;
}

@ObjectType('ResourceRatios', {
  simpleResolvers: true,
  description: 'Costs per what came out; null where a part is withheld or missing (kostnad per utfall).',
})
export class ResourceRatiosType {
  @Field(() => CostRatioType, { nullable: true, description: 'Kronor per participant (kostnad per deltagare).' })
  costPerParticipant!: Ratio | null;

  @Field(() => CostRatioType, {
    nullable: true,
    description: 'Kronor per participant who left (kostnad per avslutad).',
  })
  costPerExit!: Ratio | null;

  @Field(() => CostRatioType, { nullable: true, description: 'Kronor per person in work or studies (per utfall).' })
  costPerOutcome!: Ratio | null;

  @Field(() => CostRatioType, {
    nullable: true,
    description: 'Kronor per person in work or studies beyond the comparison (per ytterligare person).',
  })
  costPerAdditional!: Ratio | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Persons in work or studies beyond the comparison (ytterligare personer).',
  })
  additional!: number | null;
}

@ObjectType('ResourceFigures', {
  simpleResolvers: true,
  description: 'What was put in and what came out; null where withheld or missing (uppgifter).',
})
export class ResourceFiguresType {
  @Field(() => Float, { nullable: true, description: 'Kronor in the prices of the price year (kostnad).' })
  cost!: number | null;

  @Field(() => CountScalar, { nullable: true, description: 'Participants (deltagare).' })
  participants!: number | null;

  @Field(() => CountScalar, {
    nullable: true,
    description:
      'Who left, as the ledger counts them: what costPerExit is divided by, or left where this is null (avslutade enligt bokslutet).',
  })
  ended!: number | null;

  @Field(() => CountScalar, {
    nullable: true,
    description: 'Of whom the outcome is known: those who left, or those who answered (med känt utfall).',
  })
  left!: number | null;

  @Field(() => CountScalar, {
    nullable: true,
    description: 'Of them, those in work or studies (i arbete eller studier).',
  })
  reached!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Full-time posts of the years of the resources, where all of them count staff (årsarbetskrafter).',
  })
  staff!: number | null;
}

export const toFigures = ({ cost, participants, ended, outcome, staff = null }: UnitFigures): ResourceFiguresType => ({
  cost,
  participants,
  ended,
  left: outcome?.n ?? null,
  reached: outcome?.sum ?? null,
  staff,
});
