import {
  categoryOf,
  INTERVENTION_GROUPINGS,
  OWN_DIMENSIONS,
  type Measure,
  type MeasureVersion,
  type Round,
} from '../../catalogue';
import type { Db, Hub } from '../../database';
import { SamnavError } from '../../platform';
import { NATION, releasedCells, releasedForbundCells, ReleasedValue, type Coverage } from '../../releases';
import { decidingBand, type DecidingBand } from './deciding-band';
import { rowsOf, type BenchmarkRow, type FamilyMember } from './benchmark-row';
import { QUALITY_CATEGORIES, type Against, type Category } from './category-words';
import { toCell, type Cell, type Comparator } from './comparator';
import { compareKinds, type Kinds } from '../insatser/compare-kinds';
import { compareUnits, type ComparedFamily, type ComparedUnit } from './compare-units';
import { kindFamily } from '../insatser/kind-family.use-case';
import { ownFamily } from '../insatser/own-family.use-case';
import { findPlace, requireCounty, type FigureQuestion, type MeasuredPlace } from '../figures/read-place.use-case';
import { once } from '../figures/once';
import { references } from './references.use-case';

export const GROUPINGS = ['FORBUND', 'FOCUS', 'FORM', 'TARGET_GROUP', ...OWN_DIMENSIONS] as const;
export type Grouping = (typeof GROUPINGS)[number];
const isOwn = (groupBy: Grouping) => OWN_DIMENSIONS.some((own) => own === groupBy);

/** Who is judged together, and which of them are shown. */
export interface FamilyQuestion {
  readonly comparator: Comparator;
  readonly groupBy: Grouping;
  /**
   * Only the förbund of one county are shown; they are judged in the family of all, since what is said of two numbers
   * must not depend on who else is shown. So are their insatser and local groups. Kinds of insats are counted in that
   * county alone.
   */
  readonly county?: string | null;
  /** Only the insatser or local groups of this förbund, by its organisation number: they are then the family. */
  readonly forbund?: string | null;
  /** Only the insatser of a kind: they are then the family. */
  readonly focus?: string | null;
  readonly form?: string | null;
  readonly targetGroup?: string | null;
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
  /** Whether they are kinds, judged with förbund as clusters. */
  readonly areKinds: boolean;
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
  refuseOtherKinds(measured, question);
  const judged = await judgeAll(hub.db, question, measured);
  if (!judged) throw new SamnavError('ROUND_NOT_RELEASED', { measure: measure.code, round: round.code, release });
  return judged;
}

/** The same, for a place that is found; null when the release has no figures there. */
export async function judgeAll(db: Db, question: FamilyQuestion, measured: MeasuredPlace): Promise<Benchmark | null> {
  const [total] = await releasedCells(db, measured.place, 'NATION', [NATION]);
  if (!total) return null;
  const nation = ReleasedValue.ofCell(measured.version, total);
  if (isOwn(question.groupBy)) {
    const members = await ownFamily(db, question, measured);
    return assemble(question, measured, nation, members);
  }
  if (question.groupBy !== 'FORBUND') {
    const { members, kinds } = await kindFamily(db, question, measured);
    return assemble(question, measured, nation, members, kinds);
  }
  return assemble(question, measured, nation, await forbundFamily(db, question, measured, nation));
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

/**
 * Kinds are of single insatser, and the figures are split by them, or there is nothing to compare.
 *
 * @throws SamnavError NOT_SPLIT_BY, UNKNOWN_CATEGORY, INVALID_INPUT
 */
function refuseOtherKinds({ catalogue, measure, round, version }: MeasuredPlace, question: BenchmarkQuestion): void {
  const { groupBy, focus, form, targetGroup, forbund } = question;
  if (isOwn(groupBy) && !version.dimensions.includes(groupBy))
    throw new SamnavError('NOT_SPLIT_BY', { measure: measure.code, dimension: groupBy, round: round.code });
  if (forbund && !isOwn(groupBy)) throw new SamnavError('INVALID_INPUT', { field: 'forbund' });
  for (const [field, dimension, code] of [
    ['focus', 'FOCUS', focus],
    ['form', 'FORM', form],
    ['targetGroup', 'TARGET_GROUP', targetGroup],
  ] as const) {
    if (!code) continue;
    if (groupBy !== 'INTERVENTION') throw new SamnavError('INVALID_INPUT', { field });
    if (!categoryOf(catalogue, dimension, code))
      throw new SamnavError('UNKNOWN_CATEGORY', { dimension, category: code });
  }
}

function assemble(
  question: FamilyQuestion,
  { measure, round, release, version }: MeasuredPlace,
  nation: ReleasedValue,
  members: readonly FamilyMember[],
  kinds: Kinds | null = null,
): Benchmark {
  const { comparator, categories, county, groupBy } = question;
  const all = compareUnits(version, comparator, members);
  const areKinds = INTERVENTION_GROUPINGS.some((one) => one === groupBy);
  const family = kinds ? compareKinds(version, all, kinds) : areKinds ? ofOneKind(all) : all;
  const publishedCells = members.flatMap(({ cell }) => (cell && cell.n > 0 ? [cell] : []));
  const against = comparator === 'NATION' ? AGAINST_OTHERS[groupBy] : comparator;
  const rows = rowsOf(members, family, publishedCells, {
    version,
    comparator,
    against,
    release,
    areKinds,
  }).filter(({ forbund }) => !county || !forbund || forbund.countyCode === county);
  return {
    measure,
    round,
    release,
    version,
    comparator,
    coverage: isOwn(groupBy) ? coverageOf(nation, members) : nation.coverage,
    nation,
    family,
    // Kinds are judged by their förbund, which no curve over their answers can tell.
    deciding: once(() => (areKinds ? null : decidingBand(version, comparator, members, family))),
    areKinds,
    publishedCells,
    values: rows.flatMap(({ value }) => value.value ?? []),
    rows: categories ? rows.filter((row) => categories.includes(row.category)) : rows,
  };
}

const AGAINST_OTHERS: Record<Grouping, Against> = {
  FORBUND: 'NATION',
  FOCUS: 'OTHER_INSATSER',
  FORM: 'OTHER_INSATSER',
  TARGET_GROUP: 'OTHER_INSATSER',
  INTERVENTION: 'OTHERS_COMPARED',
  LOCAL_GROUP: 'OTHER_GROUPS',
};

/** The förbund that some insats or local group with a published figure is of. */
function coverageOf({ coverage }: ReleasedValue, members: readonly FamilyMember[]): Coverage {
  const shown = members.filter(({ cell }) => cell !== null);
  const forbund = new Set(shown.map((member) => member.forbund?.key));
  const respondents = shown.reduce((sum, { cell }) => sum + (cell?.n ?? 0), 0);
  return { unitsReporting: forbund.size, unitsExisting: coverage.unitsExisting, respondents };
}

/** One kind alone has nothing to be compared with. */
function ofOneKind(family: ComparedFamily): ComparedFamily {
  const reasonOf = (unit: ComparedUnit): ComparedUnit =>
    unit.reason === 'TOO_FEW_UNITS' ? { ...unit, reason: 'TOO_FEW_KINDS' } : unit;
  return family.units.some(({ reason }) => reason === 'TOO_FEW_UNITS')
    ? { ...family, units: family.units.map(reasonOf) }
    : family;
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
