import {
  elasticity,
  FEWEST_UNITS_OF_A_LINE,
  leastSquares,
  resourceAgainstEffect,
  type Direction,
  type ResourceEffect,
  type RobustLine,
} from '../../statistics';
import type { WholeUnit } from '../resources/unit-figures';

/** A unit in the scatter: kronor per participant against per cent in work or studies. */
export interface Point {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** How far one unit alone moves the line. */
export interface Influence {
  readonly key: string;
  /** The least-squares slope without it. */
  readonly slopeWithout: number;
  readonly leverage: number;
}

export interface Relation extends ResourceEffect {
  /** Null when some unit has none in work or studies. */
  readonly elasticity: RobustLine | null;
  /** Those whose leaving moves the slope most, the most first. */
  readonly influence: readonly Influence[];
  /** The least and the largest slope that leaving out one unit gives. */
  readonly slopeRange: readonly [number, number];
}

/** Why there is no line, in a code that has its words elsewhere. */
export type NoRelation = 'TOO_FEW_UNITS' | 'NO_VARIATION';

const MOST_INFLUENTIAL = 5;
const PERCENT = 100;

export const pointsOf = (units: readonly WholeUnit[]): Point[] =>
  units.map(({ key, cost, participants, outcome }) => ({
    key,
    x: cost / participants,
    y: (PERCENT * outcome.sum) / outcome.n,
  }));

/** Two lines through the points, when there are enough of them and they differ. Says nothing about cause. */
export function relationOf(points: readonly Point[]): Relation | NoRelation {
  if (points.length < FEWEST_UNITS_OF_A_LINE) return 'TOO_FEW_UNITS';
  // By key, so that the order in which units come changes no digit.
  const sorted = [...points].sort((a, b) => (a.key < b.key ? -1 : 1));
  const [x, y] = [sorted.map((point) => point.x), sorted.map((point) => point.y)];
  if (new Set(x).size < 3 || new Set(y).size < 2) return 'NO_VARIATION';
  const influence = influenceOf(sorted, x, y);
  const slopes = influence.map(({ slopeWithout }) => slopeWithout);
  const lines = resourceAgainstEffect(x, y);
  const moved = ({ slopeWithout }: Influence) => Math.abs(slopeWithout - lines.leastSquares.slope);
  return {
    ...lines,
    elasticity: y.every((value) => value > 0) ? elasticity(x, y) : null,
    influence: [...influence].sort((a, b) => moved(b) - moved(a)).slice(0, MOST_INFLUENTIAL),
    slopeRange: [Math.min(...slopes), Math.max(...slopes)],
  };
}

/**
 * b₍₋ᵢ₎ = b − wᵢeᵢ/(1 − hᵢ), without fitting again (Belsley, Kuh & Welsch 1980). A unit that alone decides the slope is
 * left out.
 */
function influenceOf(points: readonly Point[], x: readonly number[], y: readonly number[]): Influence[] {
  const fit = leastSquares([x], y);
  const slope = fit.coefficients[1] as number;
  return points.flatMap(({ key }, index) => {
    const leverage = fit.leverages[index] as number;
    if (leverage > 1 - 1e-12) return [];
    const weight = fit.weights[1]?.[index] as number;
    return { key, leverage, slopeWithout: slope - (weight * (fit.residuals[index] as number)) / (1 - leverage) };
  });
}

/** Whether leaving out any one unit could turn the line round. */
export const turnsOnOneUnit = ({ slopeRange: [low, high] }: Relation): boolean => low < 0 && high > 0;

export type { Direction };
