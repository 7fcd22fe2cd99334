import { formOf, isAnsweredByPersons, type Catalogue } from '../../catalogue';
import { eachOf, mapped, type Slices } from '../../platform';
import { NATION, type CountedRow, type CubeRow } from '../cube/cube-row';
import type { ResponseCounts } from '../figures/released-value';

type Known = Pick<Catalogue, 'measureVersions' | 'totalCategory'>;

/**
 * Puts how many were asked beside the totals of a protected cube (docs/adr/0051).
 *
 * A förbund says it of a questionnaire, and it is shown beside all its measures; where one of their totals is withheld
 * it is shown beside none, since n cannot exceed it. County and nation add up what is shown of their förbund, and
 * nothing else, so that a sum less its shown parts is nothing.
 */
export function* withResponseRates(
  rows: readonly CubeRow[],
  counted: readonly CountedRow[],
  catalogue: Known,
): Slices<readonly CubeRow[]> {
  const formAt = formsOf(catalogue);
  const asked = new Map<string, number>();
  const counties = new Map<number, number>();
  yield* eachOf(counted, (row) => {
    const form = formAt(row);
    if (form === undefined || row.unitKind !== 'FORBUND') return;
    counties.set(row.unitId, row.county);
    if (typeof row.asked === 'number') asked.set(form, row.asked);
  });
  if (asked.size === 0) return rows;
  yield* eachOf(rows, (row) => {
    const form = formAt(row);
    if (form !== undefined && row.status === 'SUPPRESSED') asked.delete(form);
  });
  const shown = new Map<string, ResponseCounts>();
  const add = (place: string, more: Counts) => shown.set(place, plus(shown.get(place), more));
  yield* eachOf(rows, (row) => {
    const number = asked.get(formAt(row) ?? '');
    if (row.unitKind !== 'FORBUND' || number === undefined || row.n === null || row.n > number) return;
    const counts = { asked: number, answered: row.n, unitsStating: 1 };
    add(placeOf(row, 'FORBUND', row.unitId), counts);
    add(placeOf(row, 'COUNTY', counties.get(row.unitId) ?? -1), counts);
    add(placeOf(row, 'NATION', NATION), counts);
  });
  return yield* mapped(rows, (row) => {
    const counts = row.status === 'PUBLISHED' && shown.get(placeOf(row, row.unitKind, row.unitId));
    return counts && row.categoryId === catalogue.totalCategory.key ? { ...row, ...counts } : row;
  });
}

type Counts = Required<{ [Name in keyof ResponseCounts]: number }>;

const plus = (known: ResponseCounts | undefined, more: Counts): ResponseCounts => ({
  asked: (known?.asked ?? 0) + more.asked,
  answered: (known?.answered ?? 0) + more.answered,
  unitsStating: (known?.unitsStating ?? 0) + more.unitsStating,
});

const placeOf = ({ roundId, measureVersionId }: CubeRow, kind: CubeRow['unitKind'], unit: number): string =>
  `${roundId}/${measureVersionId}/${kind}/${unit}`;

/** Names the questionnaire of a unit's total; undefined for a split, and for what persons do not answer. */
function formsOf({ measureVersions, totalCategory }: Known): (row: CubeRow) => string | undefined {
  const forms = new Map(
    [...measureVersions.values()].flatMap((version) =>
      isAnsweredByPersons(version) ? [[version.key, formOf(version)] as const] : [],
    ),
  );
  return ({ roundId, unitKind, unitId, categoryId, measureVersionId }) => {
    const form = categoryId === totalCategory.key ? forms.get(measureVersionId) : undefined;
    return form === undefined ? undefined : `${roundId}/${unitKind}/${unitId}/${form}`;
  };
}
