import { announceDue } from '../../completeness';
import type { Hub } from '../../database';
import { deliverDue, startDelivering, type Delivered } from '../../outbox';
import { withinLimit } from '../../platform';
import { deleteExpiredUploads } from '../../submissions';

/** Rounds and reminders go by the day: looking for them once a minute is often enough. */
const LOOK_MS = 60_000;

/** For a pass under way when the hub stops. */
const STOP_MS = 10_000;

/** Notices what the clock has brought about and sends what is due. */
export async function runOutbox(hub: Hub): Promise<Delivered> {
  await announceDue(hub);
  return deliverDue(hub);
}

/** What the clock brings about; a fault of it does not keep what is due from being sent. */
async function notice(hub: Hub): Promise<void> {
  await announceDue(hub);
  await deleteExpiredUploads(hub.db, hub.clock());
}

/**
 * Does so again and again until it is stopped. A pass that fails, since the database is away, leaves a line and is made again: what
 * was leased comes back when the lease ends.
 */
export function startOutbox(hub: Hub): { stop: () => Promise<void> } {
  const { outbox } = hub;
  if (!outbox || outbox.intervalMs === 0) return { stop: () => Promise.resolve() };
  const leaveLine = (error: unknown) =>
    hub.log.error({ fault: error instanceof Error ? error.name : 'unknown' }, 'outbox pass failed');
  const delivering = startDelivering(hub, outbox, leaveLine);
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let pass = Promise.resolve();
  let lookedAt = -Infinity;
  const passAndWait = async () => {
    if (performance.now() - lookedAt >= LOOK_MS) {
      lookedAt = performance.now();
      await notice(hub).catch(leaveLine);
    }
    await delivering.look();
    plan();
  };
  const plan = () => {
    if (isStopped) return;
    timer = setTimeout(() => {
      pass = passAndWait();
    }, outbox.intervalMs);
  };
  plan();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await withinLimit({ limitMs: STOP_MS }, () => pass).catch(() => undefined);
      await delivering.stop();
    },
  };
}
