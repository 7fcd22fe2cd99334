import {
  meanDispersion,
  pooledEstimate,
  scaledInterval,
  summariseMean,
  typicalShare,
  type Interval,
} from '../../statistics';
import type { MeasureVersion } from '../../catalogue';
import type { Text } from '../../platform';
import { familyKind, FEWEST_UNITS, type Cell } from '../family/comparator';

/** What a typical förbund has: another question than what the country's respondents answered. */
export interface TypicalValue {
  readonly label: Text;
  readonly value: number;
  readonly interval: Interval | null;
  /** Where one more förbund would be expected to lie. */
  readonly predictionInterval: Interval | null;
  /** Standard deviation between förbund beyond chance: in the unit of a mean, on the logit scale of a share. */
  readonly tau: number;
  readonly units: number;
}

const PERCENT = 100;
const LABEL: Text = { sv: 'Det typiska förbundet', en: 'The typical förbund' };

/** The typical förbund by random effects (Paule–Mandel, Hartung–Knapp), from published figures; null under five. */
export function typicalValue(version: MeasureVersion, cells: readonly Cell[]): TypicalValue | null {
  if (cells.length < FEWEST_UNITS) return null;
  if (familyKind(version) === 'SHARE') {
    const found = typicalShare(cells);
    if (!found) return null;
    const { estimate, interval, predictionInterval, logit } = found;
    return {
      label: LABEL,
      value: PERCENT * estimate,
      interval: inPercent(interval),
      predictionInterval: inPercent(predictionInterval),
      tau: logit.tau,
      units: cells.length,
    };
  }
  if (familyKind(version) !== 'MEAN') return null;
  const summaries = cells.flatMap((cell) => summariseMean(cell) ?? []);
  if (!summaries.some(({ n }) => n > 1)) return null;
  const { within } = meanDispersion(summaries);
  if (within === 0) return null;
  const { estimate, interval, predictionInterval, tau } = pooledEstimate(
    summaries.map(({ n, mean }) => ({ value: mean, variance: within / n })),
  );
  return {
    label: LABEL,
    value: estimate,
    interval: clamp(version, interval),
    predictionInterval: clamp(version, predictionInterval),
    tau,
    units: cells.length,
  };
}

const inPercent = (interval: Interval | null): Interval | null => interval && scaledInterval(interval, PERCENT);

const clamp = ({ scaleMin, scaleMax }: MeasureVersion, interval: Interval | null): Interval | null =>
  interval && {
    ...interval,
    lower: Math.max(scaleMin ?? -Infinity, interval.lower),
    upper: Math.min(scaleMax ?? Infinity, interval.upper),
  };
