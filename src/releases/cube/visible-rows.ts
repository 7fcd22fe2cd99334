import { eachOf, type Slices } from '../../platform';
import { NATION, placeOf, type CountedRow } from './cube-row';

/** Which rows of a cube the public has. */
export interface VisibleRows {
  readonly isVisible: (row: CountedRow) => boolean;
  /** How many förbund anybody can see behind a sum, shown or withheld. */
  readonly unitsReporting: (row: CountedRow) => number;
}

/**
 * A category that was left out of a split, and that is none, has a row where it is withheld, so that it cannot be told
 * from one that is not none; elsewhere it is absent, as it was sent. A sum has a row where one of its parts has.
 */
export function* visibleRows(
  counted: readonly CountedRow[],
  isWithheld: (row: CountedRow) => boolean,
): Slices<VisibleRows> {
  const reporting = new Map<string, Set<number>>();
  const add = (place: string, unit: number) => {
    const units = reporting.get(place);
    if (units) units.add(unit);
    else reporting.set(place, new Set([unit]));
  };
  yield* eachOf(counted, (row) => {
    if (row.unitKind !== 'FORBUND' || (row.filled && !isWithheld(row))) return;
    for (const categoryId of row.groups) {
      add(placeOf({ ...row, unitKind: 'COUNTY', unitId: row.county, categoryId }), row.unitId);
      add(placeOf({ ...row, unitKind: 'NATION', unitId: NATION, categoryId }), row.unitId);
    }
  });
  const unitsOf = (row: CountedRow) => reporting.get(placeOf(row))?.size ?? 0;
  return {
    isVisible: (row) => !row.filled || isWithheld(row) || unitsOf(row) > 0,
    unitsReporting: (row) => (row.unitKind === 'FORBUND' ? 1 : unitsOf(row)),
  };
}
