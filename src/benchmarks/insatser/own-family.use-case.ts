import {
  everyLocalGroup,
  interventionsOfKind,
  localGroupsOf,
  type StoredIntervention,
  type StoredLocalGroup,
} from '../../catalogue';
import type { Db } from '../../database';
import { SamnavError } from '../../platform';
import { forbundByKeys, forbundByNumbers } from '../../register';
import { releasedTable, ReleasedValue } from '../../releases';
import { tableOf } from '../differences/sides-of-categories.use-case';
import type { MeasuredPlace } from '../figures/read-place.use-case';
import type { FamilyMember } from '../family/benchmark-row';
import type { FamilyQuestion } from '../family/benchmark.use-case';
import { goalReference, plus, restOf, toCell } from '../family/comparator';

/**
 * Single insatser, or local groups, of all förbund, of one, or of one kind: each against the others of them taken
 * together, by what is published of each. They are judged as förbund are, by one test and with what they differ beyond
 * chance; what is withheld is in no sum.
 */
export async function ownFamily(db: Db, question: FamilyQuestion, found: MeasuredPlace): Promise<FamilyMember[]> {
  const { version, measure } = found;
  const units = await unitsOf(db, question);
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const cells = await releasedTable(db, tableOf(found, [...byKey.keys()]), { kind: 'FORBUND' });
  const owners = new Map(
    (await forbundByKeys(db, [...new Set(cells.map(({ unitId }) => unitId))])).map((one) => [one.key, one]),
  );
  const all = cells.flatMap((cell) => {
    const [unit, forbund] = [byKey.get(cell.categoryId), owners.get(cell.unitId)];
    if (!unit || !forbund) return [];
    const value = ReleasedValue.ofCell(version, cell);
    return [{ unit, forbund, value, cell: value.published && toCell(value.published.numbers) }];
  });
  const published = all.flatMap(({ cell }) => cell ?? []);
  const rest = restOf(published.length > 0 ? published.reduce(plus) : null, published);
  const goal = measure.goal === null ? null : goalReference(version, measure.goal);
  const order = (one: (typeof all)[number]) => `${one.forbund.sortKey}/${one.forbund.key}/${one.unit.code}`;
  return all
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map(({ unit, forbund, value, cell }) => {
      const name = `${unit.nameSv} (${forbund.name})`;
      const reference = question.comparator === 'GOAL' ? goal : rest(cell);
      return { forbund, unit, name: { sv: name, en: name }, value, cell, reference };
    });
}

/** @throws SamnavError UNKNOWN_FORBUND */
async function unitsOf(db: Db, question: FamilyQuestion): Promise<(StoredIntervention | StoredLocalGroup)[]> {
  const { groupBy, forbund: number, focus, form, targetGroup } = question;
  const [forbund] = number ? await forbundByNumbers(db, [number]) : [];
  if (number && !forbund) throw new SamnavError('UNKNOWN_FORBUND', { forbund: number });
  if (groupBy === 'INTERVENTION')
    return interventionsOfKind(db, { forbundId: forbund?.key ?? null, focus, form, targetGroup });
  return forbund ? localGroupsOf(db, [forbund.key]) : everyLocalGroup(db);
}

/** An insats has parties and a form; a local group has municipalities. */
export const isInsats = (unit: StoredIntervention | StoredLocalGroup): unit is StoredIntervention => 'form' in unit;
