import type { Catalogue, Measure, MeasureVersion, Round } from '../../catalogue';
import type { CubeRow } from '../../releases';
import { categoryFor, type Category } from '../family/category-words';
import { restOf, toCell, type Cell } from '../family/comparator';
import { compareUnits } from '../family/compare-units';

/** A förbund that would be told something else about how it stands against the nation. Null where it has no figure. */
export interface CategoryChange {
  readonly forbundId: number;
  readonly measure: Measure;
  readonly round: Round;
  readonly before: Category | null;
  readonly after: Category | null;
}

/**
 * Whose category a new state of the cube changes, compared with the nation, total by total: of those whose own figure
 * is the same, too, since what is said of each depends on all.
 */
export function categoryChanges(
  { before, after }: { readonly before: readonly CubeRow[]; readonly after: readonly CubeRow[] },
  catalogue: Catalogue,
): CategoryChange[] {
  const [old, young] = [before, after].map((rows) => byFamily(rows, catalogue.totalCategory.key));
  const rounds = new Map([...catalogue.rounds.values()].map((round) => [round.key, round]));
  const found: CategoryChange[] = [];
  for (const name of new Set([...(old?.keys() ?? []), ...(young?.keys() ?? [])])) {
    const family = young?.get(name) ?? old?.get(name);
    const version = catalogue.measureVersions.get(family?.measureVersionId ?? -1);
    const round = rounds.get(family?.roundId ?? -1);
    if (!version || !round) continue;
    const was = categoriesOf(version, old?.get(name));
    const is = categoriesOf(version, young?.get(name));
    for (const forbundId of new Set([...was.keys(), ...is.keys()])) {
      const change = { before: was.get(forbundId) ?? null, after: is.get(forbundId) ?? null };
      if (change.before !== change.after) found.push({ forbundId, measure: version.measure, round, ...change });
    }
  }
  return found;
}

/** The totals of a measure in a round: the nation's, and those of its förbund. Null where they are withheld. */
export interface Totals {
  nation: Cell | null;
  readonly forbund: { readonly id: number; readonly cell: Cell | null }[];
}

interface Family extends Totals {
  readonly measureVersionId: number;
  readonly roundId: number;
}

function byFamily(rows: readonly CubeRow[], total: number): Map<string, Family> {
  const families = new Map<string, Family>();
  for (const { categoryId, measureVersionId, roundId, unitKind, unitId, n, sum, sumOfSquares } of rows) {
    if (categoryId !== total || unitKind === 'COUNTY') continue;
    const name = `${roundId}/${measureVersionId}`;
    const family = families.get(name) ?? { measureVersionId, roundId, nation: null, forbund: [] };
    families.set(name, family);
    const cell = n === null || sum === null ? null : toCell({ n, sum, sumOfSquares });
    if (unitKind === 'NATION') family.nation = cell;
    else family.forbund.push({ id: unitId, cell });
  }
  return families;
}

/** What is said of each förbund by its id, all of them judged together. */
export function categoriesOf(version: MeasureVersion, family: Totals | undefined): Map<number, Category> {
  if (!family) return new Map();
  const { nation, forbund } = family;
  const rest = restOf(
    nation,
    forbund.flatMap(({ cell }) => cell ?? []),
  );
  const units = forbund.map(({ cell }) => ({ cell, reference: rest(cell) }));
  const compared = compareUnits(version, 'NATION', units).units;
  return new Map(
    compared.map(({ category }, index) => [forbund[index]?.id ?? 0, categoryFor(version.direction, category)]),
  );
}
