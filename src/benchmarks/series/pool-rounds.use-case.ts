import { currentCatalogue, roundOf, type Measure, type Round } from '../../catalogue';
import type { Hub } from '../../database';
import { SamnavError } from '../../platform';
import type { Forbund } from '../../register';
import { familyKind } from '../family/comparator';
import { pooledValue, type PooledValue } from './pooled-value';
import { refuseAcrossBreak } from './series-break';
import { trendOf } from './trend-of.use-case';

export interface PooledQuestion {
  readonly measure: string;
  readonly rounds: readonly string[];
  readonly dimension?: string | null;
  readonly category?: string | null;
  readonly release?: number | null;
}

export interface PooledRounds extends PooledValue {
  readonly measure: Measure;
  readonly release: number;
  readonly asked: readonly Round[];
}

const MOST_ROUNDS = 3;

/**
 * Two or three rounds of a förbund put together, for one with few answers in each. Refused across a break of the series,
 * and across a merger, before which the figures are of another förbund.
 */
export async function poolRounds(hub: Hub, forbund: Forbund, question: PooledQuestion): Promise<PooledRounds> {
  const codes = [...new Set(question.rounds)].sort();
  if (codes.length < 2 || codes.length > MOST_ROUNDS) throw new SamnavError('POOLS_TWO_OR_THREE_ROUNDS');
  const catalogue = await currentCatalogue(hub.db);
  const asked = codes.map((code) => roundOf(catalogue, code));
  const { measure, dimension, category, release } = question;
  const series = await trendOf(hub, {
    ...{ measure, forbund, dimension, category, release },
    ...{ from: codes[0], to: codes.at(-1), structure: 'AS_REPORTED' },
  });
  const points = asked.map((round) => {
    const point = series.points.find((one) => one.round.code === round.code);
    if (!point) throw new SamnavError('NOT_MEASURED_IN_ROUND', { measure, round: round.code });
    return point;
  });
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) throw new Error('Two rounds have two points.');
  if (familyKind(last.version) === 'NONE') throw new SamnavError('POOLS_ANSWERS_ONLY', { measure });
  refuseAcrossBreak(first.version, last.version, first.round, last.round);
  const merger = first.segment === last.segment ? undefined : series.breaks.find(({ kind }) => kind === 'MERGER');
  if (merger)
    throw new SamnavError('SERIES_BREAK', { from: first.round.code, to: last.round.code, reason: merger.reason });
  return { measure: series.measure, release: series.release, asked, ...pooledValue(last.version, points) };
}
