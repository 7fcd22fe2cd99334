import type { MeasureVersion } from '../../catalogue';
import { classifyFamily, type Interval } from '../../statistics';
import { testCategories, type DifferenceNotJudged } from '../differences/judge-difference';
import type { RoundOfUnits } from '../series/clusters';
import type { NotAssessedReason } from './comparator';
import type { ComparedFamily, ComparedUnit } from './compare-units';

/** The two of a family that have published figures, by their place in it, and the förbund that each is the sum of. */
export interface Pair {
  readonly places: readonly [number, number];
  readonly sides: readonly [RoundOfUnits, RoundOfUnits];
}

const REASONS: Record<DifferenceNotJudged, NotAssessedReason> = {
  KIND_NOT_COMPARED: 'KIND_NOT_COMPARED',
  NO_FIGURE: 'NO_REFERENCE',
  TOO_FEW_UNITS: 'TOO_FEW_FORBUND',
  NO_SPREAD: 'NO_SPREAD',
};

/**
 * Two kinds are no family from which a spread could be told, but they are sums over förbund: they are judged by the
 * test of `categoryDifference`, so that the two questions have one answer. It is one comparison, seen from both sides.
 */
export function comparePair(version: MeasureVersion, family: ComparedFamily, { places, sides }: Pair): ComparedFamily {
  const found = testCategories(version, sides);
  const { difference, test } = found;
  const highly = testCategories(version, sides, 0.998).test?.interval ?? null;
  const unitOf = (unit: ComparedUnit, index: number): ComparedUnit => {
    const side = places.indexOf(index);
    if (side < 0) return unit;
    if (!test || difference === null) return { ...unit, reason: REASONS[found.notJudged ?? 'NO_FIGURE'] };
    const sign = side === 0 ? 1 : -1;
    const [place] = classifyFamily([{ z: sign * test.t, pValue: test.pValue }]);
    return {
      category: place?.category ?? 'NOT_ASSESSED',
      reason: null,
      difference: sign * difference,
      interval95: seenFrom(sign, test.interval),
      interval998: highly && seenFrom(sign, highly),
      z: sign * test.t,
      pValue: test.pValue,
      adjustedP: test.pValue,
      test: test.method === 'LINEARISED' ? 'CLUSTER_LINEARISED' : 'CLUSTER_CR2',
    };
  };
  const judged = test !== null;
  return { ...family, units: family.units.map(unitOf), assessed: judged ? 2 : 0, comparisons: judged ? 1 : 0 };
}

const seenFrom = (sign: number, { lower, upper, confidence }: Interval): Interval =>
  sign > 0 ? { lower, upper, confidence } : { lower: -upper, upper: -lower, confidence };
