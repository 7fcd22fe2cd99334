import { ArgsType, Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { MeasureType, RoundType, SuccessFactorEnum } from '../../catalogue';
import { IntervalType, TextType } from '../../graphql';
import type { Text } from '../../platform';
import { CoverageType, OriginEnum, type Coverage, type Origin } from '../../releases';
import type { Interval } from '../../statistics';
import type { CausalClaim } from '../effect/claims';
import { FEWEST_FORBUND, type NotComputed, type Sign } from '../effect/factor-grid';
import { CausalClaimEnum, FactorNotComputedEnum, GridSignEnum, ScenarioKindEnum } from './resource-enums.types';
import { ResourceEffectInput } from './resource-input.types';
import type { Scenario, ScenarioKind } from '../effect/scenario';

@ArgsType()
export class ReleaseArgs {
  @Field(() => Int, { nullable: true, description: 'Release to read; the latest, unless stated (publicering).' })
  release?: number | null;
}

@InputType('ScenarioInput', { description: 'What if (tänk om).' })
export class ScenarioInput {
  @Field(() => ScenarioKindEnum, { description: 'What would be otherwise (slag).' })
  kind!: ScenarioKind;

  @Field(() => Float, {
    nullable: true,
    description: 'Of FUNDING_CHANGE: per cent more, or less when negative; −100 to 1000 (procent).',
  })
  percent?: number | null;

  @Field(() => ResourceEffectInput, { description: 'The figures to count from (underlag).' })
  from!: ResourceEffectInput;
}

@ArgsType()
export class ScenarioArgs extends ReleaseArgs {
  @Field(() => ScenarioInput, { description: 'The question (frågan).' })
  input!: ScenarioInput;
}

@ObjectType('Scenario', {
  simpleResolvers: true,
  description: 'What follows by plain arithmetic from figures as they are; not a forecast (räkneexempel).',
})
export class ScenarioType implements Omit<Scenario, 'moved' | 'units'> {
  @Field(() => Int, { description: 'Number of the release that was read (publicering).' })
  release!: number;

  @Field(() => Int, { description: 'Units of which everything is published (enheter).' })
  units!: number;

  @Field(() => Int, { description: 'Units that would be otherwise (berörda enheter).' })
  moved!: number;

  @Field(() => Float, { description: 'More persons in work or studies; fewer when negative (fler i arbete).' })
  extraOutcomes!: number;

  @Field(() => Float, { nullable: true, description: 'Lower limit of that; null when there is none (undre gräns).' })
  lower!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper limit of that; null when there is none (övre gräns).' })
  upper!: number | null;

  @Field(() => Float, { description: 'More kronor (ytterligare kronor).' })
  extraCost!: number;

  @Field(() => Float, { description: 'Kronor per person that was counted with (kostnad per utfall).' })
  costPerOutcome!: number;

  @Field(() => CausalClaimEnum, { description: 'Always NONE (orsakspåstående).' })
  causalClaim!: CausalClaim;

  @Field(() => [TextType], { description: 'What is taken for granted (antaganden).' })
  assumptions!: Text[];

  @Field(() => CoverageType, { description: 'What it rests on (täckning).' })
  coverage!: Coverage;

  @Field(() => OriginEnum, { nullable: true, description: 'Real or invented data (ursprung).' })
  origin!: Origin | null;
}

@ArgsType()
export class FactorsArgs extends ReleaseArgs {
  @Field(() => [String], { description: 'Rounds of the results; a förbund is its mean over them (mätomgångar).' })
  rounds!: string[];

  @Field(() => Int, { defaultValue: 0, description: 'Years by which the factors come before (förskjutning i år).' })
  lag!: number;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the results; the outcome and what participants answered, unless stated (resultatmått).',
  })
  results?: string[] | null;
}

@ObjectType('FactorCorrelation', { simpleResolvers: true, description: 'A rank correlation (rangkorrelation).' })
export class FactorCorrelationType {
  @Field(() => Float, { description: 'Spearman’s ρ, −1 to 1 (ρ).' })
  rho!: number;

  @Field(() => Int, { description: 'Förbund (antal förbund).' })
  n!: number;

  @Field(() => IntervalType, { nullable: true, description: '95 per cent interval (konfidensintervall).' })
  interval!: Interval | null;

  @Field(() => Float, { description: 'p of itself (p-värde).' })
  pValue!: number;

  @Field(() => Float, { description: 'p adjusted over the whole grid (justerat p-värde).' })
  adjustedP!: number;
}

@ObjectType('FactorCell', { simpleResolvers: true, description: 'One square of the heat table (ruta).' })
export class FactorCellType {
  @Field(() => SuccessFactorEnum, { description: 'The success factor (framgångsfaktor).' })
  factor!: string;

  @Field(() => String, { description: 'Code of the measure of the result (resultatmått).' })
  result!: string;

  @Field(() => GridSignEnum, { description: 'What to colour it by (färg).' })
  sign!: Sign;

  @Field(() => FactorNotComputedEnum, {
    nullable: true,
    description: 'Why there is no rank correlation; null when there is one (skäl).',
  })
  notComputed!: NotComputed | null;

  @Field(() => TextType, { nullable: true, description: 'That in words (skälet i ord).' })
  refusal!: Text | null;

  @Field(() => Int, {
    description: 'Förbund that have both in some round, also where they are too few to compute (antal förbund).',
  })
  n!: number;

  @Field(() => Int, {
    description:
      'Förbund that have the other factors that are held constant too, in the same round (antal förbund med alla faktorer).',
  })
  partialN!: number;

  @Field(() => FactorCorrelationType, {
    nullable: true,
    description: 'Null where `notComputed` says why (rangkorrelation).',
  })
  rank!: FactorCorrelationType | null;

  @Field(() => FactorCorrelationType, {
    nullable: true,
    description:
      'With the other factors held constant, save one that the result is part of; null with too few förbund that have all (partiell).',
  })
  partial!: FactorCorrelationType | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How much of the differences between förbund is real, 0 to 1 (faktorns reliabilitet).',
  })
  factorReliability!: number | null;

  @Field(() => Float, { nullable: true, description: 'The same of the result (resultatets reliabilitet).' })
  resultReliability!: number | null;
}

@ObjectType('FactorsAndResults', {
  simpleResolvers: true,
  description: 'Success factors against results over förbund: association, not cause (faktorer och resultat).',
})
export class FactorsAndResultsType {
  @Field(() => Int, { description: 'Number of the release that was read (publicering).' })
  release!: number;

  @Field(() => [RoundType], { description: 'Rounds of the results (mätomgångar).' })
  rounds!: RoundType[];

  @Field(() => [RoundType], { description: 'Rounds of the factors (faktorernas mätomgångar).' })
  factorRounds!: RoundType[];

  @Field(() => [MeasureType], { description: 'The results (resultatmått).' })
  results!: MeasureType[];

  @Field(() => [FactorCellType], { description: 'All squares, by factor and result (rutor).' })
  cells!: FactorCellType[];

  @Field(() => CausalClaimEnum, { description: 'The most that may be said of cause (orsakspåstående).' })
  causalClaim!: CausalClaim;

  @Field(() => [TextType], { description: 'What to bear in mind (förbehåll).' })
  cautions!: Text[];

  @Field(() => CoverageType, { description: 'The förbund that some square rests on (täckning).' })
  coverage!: Coverage;

  @Field(() => OriginEnum, { nullable: true, description: 'Real or invented data (ursprung).' })
  origin!: Origin | null;
}

export const WHY_NOT_COMPUTED: Readonly<Record<NotComputed, Text>> = {
  RESULT_IN_FACTOR: {
    sv: 'Faktorn är gjord av måttet, eller av ett annat mått av samma indikator: de går ihop av det skälet, och inget samband räknas.',
    en: 'The factor is made of the measure, or of another of the same indicator: they go together for that reason, and no association is computed.',
  },
  TOO_FEW_FORBUND: {
    sv: `Färre än ${FEWEST_FORBUND} förbund har båda: inget samband räknas.`,
    en: `Fewer than ${FEWEST_FORBUND} förbund have both: no association is computed.`,
  },
  NO_VARIATION: {
    sv: 'Förbunden skiljer sig inte åt i faktorn eller i resultatet: inget samband räknas.',
    en: 'The förbund do not differ in the factor or in the result: no association is computed.',
  },
};
