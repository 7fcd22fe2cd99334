import { ArgsType, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MeasureType, RoundType, toMeasure, toRound } from '../../catalogue';
import { enumOf, IntervalType, TextType } from '../../graphql';
import type { Text } from '../../platform';
import { ReleasedValueType, type ReleasedValue } from '../../releases';
import { scaledInterval } from '../../statistics';
import { BREAK_KINDS, trendSentence, type BreakKind, type Segment, type SeriesPoint } from '../series/series';
import { STRUCTURES, type StructureChoice, type TrendAnswer } from '../series/trend-of.use-case';

const StructureEnum = enumOf(STRUCTURES);
registerEnumType(StructureEnum, {
  name: 'SeriesStructure',
  description: 'How a merged förbund’s history is told (struktur).',
  valuesConfig: {
    AS_REPORTED: { description: 'Only what it reported itself (som redovisat).' },
    CURRENT_STRUCTURE: { description: 'Years before the merger are the parts’ figures added (dagens struktur).' },
  },
});
const BreakKindEnum = enumOf(BREAK_KINDS);
registerEnumType(BreakKindEnum, {
  name: 'SeriesBreakKind',
  description: 'What breaks a series (slag av brott).',
  valuesConfig: {
    MEASURE: { description: 'The measure is measured in another way (måttet ändrades).' },
    MERGER: {
      description:
        'Others were merged into the förbund (sammanslagning). What it reported itself is parted there; the sum of its parts is not.',
    },
  },
});

@ArgsType()
export class SubjectArgs {
  @Field(() => String, { description: 'Code of the measure (mått).' })
  measure!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A förbund, by its organisation number; the nation, unless stated (förbund).',
  })
  forbund?: string | null;

  @Field(() => String, { nullable: true, description: 'A county, by its code (län).' })
  county?: string | null;

  @Field(() => StructureEnum, {
    defaultValue: 'AS_REPORTED',
    description: 'How a merged förbund’s history is told (struktur).',
  })
  structure!: StructureChoice;

  @Field(() => String, { nullable: true, description: 'A dimension to look at one category of (redovisningsgrupp).' })
  dimension?: string | null;

  @Field(() => String, { nullable: true, description: 'The category of the dimension (kategori).' })
  category?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the release to read; the latest, unless stated (publicering).',
  })
  release?: number | null;
}

@ArgsType()
export class TrendArgs extends SubjectArgs {
  @Field(() => String, { nullable: true, description: 'First round (från omgång).' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Last round (till omgång).' })
  to?: string | null;
}

@ObjectType('SeriesPoint', { simpleResolvers: true, description: 'A figure of a series (punkt i en serie).' })
export class SeriesPointType {
  @Field(() => RoundType, { description: 'The round (mätomgång).' })
  round!: RoundType;

  @Field(() => Int, { description: 'Version of the measure (måttversion).' })
  measureVersion!: number;

  @Field(() => Int, { description: 'Points of one segment may be joined; points of two may not (del av serien).' })
  segment!: number;

  @Field(() => ReleasedValueType, { description: 'The figure (värde).' })
  value!: ReleasedValue;
}

@ObjectType('SeriesBreak', {
  simpleResolvers: true,
  description: 'A break in a series, to be drawn as a gap (tidsseriebrott).',
})
export class SeriesBreakType {
  @Field(() => BreakKindEnum, { description: 'What breaks it (slag).' })
  kind!: BreakKind;

  @Field(() => RoundType, { description: 'The first round after the break (före omgång).' })
  before!: RoundType;

  @Field(() => TextType, { description: 'Why (orsak).' })
  reason!: Text;
}

@ObjectType('SegmentTrend', {
  simpleResolvers: true,
  description: 'The trend of one unbroken part of a series (trend).',
})
export class SegmentTrendType {
  @Field(() => Int, { description: 'Which part (del av serien).' })
  segment!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Change a year in the unit of the measure; null below three occasions (lutning). Of a förbund by weighted least squares; of a sum over förbund each round counts as one.',
  })
  slope!: number | null;

  @Field(() => IntervalType, {
    nullable: true,
    description: '95 per cent interval of the slope that was tested; null where it is not judged (intervall).',
  })
  interval!: IntervalType | null;

  @Field(() => Float, { nullable: true, description: 'p-value of the slope (p-värde).' })
  pValue!: number | null;

  @Field(() => Boolean, {
    description:
      'Whether förbund are the units of the test, as for the nation and a county: who takes part is not a change (förbund som kluster).',
  })
  forbundAsClusters!: boolean;

  @Field(() => Float, {
    nullable: true,
    description:
      'Slope of the förbund that took part several times, each against itself; null when none did (lutning för samma förbund).',
  })
  sameForbundSlope!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'p-value of Mann–Kendall, from five occasions (Mann–Kendalls p-värde).',
  })
  mannKendallP!: number | null;

  @Field(() => Float, { nullable: true, description: 'Sen’s slope, a year, from five occasions (Sens lutning).' })
  senSlope!: number | null;

  @Field(() => TextType, { description: 'In words (i ord).' })
  sentence!: Text;
}

@ObjectType('Trend', { simpleResolvers: true, description: 'A series with its breaks; no trend crosses one (trend).' })
export class TrendType {
  @Field(() => MeasureType, { description: 'The measure (mått).' })
  measure!: MeasureType;

  @Field(() => Int, { description: 'Number of the release that was read (publicering).' })
  release!: number;

  @Field(() => [SeriesPointType], { description: 'The figures in time (punkter).' })
  points!: SeriesPointType[];

  @Field(() => [SeriesBreakType], { description: 'Where the series breaks (tidsseriebrott).' })
  breaks!: SeriesBreakType[];

  @Field(() => [SegmentTrendType], { description: 'A trend for each unbroken part (trender).' })
  segments!: SegmentTrendType[];
}

export const toPoint = ({ round, version, segment, value }: SeriesPoint): SeriesPointType => ({
  round: toRound(round),
  measureVersion: version.version,
  segment,
  value,
});

function toSegment({ segment, trend }: Segment, scale: number): SegmentTrendType {
  const sentence = trendSentence(trend, scale);
  if (trend.kind !== 'TREND' && trend.kind !== 'CLUSTERED') {
    return { ...NO_TREND, segment, sentence };
  }
  const { mannKendall } = trend;
  const slope = trend.kind === 'TREND' ? trend.line.slope : trend.slope.slope;
  const tested = trend.kind === 'TREND' ? trend.line : trend.slope.judgement.test;
  const interval = tested?.interval ?? null;
  return {
    segment,
    slope: scale * slope,
    interval: interval && scaledInterval(interval, scale),
    pValue: tested?.pValue ?? null,
    forbundAsClusters: trend.kind === 'CLUSTERED',
    sameForbundSlope: trend.kind === 'TREND' || trend.sameForbund === null ? null : scale * trend.sameForbund,
    mannKendallP: mannKendall?.pValue ?? null,
    senSlope: mannKendall ? scale * mannKendall.senSlope : null,
    sentence,
  };
}

const NO_TREND = {
  slope: null,
  interval: null,
  pValue: null,
  forbundAsClusters: false,
  sameForbundSlope: null,
  mannKendallP: null,
  senSlope: null,
};

export function toTrend({ measure, release, points, breaks, segments }: TrendAnswer): TrendType {
  // The trend of a share is computed on 0–1 and shown, as its values, in per cent.
  const scaleOf = (segment: number) =>
    points.find((point) => point.segment === segment)?.version.kind === 'SHARE' ? 100 : 1;
  return {
    measure: toMeasure(measure),
    release,
    points: points.map(toPoint),
    breaks: breaks.map(({ kind, before, reason }) => ({ kind, before: toRound(before), reason })),
    segments: segments.map((one) => toSegment(one, scaleOf(one.segment))),
  };
}
