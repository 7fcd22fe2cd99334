import { currentCatalogue, measureOf, type Measure, type Round } from '../../catalogue';
import type { Hub } from '../../database';
import { SamnavError } from '../../platform';
import { everyForbund } from '../../register';
import { releasedTable, releaseToRead } from '../../releases';
import { requireCounty } from '../figures/read-place.use-case';
import { roundsBetween, segmentsOf } from '../series/series';
import { requireForwards } from '../series/trend-of.use-case';
import { whoTookPart, type RoundOfParticipation } from './who-took-part';

export interface ParticipationQuestion {
  readonly measure: string;
  readonly county?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly release?: number | null;
}

export interface Participation {
  readonly measure: Measure;
  readonly release: number;
  readonly rounds: readonly RoundOfParticipation[];
}

/**
 * Who took part in a measure, in each round of which the release has something. That a förbund reported is public, also
 * where its figure is withheld.
 */
export async function participation(hub: Hub, question: ParticipationQuestion): Promise<Participation> {
  const { county = null, from, to } = question;
  const catalogue = await currentCatalogue(hub.db);
  const measure = measureOf(catalogue, question.measure);
  for (const code of [from, to])
    if (code && !catalogue.rounds.has(code)) throw new SamnavError('UNKNOWN_ROUND', { round: code });
  requireForwards(question);
  if (county) await requireCounty(hub.db, county);
  const release = await releaseToRead(hub, question.release);
  const measured = segmentsOf(measure, roundsBetween(catalogue));
  const table = {
    release,
    roundIds: measured.map(({ round }) => round.key),
    versionIds: measure.versions.map(({ key }) => key),
    categoryIds: [catalogue.totalCategory.key],
  };
  const cells = await releasedTable(hub.db, table, { kind: 'FORBUND' });
  const rounds = measured.flatMap(({ round, version }) => {
    const own = cells.filter((cell) => cell.roundId === round.key && cell.measureVersionId === version.key);
    return own.length > 0 ? [{ round, reported: new Set(own.map(({ unitId }) => unitId)) }] : [];
  });
  const all = await everyForbund(hub.db);
  const members = county ? all.filter(({ countyCode }) => countyCode === county) : all;
  // Cut afterwards: the first round asked for has a round before it too.
  const isAsked = ({ code }: Round) => (!from || code >= from) && (!to || code <= to);
  return { measure, release, rounds: whoTookPart(rounds, members, all).filter(({ round }) => isAsked(round)) };
}
