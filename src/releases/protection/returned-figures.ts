import type { Relation } from '../../disclosure';
import { eachOf, type Slices } from '../../platform';
import { placeOf, type CountedRow } from '../cube/cube-row';
import { cellKey } from '../cube/figure-key';

/**
 * The figures of förbund that went away and came back with the same numbers, as equal to what they were: whoever sees
 * one of the two may suppose that the other was the same. One that has been shown is not told to be the same as a later
 * one: whether that is shown is for the later release to decide.
 *
 * @param tables of one measure version and round, the earliest release first
 */
export function* returnedFigures(
  tables: readonly (readonly CountedRow[])[],
  shown: ReadonlySet<string>,
): Slices<Relation[]> {
  const known = new Map<string, string>();
  const relations: Relation[] = [];
  for (const table of tables) {
    yield* eachOf(table, (row) => {
      if (row.unitKind !== 'FORBUND') return;
      const numbers = `${placeOf(row)} ${row.n}/${Number(row.sum)}/${Number(row.sumOfSquares ?? 0)}`;
      const [before, key] = [known.get(numbers), cellKey(row)];
      known.set(numbers, key);
      if (before !== undefined && before !== key && !shown.has(before)) relations.push({ total: key, parts: [before] });
    });
  }
  return relations;
}
