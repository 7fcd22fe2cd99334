const LONGEST_MS = 6 * 3_600_000;
const SPREAD = 0.2;

/** The longest wait: a longer one was set by a clock that was ahead. */
export const LONGEST_WAIT_MS = LONGEST_MS * (1 + SPREAD);

/**
 * How long to wait after a failed attempt, in milliseconds: doubled each time, at most six hours, and drawn from ± 20 %
 * of that, so that many that failed together do not come back together. `attempt` is 1 after the first; `random` is in
 * [0, 1).
 */
export function delayAfter(attempt: number, firstMs: number, random: number): number {
  const wait = Math.min(LONGEST_MS, firstMs * 2 ** Math.min(attempt - 1, 30));
  return Math.round(wait * (1 - SPREAD + 2 * SPREAD * random));
}
