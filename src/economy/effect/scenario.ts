import { criticalZ, median, wilsonInterval } from '../../statistics';
import type { WholeUnit } from '../resources/unit-figures';

export const SCENARIOS = ['TO_MEDIAN', 'FUNDING_CHANGE'] as const;
export type ScenarioKind = (typeof SCENARIOS)[number];

/** What follows by plain arithmetic. Persons in work or studies; kronor. */
export interface Scenario {
  /** Units that would be otherwise than they are. */
  readonly moved: number;
  readonly units: number;
  readonly extraOutcomes: number;
  /** From the uncertainty of what is extrapolated from; null bounds where there is none to be had. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly extraCost: number;
  /** Kronor per person that was moved to, or that was held. */
  readonly costPerOutcome: number;
}

const CONFIDENCE = 0.95;

/**
 * Units whose cost per outcome is above the median get the median, at the cost they have: cost/median − outcome each.
 * The interval is that of the median over units (ranks ⌊n/2 − z√n/2⌋ + 1 and its mirror n + 1 − that; Conover 1999, ch.
 * 3.2). Null without units that reached the outcome.
 */
export function toMedian(units: readonly WholeUnit[]): Scenario | null {
  const placed = units.filter(({ outcome }) => outcome.sum > 0);
  if (placed.length === 0) return null;
  const costs = placed.map(({ cost, outcome }) => cost / outcome.sum).sort((a, b) => a - b);
  const middle = median(costs);
  const extraAt = (level: number) =>
    placed.reduce((sum, { cost, outcome }) => sum + Math.max(0, cost / level - outcome.sum), 0);
  const reach = (criticalZ(CONFIDENCE) * Math.sqrt(costs.length)) / 2;
  // A dearer median gives fewer: the upper rank is the lower bound.
  const [low, high] = [costs[Math.floor(costs.length / 2 - reach)], costs[Math.ceil(costs.length / 2 + reach) - 1]];
  return {
    moved: costs.filter((cost) => cost > middle).length,
    units: placed.length,
    extraOutcomes: extraAt(middle),
    lower: high === undefined ? null : extraAt(high),
    upper: low === undefined ? null : extraAt(low),
    extraCost: 0,
    costPerOutcome: middle,
  };
}

/**
 * Kronor up or down by some per cent, at the cost per outcome there is; the interval is that of the outcome (Wilson).
 */
export function fundingChange(units: readonly WholeUnit[], percent: number): Scenario | null {
  const cost = units.reduce((sum, unit) => sum + unit.cost, 0);
  const outcome = units.reduce((sum, unit) => ({ n: sum.n + unit.outcome.n, sum: sum.sum + unit.outcome.sum }), {
    n: 0,
    sum: 0,
  });
  const share = wilsonInterval(outcome, CONFIDENCE);
  if (!share || outcome.sum === 0) return null;
  const factor = percent / 100;
  const bounds = [share.interval.lower, share.interval.upper].map((p) => factor * p * outcome.n);
  return {
    moved: units.length,
    units: units.length,
    extraOutcomes: factor * outcome.sum,
    lower: Math.min(...bounds),
    upper: Math.max(...bounds),
    extraCost: factor * cost,
    costPerOutcome: cost / outcome.sum,
  };
}
