import { ArgsType, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MeasureType, RoundType } from '../catalogue/catalogue.types';
import { enumOf, IntervalType, TextType } from '../graphql/common.types';
import type { Text } from '../platform/text';
import { Forbund } from '../register/forbund.entity';
import type { Coverage, ReleasedValue } from '../releases/released-value';
import { CoverageType, ReleasedValueType } from '../releases/release.types';
import type { RankInterval } from '../statistics/rank-intervals';
import { FigureArgs } from './benchmark.types';
import { GROUPINGS, type Benchmark, type BenchmarkRow, type Grouping } from './benchmark';
import { CATEGORIES, type Category } from './category-words';
import { COMPARATORS, NOT_ASSESSED_REASONS, type Comparator } from './comparator';
import { distributionOf, type Distribution } from './distribution';
import { funnelCurve, type FunnelPoint } from './funnel-curve';
import { dispersionSentence, methodsOf, type MethodUsed } from './methods';

const described = <T extends string>(
  words: readonly T[],
  name: string,
  description: string,
  values: Record<T, string>,
) => {
  const object = enumOf(words);
  const valuesConfig = Object.fromEntries(words.map((word) => [word, { description: values[word] }])) as Record<
    T,
    { description: string }
  >;
  registerEnumType(object, { name, description, valuesConfig });
  return object;
};

const ComparatorEnum = described(
  COMPARATORS,
  'Comparator',
  'What a unit is compared with; never with itself (jämförelse).',
  {
    NATION: 'The country without the unit (övriga landet).',
    COUNTY: 'The county without the unit (övriga länet).',
    PEERS: 'The seven förbund most like it in structure (liknande förbund).',
    OWN_EARLIER: 'Its own value in an earlier round (eget tidigare värde).',
    GOAL: 'The goal of the measure (målet).',
  },
);
const GroupingEnum = described(GROUPINGS, 'BenchmarkGrouping', 'What the units of a benchmark are (gruppering).', {
  FORBUND: 'Förbund (förbund).',
  FOCUS: 'Insatser by focus, across förbund (insatsers inriktning).',
  FORM: 'Insatser by form, across förbund (insatsers form).',
  TARGET_GROUP: 'Insatser by target group, across förbund (insatsers målgrupp).',
});
export const CategoryEnum = described(
  CATEGORIES,
  'BenchmarkCategory',
  'What can be said of a unit, all comparisons judged together (bedömning).',
  {
    MUCH_BETTER: 'Better, with high certainty (bättre, med stor säkerhet).',
    BETTER: 'Certainly better (säkerställt bättre).',
    SIMILAR: 'No certain difference; not the same as equal (ingen säkerställd skillnad).',
    WORSE: 'Certainly worse (säkerställt sämre).',
    MUCH_WORSE: 'Worse, with high certainty (sämre, med stor säkerhet).',
    MUCH_HIGHER: 'Higher, with high certainty (högre, med stor säkerhet).',
    HIGHER: 'Certainly higher (säkerställt högre).',
    LOWER: 'Certainly lower (säkerställt lägre).',
    MUCH_LOWER: 'Lower, with high certainty (lägre, med stor säkerhet).',
    NOT_ASSESSED: 'Cannot be judged; the reason says why (bedöms inte).',
  },
);
const ReasonEnum = described(NOT_ASSESSED_REASONS, 'NotAssessedReason', 'Why a unit is not assessed (skäl).', {
  WITHHELD: 'Its value is withheld (visas inte).',
  NO_RESPONDENTS: 'Nobody answered (inga svarande).',
  NO_REFERENCE: 'There is nothing to compare with (inget att jämföra med).',
  KIND_NOT_COMPARED: 'A count or an amount, without sampling error (antal eller belopp).',
  TOO_FEW_UNITS: 'Fewer than five units report (för få enheter).',
});

@ArgsType()
export class BenchmarkArgs extends FigureArgs {
  @Field(() => ComparatorEnum, { defaultValue: 'NATION', description: 'What each unit is compared with (jämförelse).' })
  comparator!: Comparator;

  @Field(() => GroupingEnum, { defaultValue: 'FORBUND', description: 'What the units are (gruppering).' })
  groupBy!: Grouping;

  @Field(() => String, {
    nullable: true,
    description: 'Among the förbund of this county only, by its code (bland förbunden i länet).',
  })
  county?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The earlier round of OWN_EARLIER; the one before, unless stated (tidigare omgång).',
  })
  earlierRound?: string | null;

  @Field(() => [CategoryEnum], {
    nullable: true,
    description: 'Show only units with these categories (endast dessa bedömningar).',
  })
  categories?: Category[] | null;
}

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
  @Field(() => Int, { description: 'Best place that the data allow (högsta plats).' })
  lower!: number;

  @Field(() => Int, { description: 'Lowest place that the data allow (lägsta plats).' })
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

  @Field(() => IntervalType, { nullable: true, description: '95 per cent interval of the difference (intervall).' })
  differenceInterval!: IntervalType | null;

  @Field(() => IntervalType, {
    nullable: true,
    description: '99.8 per cent interval of the difference (intervall 99,8 %).',
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
}

@ObjectType('FunnelPoint', {
  simpleResolvers: true,
  description: 'Limits to draw at one number of answers; for the eye, not for judging (trattdiagram).',
})
export class FunnelPointType {
  @Field(() => Int, { description: 'Answers (antal svarande).' })
  n!: number;

  @Field(() => Float, { description: 'Lower 95 per cent limit (undre gräns).' })
  lower95!: number;

  @Field(() => Float, { description: 'Upper 95 per cent limit (övre gräns).' })
  upper95!: number;

  @Field(() => Float, { description: 'Lower 99.8 per cent limit (undre gräns 99,8 %).' })
  lower998!: number;

  @Field(() => Float, { description: 'Upper 99.8 per cent limit (övre gräns 99,8 %).' })
  upper998!: number;
}

@ObjectType('Distribution', {
  simpleResolvers: true,
  description: 'Quantiles (type 7) of the published values of the förbund (fördelning).',
})
export class DistributionType {
  @Field(() => Int, { description: 'How many values (antal).' })
  units!: number;

  @Field(() => Float, { description: '10th percentile (10:e percentilen).' })
  p10!: number;

  @Field(() => Float, { description: '25th percentile (undre kvartil).' })
  p25!: number;

  @Field(() => Float, { description: 'Median (median).' })
  median!: number;

  @Field(() => Float, { description: '75th percentile (övre kvartil).' })
  p75!: number;

  @Field(() => Float, { description: '90th percentile (90:e percentilen).' })
  p90!: number;
}

@ObjectType('MethodUsed', {
  simpleResolvers: true,
  description: 'A method and its version, to be cited with the figure (metod).',
})
export class MethodUsedType {
  @Field(() => String, { description: 'Name, as in docs/statistics.md (namn).' })
  name!: string;

  @Field(() => Int, { description: 'Version of our implementation (version).' })
  version!: number;

  @Field(() => TextType, { description: 'What it was used for (syfte).' })
  purpose!: Text;
}

@ObjectType('Benchmark', {
  simpleResolvers: true,
  description: 'How every unit stands, all comparisons judged together (jämförelse).',
})
export class BenchmarkType {
  @Field(() => MeasureType, { description: 'The measure (mått).' })
  measure!: MeasureType;

  @Field(() => RoundType, { description: 'The round (mätomgång).' })
  round!: RoundType;

  @Field(() => Int, { description: 'Number of the release that was read (publicering).' })
  release!: number;

  @Field(() => CoverageType, { description: 'How much of the country it rests on (täckning).' })
  coverage!: Coverage;

  @Field(() => Float, {
    nullable: true,
    description: 'The pooled value that units scatter around (målvärde i tratten).',
  })
  target!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'φ: how many times more than chance the units differ (överspridning).',
  })
  phi!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'τ: standard deviation between units beyond chance (spridning mellan enheter).',
  })
  tau!: number | null;

  @Field(() => TextType, { description: 'φ and τ in plain words (i ord).' })
  dispersion!: Text;

  @Field(() => Int, { description: 'Units that were assessed (bedömda).' })
  assessed!: number;

  @Field(() => Int, { description: 'Units with a category other than SIMILAR (utpekade).' })
  flagged!: number;

  @Field(() => Float, {
    description: 'Of the flagged, how many may be expected to be there by chance (väntade falsklarm).',
  })
  expectedFalseAlarms!: number;

  @Field(() => Float, {
    description: 'How many would have been flagged by chance without the adjustment (utan justering).',
  })
  expectedFalseAlarmsUnadjusted!: number;

  @Field(() => [FunnelPointType], { description: 'Curves ready to draw (trattens gränser).' })
  funnel!: FunnelPoint[];

  @Field(() => DistributionType, {
    nullable: true,
    description: 'Null under five units, where a quantile would be somebody’s own value (fördelning).',
  })
  distribution!: Distribution | null;

  @Field(() => [MethodUsedType], { description: 'How it was computed (metoder).' })
  methods!: MethodUsed[];

  @Field(() => [BenchmarkRowType], {
    description: 'The units by name: never by value, which would show what is withheld (rader).',
  })
  rows!: BenchmarkRowType[];
}

/** A row as it is shown; what is costly stays behind a getter until it is asked for. */
class ShownRow implements BenchmarkRowType {
  constructor(private readonly row: BenchmarkRow) {}
  get forbund() {
    return this.row.forbund;
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
    return this.row.compared.reason;
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
}

function toRank({ lower, upper }: RankInterval, of: number): RankIntervalType {
  const text = { sv: `plats ${lower}–${upper} av ${of} redovisande`, en: `place ${lower}–${upper} of ${of} reporting` };
  return { lower, upper, of, text };
}

export function toBenchmark(found: Benchmark, measure: MeasureType, round: RoundType): BenchmarkType {
  const { dispersion, assessed, units } = found.family;
  const flagged = units.filter(({ category }) => category !== 'SIMILAR' && category !== 'NOT_ASSESSED').length;
  return {
    measure,
    round,
    release: found.release,
    coverage: found.coverage,
    target: dispersion?.target ?? null,
    phi: dispersion?.phi ?? null,
    tau: dispersion?.tau ?? null,
    dispersion: dispersionSentence(dispersion),
    assessed,
    flagged,
    expectedFalseAlarms: 0.05 * flagged,
    expectedFalseAlarmsUnadjusted: 0.05 * assessed,
    get funnel() {
      return dispersion ? funnelCurve(found.version, found.publishedCells, dispersion.target, dispersion.within) : [];
    },
    get distribution() {
      return distributionOf(found.values);
    },
    methods: methodsOf(found.version, found.comparator),
    rows: found.rows.map((row) => new ShownRow(row)),
  };
}
