import {
  compareWithCountry,
  compareWithTarget,
  summariseMean,
  twoSidedNormalP,
  twoSidedTP,
  type FunnelTest,
  type TestedDifference,
} from '../../statistics';
import { plus, type Cell, type Comparator, type Reference, type JudgedVersion } from './comparator';

/** A unit of a family, its cell (null when withheld) and the cell it is compared with (null when there is none). */
export interface Unit {
  readonly cell: Cell | null;
  readonly reference: Reference | null;
}

/**
 * How the units of a family differ: their pooled value, φ, and τ², on 0–1 for shares and in the unit of the values for
 * means.
 */
export interface Spread {
  readonly target: number;
  readonly phi: number;
  readonly tau2: number;
  /** Variance of answers within units; null for shares, where it follows from the target. */
  readonly within: number | null;
}

/** The test of one unit, before it is judged beside the others; differences of shares on −1 to 1. */
export interface UnitTest extends TestedDifference {
  readonly pValue: number;
  readonly method: FunnelTest['method'] | 'POOLED_Z';
}

/**
 * Whether what ordinary units differ beyond chance belongs to the question: not where a unit meets itself, or a goal.
 */
export const heedsSpread = (comparator: Comparator): boolean => comparator !== 'GOAL' && comparator !== 'OWN_EARLIER';

/** Tests one unit against its reference; null where there is nothing to test. */
export function testUnit(
  version: JudgedVersion,
  comparator: Comparator,
  { cell, reference }: Unit,
  spread: Spread | null,
): UnitTest | null {
  if (!cell || !reference) return null;
  // Unit and reference both lie off by the spread between units: Var(θᵢ − Σwⱼθⱼ) = τ²(1 + Σwⱼ²).
  const between = heedsSpread(comparator) ? (spread?.tau2 ?? 0) * (1 + reference.concentration) : 0;
  if (version.kind !== 'SHARE') return meanTest(comparator, cell, reference, between, spread?.within ?? null);
  return comparator === 'GOAL' ? goalTest(cell, reference) : shareTest(cell, reference, between);
}

function shareTest(cell: Cell, reference: Cell, between: number): UnitTest | null {
  const whole = plus(cell, reference);
  // The country's test is of the unit against the whole, which is the rest/whole part of the distance to the rest.
  const test = compareWithCountry(cell, whole, between * (reference.n / whole.n) ** 2);
  const p = whole.sum / whole.n;
  const chance = p * (1 - p) * (1 / cell.n + 1 / reference.n);
  return (
    test && {
      ...test,
      difference: cell.sum / cell.n - reference.sum / reference.n,
      error: chance === 0 ? 0 : Math.sqrt(chance + between),
      degreesOfFreedom: Infinity,
    }
  );
}

function goalTest(cell: Cell, reference: Cell): UnitTest | null {
  const goal = reference.sum / reference.n;
  const test = goal > 0 && goal < 1 ? compareWithTarget(cell, goal) : null;
  const error = Math.sqrt((goal * (1 - goal)) / cell.n);
  return test && { ...test, difference: cell.sum / cell.n - goal, error, degreesOfFreedom: Infinity };
}

/**
 * z of a difference of means with the answers' variance pooled over the family: that of a handful of answers says
 * little. A goal has no error of its own; a reference of respondents has.
 */
function meanTest(
  comparator: Comparator,
  cell: Cell,
  reference: Cell,
  between: number,
  within: number | null,
): UnitTest | null {
  const own = within === null ? pooledVariance(cell, reference) : { variance: within, degrees: Infinity };
  if (own === null) return null;
  const { variance, degrees: degreesOfFreedom } = own;
  const difference = cell.sum / cell.n - reference.sum / reference.n;
  const error = Math.sqrt(variance / cell.n + (comparator === 'GOAL' ? 0 : variance / reference.n) + between);
  const z = error === 0 ? 0 : difference / error;
  const pValue = degreesOfFreedom === Infinity ? twoSidedNormalP(z) : twoSidedTP(z, degreesOfFreedom);
  return { z, pValue, difference, error, degreesOfFreedom, method: 'POOLED_Z' };
}

/**
 * Without a family there are only the two's own answers, and so few that Student's t must say what their spread is
 * worth.
 */
function pooledVariance(cell: Cell, reference: Cell): { variance: number; degrees: number } | null {
  const parts = [cell, reference].flatMap((one) => summariseMean(one) ?? []);
  const degrees = parts.reduce((sum, { n }) => sum + n - 1, 0);
  if (degrees === 0) return null;
  return { variance: parts.reduce((sum, { n, variance }) => sum + (n - 1) * (variance ?? 0), 0) / degrees, degrees };
}
