import { announceDue } from '../../completeness';
import type { Hub } from '../../database';
import { deliverDue, startDelivering, type Delivered } from '../../outbox';
import { withinLimit } from '../../platform';
import { deleteExpiredUploads } from '../../submissions';

/** Rounds and reminders change by the day, so looking for them once a minute is often enough. */
const LOOK_MS = 60_000;

/** How long a pass under way may take when the hub stops. */
const STOP_MS = 10_000;

/** Notices what time has brought about and sends what is due. */
export async function runOutbox(hub: Hub): Promise<Delivered> {
  await announceDue(hub);
  return deliverDue(hub);
}

/** Announces what time has brought about; a fault in it does not stop the sending of what is due. */
async function notice(hub: Hub): Promise<void> {
  await announceDue(hub);
  await deleteExpiredUploads(hub.db, hub.clock());
}

/**
 * Makes passes until it is stopped. A pass that fails, since the database is away, leaves a line in the log and is made
 * again: its leases end, and what it had leased is due again.
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
