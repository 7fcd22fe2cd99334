import type { Hub } from '../database';
import { storeTokenUses } from './token.store';

export interface TokenUses {
  /** Notes that a token was used just now, by the name of its actor. Actors without a token are not noted. */
  readonly note: (actor: string) => void;
  /** Stores the uses that are only in memory so far. */
  readonly stop: () => Promise<void>;
}

const HOUR = 3_600_000;

/** So seldom that nobody waits for the write, and so often that a killed process loses little. */
const EVERY_MS = 300_000;

/**
 * Keeps the hour in which each token was last used: enough to find unused tokens, and no diary of whoever holds one. A
 * request only notes the use in memory; a timer stores it, once an hour at most for each token.
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
