import { costPerOutcome, criticalZ, fiellerSet } from '../../statistics';
import type { Additional } from './additional';
import type { UnitFigures } from './unit-figures';

/** What is known of a ratio. Only INTERVAL is a range to draw. */
export const RATIO_KINDS = ['EXACT', 'INTERVAL', 'AT_LEAST', 'COMPLEMENT', 'WHOLE_LINE', 'NOT_MEANINGFUL'] as const;
export type RatioKind = (typeof RATIO_KINDS)[number];

/**
 * Kronor per something. EXACT: both are counted, no interval. AT_LEAST: from `lower` up. COMPLEMENT: up to
 * `excludedFrom`, or from `excludedTo`. WHOLE_LINE: anything. NOT_MEANINGFUL: nothing was added, or it was lost, and a
 * ratio would mislead.
 */
export interface Ratio {
  readonly kind: RatioKind;
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly excludedFrom?: number | null;
  readonly excludedTo?: number | null;
}

export interface Ratios {
  readonly costPerParticipant: Ratio | null;
  readonly costPerExit: Ratio | null;
  readonly costPerOutcome: Ratio | null;
  readonly costPerAdditional: Ratio | null;
}

const CONFIDENCE = 0.95;
const NOT_MEANINGFUL: Ratio = { kind: 'NOT_MEANINGFUL', estimate: null, lower: null, upper: null };

/**
 * The costs of a unit per what came out; null where a part is withheld or missing, and per outcome where that is of a
 * sample: kronor of all over those who answered is no cost of anything. Kronor per person.
 */
export function ratiosOf(unit: UnitFigures, more: Additional | null, countsEverybody = true): Ratios {
  const { cost, participants } = unit;
  const outcome = countsEverybody ? unit.outcome : null;
  const ended = unit.ended ?? outcome?.n ?? null;
  return {
    costPerParticipant: exact(cost, participants),
    costPerExit: exact(cost, ended),
    costPerOutcome: cost === null || outcome === null ? null : perOutcome(cost, outcome),
    costPerAdditional: cost === null || more === null ? null : perAdditional(cost, more),
  };
}

function exact(cost: number | null, persons: number | null): Ratio | null {
  if (cost === null || persons === null) return null;
  return persons === 0 ? NOT_MEANINGFUL : { kind: 'EXACT', estimate: cost / persons, lower: null, upper: null };
}

function perOutcome(cost: number, outcome: { readonly n: number; readonly sum: number }): Ratio {
  const found = costPerOutcome(cost, outcome, CONFIDENCE);
  if (!found) return NOT_MEANINGFUL;
  const { lower, upper } = found.interval;
  return { kind: upper === null ? 'AT_LEAST' : 'INTERVAL', estimate: found.estimate, lower, upper };
}

/** The cost is known from the ledger; what was added is an estimate: Fieller's set. */
function perAdditional(cost: number, { persons, variance }: Additional): Ratio {
  if (!(persons > 0) || cost === 0) return NOT_MEANINGFUL;
  const found = fiellerSet(
    { numerator: cost, denominator: persons, varNumerator: 0, varDenominator: variance, covariance: 0 },
    criticalZ(CONFIDENCE),
  );
  if (found.kind === 'interval')
    return { kind: 'INTERVAL', estimate: found.ratio, lower: found.lower, upper: found.upper };
  if (found.kind === 'complement')
    return {
      kind: 'COMPLEMENT',
      estimate: found.ratio,
      lower: null,
      upper: null,
      excludedFrom: found.excludedFrom,
      excludedTo: found.excludedTo,
    };
  return { kind: 'WHOLE_LINE', estimate: found.ratio, lower: null, upper: null };
}
