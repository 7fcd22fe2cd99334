import type { Measure, MeasureVersion, Round } from '../catalogue/catalogue';
import type { Hub } from '../database/hub';
import { SamnavError } from '../platform/result';
import type { Forbund } from '../register/forbund.entity';
import { NATION } from '../releases/cube-row';
import { figureOf } from '../releases/figure';
import { releasedCells, releasedForbundCells, releasedTable, type CubePlace } from '../releases/released-cell.store';
import { ReleasedValue, type Coverage } from '../releases/released-value';
import type { Interval } from '../statistics/interval';
import type { RankInterval } from '../statistics/rank-intervals';
import {
  categoryFor as wordFor,
  colourOf,
  QUALITY_CATEGORIES,
  sentenceFor,
  type Category,
  type Colour,
} from './category-words';
import { minus, plus, toCell, type Cell, type Comparator } from './comparator';
import { compareUnits, type ComparedFamily, type ComparedUnit } from './compare-units';
import { findPlace, type FigureQuestion, type FoundPlace } from './read-place';
import { KeptByRelease } from './kept-by-release';
import { references } from './references';
import { rankIntervals, stabilise, type Stabilised } from './stabilise';

export const GROUPINGS = ['FORBUND', 'FOCUS', 'FORM', 'TARGET_GROUP'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface BenchmarkQuestion extends FigureQuestion {
  readonly comparator: Comparator;
  readonly groupBy: Grouping;
  /** Only the förbund of one county are shown and make up the family. */
  readonly county?: string | null;
  readonly earlierRound?: string | null;
  readonly categories?: readonly Category[] | null;
}

/** One unit of a benchmark: a förbund, or a kind of insats. */
interface FamilyMember {
  readonly forbund: Forbund | null;
  readonly name: string;
  readonly value: ReleasedValue;
  readonly cell: Cell | null;
  readonly reference: Cell | null;
}

export interface Benchmark {
  readonly measure: Measure;
  readonly round: Round;
  readonly release: number;
  readonly version: MeasureVersion;
  readonly comparator: Comparator;
  readonly coverage: Coverage;
  readonly nation: ReleasedValue;
  readonly family: ComparedFamily;
  /** The published cells of the family, in the order of its members; what everything derived is computed from. */
  readonly publishedCells: readonly Cell[];
  readonly values: readonly number[];
  readonly rows: readonly BenchmarkRow[];
}

/** A row computes what is costly only when it is asked for, and the whole family at once. */
export class BenchmarkRow {
  constructor(
    readonly forbund: Forbund | null,
    readonly name: string,
    readonly value: ReleasedValue,
    readonly compared: ComparedUnit,
    readonly category: Category,
    private readonly comparator: Comparator,
    private readonly published: number | null,
    private readonly shared: Shared,
  ) {}

  get colour(): Colour {
    return colourOf(this.category);
  }

  get interval998(): Interval | null {
    const published = this.value.published;
    return published && figureOf(published.version, published.numbers, 0.998).interval;
  }

  get stabilised(): Stabilised | null {
    return this.published === null ? null : (this.shared.stabilised()?.[this.published] ?? null);
  }

  get rank(): RankInterval | null {
    return this.published === null ? null : (this.shared.ranks()?.[this.published] ?? null);
  }

  get rankedUnits(): number {
    return this.shared.count;
  }

  get sentence() {
    const { reason, difference, interval95 } = this.compared;
    return sentenceFor(this.name, this.comparator, this.category, reason, difference, interval95);
  }
}

interface Shared {
  readonly count: number;
  readonly stabilised: () => Stabilised[] | null;
  readonly ranks: () => RankInterval[] | null;
}

const keptStabilised = new KeptByRelease<Stabilised[] | null>();
const keptRanks = new KeptByRelease<RankInterval[] | null>();

/** How each förbund, or each kind of insats, stands against what it is compared with: the heart of the national comparison. */
export async function benchmark(hub: Hub, question: BenchmarkQuestion): Promise<Benchmark> {
  const found = await findPlace(hub, question);
  const { measure, round, release, version, place } = found;
  if (!version || !place) throw new SamnavError('NOT_MEASURED_IN_ROUND', { measure: measure.code, round: round.code });
  refuseWithoutDirection(measure, version, question);
  const [total] = await releasedCells(hub.db, place, 'NATION', [NATION]);
  if (!total) throw new SamnavError('ROUND_NOT_RELEASED', { measure: measure.code, round: round.code, release });
  const nation = ReleasedValue.ofCell(version, total);
  const members =
    question.groupBy === 'FORBUND'
      ? await forbundFamily(hub, question, found, version, place, nation)
      : await groupFamily(hub, question, found, version);
  return assemble(question, { measure, round, release, version }, nation, members);
}

function refuseWithoutDirection(measure: Measure, version: MeasureVersion, { categories }: BenchmarkQuestion): void {
  if (version.direction === 'NONE' && categories?.some((category) => QUALITY_CATEGORIES.includes(category))) {
    throw new SamnavError('MEASURE_HAS_NO_DIRECTION', { measure: measure.code });
  }
}

function assemble(
  question: BenchmarkQuestion,
  head: Pick<Benchmark, 'measure' | 'round' | 'release' | 'version'>,
  nation: ReleasedValue,
  members: readonly FamilyMember[],
): Benchmark {
  const { version } = head;
  const { comparator, categories } = question;
  const family = compareUnits(version, comparator, members);
  const places: (number | null)[] = [];
  const publishedCells: Cell[] = [];
  for (const { cell } of members) {
    places.push(cell && cell.n > 0 ? publishedCells.push(cell) - 1 : null);
  }
  // The published cells are the whole input, so they are the key: no other database or release can be mistaken for this one.
  const key = `${version.kind}/${version.direction}/${JSON.stringify(publishedCells)}`;
  const shared: Shared = {
    count: publishedCells.length,
    stabilised: () => keptStabilised.get(key, () => stabilise(version, publishedCells)),
    ranks: () => keptRanks.get(key, () => rankIntervals(version, publishedCells)),
  };
  const rows = members.map((member, index) => {
    const compared = family.units[index] as ComparedUnit;
    const category = wordFor(version.direction, compared.category);
    return new BenchmarkRow(
      member.forbund,
      member.name,
      member.value,
      compared,
      category,
      comparator,
      places[index] ?? null,
      shared,
    );
  });
  return {
    ...head,
    comparator,
    coverage: nation.coverage,
    nation,
    family,
    publishedCells,
    values: members.flatMap(({ value }) => value.value ?? []),
    rows: categories ? rows.filter((row) => categories.includes(row.category)) : rows,
  };
}

async function forbundFamily(
  hub: Hub,
  question: BenchmarkQuestion,
  found: FoundPlace,
  version: MeasureVersion,
  place: CubePlace,
  nation: ReleasedValue,
): Promise<FamilyMember[]> {
  const cells = await releasedForbundCells(hub.db, place);
  const all = cells.map((cell) => ({ forbund: cell.forbund, value: ReleasedValue.ofCell(version, cell) }));
  const cellById = new Map(
    all.map(({ forbund, value }) => [forbund.key, value.published && toCell(value.published.numbers)]),
  );
  const referenceOf = await references(hub, question, found, version, place, nation, cellById);
  return all
    .filter(({ forbund }) => !question.county || forbund.countyCode === question.county)
    .map(({ forbund, value }) => ({
      forbund,
      name: forbund.name,
      value,
      cell: cellById.get(forbund.key) ?? null,
      reference: referenceOf(forbund),
    }));
}

/** Kinds of insats across all förbund: each against the other kinds taken together. */
async function groupFamily(
  hub: Hub,
  question: BenchmarkQuestion,
  found: FoundPlace,
  version: MeasureVersion,
): Promise<FamilyMember[]> {
  if (question.comparator !== 'NATION' && question.comparator !== 'GOAL')
    throw new SamnavError('INVALID_INPUT', { field: 'comparator' });
  const categories = found.catalogue.dimensions.get(question.groupBy)?.categories ?? [];
  const table = {
    release: found.release,
    roundIds: [found.round.key],
    versionIds: [version.key],
    categoryIds: categories.map((c) => c.key),
  };
  const cells = await releasedTable(hub.db, table, { kind: 'NATION' });
  const values = new Map(cells.map((cell) => [cell.categoryId, ReleasedValue.ofCell(version, cell)]));
  const published = [...values.values()].flatMap((value) => (value.published ? [toCell(value.published.numbers)] : []));
  const total = published.length > 0 ? published.reduce(plus) : null;
  const { goal } = found.measure;
  if (question.comparator === 'GOAL' && goal === null)
    throw new SamnavError('NO_GOAL', { measure: found.measure.code });
  return categories.flatMap((category) => {
    const value = values.get(category.key);
    if (!value) return [];
    const cell = value.published && toCell(value.published.numbers);
    const toGoal = { n: 1, sum: version.kind === 'SHARE' ? (goal ?? 0) / 100 : (goal ?? 0), sumOfSquares: 0 };
    const reference = question.comparator === 'GOAL' ? toGoal : total && cell && minus(total, cell);
    return [{ forbund: null, name: category.nameSv, value, cell, reference }];
  });
}
