import { currentCatalogue, measureOf, roundOf, versionAt, type Measure, type Round } from '../../catalogue';
import type { Hub } from '../../database';
import { SamnavError } from '../../platform';
import type { Forbund, RegisterLoaders } from '../../register';
import { releaseToRead } from '../../releases';
import { familyKind } from '../family/comparator';
import { figureOfForbund } from '../figures/figure-of-forbund';
import type { ForbundCellsLoader } from '../figures/forbund-cells.loader';
import { categoryFor } from '../figures/read-place.use-case';
import { mergerBetween } from './mergers';
import { pooledValue, type PooledValue } from './pooled-value';
import { refuseAcrossBreak } from './series-break';

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

/** What many förbund share a statement by. */
export interface PoolReaders {
  readonly cells: ForbundCellsLoader;
  readonly predecessors: RegisterLoaders['predecessors'];
}

const MOST_ROUNDS = 3;

/**
 * Two or three rounds of a förbund put together, for one with few answers in each. Refused across a break of the
 * series, and across a merger, before which the figures are of another förbund.
 */
export async function poolRounds(
  hub: Hub,
  { cells, predecessors }: PoolReaders,
  forbund: Forbund,
  question: PooledQuestion,
): Promise<PooledRounds> {
  const codes = [...new Set(question.rounds)].sort();
  if (codes.length < 2 || codes.length > MOST_ROUNDS) throw new SamnavError('POOLS_TWO_OR_THREE_ROUNDS');
  const catalogue = await currentCatalogue(hub.db);
  const measure = measureOf(catalogue, question.measure);
  const { key: categoryId } = categoryFor(catalogue, question);
  const measured = codes.map((code) => {
    const round = roundOf(catalogue, code);
    const version = versionAt(measure, round);
    if (!version) throw new SamnavError('NOT_MEASURED_IN_ROUND', { measure: measure.code, round: code });
    if (familyKind(version) === 'NONE') throw new SamnavError('POOLS_ANSWERS_ONLY', { measure: measure.code });
    return { round, version };
  });
  const [first, last] = [measured[0], measured.at(-1)];
  if (!first || !last) throw new Error('Two rounds were asked for.');
  refuseAcrossBreak(first.version, last.version, first.round, last.round);
  const reason = mergerBetween(first.round, last.round, await predecessors.load(forbund.key));
  if (reason) throw new SamnavError('SERIES_BREAK', { from: first.round.code, to: last.round.code, reason });
  const release = await releaseToRead(hub, question.release);
  const parts = await Promise.all(
    measured.map(async ({ round, version }) => {
      const found = await cells.load({ forbundId: forbund.key, release, roundId: round.key, categoryId });
      const cell = found.get(version.key);
      return { round, value: figureOfForbund(version, cell, forbund, round) };
    }),
  );
  return { measure, release, asked: measured.map(({ round }) => round), ...pooledValue(last.version, parts) };
}
