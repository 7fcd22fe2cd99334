import { may, type Actor } from '../../permissions';
import { recordEvent } from '../../access';
import type { Hub } from '../../database';
import { releasesByNumbers, type StoredRelease } from '../publishing/release.store';

/** Whether an actor may know of a release that is not public yet: those who publish, and its early readers. */
export const mayKnowOf = (actor: Actor, readers: readonly string[]): boolean =>
  readers.includes(actor.name) || may(actor, 'release:publish');

/**
 * A hub that knows its reader: some may read a release before it is public, and the audit trail records that they did,
 * once for each release and request.
 */
export function withEarlyReading(hub: Hub, actor: Actor): Hub {
  if (actor.roles.includes('PUBLIC')) return hub;
  const asked = new Map<number, Promise<boolean>>();
  const ask = async (release: number, readers: readonly string[]) => {
    if (!mayKnowOf(actor, readers)) return false;
    const event = { action: 'release:read-early' as const, subject: `release:${release}`, forbundId: null };
    await recordEvent(hub.db, hub, actor, { ...event, before: null, after: null });
    return true;
  };
  return {
    ...hub,
    mayReadEarly: (release, readers) => {
      const answer = asked.get(release) ?? ask(release, readers);
      asked.set(release, answer);
      return answer;
    },
  };
}

/** A release by its number; one that is not public yet is found only for those who may read it early. */
export async function findReadableRelease(hub: Hub, number: number): Promise<StoredRelease | undefined> {
  const [found] = await releasesByNumbers(hub.db, [number]);
  if (!found || found.isPublic || (await hub.mayReadEarly?.(number, found.earlyReaders))) return found;
  return undefined;
}
