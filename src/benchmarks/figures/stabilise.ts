import {
  scaledInterval,
  meanDispersion,
  meanRankIntervals,
  shareRankIntervals,
  stabilisedMeans,
  stabilisedShares,
  summariseMean,
  type Interval,
  type RankInterval,
} from '../../statistics';
import type { MeasureVersion } from '../../catalogue';
import { familyKind, type Cell } from '../family/comparator';

/** A value drawn towards the family's, the more the fewer its answers ("stabiliserat värde"). */
export interface Stabilised {
  readonly value: number;
  readonly interval: Interval;
}

const PERCENT = 100;

/** Stabilised values of the units that have published answers, in their order; null where the measure has none. */
export function stabilise(version: MeasureVersion, cells: readonly Cell[]): Stabilised[] | null {
  if (cells.length < 2) return null;
  if (familyKind(version) === 'SHARE') {
    return stabilisedShares(cells).units.map(({ estimate, interval }) => ({
      value: PERCENT * estimate,
      interval: scaledInterval(interval, PERCENT),
    }));
  }
  return meansOf(version, cells)?.map(({ estimate, interval }) => ({ value: estimate, interval })) ?? null;
}

/** Between which places a unit lies, 1 being the highest value, or the lowest where lower is better. */
export function rankIntervals(version: MeasureVersion, cells: readonly Cell[]): RankInterval[] | null {
  if (version.direction === 'NONE' || cells.length < 2) return null;
  const means = familyKind(version) === 'SHARE' ? null : meansOf(version, cells);
  const ranks = familyKind(version) === 'SHARE' ? shareRankIntervals(cells) : means && meanRankIntervals(means);
  if (!ranks || version.direction === 'HIGHER') return ranks;
  const turned = (rank: number) => cells.length + 1 - rank;
  return ranks.map(({ lower, upper, confidence }) => ({ lower: turned(upper), upper: turned(lower), confidence }));
}

function meansOf(version: MeasureVersion, cells: readonly Cell[]) {
  if (familyKind(version) !== 'MEAN') return null;
  const summaries = cells.flatMap((cell) => summariseMean(cell) ?? []);
  if (summaries.length !== cells.length || !summaries.some(({ n }) => n > 1)) return null;
  const { within } = meanDispersion(summaries);
  if (within === 0) return null;
  return stabilisedMeans(summaries.map(({ n, mean }) => ({ value: mean, variance: within / n }))).units;
}
