import { categoryOf, measureOf, TOTAL, type Measure, type MeasureVersion, type Round } from '../catalogue/catalogue';
import { currentCatalogue } from '../catalogue/catalogue.store';
import type { Hub } from '../database/hub';
import { SamnavError } from '../platform/result';
import { forbundByNumbers, predecessorsOf } from '../register/register.store';
import type { Forbund } from '../register/forbund.entity';
import { NATION } from '../releases/cube-row';
import { releasedTable, releaseToRead, type PlacedCell } from '../releases/released-cell.store';
import { ReleasedValue } from '../releases/released-value';
import { plus, toCell } from './comparator';
import {
  breaksOf,
  roundsBetween,
  segmentsOf,
  trendsOf,
  type Segment,
  type SeriesBreak,
  type SeriesPoint,
} from './series';

export const STRUCTURES = ['AS_REPORTED', 'CURRENT_STRUCTURE'] as const;
export type StructureChoice = (typeof STRUCTURES)[number];

export interface TrendQuestion {
  readonly measure: string;
  /** The nation unless one of these is named. */
  readonly forbund?: string | null;
  readonly county?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly structure: StructureChoice;
  readonly dimension?: string | null;
  readonly category?: string | null;
  readonly release?: number | null;
}

export interface TrendAnswer {
  readonly measure: Measure;
  readonly release: number;
  readonly points: readonly SeriesPoint[];
  readonly breaks: readonly SeriesBreak[];
  readonly segments: readonly Segment[];
}

/** A series of a measure for the nation, a county or a förbund, with its breaks and a trend where there can be one. */
export async function trendOf(hub: Hub, question: TrendQuestion): Promise<TrendAnswer> {
  const catalogue = await currentCatalogue(hub.db);
  const measure = measureOf(catalogue, question.measure);
  for (const code of [question.from, question.to]) {
    if (code && !catalogue.rounds.has(code)) throw new SamnavError('UNKNOWN_ROUND', { round: code });
  }
  const category = categoryOf(catalogue, question.dimension ?? TOTAL, question.category ?? TOTAL);
  if (!category)
    throw new SamnavError('UNKNOWN_CATEGORY', {
      dimension: question.dimension ?? '',
      category: question.category ?? '',
    });
  const release = await releaseToRead(hub.db, question.release);
  const rounds = segmentsOf(measure, roundsBetween(catalogue, question.from, question.to));
  const subject = await subjectOf(hub, question);
  const table = {
    release,
    roundIds: rounds.map(({ round }) => round.key),
    versionIds: rounds.map(({ version }) => version.key),
    categoryIds: [category.key],
  };
  const cells = await releasedTable(hub.db, table, { kind: subject.kind, ids: subject.units });
  const points = rounds.map(({ round, version, segment }) => {
    const here = cells.filter((cell) => cell.roundId === round.key && cell.measureVersionId === version.key);
    return { round, version, segment, value: pointValue(version, here, round, subject, question.structure) };
  });
  return { measure, release, points, breaks: breaksOf(points), segments: trendsOf(points) };
}

interface Subject {
  readonly kind: 'NATION' | 'COUNTY' | 'FORBUND';
  /** The unit itself first, then those that were merged into it. */
  readonly units: readonly number[];
  readonly forbund?: Forbund;
  readonly parts: readonly Forbund[];
}

async function subjectOf(hub: Hub, question: TrendQuestion): Promise<Subject> {
  if (question.county) return { kind: 'COUNTY', units: [Number(question.county)], parts: [] };
  if (!question.forbund) return { kind: 'NATION', units: [NATION], parts: [] };
  const [forbund] = await forbundByNumbers(hub.db, [question.forbund]);
  if (!forbund) throw new SamnavError('UNKNOWN_FORBUND', { forbund: question.forbund });
  const parts = question.structure === 'CURRENT_STRUCTURE' ? await allPredecessors(hub, forbund) : [];
  return { kind: 'FORBUND', units: [forbund.key, ...parts.map((part) => part.key)], forbund, parts };
}

/** Those merged into a förbund, and those merged into them. */
async function allPredecessors(hub: Hub, forbund: Forbund): Promise<Forbund[]> {
  const found: Forbund[] = [];
  for (let next = await predecessorsOf(hub.db, [forbund.key]); next.length > 0;) {
    const fresh = next.filter((candidate) => !found.some((known) => known.key === candidate.key));
    found.push(...fresh);
    next =
      fresh.length > 0
        ? await predecessorsOf(
            hub.db,
            fresh.map((one) => one.key),
          )
        : [];
  }
  return found;
}

/**
 * The value of one round. Under the current structure, a year before the merger is the parts' cells added: exact, since
 * cells and not percentages are stored. A part that is withheld makes the sum withheld, and one that did not report makes
 * it missing: half a förbund is not the förbund.
 */
function pointValue(
  version: MeasureVersion,
  cells: readonly PlacedCell[],
  round: Round,
  subject: Subject,
  structure: StructureChoice,
): ReleasedValue {
  const own = cells.find((cell) => cell.unitId === subject.units[0]);
  if (own) return ReleasedValue.ofCell(version, own);
  const existedThen = subject.parts.filter((part) => existedIn(part, round));
  if (structure === 'AS_REPORTED' || existedThen.length === 0) return ReleasedValue.missing(version, 1);
  const values = existedThen
    .map((part) => cells.find((cell) => cell.unitId === part.key))
    .map((cell) => cell && ReleasedValue.ofCell(version, cell));
  const shown = values.flatMap((value) => (value?.published ? [toCell(value.published.numbers)] : []));
  const coverage = {
    unitsReporting: values.filter(Boolean).length,
    unitsExisting: existedThen.length,
    respondents: null,
  };
  if (values.some((value) => value?.status === 'SUPPRESSED')) return ReleasedValue.withheld(version, coverage);
  if (shown.length < existedThen.length) return ReleasedValue.missing(version, existedThen.length);
  const sum = shown.reduce(plus);
  const numbers = {
    n: sum.n,
    sum: String(sum.sum),
    sumOfSquares: version.kind === 'SHARE' ? null : String(sum.sumOfSquares),
  };
  return ReleasedValue.sumOf(version, numbers, { ...coverage, respondents: sum.n }, values[0]?.origin ?? null);
}

function existedIn(forbund: Forbund, round: Round): boolean {
  const day = `${round.year}-${round.half === 1 ? '06-30' : '12-31'}`;
  return (forbund.existsFrom ?? '') <= day && (forbund.existsUntil ?? '9999') > day;
}
