import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DirectionEnum, MeasureKindEnum, StatisticalBaseEnum } from './catalogue-enums.types';

@ObjectType('MeasureVersion', {
  simpleResolvers: true,
  description: 'How a measure is measured during some rounds (måttversion).',
})
export class MeasureVersionType {
  @Field(() => Int, { description: 'Number, rising (version).' })
  version!: number;

  @Field(() => MeasureKindEnum, { description: 'What kind of number (slag).' })
  kind!: string;

  @Field(() => String, { description: 'Unit of the value (enhet).' })
  unit!: string;

  @Field(() => DirectionEnum, { description: 'Which way is good (riktning).' })
  direction!: string;

  @Field(() => StatisticalBaseEnum, { description: 'What is counted (bas).' })
  base!: string;

  @Field(() => Boolean, { description: 'An amount per unit, not a total (per enhet).' })
  perUnit!: boolean;

  @Field(() => Float, { nullable: true, description: 'Lowest possible value (lägsta värde).' })
  scaleMin!: number | null;

  @Field(() => Float, { nullable: true, description: 'Highest possible value (högsta värde).' })
  scaleMax!: number | null;

  @Field(() => String, { description: 'Definition in Swedish (definition).' })
  definitionSv!: string;

  @Field(() => String, { description: 'Definition in English (engelsk definition).' })
  definitionEn!: string;

  @Field(() => Int, { description: 'Figures of fewer respondents are withheld; 0 when none are (minsta antal).' })
  smallBelow!: number;

  @Field(() => Int, {
    description: 'Shares of none or all are withheld below this (minsta antal för ingen eller alla).',
  })
  smallExtremeBelow!: number;

  @Field(() => [String], { description: 'Codes of who answers (svarandegrupper).' })
  respondentGroups!: readonly string[];

  @Field(() => [String], { description: 'Codes of the dimensions it is broken down by (redovisningsgrupper).' })
  dimensions!: readonly string[];

  @Field(() => String, { description: 'First round (första omgång).' })
  firstRound!: string;

  @Field(() => String, { nullable: true, description: 'Last round; null while it is used (sista omgång).' })
  lastRound!: string | null;

  @Field(() => Boolean, {
    description: 'False is a break: no series may be drawn across it (jämförbar med föregående).',
  })
  comparableWithPrevious!: boolean;

  @Field(() => String, { nullable: true, description: 'Why there is a break, in Swedish (orsak till tidsseriebrott).' })
  breakReasonSv!: string | null;

  @Field(() => String, { nullable: true, description: 'Why there is a break, in English (orsak, på engelska).' })
  breakReasonEn!: string | null;
}
