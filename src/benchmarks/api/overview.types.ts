import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { MeasureType, RoundType, SuccessFactorEnum, toMeasure, toRound } from '../../catalogue';
import { CountScalar, IntervalType, TextType } from '../../graphql';
import type { Text } from '../../platform';
import { Forbund } from '../../register';
import type { Interval } from '../../statistics';
import { ReleasedValueType, ValueStatusEnum, type ReleasedValue, type ValueStatus } from '../../releases';
import { colourOf, type Category, type Colour } from '../family/category-words';
import { ColourType } from './benchmark-row.types';
import type { NotAssessedReason } from '../family/comparator';
import { CategoryEnum, ReasonEnum } from './comparison-enums.types';
import type { Matrix, MatrixEntry } from '../family/matrix.use-case';
import type { Profile } from '../family/profile.use-case';

@ArgsType()
export class RoundArgs {
  @Field(() => String, { description: 'Code of the round (mätomgång).' })
  round!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the release to read; the latest, unless stated (publicering).',
  })
  release?: number | null;
}

@ArgsType()
export class LearningArgs extends RoundArgs {
  @Field(() => String, { description: 'Code of the measure (mått).' })
  measure!: string;
}

@ArgsType()
export class MatrixArgs extends RoundArgs {
  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the measures; the primary ones, unless stated (mått).',
  })
  measures?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Organisation numbers; all that reported, unless stated (förbund).',
  })
  forbund?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Only the förbund of this county, by its code (län).' })
  county?: string | null;
}

@ObjectType('MatrixCell', { simpleResolvers: true, description: 'One figure of the overview (ruta i översikten).' })
export class MatrixCellType {
  @Field(() => MeasureType, { description: 'The measure (mått).' })
  measure!: MeasureType;

  @Field(() => ReleasedValueType, { description: 'The figure (värde).' })
  value!: ReleasedValue;

  @Field(() => CategoryEnum, { description: 'What can be said of it against the rest of the country (bedömning).' })
  category!: Category;

  @Field(() => ReasonEnum, { nullable: true, description: 'Why it is not assessed (skäl).' })
  reason!: NotAssessedReason | null;

  @Field(() => ColourType, { description: 'Colour to paint it in (färg).' })
  colour!: Colour;
}

@ObjectType('MatrixRow', { simpleResolvers: true, description: 'A förbund’s row of the overview (rad i översikten).' })
export class MatrixRowType {
  @Field(() => Forbund, { description: 'The förbund (förbund).' })
  forbund!: Forbund;

  @Field(() => [MatrixCellType], { description: 'Its figures, in the order of the measures (rutor).' })
  cells!: MatrixCellType[];
}

@ObjectType('Matrix', {
  simpleResolvers: true,
  description: 'The overview: förbund by measure, each measure judged as a family of its own (översikt).',
})
export class MatrixType {
  @Field(() => RoundType, { description: 'The round (mätomgång).' })
  round!: RoundType;

  @Field(() => Int, { description: 'Number of the release that was read (publicering).' })
  release!: number;

  @Field(() => [MeasureType], { description: 'The columns (kolumner).' })
  measures!: MeasureType[];

  @Field(() => [MatrixRowType], { description: 'The förbund by name (rader).' })
  rows!: MatrixRowType[];
}

@ObjectType('ProfilePart', {
  simpleResolvers: true,
  description: 'One measure’s part of a success factor (del av faktor).',
})
export class ProfilePartType {
  @Field(() => MeasureType, { description: 'The measure (mått).' })
  measure!: MeasureType;

  @Field(() => Float, { nullable: true, description: 'On 0–100; null with the reason in status (poäng).' })
  score!: number | null;

  @Field(() => CountScalar, { nullable: true, description: 'Answers behind it (antal svarande).' })
  n!: number | null;

  @Field(() => ValueStatusEnum, { description: 'Why it is missing, if it is (status).' })
  status!: ValueStatus;
}

@ObjectType('ProfileFactor', {
  simpleResolvers: true,
  description: 'One of the five success factors (framgångsfaktor).',
})
export class ProfileFactorType {
  @Field(() => SuccessFactorEnum, { description: 'Which one (faktor).' })
  factor!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'On 0–100: the mean of its parts; null when none is published (poäng).',
  })
  score!: number | null;

  @Field(() => CountScalar, { nullable: true, description: 'Answers behind it (antal svarande).' })
  n!: number | null;

  @Field(() => [ProfilePartType], { description: 'The measures it is made of (delar).' })
  parts!: ProfilePartType[];
}

@ObjectType('Profile', { simpleResolvers: true, description: 'A förbund’s five success factors (profil).' })
export class ProfileType {
  @Field(() => RoundType, { description: 'The round (mätomgång).' })
  round!: RoundType;

  @Field(() => Int, { description: 'Number of the release that was read (publicering).' })
  release!: number;

  @Field(() => [ProfileFactorType], { description: 'The five (faktorer).' })
  factors!: ProfileFactorType[];
}

@ObjectType('AmongForbund', {
  simpleResolvers: true,
  description:
    'The interval of a sum over förbund for whoever asks what other förbund taking part might have given (förbund som kluster).',
})
export class AmongForbundType {
  @Field(() => TextType, { description: 'What it is (vad det är).' })
  label!: Text;

  @Field(() => Int, {
    description: 'Förbund with a published figure, and what is withheld as one more (enheter).',
  })
  units!: number;

  @Field(() => IntervalType, { nullable: true, description: '95 per cent interval, by t (intervall).' })
  interval!: Interval | null;

  @Field(() => Float, { nullable: true, description: 'Its standard error, in the unit of the measure (medelfel).' })
  standardError!: number | null;

  @Field(() => Int, { description: 'Units − 1 (frihetsgrader).' })
  degreesOfFreedom!: number;
}

@ObjectType('TypicalValue', {
  simpleResolvers: true,
  description: 'What a typical förbund has, by random effects (det typiska förbundet).',
})
export class TypicalValueType {
  @Field(() => TextType, { description: 'What it is, beside the pooled and the unweighted value (vad värdet är).' })
  label!: Text;

  @Field(() => Float, { description: 'In the unit of the measure (värde).' })
  value!: number;

  @Field(() => IntervalType, {
    nullable: true,
    description: '95 per cent interval of the typical förbund (intervall).',
  })
  interval!: IntervalType | null;

  @Field(() => IntervalType, {
    nullable: true,
    description: 'Where one more förbund would be expected to lie (prediktionsintervall).',
  })
  predictionInterval!: IntervalType | null;

  @Field(() => Float, {
    description: 'τ: standard deviation between förbund; on the logit scale for a share (spridning mellan förbund).',
  })
  tau!: number;

  @Field(() => Int, { description: 'Förbund with published values (antal förbund).' })
  units!: number;
}

@ObjectType('ConstantPanel', {
  simpleResolvers: true,
  description: 'The same förbund in two rounds, so that who takes part does not pass for change (konstant panel).',
})
export class ConstantPanelType {
  @Field(() => RoundType, { description: 'The earlier round (från).' })
  from!: RoundType;

  @Field(() => RoundType, { description: 'The later round (till).' })
  to!: RoundType;

  @Field(() => Int, { description: 'Förbund with a published value in both (antal förbund).' })
  units!: number;

  @Field(() => Float, { nullable: true, description: 'Their pooled value in the earlier round (tidigare värde).' })
  valueFrom!: number | null;

  @Field(() => Float, { nullable: true, description: 'Their pooled value in the later round (senare värde).' })
  valueTo!: number | null;

  @Field(() => Float, { nullable: true, description: 'Later minus earlier (skillnad).' })
  difference!: number | null;

  @Field(() => IntervalType, { nullable: true, description: '95 per cent interval of the difference (intervall).' })
  interval!: IntervalType | null;
}

export function toMatrix({ round, release, measures, rows }: Matrix): MatrixType {
  const shown = new Map(measures.map((measure) => [measure, toMeasure(measure)]));
  const cell = ({ measure, value, category, reason }: MatrixEntry): MatrixCellType => ({
    measure: shown.get(measure) ?? toMeasure(measure),
    value,
    category,
    reason,
    colour: colourOf(category),
  });
  return {
    round: toRound(round),
    release,
    measures: [...shown.values()],
    rows: rows.map(({ forbund, cells }) => ({ forbund, cells: cells.map(cell) })),
  };
}

export function toProfile({ round, release, factors }: Profile): ProfileType {
  return {
    round: toRound(round),
    release,
    factors: factors.map((factor) => ({
      ...factor,
      parts: factor.parts.map((part) => ({ ...part, measure: toMeasure(part.measure) })),
    })),
  };
}
