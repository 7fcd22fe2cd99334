import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf, TextType } from '../../graphql';
import type { Text } from '../../platform';
import {
  COUNTED,
  ECONOMY_ROLES,
  OUTCOME_SOURCES,
  PAYERS,
  type Counted,
  type Economy,
  type EconomyRole,
  type OutcomeSource,
  type Payer,
} from '../file/economy-definitions';

const EconomyRoleEnum = enumOf(ECONOMY_ROLES);
registerEnumType(EconomyRoleEnum, {
  name: 'EconomyRole',
  description: 'What a figure is in the analysis of resources (roll i resursanalysen).',
  valuesConfig: {
    FUNDS: { description: 'Funds from the parties (medel från parterna).' },
    COST: { description: 'Outturn of all insatser (insatsernas utfall).' },
    LONG_TERM_COST: { description: 'Outturn of the long-term insatser (långsiktiga insatsers utfall).' },
    INDIVIDUAL_COST: { description: 'Outturn of individual insatser (individinriktade insatsers utfall).' },
    INTERVENTION_COST: { description: 'Outturn by insats (utfall per insats).' },
    ADMINISTRATION: { description: 'Secretariat, board and audit (administration).' },
    BUDGET: { description: 'Budget, by financier (budget).' },
    FINANCING: { description: 'Outturn, by financier (utfall per finansiär).' },
    STAFF: { description: 'Sum of degrees of service, in per cent (summa tjänstgöringsgrad).' },
    PARTICIPANTS: { description: 'Participants of the year (deltagare).' },
    ENDED: { description: 'Participants who left (avslutade deltagare).' },
    OUTCOME: { description: 'In work or studies at exit, of those who left (arbete eller studier vid avslut).' },
    BEFORE: { description: 'The same before the insats (arbete eller studier före).' },
  },
});
const OutcomeSourceEnum = enumOf(OUTCOME_SOURCES);
registerEnumType(OutcomeSourceEnum, {
  name: 'OutcomeSource',
  description: 'Where the numbers of an outcome come from (uppgifternas källa).',
  valuesConfig: {
    SUS: { description: 'The register SUS, closed in 2023 (SUS).' },
    UPPFOLJNING_FINSAM: { description: 'Its successor, counts by sex only (Uppföljning Finsam).' },
    SURVEY: { description: 'A questionnaire (enkät).' },
    LOCAL: { description: 'The own follow-up of the förbund (egen uppföljning).' },
    EVALUATION: { description: 'An evaluation (utvärdering).' },
  },
});
const CountedEnum = enumOf(COUNTED);
registerEnumType(CountedEnum, {
  name: 'Counted',
  description: 'What is counted; the two are never compared (vad som räknas).',
  valuesConfig: {
    PERSONS: { description: 'Persons, each once (personer).' },
    REGISTRATIONS: { description: 'Participations: a person in two insatser is two (registreringar).' },
  },
});

export const PayerEnum = enumOf(PAYERS);
registerEnumType(PayerEnum, {
  name: 'Payer',
  description: 'Whose kronor they are (betalare).',
  valuesConfig: {
    AF: { description: 'The Public Employment Service (Arbetsförmedlingen).' },
    FK: { description: 'The Social Insurance Agency (Försäkringskassan).' },
    MUNICIPALITY: { description: 'The municipality (kommunen).' },
    REGION: { description: 'The region (regionen).' },
    STATE: { description: 'The state besides, such as taxes (staten).' },
    INDIVIDUAL: { description: 'The participant (individen).' },
  },
});

@ObjectType('PayerAssumption', {
  simpleResolvers: true,
  description: 'What one person in work or studies is taken to be worth, kronor a year (antagande).',
})
export class PayerAssumptionType {
  @Field(() => PayerEnum, { description: 'To whom (betalare).' })
  payer!: Payer;

  @Field(() => Float, { description: 'At the lowest (låg).' })
  low!: number;

  @Field(() => Float, { description: 'As held likely (bas).' })
  base!: number;

  @Field(() => Float, { description: 'At the highest (hög).' })
  high!: number;

  @Field(() => String, { description: 'Where the amounts come from (källa).' })
  source!: string;

  @Field(() => Boolean, { description: 'Invented, for the demo (påhittat).' })
  isDemo!: boolean;
}

@ObjectType('EconomyFigure', {
  simpleResolvers: true,
  description: 'Which number a role is (uppgift i resursanalysen).',
})
class EconomyFigureType {
  @Field(() => EconomyRoleEnum, { description: 'The role (roll).' })
  role!: EconomyRole;

  @Field(() => String, { description: 'Code of the measure (måttkod).' })
  measure!: string;

  @Field(() => String, { description: 'N or SUM: its respondents, or its numerator, count or kronor (vilket tal).' })
  of!: string;
}

@ObjectType('OutcomeSourceUse', {
  simpleResolvers: true,
  description: 'Where a version of a measure comes from (källa).',
})
class OutcomeSourceUseType {
  @Field(() => String, { description: 'Code of the measure (måttkod).' })
  measure!: string;

  @Field(() => Int, { description: 'Version of the measure (version).' })
  version!: number;

  @Field(() => OutcomeSourceEnum, { description: 'The source (källa).' })
  source!: OutcomeSource;

  @Field(() => CountedEnum, { description: 'What is counted (vad som räknas).' })
  counts!: Counted;
}

@ObjectType('PriceIndexYear', { simpleResolvers: true, description: 'The index of one year (indextal).' })
class PriceIndexYearType {
  @Field(() => Int, { description: 'Year (år).' })
  year!: number;

  @Field(() => Float, { description: 'Index; only the ratio of two years means anything (indextal).' })
  index!: number;
}

@ObjectType('PriceIndex', { simpleResolvers: true, description: 'How kronor of two years are compared (prisindex).' })
export class PriceIndexType {
  @Field(() => TextType, { description: 'Name (namn).' })
  name!: Text;

  @Field(() => String, { description: 'Who publishes it, and where (källa).' })
  source!: string;

  @Field(() => Boolean, { description: 'Invented, for the demo (påhittat).' })
  isDemo!: boolean;

  @Field(() => [PriceIndexYearType], { description: 'The years that it has (år).' })
  byYear!: readonly PriceIndexYearType[];
}

@ObjectType('Economy', {
  simpleResolvers: true,
  description: 'What counts as resource and outcome: the definitions of the analysis (resurs och utfall).',
})
export class EconomyType {
  @Field(() => [EconomyFigureType], { description: 'Which numbers it uses (uppgifter).' })
  figures!: EconomyFigureType[];

  @Field(() => [OutcomeSourceUseType], { description: 'Where outcomes come from (källor).' })
  sources!: readonly OutcomeSourceUseType[];

  @Field(() => PriceIndexType, { nullable: true, description: 'Index of prices, if there is one (prisindex).' })
  priceIndex!: PriceIndexType | null;

  @Field(() => [PayerAssumptionType], {
    description: 'What a calculation takes a person in work or studies to be worth, unless stated (antaganden).',
  })
  assumptions!: readonly PayerAssumptionType[];
}

export const toPriceIndex = ({ nameSv, nameEn, ...same }: NonNullable<Economy['priceIndex']>): PriceIndexType => ({
  name: { sv: nameSv, en: nameEn },
  ...same,
});

export const toEconomy = ({ figures, sources, priceIndex, assumptions }: Economy): EconomyType => ({
  figures: ECONOMY_ROLES.flatMap((role) => {
    const term = figures[role];
    return term ? { role, ...term } : [];
  }),
  sources,
  priceIndex: priceIndex && toPriceIndex(priceIndex),
  assumptions,
});
