import { startPool, type Work } from './work-pool';

/** What may be leased now: in all, and of it such as failed last. */
export interface LeaseRoom {
  readonly most: number;
  readonly mostFailing: number;
}

export interface LeasedWork<T, End extends string> extends Pick<Work<T>, 'onFault' | 'stopping'> {
  /** How many this process has under way at a time. */
  readonly atOnce: number;
  /** The ways in which a piece of it can end. */
  readonly ends: readonly End[];
  /** Puts right what a clock that was ahead has put off; done before each look. */
  mend(): Promise<void>;
  /** Leases what is due, so that no other process takes it; nothing when nothing is due. */
  lease(room: LeaseRoom, underWay: ReadonlySet<T>): Promise<readonly T[]>;
  /** Ends soon after the signal is aborted, and says of each piece how it ended. */
  do(leased: T, stop: AbortSignal, count: (end: End) => void): Promise<void>;
}

/** How many ended in which way. */
export type Counted<End extends string> = Readonly<Record<End, number>>;

export interface LeasedPool<End extends string> {
  /** Begins with what is due, as far as there is room; more is begun as others end. */
  look(): Promise<void>;
  /** Waits until nothing is being done. */
  idle(): Promise<Counted<End>>;
  /** Takes on nothing more, lets what is under way end, and then ends it; settles in any case. */
  stop(): Promise<Counted<End>>;
}

/**
 * Does what is leased, any number of processes beside each other. Those that failed last share half of the places,
 * since they are the ones that may hang: however many there are, the others go on.
 */
export function startLeasedWork<T extends { readonly failures: number }, End extends string>(
  work: LeasedWork<T, End>,
): LeasedPool<End> {
  const { atOnce, ends, onFault, stopping } = work;
  const counted = Object.fromEntries(ends.map((end) => [end, 0])) as Record<End, number>;
  const pool = startPool<T>({
    take: async (underWay) => {
      const most = atOnce - underWay.size;
      if (most <= 0) return [];
      const failing = [...underWay].filter(({ failures }) => failures > 0).length;
      return work.lease({ most, mostFailing: Math.ceil(atOnce / 2) - failing }, underWay);
    },
    do: (leased, stop) => work.do(leased, stop, (end) => void (counted[end] += 1)),
    onFault,
    stopping,
  });
  return {
    look: async () => {
      await work.mend().catch(onFault);
      await pool.look();
    },
    idle: () => pool.idle().then(() => counted),
    stop: () => pool.stop().then(() => counted),
  };
}
