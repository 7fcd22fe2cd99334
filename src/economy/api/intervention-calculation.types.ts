import { ArgsType, Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { InterventionType, MeasureType } from '../../catalogue';
import { TextType } from '../../graphql';
import type { Text } from '../../platform';
import { Forbund } from '../../register';
import { OriginEnum, type Origin } from '../../releases';
import { PayerAssumptionInput, SocioEconomicCalculationType } from './calculation.types';
import type { CausalClaim, Comparison, Design } from '../effect/claims';
import type { InterventionQuestion } from '../calculation/intervention-calculation.use-case';
import { CausalClaimEnum, ComparisonEnum, DesignEnum } from './resource-enums.types';

@InputType('InterventionCalculationInput', { description: 'An insats, and what is taken for granted (kalkylfråga).' })
export class InterventionCalculationInput implements InterventionQuestion {
  @Field(() => String, { description: 'Organisation number of the förbund (organisationsnummer).' })
  forbund!: string;

  @Field(() => String, { description: 'Code of the insats (insatskod).' })
  intervention!: string;

  @Field(() => String, { description: 'The round whose cost and outcome are taken (mätomgång).' })
  round!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of a measure of shares that is known by insats; the catalogue’s OUTCOME, unless stated (utfallsmått).',
  })
  outcome?: string | null;

  @Field(() => ComparisonEnum, {
    defaultValue: 'OTHERS',
    description: 'What the persons are beyond: OTHERS, or BEFORE where it is known by insats (jämförs med).',
  })
  comparison!: Comparison;

  @Field(() => Float, { defaultValue: 1, description: 'Share still there each later year, 0 to 1 (kvar per år).' })
  remaining!: number;

  @Field(() => Float, { defaultValue: 0.03, description: 'Discount rate a year, 0 to 1 (kalkylränta).' })
  discountRate!: number;

  @Field(() => [PayerAssumptionInput], {
    nullable: true,
    description: 'Instead of the catalogue’s, payer by payer (antaganden).',
  })
  assumptions?: PayerAssumptionInput[] | null;
}

@ArgsType()
export class InterventionCalculationArgs {
  @Field(() => InterventionCalculationInput, { description: 'The question (frågan).' })
  input!: InterventionCalculationInput;

  @Field(() => Int, { nullable: true, description: 'Release to read; the latest, unless stated (publicering).' })
  release?: number | null;
}

@ObjectType('InterventionCalculation', {
  simpleResolvers: true,
  description: 'A calculation of one insats: published cost and persons, assumed worth (kalkyl för en insats).',
})
export class InterventionCalculationType {
  @Field(() => Int, { description: 'Number of the release that was read (publicering).' })
  release!: number;

  @Field(() => Forbund, { description: 'The förbund (förbund).' })
  forbund!: Forbund;

  @Field(() => InterventionType, { nullable: true, description: 'The insats (insats).' })
  intervention!: InterventionType | null;

  @Field(() => Float, { description: 'Kronor of the insats (kostnad).' })
  cost!: number;

  @Field(() => MeasureType, { description: 'The measure that the persons are counted by (utfallsmått).' })
  outcome!: MeasureType;

  @Field(() => DesignEnum, { description: 'How the persons beyond the comparison were found (upplägg).' })
  design!: Design;

  @Field(() => CausalClaimEnum, { description: 'Always NONE: an assumed worth proves nothing (orsakspåstående).' })
  causalClaim!: CausalClaim;

  @Field(() => [TextType], { description: 'What to bear in mind (förbehåll).' })
  cautions!: Text[];

  @Field(() => OriginEnum, { nullable: true, description: 'Real or invented data (ursprung).' })
  origin!: Origin | null;

  @Field(() => SocioEconomicCalculationType, { description: 'What follows (kalkyl).' })
  calculation!: SocioEconomicCalculationType;
}
