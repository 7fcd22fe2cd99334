import { versionAt, type Catalogue, type Measure, type MeasureVersion, type Round } from '../../catalogue';
import type { Text } from '../../platform';
import type { ReleasedValue } from '../../releases';
import { shareTrend, summariseMean, trend, type Trend } from '../../statistics';
import { familyKind, toCell } from '../family/comparator';
import { breakBetween } from './series-break';

export interface SeriesPoint {
  readonly round: Round;
  readonly version: MeasureVersion;
  readonly value: ReleasedValue;
  /** Points of one segment may be joined by a line; points of two may not. */
  readonly segment: number;
}

const FEWEST_OCCASIONS = 3;

/** Drawn as a gap: the numbers on its two sides do not measure the same thing. */
export interface SeriesBreak {
  readonly before: Round;
  readonly reason: Text;
}

/** A trend, or the reason that there is none. */
export type SegmentTrend = Trend | { readonly kind: 'KIND_NOT_COMPARED' } | { readonly kind: 'NO_SPREAD' };

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
    return [{ before: point.round, reason: { sv: breakReasonSv ?? definitionSv, en: breakReasonEn ?? definitionEn } }];
  });
}

/** The trend of each segment that can have one; never across a break. Time is in years. */
export function trendsOf(points: readonly SeriesPoint[]): Segment[] {
  const segments = [...new Set(points.map((point) => point.segment))];
  return segments.map((segment) => ({ segment, trend: trendOf(points.filter((point) => point.segment === segment)) }));
}

function trendOf(points: readonly SeriesPoint[]): SegmentTrend {
  if (points.every(({ version }) => familyKind(version) === 'NONE')) return { kind: 'KIND_NOT_COMPARED' };
  const shown = points.flatMap(({ round, version, value }) =>
    value.published && value.published.numbers.n > 0 && familyKind(version) !== 'NONE'
      ? [{ time: round.year + (round.half === 2 ? 0.5 : 0), version, cell: toCell(value.published.numbers) }]
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

/** One sentence about a trend; a slope without certainty is not called one. */
export function trendSentence(found: SegmentTrend): Text {
  if (found.kind === 'KIND_NOT_COMPARED') {
    return {
      sv: 'Ingen trend beräknas: måttet är ett antal eller belopp utan slumpfel.',
      en: 'No trend is computed: the measure is a count or an amount without sampling error.',
    };
  }
  if (found.kind === 'NO_SPREAD') {
    return {
      sv: 'Ingen trend beräknas: svaren skiljer sig inte åt, så osäkerheten kan inte anges.',
      en: 'No trend is computed: the answers do not differ, so that its uncertainty cannot be stated.',
    };
  }
  if (found.kind === 'TOO_FEW_OCCASIONS') {
    return {
      sv: `Ingen trend beräknas: ${found.occasions} mättillfällen är för få (minst tre).`,
      en: `No trend is computed: ${found.occasions} occasions are too few (three at least).`,
    };
  }
  const { slope, pValue } = found.line;
  if (pValue >= 0.05) return { sv: 'Ingen säkerställd förändring över tid.', en: 'No certain change over time.' };
  return slope > 0
    ? { sv: 'Säkerställd ökning över tid.', en: 'A certain rise over time.' }
    : { sv: 'Säkerställd minskning över tid.', en: 'A certain fall over time.' };
}

/** Rounds from one to another, both included; all of them when neither is said. */
export function roundsBetween(catalogue: Catalogue, from?: string | null, to?: string | null): Round[] {
  return [...catalogue.rounds.values()].filter(({ code }) => (!from || code >= from) && (!to || code <= to));
}
