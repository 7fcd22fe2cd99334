import {
  certainQuadrant,
  countInterval,
  criticalZ,
  newcombeDifference,
  wilsonInterval,
  type CostEffectQuadrant,
  type Estimate,
  type Interval,
  type ShareCell,
} from '../../statistics';
import { restOf, type WholeUnit } from '../resources/unit-figures';

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
  readonly quadrant: CostEffectQuadrant | 'UNDETERMINED';
  /**
   * How many would have to have left for the difference in outcome to be certain, were it as it seems. Null when none
   * would do.
   */
  readonly neededN: number | null;
  readonly resourceIndex: Index;
  /** Null, as the next, when nobody of the whole reached the outcome. */
  readonly qualityIndex: Index | null;
  readonly efficiencyIndex: Index | null;
}

/** Each axis by itself at 97.5 per cent: both hold together at 95 (Bonferroni). */
const EACH_AXIS = 0.975;
const CONFIDENCE = 0.95;
const PERCENT = 100;

export interface Whole {
  readonly cost: number;
  readonly participants: number;
  readonly outcome: ShareCell;
}

/**
 * A unit against the others of the answer: the difference in kronor per participant and in the share of outcome, its
 * place among the four quadrants when both are certain at once, and three indices against the whole. Null when there
 * are no others.
 *
 * Participants are a count that could have been another in the same year; its interval (Byar's) is that of the cost.
 * The bounds of the two are combined as Newcombe's are.
 */
export function placeInPlane(unit: WholeUnit, all: Whole): PlaceInPlane | null {
  const others = restOf(all.outcome, unit.outcome);
  const rest = { cost: all.cost - unit.cost, participants: all.participants - unit.participants };
  if (!others || !(rest.cost > 0) || !(rest.participants > 0)) return null;
  const cost = (confidence: number) => costDifference(unit, rest, confidence);
  const outcome = (confidence: number) => newcombeDifference(unit.outcome, others, confidence);
  const [certain, shown] = [outcome(EACH_AXIS), outcome(CONFIDENCE)];
  if (!certain || !shown) return null;
  return {
    costDifference: cost(CONFIDENCE),
    outcomeDifference: scaled(shown, PERCENT),
    quadrant: certainQuadrant(cost(EACH_AXIS).interval, certain.interval),
    neededN: neededN(unit.outcome, others),
    ...indicesOf(unit, all),
  };
}

const scaled = ({ estimate, interval }: Estimate, by: number): Estimate => ({
  estimate: by * estimate,
  interval: { lower: by * interval.lower, upper: by * interval.upper, confidence: interval.confidence },
});

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

/** n for which z·√(p(1 − p)/n + p₀(1 − p₀)/n₀) is the difference itself, rounded up. */
export function neededN(own: ShareCell, others: ShareCell): number | null {
  const [p, p0] = [own.sum / own.n, others.sum / others.n];
  const z2 = criticalZ(CONFIDENCE) ** 2;
  const left = (p - p0) ** 2 - (z2 * p0 * (1 - p0)) / others.n;
  if (left <= 0) return null;
  const needed = Math.ceil((z2 * p * (1 - p)) / left);
  return Number.isSafeInteger(needed) ? Math.max(1, needed) : null;
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
