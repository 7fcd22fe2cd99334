import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CountScalar, enumOf, IntervalType, SekScalar } from '../../graphql';
import { INTERVAL_METHODS, type IntervalMethod } from '../cube/value-and-interval';
import {
  ORIGINS,
  VALUE_STATUSES,
  WITHHELD_REASONS,
  type Coverage,
  type Disclosure,
  type Origin,
  type ResponseRate,
  type ValueStatus,
  type WithheldReason,
} from '../figures/released-value';

export const ValueStatusEnum = enumOf(VALUE_STATUSES);
registerEnumType(ValueStatusEnum, {
  name: 'ValueStatus',
  description: 'Whether a figure can be seen, and if not why (status).',
  valuesConfig: {
    PUBLISHED: { description: 'Published (publicerad).' },
    PARTIAL: { description: 'Published for a part of what was asked for (delvis).' },
    SUPPRESSED: { description: 'Withheld to protect persons (undertryckt).' },
    MISSING: { description: 'Not reported (saknas).' },
    NOT_APPLICABLE: { description: 'Not measured in the round (ej tillämpligt).' },
    PRELIMINARY: { description: 'Not released yet (preliminär).' },
  },
});
export const OriginEnum = enumOf(ORIGINS);
registerEnumType(OriginEnum, {
  name: 'Origin',
  description: 'Whether a figure rests on real or invented data (ursprung).',
  valuesConfig: {
    REAL: { description: 'Reported by real förbund (verkliga data).' },
    SYNTHETIC: { description: 'Invented (syntetiska demodata).' },
    MIXED: { description: 'Partly invented (delvis syntetiska demodata).' },
  },
});
const METHODS_IN_SWEDISH: Record<IntervalMethod, string> = {
  WILSON: 'Wilsons intervall',
  STUDENT_T: 'Students t',
  COUNT: 'exakt under 10, därefter Byar',
};
const IntervalMethodEnum = Object.fromEntries(Object.keys(INTERVAL_METHODS).map((method) => [method, method]));
registerEnumType(IntervalMethodEnum, {
  name: 'IntervalMethod',
  description: 'How an interval was computed (intervallmetod).',
  valuesConfig: Object.fromEntries(
    Object.entries(INTERVAL_METHODS).map(([key, words]) => [
      key,
      { description: `${words} (${METHODS_IN_SWEDISH[key as IntervalMethod]}).` },
    ]),
  ),
});

@ObjectType('ResponseRate', {
  simpleResolvers: true,
  description:
    'How many answered of those who were asked, in the förbund that say how many they asked and whose figures are published (svarsfrekvens).',
})
export class ResponseRateType implements ResponseRate {
  @Field(() => CountScalar, { description: 'Persons asked in these förbund (tillfrågade).' })
  asked!: number;

  @Field(() => CountScalar, { description: 'Respondents in the same förbund (svarande).' })
  answered!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Per cent who answered; null when nobody was asked (andel som svarat).',
  })
  rate!: number | null;

  @Field(() => Int, { description: 'Förbund that say how many they asked (förbund som uppgett det).' })
  unitsStating!: number;
}

@ObjectType('Coverage', { simpleResolvers: true, description: 'How much of what exists a figure rests on (täckning).' })
export class CoverageType implements Coverage {
  @Field(() => Int, { description: 'Förbund that reported (redovisande förbund).' })
  unitsReporting!: number;

  @Field(() => Int, { description: 'Förbund that existed (befintliga förbund).' })
  unitsExisting!: number;

  @Field(() => CountScalar, {
    nullable: true,
    description: 'Respondents, or what else the measure counts; null when withheld (svarande).',
  })
  respondents!: number | null;

  @Field(() => ResponseRateType, {
    nullable: true,
    description: 'The response rate, where it is known; null when no förbund says how many it asked (svarsfrekvens).',
  })
  response?: ResponseRate | null;
}

export const WithheldReasonEnum = enumOf(WITHHELD_REASONS);
registerEnumType(WithheldReasonEnum, {
  name: 'WithheldReason',
  description: 'Why a figure is withheld: one reason, whatever the rule behind it (skäl till undertryckning).',
  valuesConfig: { PROTECTS_PERSONS: { description: 'Persons could otherwise be recognised (skyddar personer).' } },
});

@ObjectType('Disclosure', {
  simpleResolvers: true,
  description: 'What is withheld of a figure to protect persons (röjandekontroll).',
})
export class DisclosureType implements Disclosure {
  @Field(() => String, { description: 'The rule that decides what an answer may be made of (regel).' })
  rule!: string;

  @Field(() => Int, { description: 'Withheld cells among those that it is made of (undertryckta celler).' })
  cellsWithheld!: number;

  @Field(() => WithheldReasonEnum, { description: 'Why (skäl).' })
  reason!: WithheldReason;
}

@ObjectType('ReleasedValue', {
  simpleResolvers: true,
  description: 'A figure as anybody may see it. One that is missing says why (publicerat värde).',
})
export class ReleasedValueType {
  @Field(() => ValueStatusEnum, { description: 'Whether it can be seen (status).' })
  status!: ValueStatus;

  @Field(() => Float, { nullable: true, description: 'In the unit of the measure: per cent for a share (värde).' })
  value!: number | null;

  @Field(() => SekScalar, { nullable: true, description: 'The exact kronor behind an amount (belopp).' })
  amount!: bigint | null;

  @Field(() => CountScalar, {
    nullable: true,
    description: 'Respondents, or what else the measure counts (antal svarande).',
  })
  n!: number | null;

  @Field(() => IntervalType, {
    nullable: true,
    description: '95 per cent interval, where one can be had (konfidensintervall).',
  })
  interval!: IntervalType | null;

  @Field(() => IntervalMethodEnum, { nullable: true, description: 'How the interval was computed (metod).' })
  method!: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Standard error of the value over persons, in its unit; null where it is an account or a count, or too few answered (medelfel).',
  })
  standardError!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'What the value is made of, with n: the number of yes, the sum of the answers, the count, or the kronor (täljare eller summa).',
  })
  sum!: number | null;

  @Field(() => CoverageType, { description: 'How much of what exists it rests on (täckning).' })
  coverage!: Coverage;

  @Field(() => Boolean, {
    description: 'Too uncertain to stand alone: the interval spans more than 30 per cent of the scale (osäkert).',
  })
  unreliable!: boolean;

  @Field(() => DisclosureType, {
    nullable: true,
    description: 'What is withheld of it; null when nothing is (röjandekontroll).',
  })
  disclosure!: Disclosure | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the förbund says of its own figure, in its own words: plain text of one line; null when it says nothing, and for sums (förbundets kommentar).',
  })
  reply!: string | null;

  @Field(() => OriginEnum, {
    nullable: true,
    description: 'Real or invented data; null when there are none (ursprung).',
  })
  origin!: Origin | null;
}
