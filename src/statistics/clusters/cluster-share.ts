import { criticalT } from '../numbers/distributions';
import { requireConfidence } from '../numbers/errors';
import type { Interval } from '../numbers/interval';
import { intervalAround, type Scale } from '../means/mean';
import { requireClusterCells, roundRatio, type ClusterCell, type ClusterKind } from './cluster-cells';
import { linearisedError, unitsOf } from './cluster-test';

/** How cells are read, and what is asked of the interval. */
export interface ClusterOptions {
  /** SHARE unless said otherwise. */
  readonly kind?: ClusterKind;
  /** 0.95 unless said otherwise. */
  readonly confidence?: number;
  /** Intervals are clamped to it; without it they may reach outside the scale. */
  readonly scale?: Scale;
}

/** The ratio of a sum over units, with its error if other units had taken part. */
export interface ClusterEstimate {
  /** Units with answers. */
  readonly units: number;
  readonly degreesOfFreedom: number;
  readonly estimate: number;
  /** `null` with fewer than two units. */
  readonly standardError: number | null;
  /** `null` also when no unit differs from another: an interval of no width would claim certainty. */
  readonly interval: Interval | null;
}

/**
 * The share (or mean) of all answers with units as clusters, p = Σx/Σn; `null` when nobody answered.
 *
 * se² = k/(k − 1)·Σ((xᵢ − p·nᵢ)/N)², interval p ± t₍k−1₎·se, over the k units with answers. It says what another year's
 * participants might have given, where `wilsonInterval` of the pooled cell says what other persons of the same units
 * might.
 *
 * Source: Cochran (1977), Sampling Techniques, ch. 6; R survey's `svyratio` with ids = unit. Unit: shares from 0 to 1,
 * or that of the values. Domain: whole 0 ≤ x ≤ n for shares; for means any finite sum, and 0 at n = 0.
 */
export function clusterShare(cells: readonly ClusterCell[], options: ClusterOptions = {}): ClusterEstimate | null {
  const { kind = 'SHARE', confidence = 0.95, scale } = options;
  requireConfidence(confidence);
  requireClusterCells([cells], kind);
  const round = roundRatio(cells);
  if (round === null) return null;
  const contrast = { rounds: [round], coefficients: [1] };
  const units = unitsOf(contrast);
  const standardError = linearisedError(contrast);
  const interval =
    standardError === null || standardError === 0
      ? null
      : intervalAround(round.estimate, criticalT(confidence, units - 1) * standardError, confidence, scale);
  return { units, degreesOfFreedom: units - 1, estimate: round.estimate, standardError, interval };
}
