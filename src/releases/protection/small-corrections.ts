import type { Catalogue } from '../../catalogue';
import type { CubeChanges, CubeRow } from '../cube/cube-row';

/** A published figure that a release changes by a few persons. */
export interface SmallCorrection {
  readonly before: CubeRow;
  readonly after: CubeRow;
}

/**
 * Changes of published figures that are themselves below the measure's threshold: a reader who compares the two
 * releases sees a few persons come or go, or change their answer. Whoever releases decides about them.
 */
export function smallCorrections({ changed }: CubeChanges, catalogue: Catalogue): SmallCorrection[] {
  return changed.filter(({ before, after }) => {
    const smallBelow = catalogue.measureVersions.get(after.measureVersionId)?.smallBelow ?? 0;
    if (before.n === null || after.n === null || smallBelow === 0) return false;
    const persons = Math.abs(after.n - before.n);
    const answers = Math.abs(Number(after.sum) - Number(before.sum));
    return (persons > 0 || answers > 0) && persons < smallBelow;
  });
}
