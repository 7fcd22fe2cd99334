import { Field, Int, ObjectType } from 'type-graphql';
import { MethodUsedType, type MethodUsed } from '../../benchmarks';
import { InterventionType, LocalGroupType, MeasureType, PriceIndexType, RoundType } from '../../catalogue';
import { TextType } from '../../graphql';
import type { Text } from '../../platform';
import { Forbund } from '../../register';
import { CoverageType, OriginEnum, type Coverage, type Origin } from '../../releases';
import type { CausalClaim, Design } from '../effect/claims';
import type { PlaceInPlane } from '../effect/place-in-plane';
import { CausalClaimEnum, DesignEnum, UnitStatusEnum } from './resource-enums.types';
import type { ResourceAnswer } from '../effect/resource-effect.use-case';
import { ResourceFiguresType, ResourcePlaceType, ResourceRatiosType } from './resource-figures.types';

@ObjectType('ResourceTotal', {
  simpleResolvers: true,
  description: 'The units of which everything is published, taken together (tillsammans).',
})
export class ResourceTotalType {
  @Field(() => ResourceFiguresType, { description: 'What was put in and what came out (uppgifter).' })
  figures!: ResourceFiguresType;

  @Field(() => ResourceRatiosType, { description: 'What it cost (kostnad per utfall).' })
  ratios!: ResourceRatiosType;

  @Field(() => TextType, {
    description:
      'Of whom the ratios are: of the same units on both sides, and how many are on neither (vilka som ingår).',
  })
  madeOf!: Text;
}

@ObjectType('ResourceUnit', {
  simpleResolvers: true,
  description: 'A förbund, an insats or a local group of the analysis (enhet).',
})
export class ResourceUnitType {
  @Field(() => String, { description: 'Organisation number, and code of the insats or local group (nyckel).' })
  key!: string;

  @Field(() => Forbund, { description: 'The förbund (förbund).' })
  forbund!: Forbund;

  @Field(() => InterventionType, { nullable: true, description: 'The insats, when the units are insatser (insats).' })
  intervention!: InterventionType | null;

  @Field(() => LocalGroupType, {
    nullable: true,
    description: 'The local group, when the units are such (lokusgrupp).',
  })
  localGroup!: LocalGroupType | null;

  @Field(() => UnitStatusEnum, { description: 'Whether all its figures can be seen (status).' })
  status!: string;

  @Field(() => ResourceFiguresType, { description: 'What was put in and what came out (uppgifter).' })
  figures!: ResourceFiguresType;

  @Field(() => ResourceRatiosType, { description: 'What it cost (kostnad per utfall).' })
  ratios!: ResourceRatiosType;

  @Field(() => ResourcePlaceType, { nullable: true, description: 'Against the others (läge mot de andra).' })
  place!: PlaceInPlane | null;
}

@ObjectType('ResourceEffect', {
  simpleResolvers: true,
  description: 'Resources beside outcomes, and what may be said of the link (resurs mot effekt).',
})
export class ResourceEffectType {
  answer!: ResourceAnswer;

  @Field(() => Int, { description: 'Number of the release that was read (publicering).' })
  release!: number;

  @Field(() => [RoundType], { description: 'Rounds of the outcome (mätomgångar).' })
  rounds!: RoundType[];

  @Field(() => [Int], { description: 'Years of the resources (resursernas år).' })
  resourceYears!: readonly number[];

  @Field(() => Int, { description: 'Kronor are in the prices of this year (prisår).' })
  priceYear!: number;

  @Field(() => PriceIndexType, { nullable: true, description: 'What they are converted with (prisindex).' })
  priceIndex!: PriceIndexType | null;

  @Field(() => MeasureType, { description: 'Measure of the resource (resursmått).' })
  resource!: MeasureType;

  @Field(() => MeasureType, { description: 'Measure of the outcome (utfallsmått).' })
  outcome!: MeasureType;

  @Field(() => DesignEnum, { description: 'How it was compared (upplägg).' })
  design!: Design;

  @Field(() => CausalClaimEnum, { description: 'The most that may be said of cause (orsakspåstående).' })
  causalClaim!: CausalClaim;

  @Field(() => [TextType], { description: 'What the figures take for granted (antaganden).' })
  assumptions!: Text[];

  @Field(() => [TextType], { description: 'What to bear in mind (förbehåll).' })
  cautions!: Text[];

  @Field(() => CoverageType, { description: 'The förbund of which everything is published (täckning).' })
  coverage!: Coverage;

  @Field(() => OriginEnum, { nullable: true, description: 'Real or invented data (ursprung).' })
  origin!: Origin | null;

  @Field(() => Int, { description: 'How many units there are, also those with figures withheld (antal enheter).' })
  unitCount!: number;

  @Field(() => ResourceTotalType, { description: 'All together (tillsammans).' })
  total!: ResourceTotalType;

  @Field(() => [MethodUsedType], { description: 'How it was computed (metoder).' })
  methods!: readonly MethodUsed[];
}
