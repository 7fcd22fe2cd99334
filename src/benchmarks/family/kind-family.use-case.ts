import type { Db } from '../../database';
import { releasedTable, ReleasedValue } from '../../releases';
import { sidesOf, tableOf } from '../differences/sides-of-categories.use-case';
import type { MeasuredPlace } from '../figures/read-place.use-case';
import type { FamilyMember } from './benchmark-row';
import type { FamilyQuestion } from './benchmark.use-case';
import { goalReference, plus, restOf, toCell } from './comparator';
import type { Pair } from './compare-pair';

/** Kinds of insats across all förbund: each against the other kinds taken together. */
export async function kindFamily(
  db: Db,
  question: FamilyQuestion,
  found: MeasuredPlace,
): Promise<{ readonly members: readonly FamilyMember[]; readonly pair: Pair | null }> {
  const { version, measure, catalogue } = found;
  const { groupBy, county = null, comparator } = question;
  const categories = catalogue.dimensions.get(groupBy)?.categories ?? [];
  const units = county ? { kind: 'COUNTY' as const, ids: [Number(county)] } : { kind: 'NATION' as const };
  const ids = categories.map(({ key }) => key);
  const cells = await releasedTable(db, tableOf(found, ids), units);
  const kinds = categories.flatMap((category) => {
    const own = cells.find(({ categoryId }) => categoryId === category.key);
    if (!own) return [];
    const value = ReleasedValue.ofCell(version, own);
    return [{ category, value, cell: value.published && toCell(value.published.numbers) }];
  });
  const published = kinds.flatMap(({ cell }) => cell ?? []);
  const rest = restOf(published.length > 0 ? published.reduce(plus) : null, published);
  const goal = measure.goal === null ? null : goalReference(version, measure.goal);
  const members = kinds.map(({ category, value, cell }) => ({
    forbund: null,
    name: { sv: category.nameSv, en: category.nameEn },
    value,
    cell,
    reference: comparator === 'GOAL' ? goal : rest(cell),
  }));
  const answered = kinds.flatMap(({ category, cell }, place) => (cell && cell.n > 0 ? [{ category, place }] : []));
  const [first, second, ...more] = answered;
  if (comparator !== 'NATION' || !first || !second || more.length > 0) return { members, pair: null };
  const two = [first.category, second.category];
  const [one, other] = (await sidesOf(db, found, groupBy, two, county)).map((side) => side.units);
  return { members, pair: one && other ? { places: [first.place, second.place], sides: [one, other] } : null };
}
