import type { Catalogue } from '../catalogue/catalogue';
import { isSmall } from '../disclosure/small-numbers';
import type { CubeRow } from './cube-row';

/**
 * Decides what a release withholds: figures below their measure's threshold, and every total made only of such figures.
 *
 * This is the one place that decides it; stronger protection replaces this function and nothing else.
 */
export function withholdSmallCells(rows: readonly CubeRow[], catalogue: Catalogue): CubeRow[] {
  const small = rows.map((row) => {
    const version = catalogue.measureVersions.get(row.measureVersionId);
    return (
      row.n === null ||
      row.sum === null ||
      version === undefined ||
      isSmall(version, { n: row.n, sum: Number(row.sum) })
    );
  });
  const shown = new Set<string>();
  rows.forEach((row, index) => {
    // A part of nobody adds nothing, so a total of it and a withheld part is the withheld part.
    if (row.unitKind !== 'FORBUND' || small[index] || row.n === 0) return;
    for (const total of row.totals) shown.add(total);
  });
  return rows.map((row, index) => {
    const onlyOfWithheld = row.unitKind !== 'FORBUND' && row.n !== 0 && !shown.has(totalKey(row, row.unitId));
    return small[index] || onlyOfWithheld
      ? { ...row, status: 'SUPPRESSED' as const, n: null, sum: null, sumOfSquares: null }
      : row;
  });
}

/** Names the total that a figure is a part of: in a county (its number) or the nation (0). */
export function totalKey(row: Pick<CubeRow, 'measureVersionId' | 'roundId' | 'categoryId'>, unitId: number): string {
  return `${row.roundId}/${row.measureVersionId}/${row.categoryId}/${unitId}`;
}
