import { ArgsType, Field, Float, InputType, Int } from 'type-graphql';
import { CountScalar, PageArgs } from '../../graphql';
import { ValueStatusEnum, type ValueStatus } from '../../releases';
import type { ObservationDimension } from '../questions/dimensions';
import { DEEPEST_FILTER, LARGEST_FILTER } from '../../guards';
import type { Filter } from '../questions/filter';
import { ObservationDimensionEnum, ObservationOrderKeyEnum, OrderDirectionEnum } from './observation-enums.types';
import type { Having, ObservationQuestion, Order, OrderDirection, OrderKey } from '../questions/question';

@InputType('ObservationFilter', {
  description: `Conditions on dimensions; all that one object says must hold. At most ${DEEPEST_FILTER} levels and ${LARGEST_FILTER} conditions and codes (villkor).`,
})
export class ObservationFilterInput implements Filter {
  @Field(() => [ObservationFilterInput], { nullable: true, description: 'All of these must hold (och).' })
  and?: ObservationFilterInput[] | null;

  @Field(() => [ObservationFilterInput], { nullable: true, description: 'One of these must hold (eller).' })
  or?: ObservationFilterInput[] | null;

  @Field(() => ObservationFilterInput, { nullable: true, description: 'This must not hold (inte).' })
  not?: ObservationFilterInput | null;

  @Field(() => ObservationDimensionEnum, {
    nullable: true,
    description: 'The dimension that `in` is about (dimension).',
  })
  dimension?: ObservationDimension | null;

  @Field(() => [String], { nullable: true, description: 'Codes, one of which must be that of the dimension (koder).' })
  in?: string[] | null;
}

@InputType('ObservationHaving', {
  description: 'Conditions on the answers; on numbers only when no group is withheld (villkor på svaren).',
})
export class ObservationHavingInput implements Having {
  @Field(() => [ValueStatusEnum], {
    nullable: true,
    description: 'Statuses to list; all but MISSING and NOT_APPLICABLE, unless stated (status).',
  })
  status?: ValueStatus[] | null;

  @Field(() => CountScalar, { nullable: true, description: 'At least this many respondents (minsta antal).' })
  nMin?: number | null;

  @Field(() => CountScalar, { nullable: true, description: 'At most this many respondents (största antal).' })
  nMax?: number | null;

  @Field(() => Float, { nullable: true, description: 'At least this value (minsta värde).' })
  valueMin?: number | null;

  @Field(() => Float, { nullable: true, description: 'At most this value (största värde).' })
  valueMax?: number | null;
}

@InputType('ObservationOrder', { description: 'One step of the order of an answer (ordning).' })
export class ObservationOrderInput implements Order {
  @Field(() => ObservationOrderKeyEnum, {
    description: 'A dimension of the groups, or a number; what has no number comes last (nyckel).',
  })
  by!: OrderKey;

  @Field(() => OrderDirectionEnum, { nullable: true, description: 'Ascending, unless stated (riktning).' })
  direction?: OrderDirection | null;
}

@ArgsType()
export class AvailabilityArgs {
  @Field(() => ObservationFilterInput, { nullable: true, description: 'What it is about (villkor).' })
  where?: ObservationFilterInput | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the release to read; the latest, unless stated (publicering).',
  })
  release?: number | null;
}

@ArgsType()
export class ObservationsArgs extends PageArgs implements ObservationQuestion {
  @Field(() => ObservationFilterInput, { nullable: true, description: 'What the question is about (villkor).' })
  where?: ObservationFilterInput | null;

  @Field(() => [ObservationDimensionEnum], {
    nullable: true,
    description:
      'What to group by beside round and measure: at most one of COUNTY, FORBUND and SIZE_CLASS, and at most one breakdown; the nation and the total, unless stated (gruppera efter).',
  })
  groupBy?: ObservationDimension[] | null;

  @Field(() => ObservationHavingInput, { nullable: true, description: 'Which groups to list (villkor på grupperna).' })
  having?: ObservationHavingInput | null;

  @Field(() => [ObservationOrderInput], {
    nullable: true,
    description: 'Order; by round, measure, unit and category, unless stated (ordning).',
  })
  orderBy?: ObservationOrderInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Answer a group that is partly withheld for its published part, with status PARTIAL (delvis).',
  })
  partial?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the release to read; the latest, unless stated (publicering).',
  })
  release?: number | null;
}
