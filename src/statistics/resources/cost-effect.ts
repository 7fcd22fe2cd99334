import { criticalZ, normalCdf } from '../numbers/distributions';
import { requireConfidence, requireDomain, requireFinite, requireNonNegative } from '../numbers/errors';
import type { Interval } from '../numbers/interval';

/** A difference in cost (kronor) and in effect, compared with the alternative. */
export interface CostEffect {
  readonly deltaCost: number;
  readonly deltaEffect: number;
}

/**
 * NE: dearer and better; SE: no dearer and better; NW: dearer and no better; SW: cheaper and worse; ORIGIN: no
 * difference.
 */
export type CostEffectQuadrant = 'NE' | 'SE' | 'NW' | 'SW' | 'ORIGIN';

/** The point in the plane, and the ratio where it means something. */
export interface CostEffectPoint {
  readonly quadrant: CostEffectQuadrant;
  /** Δcost/Δeffect in NE and SW; `null` elsewhere, where a ratio hides which alternative is the better. */
  readonly icer: number | null;
}

/**
 * Quadrant of the cost-effectiveness plane, with the incremental ratio only in NE and SW.
 *
 * On an axis the point belongs to the side that settles the matter: dearer without gain or worse without saving is NW
 * (dominated), cheaper without loss or better at the same cost is SE (dominant).
 *
 * Source: Black (1990), Med Decis Making 10:212–214. Unit: kronor per unit of effect. Domain: finite differences.
 */
export function costEffectPoint({ deltaCost, deltaEffect }: CostEffect): CostEffectPoint {
  requireFinite('deltaCost', deltaCost);
  requireFinite('deltaEffect', deltaEffect);
  const quadrant = quadrantOf(deltaCost, deltaEffect);
  return { quadrant, icer: quadrant === 'NE' || quadrant === 'SW' ? deltaCost / deltaEffect : null };
}

function quadrantOf(cost: number, effect: number): CostEffectQuadrant {
  if (cost === 0 && effect === 0) return 'ORIGIN';
  if (cost >= 0 && effect <= 0) return 'NW';
  if (cost <= 0 && effect >= 0) return 'SE';
  return cost > 0 ? 'NE' : 'SW';
}

/** The quadrant of resource against effect, or UNDETERMINED when an interval touches an axis. */
export function certainQuadrant(cost: Interval, effect: Interval): CostEffectQuadrant | 'UNDETERMINED' {
  [cost.lower, cost.upper, effect.lower, effect.upper].forEach((bound) => requireFinite('bound', bound));
  const leavesAxis = ({ lower, upper }: Interval) => lower > 0 || upper < 0;
  return leavesAxis(cost) && leavesAxis(effect) ? quadrantOf(cost.lower, effect.lower) : 'UNDETERMINED';
}

/** Sampling variances of the two differences. */
export interface CostEffectError {
  readonly varCost: number;
  readonly varEffect: number;
  readonly covariance: number;
}

/** What the difference is worth at a stated value of one unit of effect. */
export interface NetBenefit {
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: Interval;
  /** Φ(estimate/se): 0, ½ or 1 when there is no error. */
  readonly probabilityCostEffective: number;
}

/** Net monetary benefit λ·Δeffect − Δcost. Unit: kronor. Domain: λ ≥ 0 kronor per unit of effect. */
export function netBenefit({ deltaCost, deltaEffect }: CostEffect, willingnessToPay: number): number {
  requireFinite('deltaCost', deltaCost);
  requireFinite('deltaEffect', deltaEffect);
  requireNonNegative('willingnessToPay', willingnessToPay);
  return willingnessToPay * deltaEffect - deltaCost;
}

/**
 * Net benefit with its normal interval; unlike the ratio it is defined in every quadrant.
 *
 * se² = λ²·v_e + v_c − 2λ·cov. Source: Stinnett & Mullahy (1998), Med Decis Making 18:S68–S80. Unit: kronor. Domain: λ
 * ≥ 0, variances from 0, cov² ≤ v_c·v_e.
 */
export function netBenefitInterval(
  difference: CostEffect,
  error: CostEffectError,
  willingnessToPay: number,
  confidence = 0.95,
): NetBenefit {
  const estimate = netBenefit(difference, willingnessToPay);
  requireConfidence(confidence);
  requireNonNegative('varCost', error.varCost);
  requireNonNegative('varEffect', error.varEffect);
  requireFinite('covariance', error.covariance);
  requireDomain(
    error.covariance ** 2 <= error.varCost * error.varEffect * (1 + 1e-12),
    'The covariance is too large for the variances.',
  );
  const variance = willingnessToPay ** 2 * error.varEffect + error.varCost - 2 * willingnessToPay * error.covariance;
  const standardError = Math.sqrt(Math.max(0, variance));
  const half = criticalZ(confidence) * standardError;
  return {
    estimate,
    standardError,
    interval: { lower: estimate - half, upper: estimate + half, confidence },
    probabilityCostEffective: standardError === 0 ? (Math.sign(estimate) + 1) / 2 : normalCdf(estimate / standardError),
  };
}
