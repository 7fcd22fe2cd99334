import {
  currentCatalogue,
  measureOf,
  referenceDay,
  type Measure,
  type MeasureVersion,
  type Round,
} from '../../catalogue';
import type { Hub } from '../../database';
import { SamnavError } from '../../platform';
import { forbundByNumbers, predecessorsOf, type Forbund } from '../../register';
import { NATION, releasedTable, ReleasedValue, releaseToRead, type PlacedCell } from '../../releases';
import { categoryFor, requireCounty } from '../figures/read-place.use-case';
import {
  breaksOf,
  roundsBetween,
  segmentsOf,
  trendsOf,
  type Segment,
  type SeriesBreak,
  type SeriesPoint,
} from './series';
import { sumOfParts } from '../consequences/sum-of-parts';

export const STRUCTURES = ['AS_REPORTED', 'CURRENT_STRUCTURE'] as const;
export type StructureChoice = (typeof STRUCTURES)[number];

export interface TrendQuestion {
  readonly measure: string;
  /** The nation unless one of these is named; a förbund by its organisation number, or found already. */
  readonly forbund?: string | Forbund | null;
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
  requireForwards(question);
  const category = categoryFor(catalogue, question);
  const release = await releaseToRead(hub, question.release);
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
    return { round, version, segment, value: pointValue(version, here, round, subject) };
  });
  return { measure, release, points, breaks: breaksOf(points), segments: trendsOf(points) };
}

/** @throws SamnavError FROM_AFTER_TO: between them there is nothing, which would look like nothing measured. */
export function requireForwards({ from, to }: Pick<TrendQuestion, 'from' | 'to'>): void {
  if (from && to && from > to) throw new SamnavError('FROM_AFTER_TO', { from, to });
}

interface Subject {
  readonly kind: 'NATION' | 'COUNTY' | 'FORBUND';
  /** The unit itself first, then those that were merged into it. */
  readonly units: readonly number[];
  readonly forbund?: Forbund;
  readonly parts: readonly Forbund[];
}

async function subjectOf(hub: Hub, { county, forbund: asked, structure }: TrendQuestion): Promise<Subject> {
  if (county && asked) throw new SamnavError('INVALID_INPUT', { field: 'county' });
  if (county) {
    await requireCounty(hub.db, county);
    return { kind: 'COUNTY', units: [Number(county)], parts: [] };
  }
  if (!asked) return { kind: 'NATION', units: [NATION], parts: [] };
  const forbund = typeof asked === 'string' ? await forbundNamed(hub, asked) : asked;
  const parts = structure === 'CURRENT_STRUCTURE' ? await allPredecessors(hub, forbund) : [];
  return { kind: 'FORBUND', units: [forbund.key, ...parts.map((part) => part.key)], forbund, parts };
}

async function forbundNamed(hub: Hub, organisationNumber: string): Promise<Forbund> {
  const [forbund] = await forbundByNumbers(hub.db, [organisationNumber]);
  if (!forbund) throw new SamnavError('UNKNOWN_FORBUND', { forbund: organisationNumber });
  return forbund;
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

/** The figures that a förbund had in a round, under a choice of structure. */
function pointValue(
  version: MeasureVersion,
  cells: readonly PlacedCell[],
  round: Round,
  { units, forbund, parts }: Subject,
): ReleasedValue {
  const valueOf = (unit: number) => {
    const cell = cells.find(({ unitId }) => unitId === unit);
    return cell && ReleasedValue.ofCell(version, cell);
  };
  const [itself] = units;
  const merged = parts.filter((part) => existedIn(part, round));
  if (!forbund || merged.length === 0) return valueOf(itself as number) ?? ReleasedValue.missing(version, 1);
  // One that took others over existed beside them, and is then a part of its present self.
  const then = existedIn(forbund, round) ? [forbund, ...merged] : merged;
  return sumOfParts(
    version,
    then.map(({ key }) => valueOf(key)),
  );
}

function existedIn({ existsFrom, existsUntil }: Forbund, round: Round): boolean {
  const day = referenceDay(round);
  return (existsFrom ?? '') <= day && (existsUntil ?? '9999') > day;
}
