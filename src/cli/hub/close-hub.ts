import { setTimeout as wait } from 'node:timers/promises';
import type { Hub } from '../../database';
import type { RunningServer } from '../../http';
import type { Config } from '../../platform';

interface Started {
  readonly hub: Hub;
  readonly server: RunningServer;
  readonly workers: readonly { stop(): Promise<void> }[];
}

/** The part of the limit that answers under way may take; the rest is for the workers and the database. */
const FOR_ANSWERS = 0.6;

/**
 * Ends a hub in the order that loses nothing. It first says that it is not ready, so that nobody sends it more; then it
 * answers the requests under way; then it closes the database. The workers stop meanwhile. Each step has a limit, since
 * a party outside may never answer.
 */
export async function closeHub({ shutdown }: Config, { hub, server, workers }: Started): Promise<void> {
  const { graceMs, limitMs } = shutdown;
  const within = async (step: string, work: Promise<unknown>, ms: number) => {
    const tooLate = wait(ms, step, { ref: false });
    const first = await Promise.race([work.then(() => undefined), tooLate]);
    if (first !== undefined) hub.log.warn({ step }, 'not waited for any longer');
  };
  server.announceStop();
  const stopped = Promise.all(workers.map((worker) => worker.stop()));
  // A rejection is handled only when somebody awaits the promise, and until then nobody does.
  stopped.catch(() => undefined);
  await wait(graceMs);
  await server.close(limitMs * FOR_ANSWERS);
  await within('workers', stopped, limitMs * 0.2);
  await within('database', hub.database.close(), limitMs * 0.1);
}
