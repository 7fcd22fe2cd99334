import type { MeasureVersion } from '../../catalogue';
import { isSmall } from '../../disclosure';
import { countedOf, type Numbers, type PublicCell } from '../../releases';
import { categoriesOf, type Totals } from '../series/category-changes';
import type { Category } from '../family/category-words';
import { toCell } from '../family/comparator';

/**
 * What is said of a förbund against the nation as it is, and would be with another total. The others are as they are
 * published; null where there is nothing to say, and for "then" where the nation's figure cannot be told.
 *
 * @param shown published totals, of any measures
 */
export function ownCategories(
  version: MeasureVersion,
  forbundId: number,
  shown: readonly PublicCell[],
  then: { readonly own: Numbers | undefined; readonly nation: Numbers | null },
): { readonly now: Category | null; readonly then: Category | null } {
  const now = totalsOf(version, shown);
  const others = now.forbund.filter(({ id }) => id !== forbundId);
  const { own, nation } = then;
  const cell = own && !isSmall(version, countedOf(own)) ? toCell(own) : null;
  const after: Totals = {
    nation: nation && toCell(nation),
    forbund: own ? [...others, { id: forbundId, cell }] : others,
  };
  return {
    now: categoriesOf(version, now).get(forbundId) ?? null,
    then: nation ? (categoriesOf(version, after).get(forbundId) ?? null) : null,
  };
}

function totalsOf(version: MeasureVersion, shown: readonly PublicCell[]): Totals {
  const totals: Totals = { nation: null, forbund: [] };
  for (const { measureVersionId, unitKind, unitId, n, sum, sumOfSquares } of shown) {
    if (measureVersionId !== version.key || unitKind === 'COUNTY') continue;
    const cell = n === null || sum === null ? null : toCell({ n, sum, sumOfSquares });
    if (unitKind === 'NATION') totals.nation = cell;
    else totals.forbund.push({ id: unitId, cell });
  }
  return totals;
}
