import type { Catalogue } from '../../catalogue';
import type { Db } from '../../database';
import type { Place } from '../cube/cube-row';
import { describePlaces, type ReleaseChange } from './release-change.store';

/** A figure by its name, in codes and words, without its numbers. */
export interface NamedFigure extends Pick<
  ReleaseChange,
  'unitKind' | 'unitCode' | 'unitName' | 'dimension' | 'category'
> {
  readonly measure: string;
  readonly round: string;
}

/** Names figures for people: whose, of which measure and round, and of which part of a split. */
export async function namedFigures(
  db: Db,
  places: readonly Place[],
  { measureVersions, rounds }: Catalogue,
): Promise<NamedFigure[]> {
  if (places.length === 0) return [];
  const roundCodes = new Map([...rounds.values()].map(({ key, code }) => [key, code]));
  const described = await describePlaces(db, places);
  return places.flatMap(({ unitKind, roundId, measureVersionId }, at) => {
    const names = described[at];
    const measure = measureVersions.get(measureVersionId)?.measure.code ?? '';
    return names ? { ...names, unitKind, measure, round: roundCodes.get(roundId) ?? '' } : [];
  });
}
