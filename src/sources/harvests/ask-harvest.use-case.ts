import type { Actor } from '../../permissions';
import { recordEvent } from '../../access';
import { currentCatalogue, roundOf } from '../../catalogue';
import type { Hub } from '../../database';
import { breakerState, done, refusal, refused, type Outcome } from '../../platform';
import { isOpenNow } from '../../rounds';
import { harvestUnderWay, hastenHarvest, planHarvests, type StoredHarvest } from './harvest.store';
import { subjectOf, withSource } from '../manage-sources.use-case';

/**
 * Queues the fetching of a round; the next pass over what is due makes it. Asking again while it waits only shortens
 * the wait.
 */
export async function askHarvest(
  hub: Hub,
  actor: Actor,
  command: { readonly source: number; readonly round: string },
): Promise<Outcome<StoredHarvest>> {
  const round = roundOf(await currentCatalogue(hub.db), command.round);
  return withSource(hub, actor, command.source, async (db, source) => {
    const now = hub.clock();
    if (!source.active) return refused(refusal('SOURCE_INACTIVE', ['source']));
    if (source.openUntil && breakerState(source, now) === 'OPEN')
      return refused(refusal('SOURCE_LEFT_ALONE', ['source'], { until: source.openUntil.toISOString() }));
    if (!(await isOpenNow(db, round, source.forbundId, now)))
      return refused(refusal('ROUND_NOT_OPEN', ['round'], { round: round.code }));
    await planHarvests(db, source.key, [round.key], { askedBy: actor.name, at: now });
    await hastenHarvest(db, source.key, round.key, actor.name, now);
    const after = { round: round.code };
    await recordEvent(db, hub, actor, { ...subjectOf('harvest', source), before: null, after });
    return done((await harvestUnderWay(db, source.key, round.key)) as StoredHarvest);
  });
}
