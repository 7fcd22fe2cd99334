import { PayerEnum, type Payer } from '../../catalogue';
import { Field, Float, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf, TextType } from '../../graphql';
import type { Text } from '../../platform';
import {
  LEVELS,
  VARIED,
  type AssumedLevel,
  type CalculationResult,
  type PayerAssumption,
  type SensitivityOfCalculation,
} from '../calculation/socio-economics';

const AssumedLevelEnum = enumOf(LEVELS);
registerEnumType(AssumedLevelEnum, {
  name: 'AssumedLevel',
  description: 'Which of the stated amounts is taken (nivå).',
  valuesConfig: {
    LOW: { description: 'The lowest (låg).' },
    BASE: { description: 'The one held likely (bas).' },
    HIGH: { description: 'The highest (hög).' },
  },
});

@InputType('PayerAssumptionInput', { description: 'What one person in work or studies is worth (antagande).' })
export class PayerAssumptionInput implements PayerAssumption {
  @Field(() => PayerEnum, { description: 'To whom; each once (betalare).' })
  payer!: Payer;

  @Field(() => Float, { description: 'Kronor a year and person, at the lowest (låg).' })
  low!: number;

  @Field(() => Float, { description: 'Kronor a year and person (bas).' })
  base!: number;

  @Field(() => Float, { description: 'Kronor a year and person, at the highest (hög).' })
  high!: number;

  @Field(() => String, { description: 'Where the amounts come from; never empty (källa).' })
  source!: string;
}

@InputType('SocioEconomicInput', { description: 'A calculation from stated assumptions (antaganden).' })
export class SocioEconomicInput {
  @Field(() => Float, { description: 'Kronor of the insats, above 0 (kostnad).' })
  cost!: number;

  @Field(() => Float, { description: 'Persons taken to be in work or studies because of it (personer).' })
  persons!: number;

  @Field(() => String, { description: 'Where that number comes from (personernas källa).' })
  personsSource!: string;

  @Field(() => Float, { nullable: true, description: 'Persons if all had got there (potential).' })
  potentialPersons?: number | null;

  @Field(() => Float, { defaultValue: 1, description: 'Share still there each later year, 0 to 1 (kvar per år).' })
  remaining!: number;

  @Field(() => Float, { defaultValue: 0.03, description: 'Discount rate a year, 0 to 1 (kalkylränta).' })
  discountRate!: number;

  @Field(() => [PayerAssumptionInput], { description: 'What it is worth, payer by payer (antaganden).' })
  assumptions!: PayerAssumptionInput[];
}

@ObjectType('PayerValue', { simpleResolvers: true, description: 'Present value to a payer (värde per betalare).' })
class PayerValueType {
  @Field(() => PayerEnum, { description: 'The payer (betalare).' })
  payer!: Payer;

  @Field(() => Float, { description: 'Kronor today (nuvärde).' })
  presentValue!: number;
}

@ObjectType('SocioEconomicResult', { simpleResolvers: true, description: 'One horizon at one level (resultat).' })
class SocioEconomicResultType implements CalculationResult {
  @Field(() => AssumedLevelEnum, { description: 'Which amounts were taken (nivå).' })
  level!: AssumedLevel;

  @Field(() => Int, { description: 'Horizon, 1 or 5 years (år).' })
  years!: number;

  @Field(() => Float, { description: 'Persons in work or studies because of it, at this level (personer).' })
  persons!: number;

  @Field(() => Float, { description: 'Kronor today, less the cost (nettonuvärde).' })
  netPresentValue!: number;

  @Field(() => Float, { nullable: true, description: 'Years until it has paid; null when never (återbetalningstid).' })
  paybackYears!: number | null;

  @Field(() => Float, { description: 'Benefit over cost (nyttokostnadskvot).' })
  benefitCostRatio!: number;

  @Field(() => [PayerValueType], { description: 'Payer by payer (per betalare).' })
  byPayer!: CalculationResult['byPayer'];

  @Field(() => Float, { nullable: true, description: 'Persons over potential (realiserad andel).' })
  shareOfPotential!: number | null;
}

const VariedEnum = enumOf(VARIED);
registerEnumType(VariedEnum, {
  name: 'VariedAssumption',
  description: 'Which assumption is otherwise (varierat antagande).',
  valuesConfig: {
    PAYER: { description: 'The kronor of one payer, least and most (en betalares belopp).' },
    PERSONS: { description: 'The persons, fewest and most (antal personer).' },
    REMAINING: { description: 'The share still there each year: half of it, and all (kvar per år).' },
    DISCOUNT_RATE: { description: 'No discounting, and twice the rate (kalkylränta).' },
  },
});

@ObjectType('AssumptionSensitivity', {
  simpleResolvers: true,
  description: 'Net present value when one assumption is otherwise (känslighet).',
})
class AssumptionSensitivityType implements SensitivityOfCalculation {
  @Field(() => VariedEnum, { description: 'What is otherwise (varierat).' })
  varied!: SensitivityOfCalculation['varied'];

  @Field(() => PayerEnum, { nullable: true, description: 'Of PAYER: whose kronor (betalare).' })
  payer!: Payer | null;

  @Field(() => Float, { description: 'The lowest that is tried (låg).' })
  low!: number;

  @Field(() => Float, { description: 'The highest that is tried (hög).' })
  high!: number;

  @Field(() => Float, { description: 'Net present value with its lowest (vid låg).' })
  atLow!: number;

  @Field(() => Float, { description: 'Net present value with its highest (vid hög).' })
  atHigh!: number;
}

@ObjectType('SocioEconomicCalculation', {
  simpleResolvers: true,
  description: 'A calculation from assumptions, not a measurement (samhällsekonomisk kalkyl).',
})
export class SocioEconomicCalculationType {
  @Field(() => TextType, { description: 'What it is (läsanvisning).' })
  caution!: Text;

  @Field(() => [String], { description: 'The sources of what is assumed (källor).' })
  sources!: string[];

  @Field(() => [SocioEconomicResultType], { description: 'One and five years, low, base and high (resultat).' })
  results!: SocioEconomicResultType[];

  @Field(() => [AssumptionSensitivityType], { description: 'Over five years, one at a time (känslighet).' })
  sensitivity!: AssumptionSensitivityType[];
}
