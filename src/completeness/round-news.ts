import type { Round } from '../catalogue';
import type { NewEvent } from '../outbox';
import { dayOf, daysAfter } from '../platform';
import type { Standing } from './completeness';

const DAY = 86_400_000;

/** Events older than this, from a time when no hub looked, are no news. */
export const NEWS_DAYS = 7;

const isNews = (at: Date | null, now: Date): boolean =>
  at !== null && at <= now && now.getTime() - at.getTime() < NEWS_DAYS * DAY;

/** The event that a round opened or closed, if it did so lately. */
export function roundNews(round: Round, now: Date): NewEvent[] {
  const { key: roundId, code } = round;
  const news = (kind: NewEvent['kind'], key: string): NewEvent => ({
    kind,
    roundId,
    forbundId: null,
    data: { round: code, deadline: round.closesAt?.toISOString() },
    key: `${key}:${code}`,
  });
  return [
    ...(isNews(round.opensAt, now) ? [news('ROUND_OPENED', 'round-opened')] : []),
    ...(isNews(round.closesAt, now) ? [news('ROUND_CLOSED', 'round-closed')] : []),
  ];
}

/** Reminders come within a year of the closing, so nothing needs to be read about older rounds. */
export const mayRemindOf = ({ opensAt, closesAt }: Round, now: Date): boolean =>
  closesAt !== null && opensAt <= now && Math.abs(now.getTime() - closesAt.getTime()) < 366 * DAY;

/**
 * The förbund that a round waits for and whose day it is. `days` count back from each förbund's own closing; negative
 * ones come after it. A day that was missed is not made up for: the next one comes.
 */
export function remindersDue(standings: readonly Standing[], days: readonly number[], now: Date): Standing[] {
  return standings.filter(
    ({ isWaitedFor, deadline }) =>
      isWaitedFor && deadline !== null && days.some((before) => dayOf(daysAfter(deadline, -before)) === dayOf(now)),
  );
}
