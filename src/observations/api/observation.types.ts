import { Field, Int, ObjectType } from 'type-graphql';
import { MeasureType, RoundType, toMeasure, toRound, versionAt } from '../../catalogue';
import { connectionOf, TextType } from '../../graphql';
import type { Text } from '../../platform';
import { County, Forbund } from '../../register';
import { ReleasedValueType, type ReleasedValue } from '../../releases';
import type { ObservationDimension, SizeClass } from '../questions/dimensions';
import { EMPTY_TEXTS, type EmptyReason } from '../answers/empty-because';
import type { Observation } from '../questions/groups';
import { LEVEL_NAMES, SIZE_CLASS_NAMES } from '../questions/names';
import { codeOfForbund } from '../answers/nation';
import { EmptyReasonEnum, ObservationDimensionEnum, SizeClassEnum } from './observation-enums.types';
import type { CheckedQuestion } from '../questions/question';

@ObjectType('ObservationGroupPart', {
  simpleResolvers: true,
  description: 'A code of one dimension of a group, with its names (del av grupp).',
})
export class GroupPartType {
  @Field(() => ObservationDimensionEnum, { description: 'The dimension (dimension).' })
  dimension!: ObservationDimension;

  @Field(() => String, { description: 'Code (kod).' })
  code!: string;

  @Field(() => String, { description: 'Name in Swedish (namn).' })
  nameSv!: string;

  @Field(() => String, { nullable: true, description: 'Name in English, where there is one (engelskt namn).' })
  nameEn!: string | null;
}

@ObjectType('Observation', {
  simpleResolvers: true,
  description: 'One figure of a free question: a measure in a round, for a group (observation).',
})
export class ObservationType {
  @Field(() => RoundType, { description: 'The round (mätomgång).' })
  round!: RoundType;

  @Field(() => MeasureType, { description: 'The measure (mått).' })
  measure!: MeasureType;

  @Field(() => Int, {
    nullable: true,
    description: 'Version of the measure; null when it is not measured then (måttversion).',
  })
  measureVersion!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Figures of one segment of a measure may be compared in time; those of two may not, since it is measured in another way (del av serien).',
  })
  segment!: number | null;

  @Field(() => County, {
    nullable: true,
    description: 'The county, when grouped by it; that of the förbund, when grouped by förbund (län).',
  })
  county!: County | null;

  @Field(() => Forbund, {
    nullable: true,
    description: 'The förbund, when grouped by it, by insats or by local group (förbund).',
  })
  forbund!: Forbund | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the county of the förbund, when grouped by förbund: a column of a file (förbundets län).',
  })
  forbundCounty!: string | null;

  @Field(() => SizeClassEnum, { nullable: true, description: 'The size class, when grouped by it (storleksklass).' })
  sizeClass!: SizeClass | null;

  /** The category of an insats or a local group. */
  ownKey!: { readonly dimension: ObservationDimension; readonly key: number } | null;

  @Field(() => [GroupPartType], { description: 'The whole group in codes and names (grupp).' })
  group!: GroupPartType[];

  @Field(() => String, {
    nullable: true,
    description: 'Unit of the figure in its round; null when the measure is not measured then (enhet).',
  })
  unit!: string | null;

  @Field(() => ReleasedValueType, { description: 'The figure (värde).' })
  value!: ReleasedValue;

  @Field(() => Int, { description: 'Number of the release that was read (publicering).' })
  release!: number;
}

@ObjectType('EmptyBecause', { simpleResolvers: true, description: 'Why an answer is empty (varför svaret är tomt).' })
export class EmptyBecauseType {
  @Field(() => EmptyReasonEnum, { description: 'The reason (skäl).' })
  reason!: EmptyReason;

  @Field(() => TextType, { description: 'The same in words (i ord).' })
  text!: Text;
}

export const ObservationConnection = connectionOf(ObservationType, 'Observation');

export const toEmptyBecause = (reason: EmptyReason | null): EmptyBecauseType | null =>
  reason && { reason, text: EMPTY_TEXTS[reason] };

/** The codes of the group are made on demand: a reader of förbund and measure does not need them again. */
class ShownObservation implements ObservationType {
  readonly round: RoundType;
  readonly measure: MeasureType;
  readonly county: County | null;
  readonly forbund: Forbund | null;
  readonly sizeClass: SizeClass | null;
  readonly ownKey: ObservationType['ownKey'];
  readonly value: ReleasedValue;

  constructor(
    private readonly observation: Observation,
    private readonly question: CheckedQuestion,
    readonly release: number,
  ) {
    const { round, measure, county = null, forbund = null, sizeClass = null, slot, value } = observation;
    this.round = toRound(round);
    this.measure = toMeasure(measure);
    this.county = county ?? observation.countyOfForbund ?? null;
    this.forbund = forbund;
    this.sizeClass = sizeClass;
    const { breakdown } = question;
    this.ownKey = slot?.owner == null || !breakdown ? null : { dimension: breakdown, key: slot.categoryId };
    this.value = value;
  }

  get forbundCounty(): string | null {
    return this.observation.countyOfForbund?.code ?? null;
  }

  get measureVersion(): number | null {
    const { measure, round } = this.observation;
    return versionAt(measure, round)?.version ?? null;
  }

  /** Counts the breaks before the version, so that it is the same whatever rounds are asked for. */
  get segment(): number | null {
    const { measure, round } = this.observation;
    const version = versionAt(measure, round);
    if (!version) return null;
    return measure.versions.filter((one) => one.version <= version.version && !one.comparableWithPrevious).length;
  }

  get unit(): string | null {
    const { measure, round } = this.observation;
    return versionAt(measure, round)?.unit ?? null;
  }

  get group(): GroupPartType[] {
    const { round, measure, county, forbund, sizeClass, slot } = this.observation;
    const { indicator } = measure;
    const of = (dimension: ObservationDimension, code: string, sv: string, en: string | null): GroupPartType => ({
      dimension,
      code,
      nameSv: sv,
      nameEn: en,
    });
    const { sv, en } = LEVEL_NAMES[indicator.level];
    const parts = [
      of('ROUND', round.code, round.code, round.code),
      of('MEASURE', measure.code, measure.nameSv, measure.nameEn),
      of('INDICATOR', indicator.code, indicator.nameSv, indicator.nameEn),
      of('LEVEL', indicator.level, sv, en),
    ];
    if (county) parts.push(of('COUNTY', county.code, county.name, null));
    if (forbund) parts.push(of('FORBUND', codeOfForbund(forbund), forbund.name, null));
    if (sizeClass)
      parts.push(of('SIZE_CLASS', sizeClass, SIZE_CLASS_NAMES[sizeClass].sv, SIZE_CLASS_NAMES[sizeClass].en));
    if (slot && this.question.breakdown) parts.push(of(this.question.breakdown, slot.code, slot.nameSv, slot.nameEn));
    return parts;
  }
}

export const toObservation = (observation: Observation, question: CheckedQuestion, release: number): ObservationType =>
  new ShownObservation(observation, question, release);
