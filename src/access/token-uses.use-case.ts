import type { Hub } from '../database';
import { storeTokenUses } from './token.store';

export interface TokenUses {
  /** Notes that a token opened something just now, by the name of its actor; of others nothing is noted. */
  readonly note: (actor: string) => void;
  /** Stores what is left. */
  readonly stop: () => Promise<void>;
}

const HOUR = 3_600_000;

/** So seldom that nobody waits for it, and so often that a process that is killed forgets little. */
const EVERY_MS = 300_000;

/**
 * Keeps the hour in which each token was last used: enough to find those that nobody needs, and no diary of whoever has one. A
 * request only notes it in memory; it is stored beside all requests, for each token once an hour at most.
 */
export function keepTokenUses(hub: Hub, everyMs = EVERY_MS): TokenUses {
  const stored = new Map<number, number>();
  let waiting = new Map<number, number>();
  const note = (actor: string) => {
    const [, id] = /^token:(\d+)$/.exec(actor) ?? [];
    const hour = Math.floor(hub.clock().getTime() / HOUR);
    if (id !== undefined && stored.get(Number(id)) !== hour) waiting.set(Number(id), hour);
  };
  const store = async () => {
    const now = waiting;
    if (now.size === 0) return;
    waiting = new Map();
    try {
      await storeTokenUses(
        hub.db,
        [...now].map(([id, hour]) => ({ id, hour: new Date(hour * HOUR) })),
      );
      for (const [id, hour] of now) stored.set(id, hour);
    } catch (error) {
      waiting = new Map([...now, ...waiting]);
      hub.log.warn({ fault: error instanceof Error ? error.name : 'unknown' }, 'last uses of tokens were not stored');
    }
  };
  let storing = Promise.resolve();
  const timer = setInterval(() => {
    storing = storing.then(store);
  }, everyMs).unref();
  return {
    note,
    stop: () => {
      clearInterval(timer);
      return storing.then(store);
    },
  };
}
