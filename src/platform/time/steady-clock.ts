import type { Clock } from './clock';

/** Smaller corrections, such as a time service makes, are followed at once. */
const SMALL_MS = 60_000;

/** A jump is followed when it has lasted this long: a mistaken one is corrected sooner. */
const LASTING_MS = 10 * 60_000;

export interface SteadyClock {
  readonly clock: Clock;
  /** Compares with another clock, the one that several processes share. */
  observe(shown: Date): void;
}

/**
 * The time of another clock, carried on by monotonic time. A jump of that clock (two hours back, a year ahead) moves
 * this one only when it lasts: until then nothing is sent, deleted, closed or expired because of it. `onJump` is called
 * once for each.
 */
export function createSteadyClock(
  first: Date,
  monotonic: () => number,
  onJump: (milliseconds: number) => void,
): SteadyClock {
  let offset = first.getTime() - monotonic();
  let doubted: { readonly offset: number; readonly since: number } | undefined;
  return {
    clock: () => new Date(offset + monotonic()),
    observe: (shown) => {
      const now = monotonic();
      const seen = shown.getTime() - now;
      if (Math.abs(seen - offset) <= SMALL_MS) [offset, doubted] = [seen, undefined];
      else if (!doubted || Math.abs(seen - doubted.offset) > SMALL_MS) {
        doubted = { offset: seen, since: now };
        onJump(seen - offset);
      } else if (now - doubted.since >= LASTING_MS) [offset, doubted] = [seen, undefined];
    },
  };
}
