import { setMaxListeners } from 'node:events';
import { withinLimit } from '../time/outer-limit';

export interface WorkPool {
  /** Starts what is due, as far as there is room, and starts more as others end. */
  look(): Promise<void>;
  /** Waits until nothing is under way. */
  idle(): Promise<void>;
  /** Starts nothing more, lets what is under way end for a while, and then ends it; settles in any case. */
  stop(): Promise<void>;
}

export interface Work<T> {
  /** Takes work that there is room for beside what is under way; empty when nothing is due. */
  take(underWay: ReadonlySet<T>): Promise<readonly T[]>;
  /** Does one piece of work. Ends soon after the signal is aborted. */
  do(one: T, stop: AbortSignal): Promise<void>;
  /**
   * Called when taking or doing work failed, for instance because the database is away: what was leased is due again
   * when the lease ends.
   */
  onFault(error: unknown): void;
  /** How long a stop waits before it ends what is under way, and how long it then waits for that to end. */
  readonly stopping: { readonly graceMs: number; readonly limitMs: number };
}

/** Does what is due, each piece by itself: one that hangs delays nobody but the one that would have its place. */
export function startPool<T>(work: Work<T>): WorkPool {
  const ending = new AbortController();
  // Each piece of work under way listens to the signal.
  setMaxListeners(0, ending.signal);
  const underWay = new Map<T, Promise<void>>();
  let isStopped = false;
  let isToLook = false;
  let looking = Promise.resolve();
  const begin = (one: T) => {
    const doing = work
      .do(one, ending.signal)
      .catch((error: unknown) => work.onFault(error))
      .finally(() => {
        underWay.delete(one);
        void look();
      });
    underWay.set(one, doing);
  };
  const fill = async () => {
    isToLook = false;
    try {
      while (!isStopped) {
        const taken = await work.take(new Set(underWay.keys()));
        if (taken.length === 0) return;
        taken.forEach(begin);
      }
    } catch (error) {
      // The next look tries again.
      work.onFault(error);
    }
  };
  const look = () => {
    // When many end at once, one look follows.
    if (!isToLook) looking = looking.then(fill);
    isToLook = true;
    return looking;
  };
  const idle = async () => {
    for (await looking; underWay.size > 0; await looking) await Promise.race(underWay.values());
  };
  const waitAtMost = (limitMs: number) => withinLimit({ limitMs }, idle).catch(() => undefined);
  return {
    look,
    idle,
    stop: async () => {
      isStopped = true;
      await waitAtMost(work.stopping.graceMs);
      ending.abort();
      await waitAtMost(work.stopping.limitMs);
    },
  };
}
