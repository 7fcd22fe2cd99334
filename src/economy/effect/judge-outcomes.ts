import { FEWEST_UNITS } from '../../benchmarks';
import {
  classifyFamily,
  compareWithCountry,
  criticalZ,
  exactSum,
  familyLevel,
  newcombeDifference,
  overdispersion,
  testedInterval,
  type Estimate,
  type FunnelTest,
  type Interval,
  type ShareCell,
} from '../../statistics';
import { addShares, type UnitFigures } from '../resources/unit-figures';

/** A unit's outcome less that of the others, in percentage points, with the interval that was tested. */
export interface JudgedOutcome extends Estimate {
  readonly isCertain: boolean;
  /**
   * How many would have to have left for the judge to call the difference certain, were it as it seems. Null where it
   * is certain, and where none would do.
   */
  readonly neededN: number | null;
}

const CERTAIN = 0.05;
const PERCENT = 100;

/** One unit against all the others, before it is judged beside them. Shares from 0 to 1. */
interface Tested {
  readonly own: ShareCell;
  readonly others: ShareCell;
  /** Variance of the difference that ordinary units have beyond chance. */
  readonly between: number;
  readonly test: FunnelTest;
}

/**
 * Judges each share against the others taken together as the benchmark judges units against the nation (ADR 49): the
 * test of a unit that is part of the whole, with what ordinary units differ beyond chance, and all adjusted together
 * (Benjamini–Hochberg; intervals Benjamini–Yekutieli). `test/economy/judge-outcomes.test.ts` holds the two against each
 * other. Null where a unit has no share, and all of them where fewer than five have.
 */
export function judgeOutcomes(cells: readonly (ShareCell | null)[]): (JudgedOutcome | null)[] {
  const answered = cells.flatMap((cell) => (cell && cell.n > 0 ? [cell] : []));
  if (answered.length < FEWEST_UNITS) return cells.map(() => null);
  const whole = addShares(answered);
  const squares = exactSum(answered.map(({ n }) => n ** 2));
  const { tau2 } = overdispersion(answered);
  const tested = cells.map((cell) => testOf(cell, whole, (rest, n) => tau2 * (1 + (squares - n ** 2) / rest ** 2)));
  const places = classifyFamily(tested.map((one) => one && one.test));
  const adjusted = places.flatMap(({ adjustedP }) => adjustedP ?? []);
  const level = familyLevel(adjusted, CERTAIN);
  const certain = adjusted.filter((p) => p <= CERTAIN).length;
  // One more that is certain moves the level for all of them.
  const ifOneMore = ((certain + 1) * CERTAIN) / adjusted.length;
  return tested.map((one, index) => {
    if (!one) return null;
    const isCertain = !['SIMILAR', 'NOT_ASSESSED'].includes(places[index]?.category ?? 'NOT_ASSESSED');
    return {
      estimate: PERCENT * differenceOf(one),
      interval: intervalOf(one, 1 - level),
      isCertain,
      neededN: isCertain ? null : neededN(one, criticalZ(1 - ifOneMore)),
    };
  });
}

function testOf(
  cell: ShareCell | null,
  whole: ShareCell,
  betweenOf: (rest: number, own: number) => number,
): Tested | null {
  if (!cell || cell.n === 0 || cell.n === whole.n) return null;
  const others = { n: whole.n - cell.n, sum: whole.sum - cell.sum };
  const between = betweenOf(others.n, cell.n);
  // The test is of the unit against the whole, which is the others/whole part of the distance to the others.
  const test = compareWithCountry(cell, whole, between * (others.n / whole.n) ** 2);
  return test && { own: cell, others, between, test };
}

const differenceOf = ({ own, others }: Pick<Tested, 'own' | 'others'>) => own.sum / own.n - others.sum / others.n;

function intervalOf({ own, others, between, test }: Tested, confidence: number): Interval {
  const { n, sum } = addShares([own, others]);
  const chance = (sum / n) * (1 - sum / n) * (1 / own.n + 1 / others.n);
  const error = chance === 0 ? 0 : Math.sqrt(chance + between);
  const difference = differenceOf({ own, others });
  const tests = { ...test, difference, error, degreesOfFreedom: Infinity };
  // Where all are alike the test has no error, and the two shares’ own intervals say what is known.
  const found =
    testedInterval(tests, confidence, { min: -1, max: 1 }) ?? newcombeDifference(own, others, confidence)?.interval;
  const { lower, upper } = found ?? { lower: -1, upper: 1 };
  return { lower: PERCENT * lower, upper: PERCENT * upper, confidence };
}

/**
 * The least n for which |p − p₀| ≥ z·√(P(1 − P)(1/n + 1/n₀) + between), where P is of the unit and the others together:
 * a·n² + b·n ≥ n₀²·p₀(1 − p₀), with A = (p − p₀)²/z² − between, a = A·n₀ − p(1 − p) and b = n₀(A·n₀ − p(1 − p₀) − p₀(1
 * − p)). Null when no n does, or none that can be counted.
 */
export function neededN({ own, others, between }: Omit<Tested, 'test'>, z: number): number | null {
  const [p, p0, n0] = [own.sum / own.n, others.sum / others.n, others.n];
  const left = (differenceOf({ own, others }) / z) ** 2 - between;
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
