import { announceDue } from '../completeness/announce-due';
import type { Hub } from '../database/hub';
import { deliverDue, type Delivered } from '../outbox/deliver-due';
import { deleteExpiredUploads } from '../submissions/upload.store';

/** Rounds and reminders go by the day: looking for them once a minute is often enough. */
const LOOK_MS = 60_000;

/** Notices what the clock has brought about and sends what is due. */
export async function runOutbox(hub: Hub): Promise<Delivered> {
  await announceDue(hub);
  return deliverDue(hub);
}

/**
 * Does so again and again until it is stopped. A pass that fails, since the database is away, leaves a line and is made again: what
 * was leased comes back when the lease ends.
 */
export function startOutbox(hub: Hub): { stop: () => Promise<void> } {
  const interval = hub.outbox?.intervalMs ?? 0;
  let isStopped = interval === 0;
  let timer: NodeJS.Timeout | undefined;
  let pass = Promise.resolve();
  let lookedAt = -Infinity;
  const passAndWait = async () => {
    try {
      if (performance.now() - lookedAt >= LOOK_MS) {
        await announceDue(hub);
        await deleteExpiredUploads(hub.db, hub.clock());
        lookedAt = performance.now();
      }
      await deliverDue(hub, () => isStopped);
    } catch (error) {
      hub.log.error({ fault: error instanceof Error ? error.name : 'unknown' }, 'outbox pass failed');
    }
    plan();
  };
  const plan = () => {
    if (isStopped) return;
    timer = setTimeout(() => {
      pass = passAndWait();
    }, interval);
  };
  plan();
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      return pass;
    },
  };
}
