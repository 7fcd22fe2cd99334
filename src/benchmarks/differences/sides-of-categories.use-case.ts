import { INTERVENTION_GROUPINGS, interventionsOfKind, type Category } from '../../catalogue';
import type { Db } from '../../database';
import { forbundInCounties } from '../../register';
import { NATION, releasedTable, ReleasedValue } from '../../releases';
import { plus, toCell, type Cell } from '../family/comparator';
import type { MeasuredPlace } from '../figures/read-place.use-case';
import type { RoundOfUnits } from '../series/clusters';

/** One category of the country or a county: its published figure, and the förbund that it is the sum of. */
export interface CategorySide {
  readonly value: ReleasedValue;
  readonly units: RoundOfUnits;
}

/** What is published of some categories of one dimension, in the country or in a county. */
export async function sidesOf(
  db: Db,
  found: MeasuredPlace,
  dimension: string,
  categories: readonly Category[],
  county: string | null,
): Promise<CategorySide[]> {
  const members = county ? (await forbundInCounties(db, [county])).map(({ key }) => key) : undefined;
  const totals = await totalsOf(db, found, categories, county);
  const isOfInsatser = INTERVENTION_GROUPINGS.some((grouping) => grouping === dimension);
  return Promise.all(
    categories.map(async (category, side): Promise<CategorySide> => {
      const keys = isOfInsatser ? await insatserOf(db, dimension, category.code) : [category.key];
      const value = totals[side] as ReleasedValue;
      const total = value.published && toCell(value.published.numbers);
      return { value, units: { total, forbund: await cellsOf(db, found, keys, members) } };
    }),
  );
}

/** Which cells of a place are asked for, in other categories than its own. */
export const tableOf = ({ release, round, version }: MeasuredPlace, categoryIds: readonly number[]) => ({
  release,
  roundIds: [round.key],
  versionIds: [version.key],
  categoryIds,
});

async function totalsOf(
  db: Db,
  found: MeasuredPlace,
  categories: readonly Category[],
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

/** The insatser of a kind, structural ones too, whose staff answer: a förbund’s figure of the kind is their sum. */
async function insatserOf(db: Db, dimension: string, code: string): Promise<number[]> {
  const of = { FOCUS: { focus: code }, FORM: { form: code }, TARGET_GROUP: { targetGroup: code } }[dimension] ?? {};
  return (await interventionsOfKind(db, of)).map(({ key }) => key);
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
