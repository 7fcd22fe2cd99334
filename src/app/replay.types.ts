import { Field, Int, ObjectType } from 'type-graphql';
import { BenchmarkType } from '../benchmarks/api/comparison.types';
import {
  ForbundResultConnection,
  ForbundResultType,
  NationalValueType,
  PlaceType,
} from '../benchmarks/api/benchmark.types';
import { MatrixType, ProfileType } from '../benchmarks/api/overview.types';
import { ChangeType, TrendType } from '../benchmarks/api/series.types';
import { FactorsAndResultsType, LongTermShareType, ScenarioType } from '../economy/api/dialogue.types';
import { InterventionCalculationType } from '../economy/api/intervention-calculation.types';
import { ResourceEffectType } from '../economy/api/resource-effect.types';
import { AvailabilityType } from '../observations/api/availability.types';
import { ObservationConnection } from '../observations/api/observation.types';
import type { ReceiptContent } from '../releases/figures/receipt';

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
