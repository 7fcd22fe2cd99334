import { Field, Int, ObjectType } from 'type-graphql';
import { BenchmarkType } from '../benchmarks/comparison.types';
import {
  ForbundResultConnection,
  ForbundResultType,
  NationalValueType,
  PlaceType,
} from '../benchmarks/benchmark.types';
import { MatrixType, ProfileType } from '../benchmarks/overview.types';
import { ChangeType, TrendType } from '../benchmarks/series.types';
import { FactorsAndResultsType, LongTermShareType, ScenarioType } from '../economy/dialogue.types';
import { InterventionCalculationType } from '../economy/intervention-calculation.types';
import { ResourceEffectType } from '../economy/resource-effect.types';
import { AvailabilityType } from '../observations/availability.types';
import { ObservationConnection } from '../observations/observation.types';
import type { ReceiptContent } from '../releases/receipt';

/** The types of answers that have a receipt. */
export const ANSWERS_WITH_RECEIPT = [
  AvailabilityType,
  BenchmarkType,
  ChangeType,
  FactorsAndResultsType,
  ForbundResultConnection,
  ForbundResultType,
  InterventionCalculationType,
  LongTermShareType,
  MatrixType,
  NationalValueType,
  ObservationConnection,
  PlaceType,
  ProfileType,
  ResourceEffectType,
  ScenarioType,
  TrendType,
] as const;

@ObjectType('Replay', {
  simpleResolvers: true,
  description: 'An answer had again by its receipt: the field that was asked, all others null (svar på nytt).',
})
export class ReplayType {
  content!: ReceiptContent;

  @Field(() => String, { description: 'The field that was asked (fråga).' })
  field!: string;

  @Field(() => String, { description: 'Its arguments, as JSON (argument).' })
  arguments!: string;

  @Field(() => Int, { description: 'Number of the release that is read (publicering).' })
  release!: number;

  @Field(() => Boolean, {
    description:
      'Whether the catalogue has been changed since: names, goals and what a measure is compared with may be others (ändrad katalog).',
  })
  catalogueChanged!: boolean;
}
