import type { ShareCell } from '../../statistics';
import { addShares, type Part, type UnitFigures } from './unit-figures';

/** Persons in work or studies beyond what the comparison would have given, with its sampling variance. */
export interface Additional {
  readonly persons: number;
  readonly variance: number;
}

/**
 * Variance of a share with one success and one failure added (Agresti & Caffo 2000), so that none or all is not
 * certainty.
 */
const varianceOf = ({ n, sum }: ShareCell) => {
  const p = (sum + 1) / (n + 2);
  return (p * (1 - p)) / (n + 2);
};

/**
 * x − n·p₀: of those who left, how many more are in work or studies than at the share compared with. The two are taken
 * as independent, which for the same persons before and after makes the variance too large rather than too small.
 *
 * Unit: persons. Domain: n and n₀ above 0.
 */
export function additional(outcome: ShareCell, reference: ShareCell): Additional {
  const { n, sum } = outcome;
  return {
    persons: sum - (n * reference.sum) / reference.n,
    variance: n * n * (varianceOf(outcome) + varianceOf(reference)),
  };
}

/**
 * The same with the comparison's share taken category by category (indirect standardisation): x − Σ nₖ·p₀ₖ. Null when a
 * category of the unit has nobody to be compared with.
 */
export function adjustedAdditional(parts: readonly Part[], reference: readonly Part[]): Additional | null {
  const others = new Map(reference.map((part) => [part.category, part]));
  let [persons, variance] = [0, 0];
  for (const part of parts.filter(({ n }) => n > 0)) {
    const other = others.get(part.category);
    if (!other || other.n === 0) return null;
    const one = additional(part, other);
    persons += one.persons;
    variance += one.variance;
  }
  return { persons, variance };
}

/** The parts of all units but one, category by category. Units with a withheld part are left out. */
export function partsOfOthers(units: readonly UnitFigures[], own: UnitFigures): Part[] {
  const byCategory = new Map<number, ShareCell[]>();
  for (const unit of units) {
    if (unit === own || !unit.parts) continue;
    for (const part of unit.parts) byCategory.set(part.category, [...(byCategory.get(part.category) ?? []), part]);
  }
  return [...byCategory].map(([category, cells]) => ({ category, ...addShares(cells) }));
}
