import type { Catalogue } from '../../catalogue';
import { isSmall } from '../../disclosure';
import type { CubeChanges, CubeRow } from '../cube/cube-row';

/** A published figure that a release changes by a few persons. */
export interface SmallCorrection {
  readonly before: CubeRow;
  readonly after: CubeRow;
}

/**
 * Changes of published figures that would not be shown if they were figures themselves: a reader who compares the two
 * releases sees a few persons come or go, or change their answer, or somewhat more who all answered the same. Whoever
 * releases decides about them.
 */
export function smallCorrections({ changed }: CubeChanges, catalogue: Catalogue): SmallCorrection[] {
  return changed.filter(({ before, after }) => {
    const version = catalogue.measureVersions.get(after.measureVersionId);
    if (before.n === null || after.n === null || !version) return false;
    const [more, less] = after.n >= before.n ? [after, before] : [before, after];
    const n = Math.abs(after.n - before.n);
    const between = (of: (row: CubeRow) => string | null) => Number(of(more) ?? 0) - Number(of(less) ?? 0);
    const sum = between((row) => row.sum);
    const sumOfSquares = after.sumOfSquares === null ? null : between((row) => row.sumOfSquares);
    // Nobody came or left: how many changed their answer is not known, and may be one.
    if (n === 0) return version.smallBelow > 0 && (sum !== 0 || (sumOfSquares ?? 0) !== 0);
    return isSmall(version, { n, sum, sumOfSquares });
  });
}
