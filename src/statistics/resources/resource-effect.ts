import { criticalT, twoSidedTP } from '../numbers/distributions';
import { requireAtLeast, requireConfidence, requirePositive, StatisticsError } from '../numbers/errors';
import type { Interval } from '../numbers/interval';
import { leastSquares, robustStandardErrors } from '../trends/regression';
import { theilSen, type TheilSenLine } from '../trends/theil-sen';

/** The least-squares slope with the interval that allows for unequal spread. */
export interface RobustLine {
  readonly slope: number;
  readonly intercept: number;
  readonly standardError: number;
  readonly classicStandardError: number;
  readonly pValue: number;
  readonly interval: Interval;
  readonly r2: number | null;
}

/** What the two lines say together. */
export type Direction = 'RISING' | 'FALLING' | 'NO_CERTAIN_DIRECTION';

/**
 * Resource against effect over units: two lines beside each other, and a direction only when both are sure and agree.
 */
export interface ResourceEffect {
  readonly leastSquares: RobustLine;
  readonly theilSen: TheilSenLine;
  readonly direction: Direction;
}

/** Below this number of units HC3 and rank intervals are too rough to be shown. */
export const FEWEST_UNITS_OF_A_LINE = 20;

/**
 * A straight line by least squares with HC3 standard error and t(n − 2) interval. Source: MacKinnon & White (1985).
 * Unit: y per x. Domain: at least three observations, x not constant, no leverage of 1.
 */
export function robustLine(x: readonly number[], y: readonly number[], confidence = 0.95): RobustLine {
  requireConfidence(confidence);
  const fit = leastSquares([x], y);
  const robust = robustStandardErrors(fit, 'HC3');
  if (robust === null) throw new StatisticsError('OUT_OF_DOMAIN', 'One observation alone decides the slope.');
  const slope = fit.coefficients[1]!;
  const standardError = robust[1]!;
  const half = criticalT(confidence, fit.degreesOfFreedom) * standardError;
  return {
    slope,
    intercept: fit.coefficients[0]!,
    standardError,
    classicStandardError: fit.standardErrors[1]!,
    pValue: standardError === 0 ? (slope === 0 ? 1 : 0) : twoSidedTP(slope / standardError, fit.degreesOfFreedom),
    interval: { lower: slope - half, upper: slope + half, confidence },
    r2: fit.r2,
  };
}

/**
 * Resource (x) against effect (y) over units. RISING or FALLING only when the intervals of both lines leave 0 on the
 * same side; otherwise NO_CERTAIN_DIRECTION ("ingen säker riktning"). Says nothing about cause.
 *
 * Domain: at least 20 units (TOO_FEW_VALUES below). Unit: y per x.
 */
export function resourceAgainstEffect(x: readonly number[], y: readonly number[], confidence = 0.95): ResourceEffect {
  requireAtLeast('units', x, FEWEST_UNITS_OF_A_LINE);
  const line = robustLine(x, y, confidence);
  const ranks = theilSen(x, y, confidence);
  const rising = line.interval.lower > 0 && ranks.interval.lower > 0;
  const falling = line.interval.upper < 0 && ranks.interval.upper < 0;
  return {
    leastSquares: line,
    theilSen: ranks,
    direction: rising ? 'RISING' : falling ? 'FALLING' : 'NO_CERTAIN_DIRECTION',
  };
}

/**
 * Elasticity: the slope of ln y on ln x, that is, the per cent y changes when x changes by one per cent. Unit: none.
 * Domain: x and y above 0, otherwise as `robustLine`.
 */
export function elasticity(x: readonly number[], y: readonly number[], confidence = 0.95): RobustLine {
  x.forEach((value) => requirePositive('x', value));
  y.forEach((value) => requirePositive('y', value));
  return robustLine(x.map(Math.log), y.map(Math.log), confidence);
}
