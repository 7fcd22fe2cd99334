import {
  categoryOf,
  individualInterventions,
  INTERVENTION_GROUPINGS,
  TOTAL,
  type Category,
  type Measure,
  type Round,
} from '../../catalogue';
import type { Db, Hub } from '../../database';
import { SamnavError } from '../../platform';
import { forbundByNumbers, forbundInCounties, type Forbund } from '../../register';
import { NATION, releasedTable, ReleasedValue } from '../../releases';
import { plus, toCell, type Cell } from '../family/comparator';
import { figureOfForbund } from '../figures/figure-of-forbund';
import { findPlace, requireCounty, type FigureQuestion, type MeasuredPlace } from '../figures/read-place.use-case';
import type { RoundOfUnits } from '../series/clusters';
import { judgeCategories, judgeForbund, type JudgedDifference } from './judge-difference';

/** Two figures of one measure in one round, and their difference. */
export interface FoundDifference extends JudgedDifference {
  readonly measure: Measure;
  readonly round: Round;
  readonly release: number;
  readonly first: ReleasedValue;
  readonly second: ReleasedValue;
}

type Asked = Pick<FigureQuestion, 'measure' | 'round' | 'release'> & { readonly against: string };

/** Two categories of one dimension, in the country or in a county. */
export async function categoryDifference(
  hub: Hub,
  question: Asked & { readonly dimension: string; readonly category: string; readonly county?: string | null },
): Promise<FoundDifference> {
  const { dimension, county } = question;
  if (question.category === question.against) throw new SamnavError('COMPARATOR_IS_SELF');
  if (dimension === TOTAL) throw new SamnavError('INVALID_INPUT', { field: 'dimension' });
  if (county) await requireCounty(hub.db, county);
  const found = await measured(hub, question);
  const second = categoryOf(found.catalogue, dimension, question.against);
  if (!second) throw new SamnavError('UNKNOWN_CATEGORY', { dimension, category: question.against });
  const categories: readonly [Category, Category] = [found.category, second];
  const members = county ? (await forbundInCounties(hub.db, [county])).map(({ key }) => key) : undefined;
  const totals = await totalsOf(hub.db, found, categories, county ?? null);
  const isOfInsatser = INTERVENTION_GROUPINGS.some((grouping) => grouping === dimension);
  const sides = await Promise.all(
    categories.map(async (category, side): Promise<RoundOfUnits> => {
      const keys = isOfInsatser ? await insatserOf(hub.db, dimension, category.code) : [category.key];
      const total = totals[side]?.published?.numbers;
      return { total: total ? toCell(total) : null, forbund: await cellsOf(hub.db, found, keys, members) };
    }),
  );
  const names = categories.map(({ nameSv, nameEn }) => ({ sv: nameSv, en: nameEn }));
  return {
    ...about(found),
    first: totals[0] as ReleasedValue,
    second: totals[1] as ReleasedValue,
    ...judgeCategories(found.version, pair(sides), pair(names)),
  };
}

/** Two förbund, each by its own figure. */
export async function forbundDifference(
  hub: Hub,
  question: Asked & Pick<FigureQuestion, 'dimension' | 'category'> & { readonly forbund: string },
): Promise<FoundDifference> {
  const numbers = [question.forbund, question.against];
  if (question.forbund === question.against) throw new SamnavError('COMPARATOR_IS_SELF');
  const found = await measured(hub, question);
  const known = await forbundByNumbers(hub.db, numbers);
  const forbund = numbers.map((number): Forbund => {
    const one = known.find(({ organisationNumber }) => organisationNumber === number);
    if (!one) throw new SamnavError('UNKNOWN_FORBUND', { forbund: number });
    return one;
  });
  const cells = await releasedTable(hub.db, tableOf(found, [found.category.key]), {
    kind: 'FORBUND',
    ids: forbund.map(({ key }) => key),
  });
  const values = forbund.map((one) => {
    const cell = cells.find(({ unitId }) => unitId === one.key);
    return figureOfForbund(found.version, cell, one, found.round);
  });
  const published = values.map((value) => value.published && toCell(value.published.numbers));
  const names = forbund.map(({ name }) => ({ sv: name, en: name }));
  const [first, second] = pair(values);
  return { ...about(found), first, second, ...judgeForbund(found.version, pair(published), pair(names)) };
}

/** @throws SamnavError NOT_MEASURED_IN_ROUND */
async function measured(hub: Hub, question: FigureQuestion): Promise<MeasuredPlace> {
  const found = await findPlace(hub, question);
  const { version, place, measure, round } = found;
  if (!version || !place) throw new SamnavError('NOT_MEASURED_IN_ROUND', { measure: measure.code, round: round.code });
  return { ...found, version, place };
}

const about = ({ measure, round, release }: MeasuredPlace) => ({ measure, round, release });
/** As many as were asked about. */
const pair = <T>(two: readonly T[]): readonly [T, T] => [two[0] as T, two[1] as T];

const tableOf = ({ release, round, version }: MeasuredPlace, categoryIds: readonly number[]) => ({
  release,
  roundIds: [round.key],
  versionIds: [version.key],
  categoryIds,
});

async function totalsOf(
  db: Db,
  found: MeasuredPlace,
  categories: readonly [Category, Category],
  county: string | null,
): Promise<ReleasedValue[]> {
  const ids = categories.map(({ key }) => key);
  const units = county
    ? { kind: 'COUNTY' as const, ids: [Number(county)] }
    : { kind: 'NATION' as const, ids: [NATION] };
  const cells = await releasedTable(db, tableOf(found, ids), units);
  return ids.map((id) => {
    const cell = cells.find(({ categoryId }) => categoryId === id);
    return cell ? ReleasedValue.ofCell(found.version, cell) : ReleasedValue.missing(found.version, 0);
  });
}

/** The insatser of a kind: a förbund’s figure of the kind is the sum of theirs. */
async function insatserOf(db: Db, dimension: string, code: string): Promise<number[]> {
  const of = { FOCUS: { focus: code }, FORM: { form: code }, TARGET_GROUP: { targetGroup: code } }[dimension] ?? {};
  return (await individualInterventions(db, of)).map(({ key }) => key);
}

/** What is published of each förbund in some categories, added up. */
async function cellsOf(
  db: Db,
  found: MeasuredPlace,
  categoryIds: readonly number[],
  members: readonly number[] | undefined,
): Promise<Map<number, Cell>> {
  const cells = await releasedTable(db, tableOf(found, categoryIds), { kind: 'FORBUND', ids: members });
  const byForbund = new Map<number, Cell>();
  for (const cell of cells) {
    const numbers = ReleasedValue.ofCell(found.version, cell).published?.numbers;
    if (!numbers || numbers.n === 0) continue;
    const known = byForbund.get(cell.unitId);
    byForbund.set(cell.unitId, known ? plus(known, toCell(numbers)) : toCell(numbers));
  }
  return byForbund;
}
