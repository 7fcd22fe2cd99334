import type { MeasureVersion } from '../../catalogue';
import { criticalZ, funnelLimits } from '../../statistics';
import { familyKind, type Cell } from './comparator';
import type { DecidingBand } from './deciding-band';

/**
 * Which limits the categories come from: with the spread between units, of chance and the number of comparisons, or of
 * no one curve.
 */
export const FUNNEL_DECIDES = ['WITH_SPREAD', 'CHANCE', 'NO_CURVE'] as const;
export type FunnelDecides = (typeof FUNNEL_DECIDES)[number];

/** Limits to draw at one number of answers, in the unit of the measure. */
export interface FunnelPoint {
  readonly n: number;
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
  /** The limits that decide, certain and highly certain; null where no one curve does. */
  readonly decidingLower: number | null;
  readonly decidingUpper: number | null;
  readonly decidingLower998: number | null;
  readonly decidingUpper998: number | null;
}

/** Enough points for a curve to look smooth, few enough to send with every answer. */
const POINTS = 40;

/**
 * The numbers of answers at which limits are drawn: every one up to 20, then ever further apart; and those of the
 * units.
 */
function grid(largest: number, sizes: readonly number[]): number[] {
  const points = new Set<number>(sizes);
  for (let n = 1; n <= Math.min(20, largest); n += 1) points.add(n);
  for (let i = 0; i <= POINTS - 20; i += 1) points.add(Math.round(20 * (largest / 20) ** (i / (POINTS - 20))));
  return [...points].filter((n) => n >= 1 && n <= largest).sort((a, b) => a - b);
}

/**
 * Funnel limits ready to draw: what chance alone would give around the target, and, where one curve decides, the limits
 * by which the units are judged: wider by the spread between units and by how many are compared. The first are for the
 * eye: an interpolated limit used as a flag marks 5 of 5 at a target of 0.9, which happens every other time.
 */
export function funnelCurve(
  version: MeasureVersion,
  cells: readonly Cell[],
  target: number,
  within: number | null,
  deciding: DecidingBand | null = null,
): FunnelPoint[] {
  const largest = Math.max(0, ...cells.map((cell) => cell.n));
  if (largest === 0 || familyKind(version) === 'NONE') return [];
  const sizes = deciding ? cells.map(({ n }) => n).filter((n) => n > 0) : [];
  return grid(largest, sizes).map((n) => {
    const [at95, at998] = [0.95, 0.998].map((confidence) =>
      familyKind(version) === 'SHARE'
        ? shareLimits(n, target / 100, confidence)
        : meanLimits(version, n, target, within ?? 0, confidence),
    ) as [{ lower: number; upper: number }, { lower: number; upper: number }];
    const certain = deciding?.at(n, 'certain') ?? null;
    const highly = deciding?.at(n, 'highly') ?? null;
    return {
      n,
      lower95: at95.lower,
      upper95: at95.upper,
      lower998: at998.lower,
      upper998: at998.upper,
      decidingLower: certain?.lower ?? null,
      decidingUpper: certain?.upper ?? null,
      decidingLower998: highly?.lower ?? null,
      decidingUpper998: highly?.upper ?? null,
    };
  });
}

function shareLimits(n: number, target: number, confidence: number) {
  const limits = funnelLimits(n, target, confidence);
  return { lower: 100 * (limits?.lower ?? 0), upper: 100 * (limits?.upper ?? 1) };
}

function meanLimits(version: MeasureVersion, n: number, target: number, within: number, confidence: number) {
  const half = criticalZ(confidence) * Math.sqrt(within / n);
  return {
    lower: Math.max(version.scaleMin ?? -Infinity, target - half),
    upper: Math.min(version.scaleMax ?? Infinity, target + half),
  };
}
