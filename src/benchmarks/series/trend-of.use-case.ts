import {
  currentCatalogue,
  measureOf,
  OWN_DIMENSIONS,
  ownCategories,
  ownCategory,
  runsInRound,
  type Category,
  type Measure,
  type MeasureVersion,
  type Round,
} from '../../catalogue';
import type { Hub } from '../../database';
import { SamnavError } from '../../platform';
import { forbundByNumbers, forbundInCounties, predecessorsOf, type Forbund } from '../../register';
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
import { toCell } from '../family/comparator';
import type { RoundOfUnits } from './clusters';
import { existedIn, mergersIn } from './mergers';
import { sumOfShownParts } from '../consequences/sum-of-parts';

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
  readonly category: Category;
  /** The förbund that the series is of; null for a sum over förbund. */
  readonly forbund: Forbund | null;
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
  const own = await ownOf(hub, question);
  const category = own ?? categoryFor(catalogue, question);
  const release = await releaseToRead(hub, question.release);
  const measured = segmentsOf(measure, roundsBetween(catalogue, question.from, question.to));
  const subject = await subjectOf(hub, question);
  const mergers = mergersIn(
    measured.map(({ round }) => round),
    subject.predecessors,
  );
  const breaks = [...breaksOf(measured), ...mergers].sort((a, b) => (a.before.code < b.before.code ? -1 : 1));
  // What a förbund reported before it took others over is of another förbund; the sum of its parts is not.
  const rounds = question.structure === 'AS_REPORTED' ? cutAt(measured, mergers) : measured;
  const table = {
    release,
    roundIds: rounds.map(({ round }) => round.key),
    versionIds: rounds.map(({ version }) => version.key),
    categoryIds: [category.key],
  };
  const cells = await releasedTable(hub.db, table, { kind: subject.kind, ids: subject.units });
  const members =
    subject.kind === 'FORBUND' ? [] : await releasedTable(hub.db, table, { kind: 'FORBUND', ids: subject.members });
  const points = rounds.map(({ round, version, segment }) => {
    const isHere = (cell: TableCell) => cell.roundId === round.key && cell.measureVersionId === version.key;
    const isAsked = !own || (version.dimensions.includes(own.dimension) && runsInRound(own, round));
    const value = isAsked ? pointValue(version, cells.filter(isHere), round, subject) : ReleasedValue.notApplicable();
    const units = subject.kind === 'FORBUND' ? null : unitsOf(version, value, members.filter(isHere));
    return { round, version, segment, value, units };
  });
  return {
    measure,
    release,
    category,
    forbund: subject.forbund ?? null,
    points,
    breaks,
    segments: trendsOf(points),
  };
}

/**
 * An insats or a local group of a förbund, when that is what is asked about: it has one series, that of its förbund.
 *
 * @throws SamnavError UNKNOWN_FORBUND, UNKNOWN_CATEGORY; INVALID_INPUT for the parts of a merger, which had others
 */
async function ownOf(hub: Hub, question: TrendQuestion): Promise<OwnPlace | null> {
  const { forbund: asked, dimension, category, structure } = question;
  if (!asked || !category || !OWN_DIMENSIONS.some((one) => one === dimension)) return null;
  if (structure !== 'AS_REPORTED') throw new SamnavError('INVALID_INPUT', { field: 'structure' });
  const forbund = typeof asked === 'string' ? await forbundNamed(hub, asked) : asked;
  const found = ownCategory(await ownCategories(hub.db, forbund.key), dimension ?? '', category);
  if (!found) throw new SamnavError('UNKNOWN_CATEGORY', { dimension: dimension ?? '', category });
  return { ...found, nameSv: found.code, nameEn: found.code };
}

type OwnPlace = Category & { readonly startsOn: string; readonly endsOn: string | null };

type TableCell = Awaited<ReturnType<typeof releasedTable>>[number];

/** What is published of a sum and of its förbund. */
function unitsOf(version: MeasureVersion, value: ReleasedValue, members: readonly PlacedCell[]): RoundOfUnits {
  const published = members.flatMap((cell) => {
    const numbers = ReleasedValue.ofCell(version, cell).published?.numbers;
    return numbers && numbers.n > 0 ? [[cell.unitId, toCell(numbers)] as const] : [];
  });
  return { total: value.published && toCell(value.published.numbers), forbund: new Map(published) };
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
  /** Those whose figures are added to its own before they were merged. */
  readonly parts: readonly Forbund[];
  /** Those that were merged into it, and those merged into them. */
  readonly predecessors: readonly Forbund[];
  /** The förbund that a county's sum is over; all of them for the nation. */
  readonly members?: readonly number[];
}

async function subjectOf(hub: Hub, { county, forbund: asked, structure }: TrendQuestion): Promise<Subject> {
  if (county && asked) throw new SamnavError('INVALID_INPUT', { field: 'county' });
  if (county) {
    await requireCounty(hub.db, county);
    const members = (await forbundInCounties(hub.db, [county])).map(({ key }) => key);
    return { kind: 'COUNTY', units: [Number(county)], parts: [], predecessors: [], members };
  }
  if (!asked) return { kind: 'NATION', units: [NATION], parts: [], predecessors: [] };
  const forbund = typeof asked === 'string' ? await forbundNamed(hub, asked) : asked;
  const predecessors = await allPredecessors(hub, forbund);
  const parts = structure === 'CURRENT_STRUCTURE' ? predecessors : [];
  return { kind: 'FORBUND', units: [forbund.key, ...parts.map((part) => part.key)], forbund, parts, predecessors };
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

/** The segments, parted at mergers too. */
function cutAt<T extends { readonly round: Round; readonly segment: number }>(
  rounds: readonly T[],
  mergers: readonly SeriesBreak[],
): T[] {
  return rounds.map((one) => {
    const cuts = mergers.filter(({ before }) => before.code <= one.round.code).length;
    return { ...one, segment: one.segment + cuts };
  });
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
  const own = valueOf(units[0] as number);
  const merged = parts.filter((part) => existedIn(part, round));
  if (!forbund || merged.length === 0) {
    const isTooEarly = forbund !== undefined && !existedIn(forbund, round);
    return own ?? (isTooEarly ? ReleasedValue.notApplicable() : ReleasedValue.missing(version, 1));
  }
  // One that took others over existed beside them, and is then a part of its present self.
  const then = existedIn(forbund, round) ? [forbund, ...merged] : merged;
  return sumOfShownParts(
    version,
    then.map(({ key }) => valueOf(key)),
  );
}
