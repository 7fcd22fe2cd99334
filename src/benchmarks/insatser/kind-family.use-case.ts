import type { Db } from '../../database';
import { releasedTable, ReleasedValue } from '../../releases';
import { sidesOf, tableOf } from '../differences/sides-of-categories.use-case';
import type { MeasuredPlace } from '../figures/read-place.use-case';
import type { FamilyMember } from '../family/benchmark-row';
import type { FamilyQuestion } from '../family/benchmark.use-case';
import { goalReference, plus, restOf, toCell } from '../family/comparator';
import type { Kinds } from './compare-kinds';

/** Kinds of insats across all förbund: each against the other kinds taken together, or against the goal. */
export async function kindFamily(
  db: Db,
  question: FamilyQuestion,
  found: MeasuredPlace,
): Promise<{ readonly members: readonly FamilyMember[]; readonly kinds: Kinds | null }> {
  const { version, measure, catalogue } = found;
  const { groupBy, county = null, comparator } = question;
  const categories = catalogue.dimensions.get(groupBy)?.categories ?? [];
  const counties = county ? { kind: 'COUNTY' as const, ids: [Number(county)] } : { kind: 'NATION' as const };
  const ids = categories.map(({ key }) => key);
  const cells = await releasedTable(db, tableOf(found, ids), counties);
  const counted = categories.flatMap((category) => {
    const own = cells.find(({ categoryId }) => categoryId === category.key);
    if (!own) return [];
    const value = ReleasedValue.ofCell(version, own);
    return [{ category, value, cell: value.published && toCell(value.published.numbers) }];
  });
  const published = counted.flatMap(({ cell }) => cell ?? []);
  const rest = restOf(published.length > 0 ? published.reduce(plus) : null, published);
  const goal = measure.goal === null ? null : goalReference(version, measure.goal);
  const members = counted.map(({ category, value, cell }) => ({
    forbund: null,
    name: { sv: category.nameSv, en: category.nameEn },
    value,
    cell,
    reference: comparator === 'GOAL' ? goal : rest(cell),
  }));
  const answered = counted.flatMap(({ category, cell }, place) => (cell && cell.n > 0 ? [{ category, place }] : []));
  if (comparator === 'GOAL' ? answered.length === 0 : answered.length < 2) return { members, kinds: null };
  const ofKinds = answered.map(({ category }) => category);
  const units = (await sidesOf(db, found, groupBy, ofKinds, county)).map((side) => side.units);
  const places = answered.map(({ place }) => place);
  return { members, kinds: { places, units, goal: comparator === 'GOAL' && goal ? goal.sum : null } };
}
