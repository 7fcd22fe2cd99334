import { Field, Float, Int, ObjectType } from 'type-graphql';
import { InterventionType, LocalGroupType, toIntervention, toLocalGroup } from '../../catalogue';
import { IntervalType, TextType } from '../../graphql';
import type { Text } from '../../platform';
import { Forbund } from '../../register';
import { ReleasedValueType, type ReleasedValue } from '../../releases';
import type { RankInterval } from '../../statistics';
import type { BenchmarkRow } from '../family/benchmark-row';
import type { Category } from '../family/category-words';
import { isInsats } from '../insatser/own-family.use-case';
import { CategoryEnum, ReasonEnum } from './comparison-enums.types';
import type { RowExplanation } from '../family/explain-row';
import { RowExplanationType } from './explain.types';

@ObjectType('Colour', {
  simpleResolvers: true,
  description: 'The colour decided by the server, never red against green (färg).',
})
export class ColourType {
  @Field(() => String, { description: 'Stable key, for colours of your own (nyckel).' })
  key!: string;

  @Field(() => String, { description: 'As #rrggbb (färgkod).' })
  hex!: string;
}

@ObjectType('StabilisedValue', {
  simpleResolvers: true,
  description: 'A value drawn towards the family’s, the more the fewer its answers (stabiliserat värde).',
})
export class StabilisedValueType {
  @Field(() => Float, { description: 'In the unit of the measure (värde).' })
  value!: number;

  @Field(() => IntervalType, { description: '95 per cent interval of the posterior (intervall).' })
  interval!: IntervalType;
}

@ObjectType('RankInterval', {
  simpleResolvers: true,
  description: 'Between which places a unit lies; there is no rank without it (placering).',
})
export class RankIntervalType {
  @Field(() => Int, {
    description: 'The highest place that the data allow; 1 is at the good end of the measure (högsta plats).',
  })
  lower!: number;

  @Field(() => Int, { description: 'The lowest place that the data allow (lägsta plats).' })
  upper!: number;

  @Field(() => Int, { description: 'Among how many units with published values (av antal).' })
  of!: number;

  @Field(() => TextType, { description: 'In words (i ord).' })
  text!: Text;
}

@ObjectType('BenchmarkRow', { simpleResolvers: true, description: 'One unit of a benchmark (rad i jämförelse).' })
export class BenchmarkRowType {
  @Field(() => Forbund, { nullable: true, description: 'The förbund; null for a kind of insats (förbund).' })
  forbund!: Forbund | null;

  @Field(() => InterventionType, { nullable: true, description: 'The insats, of INTERVENTION (insats).' })
  intervention!: InterventionType | null;

  @Field(() => LocalGroupType, { nullable: true, description: 'The local group, of LOCAL_GROUP (lokusgrupp).' })
  localGroup!: LocalGroupType | null;

  @Field(() => String, { description: 'Name of the unit (namn).' })
  name!: string;

  @Field(() => ReleasedValueType, { description: 'Its figure, with n and the 95 per cent interval (värde).' })
  value!: ReleasedValue;

  @Field(() => IntervalType, {
    nullable: true,
    description: '99.8 per cent interval of its figure (intervall 99,8 %).',
  })
  interval998!: IntervalType | null;

  @Field(() => Float, { nullable: true, description: 'The unit minus what it is compared with (skillnad).' })
  difference!: number | null;

  @Field(() => IntervalType, {
    nullable: true,
    description:
      'The interval that was tested: 95 per cent over the family, its own confidence beside it (intervall). It contains 0 exactly where SIMILAR.',
  })
  differenceInterval!: IntervalType | null;

  @Field(() => IntervalType, {
    nullable: true,
    description: 'The same at 99.8 per cent over the family (intervall 99,8 %).',
  })
  differenceInterval998!: IntervalType | null;

  @Field(() => Float, { nullable: true, description: 'p-value of this comparison by itself (p-värde).' })
  pValue!: number | null;

  @Field(() => Float, { nullable: true, description: 'p-value adjusted for all comparisons shown (justerat p-värde).' })
  adjustedP!: number | null;

  @Field(() => CategoryEnum, { description: 'What can be said of it (bedömning).' })
  category!: Category;

  @Field(() => ReasonEnum, { nullable: true, description: 'Why it is not assessed (skäl).' })
  reason!: string | null;

  @Field(() => ColourType, { description: 'Colour to paint it in (färg).' })
  colour!: ColourType;

  @Field(() => StabilisedValueType, {
    nullable: true,
    description: 'Beside the raw value, never instead of it (stabiliserat värde).',
  })
  stabilised!: StabilisedValueType | null;

  @Field(() => RankIntervalType, {
    nullable: true,
    description: 'Null where the measure has no good direction (placering).',
  })
  rank!: RankIntervalType | null;

  @Field(() => TextType, { description: 'One readable sentence (mening).' })
  sentence!: Text;

  @Field(() => RowExplanationType, { description: 'How the judgement came about (förklaring).' })
  explain!: RowExplanation;
}

/** A row as it is shown; what is costly stays behind a getter until it is asked for. */
export class ShownRow implements BenchmarkRowType {
  constructor(private readonly row: BenchmarkRow) {}
  get forbund() {
    return this.row.forbund;
  }
  get intervention() {
    const { unit } = this.row;
    return unit && isInsats(unit) ? toIntervention(unit) : null;
  }
  get localGroup() {
    const { unit } = this.row;
    return unit && !isInsats(unit) ? toLocalGroup(unit) : null;
  }
  get name() {
    return this.row.name;
  }
  get value() {
    return this.row.value;
  }
  get interval998() {
    return this.row.interval998;
  }
  get difference() {
    return this.row.compared.difference;
  }
  get differenceInterval() {
    return this.row.compared.interval95;
  }
  get differenceInterval998() {
    return this.row.compared.interval998;
  }
  get pValue() {
    return this.row.compared.pValue;
  }
  get adjustedP() {
    return this.row.compared.adjustedP;
  }
  get category() {
    return this.row.category;
  }
  get reason() {
    return this.row.reason;
  }
  get colour() {
    return this.row.colour;
  }
  get stabilised() {
    return this.row.stabilised;
  }
  get rank() {
    return this.row.rank && toRank(this.row.rank, this.row.rankedUnits);
  }
  get sentence() {
    return this.row.sentence;
  }
  get explain() {
    return this.row.explanation;
  }
}

function toRank({ lower, upper }: RankInterval, of: number): RankIntervalType {
  const text = { sv: `plats ${lower}–${upper} av ${of} redovisande`, en: `place ${lower}–${upper} of ${of} reporting` };
  return { lower, upper, of, text };
}
