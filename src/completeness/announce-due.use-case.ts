import { announce, announcedKeys, type NewEvent } from '../outbox';
import { currentCatalogue } from '../catalogue';
import type { Hub } from '../database';
import { notePublic } from '../releases';
import { newlyReleased } from './completeness.store';
import { standingsIn } from './read-completeness.use-case';
import { reminderFor } from './remind.use-case';
import { mayRemindOf, NEWS_DAYS, remindersDue, roundNews } from './round-news';

/**
 * Announces what time has brought about: rounds that opened or closed, releases that became public, reminders that are
 * due. Each is announced once, whichever process notices it first and however often it looks.
 */
export async function announceDue(hub: Hub): Promise<number> {
  const now = hub.clock();
  await notePublic(hub.db);
  const rounds = [...(await currentCatalogue(hub.db)).rounds.values()];
  const candidates: NewEvent[] = rounds.flatMap((round) => roundNews(round, now));
  for (const number of await newlyReleased(hub.db, now, NEWS_DAYS))
    candidates.push({
      kind: 'RELEASED',
      roundId: null,
      forbundId: null,
      data: { release: number },
      key: `release:${number}`,
    });
  const closing = rounds.filter((round) => mayRemindOf(round, now));
  if (closing.length > 0)
    for (const [round, standings] of await standingsIn(hub, closing, null))
      for (const standing of remindersDue(standings, hub.outbox?.reminderDays ?? [], now))
        candidates.push(reminderFor(round, standing, now));
  const keys = await announcedKeys(
    hub.db,
    candidates.map(({ key }) => key ?? ''),
  );
  const news = candidates.filter(({ key }) => !keys.has(key ?? ''));
  if (news.length === 0) return 0;
  return hub.transaction(async (db) => {
    let announced = 0;
    for (const event of news) if (await announce(db, hub, event)) announced += 1;
    return announced;
  });
}
