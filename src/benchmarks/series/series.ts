import { versionAt, type Catalogue, type Measure, type MeasureVersion, type Round } from '../../catalogue';
import { fillIn, type Text } from '../../platform';
import type { ReleasedValue } from '../../releases';
import {
  chiSquareUpperTail,
  clusterSlope,
  scaledInterval,
  shareTrend,
  summariseMean,
  trend,
  withinSlope,
  type ClusterSlope,
  type Interval,
  type Trend,
  type WeightedSlope,
} from '../../statistics';
import { figuresIn, sentenceOf, sideOf, signed } from '../family/certain-words';
import { familyKind, NO_SAMPLING_ERROR, toCell } from '../family/comparator';
import { clusterOptions, clustersOf, type RoundOfUnits } from './clusters';
import { breakBetween } from './series-break';

export interface SeriesPoint {
  readonly round: Round;
  readonly version: MeasureVersion;
  readonly value: ReleasedValue;
  /** Points of one segment may be joined by a line; points of two may not. */
  readonly segment: number;
  /** What the figure is the sum of; null for that of a förbund, which is a sum over persons. */
  readonly units: RoundOfUnits | null;
}

const FEWEST_OCCASIONS = 3;

export const BREAK_KINDS = ['MEASURE', 'MERGER'] as const;
export type BreakKind = (typeof BREAK_KINDS)[number];

/** Drawn as a gap: the numbers on its two sides do not measure the same thing, or are not of the same förbund. */
export interface SeriesBreak {
  readonly kind: BreakKind;
  readonly before: Round;
  readonly reason: Text;
}

/** The trend of a sum over förbund, with förbund as clusters; slopes a year, on 0–1 for shares. */
export interface ClusteredTrend {
  readonly kind: 'CLUSTERED';
  readonly slope: ClusterSlope;
  /** The slope of the förbund that took part several times, each against itself; null when none did. */
  readonly sameForbund: number | null;
  readonly mannKendall: (Trend & { readonly kind: 'TREND' })['mannKendall'];
}

/** A trend, or the reason that there is none. */
export type SegmentTrend =
  Trend | ClusteredTrend | { readonly kind: 'KIND_NOT_COMPARED' } | { readonly kind: 'NO_SPREAD' };

export interface Segment {
  readonly segment: number;
  readonly trend: SegmentTrend;
}

/** The rounds in which a measure is measured, cut into segments at its breaks. */
export function segmentsOf(
  measure: Measure,
  rounds: readonly Round[],
): { round: Round; version: MeasureVersion; segment: number }[] {
  let segment = 0;
  let previous: MeasureVersion | undefined;
  return rounds.flatMap((round) => {
    const version = versionAt(measure, round);
    if (!version) return [];
    if (previous && breakBetween(previous, version)) segment += 1;
    previous = version;
    return [{ round, version, segment }];
  });
}

export function breaksOf(points: readonly { round: Round; version: MeasureVersion; segment: number }[]): SeriesBreak[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (!before || before.segment === point.segment) return [];
    const { breakReasonSv, breakReasonEn, definitionSv, definitionEn } =
      breakBetween(before.version, point.version) ?? point.version;
    return [
      {
        kind: 'MEASURE',
        before: point.round,
        reason: { sv: breakReasonSv ?? definitionSv, en: breakReasonEn ?? definitionEn },
      },
    ];
  });
}

/** The trend of each segment that can have one; never across a break. Time is in years. */
export function trendsOf(points: readonly SeriesPoint[]): Segment[] {
  const segments = [...new Set(points.map((point) => point.segment))];
  return segments.map((segment) => {
    const own = points.filter((point) => point.segment === segment);
    return { segment, trend: clustered(own, trendOf(own)) };
  });
}

/** The trend of a sum over förbund is that of its förbund: persons alone would pass for a sample of the country. */
function clustered(points: readonly SeriesPoint[], found: SegmentTrend): SegmentTrend {
  const rounds = points.flatMap(({ round, version, units }) =>
    units?.total && units.total.n > 0 ? [{ time: timeOf(round), version, units }] : [],
  );
  const [first] = rounds;
  if (!first || found.kind !== 'TREND') return found;
  const times = rounds.map(({ time }) => time);
  const { whole, published } = clustersOf(rounds.map(({ units }) => units));
  const options = clusterOptions(first.version);
  const slope = clusterSlope(times, whole, options);
  if (!slope) return found;
  const sameForbund = withinSlope(times, published, options.kind);
  return { kind: 'CLUSTERED', slope, sameForbund, mannKendall: found.mannKendall };
}

const timeOf = ({ year, half }: Round): number => year + (half === 2 ? 0.5 : 0);

function trendOf(points: readonly SeriesPoint[]): SegmentTrend {
  if (points.every(({ version }) => familyKind(version) === 'NONE')) return { kind: 'KIND_NOT_COMPARED' };
  const shown = points.flatMap(({ round, version, value }) =>
    value.status !== 'PARTIAL' && value.published && value.published.numbers.n > 0 && familyKind(version) !== 'NONE'
      ? [{ time: timeOf(round), version, cell: toCell(value.published.numbers) }]
      : [],
  );
  if (shown.every(({ version }) => version.kind === 'SHARE'))
    return shareTrend(shown.map(({ time, cell }) => ({ time, ...cell })));
  const summaries = shown.flatMap(({ time, cell }) => {
    const summary = summariseMean(cell);
    return summary ? [{ time, summary }] : [];
  });
  const degrees = summaries.reduce((sum, { summary }) => sum + summary.n - 1, 0);
  const within =
    summaries.reduce((sum, { summary }) => sum + (summary.n - 1) * (summary.variance ?? 0), 0) / Math.max(1, degrees);
  if (summaries.length >= FEWEST_OCCASIONS && within === 0) return { kind: 'NO_SPREAD' };
  if (within === 0) return { kind: 'TOO_FEW_OCCASIONS', occasions: summaries.length };
  return trend(summaries.map(({ time, summary }) => ({ time, value: summary.mean, variance: within / summary.n })));
}

/**
 * One sentence about a trend; a slope without certainty is not called one, nor is one that the same förbund do not
 * share.
 *
 * @param scale 100 for shares, whose slope is on 0–1
 */
export function trendSentence(found: SegmentTrend, scale = 1): Text {
  switch (found.kind) {
    case 'KIND_NOT_COMPARED':
      return {
        sv: `Ingen trend beräknas: ${NO_SAMPLING_ERROR.sv}.`,
        en: `No trend is computed: ${NO_SAMPLING_ERROR.en}.`,
      };
    case 'NO_SPREAD':
      return NO_SPREAD;
    case 'TOO_FEW_OCCASIONS':
      return {
        sv: `Ingen trend beräknas: värden är publicerade från ${found.occasions} mättillfällen, och det behövs minst tre.`,
        en: `No trend is computed: values are published of ${found.occasions} occasions, and it takes three at least.`,
      };
    case 'TREND': {
      const { slope, interval } = found.line;
      if (!interval) return NO_SPREAD;
      return isNoLine(found.line) ? noLineSentence(found.line, scale) : slopeSentence(slope, interval, scale);
    }
    case 'CLUSTERED':
      return clusteredSentence(found, scale);
  }
}

const NO_SPREAD: Text = {
  sv: 'Ingen trend beräknas: svaren skiljer sig inte åt, så osäkerheten kan inte anges.',
  en: 'No trend is computed: the answers do not differ, so that its uncertainty cannot be stated.',
};

function slopeSentence(slope: number, interval: Interval, scale: number): Text {
  const judged = { difference: scale * slope, interval: scaledInterval(interval, scale) };
  return sentenceOf(directionOf(interval) ?? 'NO_TREND', judged);
}

function directionOf(interval: Interval): 'RISE' | 'FALL' | null {
  const side = sideOf(interval);
  return side && (side === 'ABOVE' ? 'RISE' : 'FALL');
}

/**
 * Whether the values lie further from their line than their own uncertainty allows (Q = Σw·residual², χ² with k − 2
 * degrees of freedom, 5 per cent): they rise and fall, and a slope with certainty would deny it.
 */
const isNoLine = ({ residualQ, residualDf }: WeightedSlope): boolean =>
  residualDf > 0 && chiSquareUpperTail(residualQ, residualDf) < UNLIKELY;
const UNLIKELY = 0.05;

function noLineSentence({ slope, residualQ, residualDf }: WeightedSlope, scale: number): Text {
  const change = signed(scale * slope);
  const args = { p: chiSquareUpperTail(residualQ, residualDf), change };
  return fillIn(NO_LINE, args);
}

const NO_LINE: Text = {
  sv: 'Lutning {change} per år; den prövas inte: värdena går upp och ned mer än slumpen förklarar och följer ingen rät linje ({p=}).',
  en: 'Slope {change} a year; it is not tested: the values go up and down more than chance explains and follow no straight line ({p=}).',
};

function clusteredSentence({ slope: found, sameForbund }: ClusteredTrend, scale: number): Text {
  const { test, notJudged } = found.judgement;
  const slope = scale * found.slope;
  if (!test) {
    if (notJudged === 'NO_SPREAD') return NO_SPREAD;
    const change = signed(slope);
    return {
      sv: `Lutning ${change.sv} per år; den prövas inte: färre än fem förbund har publicerade värden i någon av omgångarna.`,
      en: `Slope ${change.en} a year; it is not tested: fewer than five förbund have published values in some of the rounds.`,
    };
  }
  const isCertain = sideOf(test.interval) !== null;
  const shared = sameForbund !== null && Math.sign(sameForbund) === Math.sign(slope);
  if (!isCertain || shared) return slopeSentence(found.slope, test.interval, scale);
  const figures = figuresIn({
    difference: slope,
    interval: scaledInterval(test.interval, scale),
  });
  const same = sameForbund === null ? null : signed(scale * sameForbund);
  return {
    sv: `Lutning ${figures.sv} per år, som inte delas av de förbund som har publicerade värden flera gånger${same ? ` (${same.sv} per år)` : ''}: den beror på vilka som deltog.`,
    en: `Slope ${figures.en} a year, which the förbund with published values several times do not share${same ? ` (${same.en} a year)` : ''}: it is due to who took part.`,
  };
}

/** Whether a trend may be called certain, and which way it points; null when it may not. */
export function certainDirection(found: SegmentTrend): 'RISE' | 'FALL' | null {
  if (found.kind === 'TREND') {
    const { interval } = found.line;
    return !interval || isNoLine(found.line) ? null : directionOf(interval);
  }
  if (found.kind !== 'CLUSTERED') return null;
  const { test } = found.slope.judgement;
  if (!test || found.sameForbund === null || Math.sign(found.sameForbund) !== Math.sign(found.slope.slope)) return null;
  return directionOf(test.interval);
}

/** Rounds from one to another, both included; all of them when neither is said. */
export function roundsBetween(catalogue: Catalogue, from?: string | null, to?: string | null): Round[] {
  return [...catalogue.rounds.values()].filter(({ code }) => (!from || code >= from) && (!to || code <= to));
}
