import {
  certainQuadrant,
  countInterval,
  newcombeDifference,
  scaledInterval,
  wilsonInterval,
  type CostEffectQuadrant,
  type Estimate,
  type Interval,
  type ShareCell,
} from '../../statistics';
import { restOf, type WholeUnit } from '../resources/unit-figures';
import type { JudgedOutcome } from './judge-outcomes';

/**
 * An index of 100 is the units taken together; its interval is that of the outcome, null where only counts are in it.
 */
export interface Index {
  readonly value: number;
  readonly interval: Interval | null;
}

/** Where a unit lies against the others, in cost and in outcome. */
export interface PlaceInPlane {
  /** Kronor per participant, less that of the others. */
  readonly costDifference: Estimate;
  /** Share in work or studies, less that of the others: percentage points. */
  readonly outcomeDifference: Estimate;
  /** Why the outcome is not judged, when it is not: its interval is then over the persons of the two alone. */
  readonly outcomeNotJudged: 'TOO_FEW_UNITS' | null;
  /** Certain exactly where neither interval contains 0 and the outcome is judged. */
  readonly quadrant: CostEffectQuadrant | 'UNDETERMINED';
  /** As the judge says. */
  readonly neededN: number | null;
  readonly resourceIndex: Index;
  /** Null, as the next, when nobody of the whole reached the outcome. */
  readonly qualityIndex: Index | null;
  readonly efficiencyIndex: Index | null;
}

/** Of the cost alone: the outcome is judged among all units. */
const OF_COST = 0.975;
const CONFIDENCE = 0.95;
const PERCENT = 100;

export interface Whole {
  readonly cost: number;
  readonly participants: number;
  readonly outcome: ShareCell;
}

/**
 * A unit against the others of the answer: the difference in kronor per participant and in the share of outcome, its
 * place among the four quadrants when both are certain, and three indices against the whole. Null when there are no
 * others.
 *
 * The outcome is judged as the benchmark judges it (`judgeOutcomes`), and without a judgement there is no quadrant.
 * Participants are a count that could have been another in the same year; its interval (Byar's) is that of the cost.
 */
export function placeInPlane(unit: WholeUnit, all: Whole, judged: JudgedOutcome | null): PlaceInPlane | null {
  const others = restOf(all.outcome, unit.outcome);
  const rest = { cost: all.cost - unit.cost, participants: all.participants - unit.participants };
  if (!others || !(rest.cost > 0) || !(rest.participants > 0)) return null;
  const cost = costDifference(unit, rest, OF_COST);
  const outcome = judged ?? unjudged(unit.outcome, others);
  if (!outcome) return null;
  const { estimate, interval } = outcome;
  return {
    costDifference: cost,
    outcomeDifference: { estimate, interval },
    outcomeNotJudged: judged ? null : 'TOO_FEW_UNITS',
    quadrant: judged?.isCertain ? certainQuadrant(cost.interval, interval) : 'UNDETERMINED',
    neededN: judged?.neededN ?? null,
    ...indicesOf(unit, all),
  };
}

/** Over the persons of the two alone: it says nothing of how the unit stands among others. */
function unjudged(own: ShareCell, others: ShareCell): Estimate | null {
  const found = newcombeDifference(own, others, CONFIDENCE);
  return found && { estimate: PERCENT * found.estimate, interval: scaledInterval(found.interval, PERCENT) };
}

function costDifference(
  own: { readonly cost: number; readonly participants: number },
  rest: { readonly cost: number; readonly participants: number },
  confidence: number,
): Estimate {
  const [a, b] = [own, rest].map(({ cost, participants }) => {
    const { lower, upper } = countInterval(participants, confidence).interval;
    return { value: cost / participants, lower: cost / upper, upper: cost / Math.max(lower, Number.MIN_VALUE) };
  }) as [Bounded, Bounded];
  const estimate = a.value - b.value;
  const lower = estimate - Math.hypot(a.value - a.lower, b.upper - b.value);
  const upper = estimate + Math.hypot(a.upper - a.value, b.value - b.lower);
  return { estimate, interval: { lower, upper, confidence } };
}

interface Bounded {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

function indicesOf(
  unit: WholeUnit,
  all: Whole,
): Pick<PlaceInPlane, 'resourceIndex' | 'qualityIndex' | 'efficiencyIndex'> {
  const { outcome } = unit;
  const costs = unit.cost / unit.participants / (all.cost / all.participants);
  const wilson = wilsonInterval(outcome, CONFIDENCE)?.interval;
  if (all.outcome.sum === 0 || !wilson)
    return { resourceIndex: { value: PERCENT * costs, interval: null }, qualityIndex: null, efficiencyIndex: null };
  const index = (of: (share: number) => number): Index => ({
    value: PERCENT * of(outcome.sum / outcome.n),
    interval: { lower: PERCENT * of(wilson.lower), upper: PERCENT * of(wilson.upper), confidence: CONFIDENCE },
  });
  const share = all.outcome.sum / all.outcome.n;
  const perKrona = all.outcome.sum / all.cost;
  return {
    resourceIndex: { value: PERCENT * costs, interval: null },
    qualityIndex: index((own) => own / share),
    efficiencyIndex: index((own) => (own * outcome.n) / unit.cost / perKrona),
  };
}
