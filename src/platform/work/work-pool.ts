import { setMaxListeners } from 'node:events';
import { withinLimit } from '../time/outer-limit';

export interface WorkPool {
  /** Begins with what is due, as far as there is room; more is begun as others end. */
  look(): Promise<void>;
  /** Waits until nothing is being done. */
  idle(): Promise<void>;
  /** Takes on nothing more, lets what is under way end, and then ends it; settles in any case. */
  stop(): Promise<void>;
}

export interface Work<T> {
  /** Takes on what there is room for beside what is under way; nothing when nothing is due. */
  take(underWay: ReadonlySet<T>): Promise<readonly T[]>;
  /** Ends soon after the signal is aborted. */
  do(one: T, stop: AbortSignal): Promise<void>;
  /** When taking on or doing failed, since the database is away: what was leased comes back when the lease ends. */
  onFault(error: unknown): void;
  /** How long a stop waits before it ends what is under way, and then for that to end. */
  readonly stopping: { readonly graceMs: number; readonly limitMs: number };
}

/** Does what is due, each by itself: one that hangs keeps nobody waiting but whoever would have its place. */
export function startPool<T>(work: Work<T>): WorkPool {
  const ending = new AbortController();
  // Each that is under way listens.
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
      // Whoever looks next tries again.
      work.onFault(error);
    }
  };
  const look = () => {
    // Many that end at once are followed by one look.
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
