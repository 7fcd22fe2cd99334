import type { Measure, MeasureVersion, Round } from '../../catalogue';
import type { Db, Hub } from '../../database';
import { SamnavError } from '../../platform';
import {
  NATION,
  releasedCells,
  releasedForbundCells,
  releasedTable,
  ReleasedValue,
  type Coverage,
} from '../../releases';
import { decidingBand, type DecidingBand } from './deciding-band';
import { rowsOf, type BenchmarkRow, type FamilyMember } from './benchmark-row';
import { QUALITY_CATEGORIES, type Category } from './category-words';
import { goalReference, plus, restOf, toCell, type Cell, type Comparator } from './comparator';
import { compareUnits, type ComparedFamily } from './compare-units';
import { findPlace, requireCounty, type FigureQuestion, type MeasuredPlace } from '../figures/read-place.use-case';
import { once } from '../figures/once';
import { references } from './references.use-case';

export const GROUPINGS = ['FORBUND', 'FOCUS', 'FORM', 'TARGET_GROUP'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Who is judged together, and which of them are shown. */
export interface FamilyQuestion {
  readonly comparator: Comparator;
  readonly groupBy: Grouping;
  /**
   * Only the förbund of one county are shown; they are judged in the family of all, since what is said of two numbers
   * must not depend on who else is shown. Kinds of insats are counted in that county alone.
   */
  readonly county?: string | null;
  readonly earlierRound?: string | null;
  readonly categories?: readonly Category[] | null;
}

export interface BenchmarkQuestion extends FigureQuestion, FamilyQuestion {}

export interface Benchmark {
  readonly measure: Measure;
  readonly round: Round;
  readonly release: number;
  readonly version: MeasureVersion;
  readonly comparator: Comparator;
  readonly coverage: Coverage;
  readonly nation: ReleasedValue;
  readonly family: ComparedFamily;
  /** The limits that the units are judged by, when they are one curve; computed when asked for. */
  readonly deciding: () => DecidingBand | null;
  /** The published cells of the family, in the order of its members; what everything derived is computed from. */
  readonly publishedCells: readonly Cell[];
  readonly values: readonly number[];
  readonly rows: readonly BenchmarkRow[];
}

/**
 * How each förbund, or each kind of insats, stands against what it is compared with: the heart of the national
 * comparison.
 */
export async function benchmark(hub: Hub, question: BenchmarkQuestion): Promise<Benchmark> {
  const found = await findPlace(hub, question);
  const { measure, round, release, version, place } = found;
  if (!version || !place) throw new SamnavError('NOT_MEASURED_IN_ROUND', { measure: measure.code, round: round.code });
  refuseWhatHasNoAnswer(measure, version, question);
  if (question.county) await requireCounty(hub.db, question.county);
  const measured = { ...found, version, place };
  const judged = await judgeAll(hub.db, question, measured);
  if (!judged) throw new SamnavError('ROUND_NOT_RELEASED', { measure: measure.code, round: round.code, release });
  return judged;
}

/** The same, for a place that is found; null when the release has no figures there. */
export async function judgeAll(db: Db, question: FamilyQuestion, measured: MeasuredPlace): Promise<Benchmark | null> {
  const [total] = await releasedCells(db, measured.place, 'NATION', [NATION]);
  if (!total) return null;
  const nation = ReleasedValue.ofCell(measured.version, total);
  const members =
    question.groupBy === 'FORBUND'
      ? await forbundFamily(db, question, measured, nation)
      : await groupFamily(db, question, measured);
  return assemble(question, measured, nation, members);
}

/**
 * What is asked for in vain is refused, not ignored: an answer to another question would look like an answer to this
 * one.
 */
function refuseWhatHasNoAnswer(measure: Measure, version: MeasureVersion, question: BenchmarkQuestion): void {
  const { comparator, groupBy, categories, earlierRound, dimension, category } = question;
  if (version.direction === 'NONE' && categories?.some((one) => QUALITY_CATEGORIES.includes(one))) {
    throw new SamnavError('MEASURE_HAS_NO_DIRECTION', { measure: measure.code });
  }
  if (comparator === 'GOAL' && measure.goal === null) throw new SamnavError('NO_GOAL', { measure: measure.code });
  const refuse = (field: string) => {
    throw new SamnavError('INVALID_INPUT', { field });
  };
  if (earlierRound && comparator !== 'OWN_EARLIER') refuse('earlierRound');
  if (groupBy === 'FORBUND') return;
  if (comparator !== 'NATION' && comparator !== 'GOAL') refuse('comparator');
  if (dimension || category) refuse('dimension');
}

function assemble(
  question: FamilyQuestion,
  { measure, round, release, version }: MeasuredPlace,
  nation: ReleasedValue,
  members: readonly FamilyMember[],
): Benchmark {
  const { comparator, categories, county, groupBy } = question;
  const family = compareUnits(version, comparator, members);
  const publishedCells = members.flatMap(({ cell }) => (cell && cell.n > 0 ? [cell] : []));
  const against = comparator === 'NATION' && groupBy !== 'FORBUND' ? 'OTHER_INSATSER' : comparator;
  const rows = rowsOf(members, family, publishedCells, { version, comparator, against, release }).filter(
    ({ forbund }) => !county || !forbund || forbund.countyCode === county,
  );
  return {
    measure,
    round,
    release,
    version,
    comparator,
    coverage: nation.coverage,
    nation,
    family,
    deciding: once(() => decidingBand(version, comparator, members, family)),
    publishedCells,
    values: rows.flatMap(({ value }) => value.value ?? []),
    rows: categories ? rows.filter((row) => categories.includes(row.category)) : rows,
  };
}

async function forbundFamily(
  db: Db,
  question: FamilyQuestion,
  found: MeasuredPlace,
  nation: ReleasedValue,
): Promise<FamilyMember[]> {
  const cells = await releasedForbundCells(db, found.place);
  const all = cells.map((cell) => {
    const value = ReleasedValue.ofCell(found.version, cell);
    return { forbund: cell.forbund, value, cell: value.published && toCell(value.published.numbers) };
  });
  const referenceOf = await references(db, question, found, nation, all);
  return all.map((one) => ({
    ...one,
    name: { sv: one.forbund.name, en: one.forbund.name },
    reference: referenceOf(one.forbund),
  }));
}

/** Kinds of insats across all förbund: each against the other kinds taken together. */
async function groupFamily(db: Db, question: FamilyQuestion, found: MeasuredPlace): Promise<FamilyMember[]> {
  const { version, release, round, measure, catalogue } = found;
  const categories = catalogue.dimensions.get(question.groupBy)?.categories ?? [];
  const table = {
    release,
    roundIds: [round.key],
    versionIds: [version.key],
    categoryIds: categories.map(({ key }) => key),
  };
  const { county } = question;
  const units = county ? { kind: 'COUNTY' as const, ids: [Number(county)] } : { kind: 'NATION' as const };
  const cells = await releasedTable(db, table, units);
  const kinds = categories.flatMap((category) => {
    const found = cells.find(({ categoryId }) => categoryId === category.key);
    if (!found) return [];
    const value = ReleasedValue.ofCell(version, found);
    return [{ category, value, cell: value.published && toCell(value.published.numbers) }];
  });
  const published = kinds.flatMap(({ cell }) => cell ?? []);
  const rest = restOf(published.length > 0 ? published.reduce(plus) : null, published);
  const goal = measure.goal === null ? null : goalReference(version, measure.goal);
  return kinds.map(({ category, value, cell }) => ({
    forbund: null,
    name: { sv: category.nameSv, en: category.nameEn },
    value,
    cell,
    reference: question.comparator === 'GOAL' ? goal : rest(cell),
  }));
}
