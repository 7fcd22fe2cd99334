import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { DifferenceNotJudgedEnum, type JudgedDifference } from '../../benchmarks';
import { RoundType } from '../../catalogue';
import { CountScalar, IntervalType, SekScalar, TextType } from '../../graphql';
import type { Text } from '../../platform';
import { CoverageType, OriginEnum, type Coverage, type Origin } from '../../releases';
import type { CausalClaim, Design } from '../effect/claims';
import type { ComparedCost, FormDifference } from '../effect/compare-forms';
import { ReleaseArgs } from './factors-and-scenarios.types';
import { CausalClaimEnum, ComparedCostEnum, DesignEnum } from './resource-enums.types';
import { ResourceFiguresType, ResourceRatiosType } from './resource-figures.types';

@ArgsType()
export class LongTermShareArgs extends ReleaseArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'The outcome that costs by form are set against: another measure than the catalogue’s, known by insats and of all who left (utfallsmått).',
  })
  outcome?: string | null;
}

@ObjectType('FormDifference', {
  simpleResolvers: true,
  description:
    'A cost of the long-term insatser less that of projects, with förbund as clusters (skillnad mellan former).',
})
export class FormDifferenceType implements FormDifference {
  @Field(() => ComparedCostEnum, { description: 'What the kronor are divided by (slag av kostnad).' })
  cost!: ComparedCost;

  @Field(() => Float, { nullable: true, description: 'Kronor, long-term − project (skillnad).' })
  difference!: number | null;

  @Field(() => IntervalType, {
    nullable: true,
    description: 'The interval that was tested: the three costs of a round together at 95 per cent (intervall).',
  })
  interval!: IntervalType | null;

  @Field(() => Float, { nullable: true, description: 'p-value of this cost by itself (p-värde).' })
  pValue!: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees of freedom (frihetsgrader).' })
  degreesOfFreedom!: number | null;

  @Field(() => CountScalar, {
    nullable: true,
    description: 'Förbund with compared insatser of both forms, by which they are paired (förbund med båda).',
  })
  forbundWithBoth!: number | null;

  @Field(() => DifferenceNotJudgedEnum, { nullable: true, description: 'Why it is not judged (skäl).' })
  notJudged!: JudgedDifference['notJudged'];

  @Field(() => TextType, { description: 'In words (i ord).' })
  sentence!: Text;
}

@ObjectType('FormFigures', { simpleResolvers: true, description: 'Insatser of one form (form).' })
export class FormFiguresType {
  @Field(() => String, { description: 'PROJECT or LONG_TERM (form).' })
  form!: string;

  @Field(() => SekScalar, {
    nullable: true,
    description: 'What all of them cost, structural ones too; null where it is not known by insats (utfall).',
  })
  cost!: bigint | null;

  @Field(() => Int, {
    description:
      'How many of them have participants and everything published; figures and ratios are of these (jämförda insatser).',
  })
  compared!: number;

  @Field(() => ResourceFiguresType, { description: 'Of those compared (uppgifter).' })
  figures!: ResourceFiguresType;

  @Field(() => ResourceRatiosType, {
    description:
      'What it cost per what came out, the interval with förbund as clusters; only `formDifferences` compares the forms (kostnad per utfall).',
  })
  ratios!: ResourceRatiosType;
}

@ObjectType('LongTermPoint', { simpleResolvers: true, description: 'One round (mätomgång).' })
export class LongTermPointType {
  @Field(() => RoundType, { description: 'The round (mätomgång).' })
  round!: RoundType;

  @Field(() => SekScalar, { description: 'Outturn of the long-term insatser (långsiktiga).' })
  longTerm!: bigint;

  @Field(() => SekScalar, { description: 'Outturn of all (samtliga).' })
  cost!: bigint;

  @Field(() => Float, { nullable: true, description: 'Per cent; null when nothing was spent (andel).' })
  share!: number | null;

  @Field(() => CoverageType, { description: 'What it rests on: other förbund in other rounds (täckning).' })
  coverage!: Coverage;

  @Field(() => [FormFiguresType], { description: 'By form, where it is known (per form).' })
  byForm!: FormFiguresType[];

  @Field(() => [FormDifferenceType], {
    description: 'Whether the costs of the two forms differ; none where they are not known by insats (skillnader).',
  })
  formDifferences!: readonly FormDifference[];
}

@ObjectType('LongTermShare', {
  simpleResolvers: true,
  description: 'The share of the outturn that long-term insatser had, over time (andel långsiktigt).',
})
export class LongTermShareType {
  @Field(() => Int, { description: 'Number of the release that was read (publicering).' })
  release!: number;

  @Field(() => [LongTermPointType], { description: 'The rounds in time (mätomgångar).' })
  points!: LongTermPointType[];

  @Field(() => DesignEnum, { description: 'How the forms are compared (upplägg).' })
  design!: Design;

  @Field(() => CausalClaimEnum, { description: 'The most that may be said of cause (orsakspåstående).' })
  causalClaim!: CausalClaim;

  @Field(() => [TextType], { description: 'What to bear in mind (förbehåll).' })
  cautions!: Text[];

  @Field(() => OriginEnum, { nullable: true, description: 'Real or invented data (ursprung).' })
  origin!: Origin | null;
}
