import { clusterShare, FEWEST_UNITS_OF_A_ROUND, scaledInterval, type Interval } from '../../statistics';
import type { Text } from '../../platform';
import { familyKind, toCell } from '../family/comparator';
import { clusterOptions, clustersOf, scaleOf } from '../series/clusters';
import type { NationalValue } from './national-value.use-case';

/**
 * The interval of a sum over förbund that answers what other förbund taking part might have given; in the unit of the
 * measure.
 */
export interface AmongForbund {
  readonly label: Text;
  /** Förbund with a published figure, and what is withheld as one more. */
  readonly units: number;
  readonly interval: Interval | null;
  readonly standardError: number | null;
  readonly degreesOfFreedom: number;
}

const LABEL: Text = {
  sv: 'Om andra förbund hade deltagit: förbund som kluster',
  en: 'If other förbund had taken part: förbund as clusters',
};

/** Null below five förbund, where they do not differ, and for counts and amounts, which have no sampling error. */
export function amongForbund({ version, pooled, cells }: NationalValue): AmongForbund | null {
  const total = pooled.published && toCell(pooled.published.numbers);
  if (!version || !total?.n || familyKind(version) === 'NONE') return null;
  const { whole } = clustersOf([{ total, forbund: new Map(cells.map((cell, index) => [index, cell])) }]);
  const found = clusterShare(whole[0] ?? [], clusterOptions(version));
  if (!found?.interval || found.standardError === null || found.units < FEWEST_UNITS_OF_A_ROUND) return null;
  const scale = scaleOf(version);
  return {
    label: LABEL,
    units: found.units,
    interval: scaledInterval(found.interval, scale),
    standardError: scale * found.standardError,
    degreesOfFreedom: found.degreesOfFreedom,
  };
}
