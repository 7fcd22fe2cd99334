import { requireDomain, requireFinite } from '../numbers/errors';
import { requireMeanSummary, type MeanSummary, type Scale } from './mean';

/**
 * The index 0–100 of a mean: 100·(mean − min)/(max − min), with the variance scaled by (100/(max − min))².
 *
 * Everything that holds for means (interval, Welch, shrinkage) then holds for the index, on the scale 0–100. Unit:
 * index points. Domain: min < max; the mean is not clamped.
 */
export function indexSummary(summary: MeanSummary, scale: Scale): MeanSummary {
  requireMeanSummary(summary);
  requireFinite('scale.min', scale.min);
  requireFinite('scale.max', scale.max);
  requireDomain(scale.min < scale.max, 'A scale needs min below max.');
  const factor = 100 / (scale.max - scale.min);
  const variance = summary.variance === null ? null : summary.variance * factor * factor;
  return { n: summary.n, mean: (summary.mean - scale.min) * factor, variance };
}
