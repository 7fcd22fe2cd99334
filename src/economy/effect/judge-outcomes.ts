import { CERTAIN, compareUnits, plus, restOf } from '../../benchmarks';
import { criticalZ, type Estimate, type ShareCell } from '../../statistics';
import type { UnitFigures } from '../resources/unit-figures';

/** A unit's outcome less that of the others, in percentage points, with the interval that was tested. */
export interface JudgedOutcome extends Estimate {
  readonly isCertain: boolean;
  /**
   * How many would have to have left for the judge to call the difference certain, were it as it seems. Null where it
   * is certain, and where none would do.
   */
  readonly neededN: number | null;
}

/** Shares from 0 to 1. */
interface Compared {
  readonly own: ShareCell;
  readonly others: ShareCell;
  /** Variance of the difference that ordinary units have beyond chance. */
  readonly between: number;
}

/**
 * Judges each share against the others taken together, by the one judge (ADR 49). Null where a unit has no share, and
 * all of them where fewer than five have.
 */
export function judgeOutcomes(shares: readonly (ShareCell | null)[]): (JudgedOutcome | null)[] {
  const cells = shares.map((share) => share && { ...share, sumOfSquares: share.sum });
  const answered = cells.flatMap((cell) => (cell && cell.n > 0 ? [cell] : []));
  const others = restOf(answered.length > 0 ? answered.reduce(plus) : null, answered);
  const units = cells.map((cell) => ({ cell, reference: others(cell) }));
  const { units: judged, spread, assessed } = compareUnits(SHARE, 'NATION', units);
  const isCertain = ({ category }: { readonly category: string }) => !['SIMILAR', 'NOT_ASSESSED'].includes(category);
  // One more that is certain moves the level for all of them.
  const ifOneMore = ((judged.filter(isCertain).length + 1) * CERTAIN) / Math.max(1, assessed);
  return judged.map((one, index) => {
    const { cell, reference } = units[index] as (typeof units)[number];
    const { difference: estimate, interval95: interval } = one;
    if (!cell || !reference || estimate === null || !interval) return null;
    if (isCertain(one)) return { estimate, interval, isCertain: true, neededN: null };
    const between = (spread?.tau2 ?? 0) * (1 + reference.concentration);
    const needed = neededN({ own: cell, others: reference, between }, criticalZ(1 - ifOneMore));
    return { estimate, interval, isCertain: false, neededN: needed };
  });
}

/** How the outcome is judged: as a share of persons. */
const SHARE = { kind: 'SHARE', base: 'RESPONDENTS', scaleMin: null, scaleMax: null } as const;

/**
 * The least n for which |p − p₀| ≥ z·√(P(1 − P)(1/n + 1/n₀) + between), where P is of the unit and the others together:
 * a·n² + b·n ≥ n₀²·p₀(1 − p₀), with A = (p − p₀)²/z² − between, a = A·n₀ − p(1 − p) and b = n₀(A·n₀ − p(1 − p₀) − p₀(1
 * − p)). Null when no n does, or none that can be counted.
 */
export function neededN({ own, others, between }: Compared, z: number): number | null {
  const [p, p0, n0] = [own.sum / own.n, others.sum / others.n, others.n];
  const left = ((p - p0) / z) ** 2 - between;
  const a = left * n0 - p * (1 - p);
  const b = n0 * (left * n0 - p * (1 - p0) - p0 * (1 - p));
  const c = n0 ** 2 * p0 * (1 - p0);
  if (left <= 0 || a <= 0) return null;
  const needed = Math.ceil((Math.sqrt(b ** 2 + 4 * a * c) - b) / (2 * a));
  // Below thirty the test is exact, and what the formula would let pass may not have passed it.
  return Number.isSafeInteger(needed) ? Math.max(own.n + 1, needed) : null;
}

const families = new WeakMap<readonly UnitFigures[], ReadonlyMap<UnitFigures, JudgedOutcome>>();

/** Of all the units of an answer, judged once however many of them are described. */
export function outcomesOf(units: readonly UnitFigures[]): ReadonlyMap<UnitFigures, JudgedOutcome> {
  const known = families.get(units);
  if (known) return known;
  const judged = judgeOutcomes(units.map(({ outcome }) => outcome));
  const found = new Map(
    units.flatMap((unit, index) => {
      const one = judged[index];
      return one ? [[unit, one] as const] : [];
    }),
  );
  families.set(units, found);
  return found;
}
