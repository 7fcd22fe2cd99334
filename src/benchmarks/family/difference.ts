import { newcombeDifference, scaledInterval, summariseMean, welchDifference, type Interval } from '../../statistics';
import { familyKind, type Cell, type JudgedVersion } from './comparator';

export interface Difference {
  readonly estimate: number;
  readonly interval: Interval | null;
}

/**
 * Difference of two independent figures, first − second, in the unit of the measure (Newcombe's method 10, or Welch);
 * null where there is nothing to compare or the measure has no sampling error.
 */
export function differenceBetween(
  version: JudgedVersion,
  first: Cell,
  second: Cell,
  confidence = 0.95,
): Difference | null {
  const kind = familyKind(version);
  if (kind === 'NONE' || first.n <= 0 || second.n <= 0) return null;
  if (kind === 'SHARE') {
    const found = newcombeDifference(first, second, confidence);
    if (!found) return null;
    return { estimate: 100 * found.estimate, interval: scaledInterval(found.interval, 100) };
  }
  const [a, b] = [summariseMean(first), summariseMean(second)];
  if (!a || !b) return null;
  const { estimate, interval } = welchDifference(a, b, confidence);
  return { estimate, interval };
}
