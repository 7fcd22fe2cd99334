import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionOf, DateTimeScalar, Node, TextType } from '../../graphql';
import type { Text } from '../../platform';
import type { Indicator, Measure, MeasureVersion, Round } from '../catalogue';
import { CatalogueStatusEnum, LevelEnum, RuleSeverityEnum, SuccessFactorEnum } from './catalogue-enums.types';
import { EconomyType } from './economy.types';
import { MeasureVersionType } from './measure-version.types';

@ObjectType('MeasureRule', {
  simpleResolvers: true,
  description: 'What must hold, or ought to, between the totals of a förbund’s measures (regel mellan mått).',
})
export class MeasureRuleType {
  @Field(() => String, { description: 'Code (kod).' })
  code!: string;

  @Field(() => RuleSeverityEnum, { description: 'What it is to break it (allvarsgrad).' })
  severity!: string;

  @Field(() => TextType, { description: 'In words (i ord).' })
  text!: Text;
}

@ObjectType('CountedPopulation', {
  simpleResolvers: true,
  description:
    'People whom several measures count by definition: where one shows how many they are, it has shown it for all, so that small numbers are protected together (population).',
})
export class CountedPopulationType {
  @Field(() => String, { description: 'Code (kod).' })
  code!: string;

  @Field(() => TextType, { description: 'Who they are (vilka det är).' })
  text!: Text;

  @Field(() => [String], { description: 'Codes of the measures that count them (mått).' })
  measures!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Code of those whom they are among (ingår i).' })
  within!: string | null;

  @Field(() => [String], {
    description: 'Dimensions that say what a measure found, not who the people are (svarsdimensioner).',
  })
  answeredDimensions!: readonly string[];
}

@ObjectType('Catalogue', { simpleResolvers: true, description: 'Which catalogue of indicators is in force (katalog).' })
export class CatalogueType {
  @Field(() => String, { description: 'Version (version).' })
  version!: string;

  @Field(() => CatalogueStatusEnum, { description: 'Proposal or adopted (status).' })
  status!: string;

  @Field(() => TextType, { description: 'Where it comes from (källa).' })
  source!: Text;

  @Field(() => [MeasureRuleType], {
    description: 'Rules across measures that uploads are checked by (regler mellan mått).',
  })
  measureRules!: MeasureRuleType[];

  @Field(() => [CountedPopulationType], {
    description: 'Which measures count the same people, and which people are among others (populationer).',
  })
  populations!: CountedPopulationType[];

  @Field(() => EconomyType, { description: 'What counts as resource and outcome (resurs och utfall).' })
  economy!: EconomyType;
}

@ObjectType('RespondentGroup', { simpleResolvers: true, description: 'Who answers a questionnaire (svarandegrupp).' })
export class RespondentGroupType {
  @Field(() => String, { description: 'Code (kod).' })
  code!: string;

  @Field(() => String, { description: 'Name in Swedish (namn).' })
  nameSv!: string;

  @Field(() => String, { description: 'Name in English (engelskt namn).' })
  nameEn!: string;

  @Field(() => String, { nullable: true, description: 'Code of the wider group it belongs to (överordnad grupp).' })
  parent!: string | null;
}

@Directive('@key(fields: "code")')
@ObjectType('Indicator', {
  simpleResolvers: true,
  implements: [Node],
  description: 'One of the fifteen or sixteen indicators of integrated collaboration (indikator).',
})
export class IndicatorType extends Node {
  static override readonly nodeKind = 'Indicator';

  @Field(() => String, { description: 'Code (kod).' })
  code!: string;

  @Field(() => String, { description: 'Name in Swedish (namn).' })
  nameSv!: string;

  @Field(() => String, { description: 'Name in English (engelskt namn).' })
  nameEn!: string;

  @Field(() => LevelEnum, { description: 'Which level it speaks of (nivå).' })
  level!: string;

  @Field(() => String, { description: 'Definition in English (definition).' })
  definitionEn!: string;

  @Field(() => SuccessFactorEnum, {
    nullable: true,
    description: 'The success factor it belongs to, if any (framgångsfaktor).',
  })
  successFactor!: string | null;

  @Field(() => String, { description: 'First round (första omgång).' })
  firstRound!: string;

  @Field(() => String, { nullable: true, description: 'Last round; null while it is measured (sista omgång).' })
  lastRound!: string | null;

  @Field(() => [MeasureType], { description: 'How it is measured; the primary one stands for it on overviews (mått).' })
  measures!: readonly MeasureType[];
}

@ObjectType('Measure', {
  simpleResolvers: true,
  implements: [Node],
  description: 'How an indicator is measured (mått).',
})
export class MeasureType extends Node {
  static override readonly nodeKind = 'Measure';

  @Field(() => String, { description: 'Code (kod).' })
  code!: string;

  @Field(() => String, { description: 'Name in Swedish (namn).' })
  nameSv!: string;

  @Field(() => String, { description: 'Name in English (engelskt namn).' })
  nameEn!: string;

  @Field(() => Boolean, { description: 'Stands for its indicator on overviews (huvudmått).' })
  primary!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'What the förbund have agreed to reach, in the unit of the value (mål).',
  })
  goal!: number | null;

  @Field(() => [MeasureVersionType], { description: 'Its versions, oldest first (versioner).' })
  versions!: readonly MeasureVersion[];

  indicatorKey!: Indicator;
}

@ObjectType('Round', {
  simpleResolvers: true,
  implements: [Node],
  description: 'An occasion of measurement: a year or a half-year (mätomgång).',
})
export class RoundType extends Node {
  static override readonly nodeKind = 'Round';

  @Field(() => String, { description: 'Code: 2024, or 2024H1 (kod).' })
  code!: string;

  @Field(() => Int, { description: 'Year (år).' })
  year!: number;

  @Field(() => Int, { nullable: true, description: 'Half of the year, 1 or 2 (halvår).' })
  half!: number | null;

  @Field(() => DateTimeScalar, { description: 'When it opens for submissions (öppnar).' })
  opensAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it closes; null until that is decided (stänger).' })
  closesAt!: Date | null;

  @Field(() => Int, {
    description: 'Days after closing in which results are taken in and marked late (dagar för sen inlämning).',
  })
  lateDays!: number;
}

export const IndicatorConnection = connectionOf(IndicatorType, 'Indicator');
export const RoundConnection = connectionOf(RoundType, 'Round');

export function toIndicator(indicator: Indicator, measures: readonly Measure[]): IndicatorType {
  return Object.assign(new IndicatorType(), indicator, { measures: measures.map(toMeasure) });
}

export function toMeasure({ key, code, nameSv, nameEn, primary, goal, versions, indicator }: Measure): MeasureType {
  return Object.assign(new MeasureType(), {
    key,
    code,
    nameSv,
    nameEn,
    primary,
    goal,
    versions,
    indicatorKey: indicator,
  });
}

export const toRound = (round: Round): RoundType => Object.assign(new RoundType(), round);
