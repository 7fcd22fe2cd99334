import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { MeasureType, RoundType } from '../../catalogue';
import { TextType } from '../../graphql';
import type { Text } from '../../platform';
import { CoverageType, type Coverage } from '../../releases';
import { FigureArgs } from './benchmark.types';
import type { Benchmark, Grouping } from '../family/benchmark.use-case';
import { BenchmarkRowType, ShownRow } from './benchmark-row.types';
import { MethodUsedType } from './explain.types';
import type { Category } from '../family/category-words';
import type { Comparator } from '../family/comparator';
import { CategoryEnum, ComparatorEnum, FunnelDecidesEnum, GroupingEnum } from './comparison-enums.types';
import { distributionOf, type Distribution } from '../family/distribution';
import { funnelCurve, type FunnelDecides, type FunnelPoint } from '../family/funnel-curve';
import { dispersionSentence, KINDS_HAVE_NO_SPREAD, methodsOf, type MethodUsed } from '../figures/methods-used';

@ArgsType()
export class BenchmarkArgs extends FigureArgs {
  @Field(() => ComparatorEnum, { defaultValue: 'NATION', description: 'What each unit is compared with (jämförelse).' })
  comparator!: Comparator;

  @Field(() => GroupingEnum, { defaultValue: 'FORBUND', description: 'What the units are (gruppering).' })
  groupBy!: Grouping;

  @Field(() => String, {
    nullable: true,
    description:
      'Show the förbund of this county only, by its code; they are judged among all (länets förbund). Kinds of insats are counted there alone.',
  })
  county?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Of INTERVENTION and LOCAL_GROUP: those of this förbund, by its organisation number, compared with one another (förbund).',
  })
  forbund?: string | null;

  @Field(() => String, { nullable: true, description: 'Of INTERVENTION: those with this focus (inriktning).' })
  focus?: string | null;

  @Field(() => String, { nullable: true, description: 'Of INTERVENTION: those of this form (form).' })
  form?: string | null;

  @Field(() => String, { nullable: true, description: 'Of INTERVENTION: those for this target group (målgrupp).' })
  targetGroup?: string | null;

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

@ObjectType('FunnelPoint', {
  simpleResolvers: true,
  description:
    'Limits to draw at one number of answers: what chance alone gives, and the limits by which units are judged (trattdiagram).',
})
export class FunnelPointType {
  @Field(() => Int, { description: 'Answers (antal svarande).' })
  n!: number;

  @Field(() => Float, { description: 'Lower 95 per cent limit of chance alone (undre gräns).' })
  lower95!: number;

  @Field(() => Float, { description: 'Upper 95 per cent limit of chance alone (övre gräns).' })
  upper95!: number;

  @Field(() => Float, { description: 'Lower 99.8 per cent limit of chance alone (undre gräns 99,8 %).' })
  lower998!: number;

  @Field(() => Float, { description: 'Upper 99.8 per cent limit of chance alone (övre gräns 99,8 %).' })
  upper998!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The lower limit by which units are judged; null where no one curve decides (avgörande undre gräns).',
  })
  decidingLower!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The upper limit by which units are judged (avgörande övre gräns).',
  })
  decidingUpper!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Below it a unit is MUCH_LOWER, or as much better or worse (avgörande undre gräns, stor säkerhet).',
  })
  decidingLower998!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Above it a unit is MUCH_HIGHER, or as much better or worse (avgörande övre gräns, stor säkerhet).',
  })
  decidingUpper998!: number | null;
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

  @Field(() => FunnelDecidesEnum, { description: 'Which of the curves the categories come from (vad som avgör).' })
  funnelDecides!: FunnelDecides;

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

export function toBenchmark(found: Benchmark, measure: MeasureType, round: RoundType): BenchmarkType {
  const { dispersion, assessed, comparisons, units } = found.family;
  const flagged = units.filter(({ category }) => category !== 'SIMILAR' && category !== 'NOT_ASSESSED').length;
  return {
    measure,
    round,
    release: found.release,
    coverage: found.coverage,
    target: dispersion?.target ?? null,
    phi: dispersion?.phi ?? null,
    tau: dispersion?.tau ?? null,
    dispersion: found.areKinds ? KINDS_HAVE_NO_SPREAD : dispersionSentence(dispersion, found.version),
    assessed,
    flagged,
    expectedFalseAlarms: 0.05 * flagged,
    expectedFalseAlarmsUnadjusted: 0.05 * comparisons,
    get funnel() {
      // Units compared with a goal are drawn around it.
      const centre = found.comparator === 'GOAL' ? found.measure.goal : (dispersion?.target ?? null);
      return centre === null || found.areKinds
        ? []
        : funnelCurve(found.version, found.publishedCells, centre, dispersion?.within ?? null, found.deciding());
    },
    get funnelDecides() {
      const deciding = found.deciding();
      return deciding === null ? 'NO_CURVE' : deciding.withSpread ? 'WITH_SPREAD' : 'CHANCE';
    },
    get distribution() {
      return distributionOf(found.values);
    },
    methods: methodsOf(found.version, found.comparator, found.areKinds),
    rows: found.rows.map((row) => new ShownRow(row)),
  };
}
