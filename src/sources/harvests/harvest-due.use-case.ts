import type { Db, Hub } from '../../database';
import { LONGEST_WAIT_MS, startLeasedWork, type Counted, type LeasedPool, type SourcesConfig } from '../../platform';
import { currentCatalogue, referenceDay } from '../../catalogue';
import { forbundByKeys, holdsOn } from '../../register';
import { isOpenFor, standingExceptions } from '../../rounds';
import { isSuccess } from './harvest';
import { harvestRound } from './harvest-round.use-case';
import { forgetOldHarvests, handBack, planHarvests, startHarvest, takeUpAgain } from './harvest.store';
import { harvestFault } from './harvest-faults';
import { endLease, leaseSource, mendWaits, type LeasedSource } from './lease.store';

/** Added to the deadline, for the work before and after the fetching. */
const LEASE_MARGIN_MS = 60_000;

/** When the hub stops, the time to finish writing to the database: fetches under way end at once. */
const STOP_MS = 15_000;

/** Harvests that led to no version are kept for this long. */
const KEPT_MS = 90 * 86_400_000;

export type Harvested = Counted<'succeeded' | 'failed'>;

/**
 * Asks sources that are due, a limited number at a time, each by itself: one that hangs delays nobody but the one that
 * would have its place. Any number of processes may do so; each source is leased by one of them.
 */
export const startHarvesting = (hub: Hub, config: SourcesConfig): LeasedPool<keyof Harvested> =>
  startLeasedWork<LeasedSource, keyof Harvested>({
    atOnce: config.atOnce,
    ends: ['succeeded', 'failed'],
    mend: async () => {
      const now = hub.clock();
      const waitUntil = new Date(now.getTime() + LONGEST_WAIT_MS);
      await mendWaits(hub.db, now, { leaseUntil: leaseEnd(now, config), waitUntil });
    },
    lease: async ({ mostFailing }) => {
      const source = await leaseNext(hub, config, mostFailing > 0);
      return source ? [source] : [];
    },
    do: (source, stop, count) => harvestLeased(hub, config, source, stop, count),
    onFault: (error) =>
      hub.log.error({ fault: error instanceof Error ? error.name : 'unknown' }, 'looking for sources failed'),
    stopping: { graceMs: 0, limitMs: STOP_MS },
  });

/** Makes the harvests that are due, once. */
export async function harvestDue(hub: Hub): Promise<Harvested> {
  if (!hub.sources) return { succeeded: 0, failed: 0 };
  const harvesting = startHarvesting(hub, hub.sources);
  await harvesting.look();
  return harvesting.idle();
}

/** Leases a source, and queues the harvests that it is due for. */
async function leaseNext(
  hub: Hub,
  config: SourcesConfig,
  hasRoomForFailing: boolean,
): Promise<LeasedSource | undefined> {
  // The catalogue is read outside the transaction, where it is kept.
  const { rounds } = await currentCatalogue(hub.db);
  return hub.transaction(async (db) => {
    const now = hub.clock();
    const source = await leaseSource(db, now, leaseEnd(now, config), hasRoomForFailing);
    if (!source) return undefined;
    const fault = harvestFault('INTERRUPTED');
    await takeUpAgain(db, source.key, { maxAttempts: config.maxAttempts, at: now, fault });
    if (source.isDue) {
      const open = await openRounds(db, [...rounds.values()], source.forbundId, now);
      await planHarvests(db, source.key, open, { askedBy: null, at: now });
      await forgetOldHarvests(db, source.key, new Date(now.getTime() - KEPT_MS));
    }
    return source;
  });
}

type Round = Parameters<typeof referenceDay>[0] & Parameters<typeof isOpenFor>[0] & { readonly key: number };

/** The rounds that a förbund may send results for now. */
async function openRounds(db: Db, rounds: readonly Round[], forbundId: number, now: Date): Promise<number[]> {
  const keys = rounds.map(({ key }) => key);
  const exceptions = (await standingExceptions(db, keys)).filter((one) => one.forbundId === forbundId);
  const [forbund] = await forbundByKeys(db, [forbundId]);
  return rounds
    .filter((round) => forbund && holdsOn(referenceDay(round), forbund.existsFrom, forbund.existsUntil))
    .filter((round) =>
      isOpenFor(
        round,
        exceptions.find(({ roundId }) => roundId === round.key),
        now,
      ),
    )
    .map(({ key }) => key);
}

const leaseEnd = (now: Date, { deadlineMs }: SourcesConfig) => new Date(now.getTime() + deadlineMs + LEASE_MARGIN_MS);

/**
 * Makes the harvests that wait for a source, one by one. If the outcome of one is unknown, other than by a stop, it
 * stays with the lease: it is taken up again when the lease ends, and counts as an attempt.
 */
async function harvestLeased(
  hub: Hub,
  config: SourcesConfig,
  source: LeasedSource,
  stop: AbortSignal,
  count: (end: keyof Harvested) => void,
): Promise<void> {
  try {
    while (!stop.aborted) {
      const now = hub.clock();
      const harvest = await startHarvest(hub.db, source, now, leaseEnd(now, config));
      if (!harvest) break;
      const end = await harvestRound({ hub, config, source, harvest, stop });
      if (end) count(isSuccess(end) ? 'succeeded' : 'failed');
      else if (stop.aborted) await handBack(hub.db, source);
      else return;
    }
    await endLease(hub.db, source);
  } catch (error) {
    // The database is away: the lease ends by itself.
    hub.log.error({ source: source.key, fault: error instanceof Error ? error.name : 'unknown' }, 'harvesting failed');
  }
}
