import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { SamnavError } from '../errors/result';

/** Where a caller stands in its window. */
export interface Standing {
  /** What may be spent in a window, in units. */
  readonly limit: number;
  readonly remaining: number;
  readonly resetsInSeconds: number;
}

/** What one caller has to spend. */
export interface Purse {
  /** @throws SamnavError BUDGET_SPENT when there is nothing left. */
  requireSome(): Promise<void>;
  /** Takes units, or none when there are too few. Null where there is no budget. @throws SamnavError BUDGET_SPENT */
  spend(units: number): Promise<Standing | null>;
  /** Gives back what was taken for work that there was no need for. Null where there is no budget. */
  giveBack(units: number): Promise<Standing | null>;
  /** Takes units for work that has been done already. */
  take(units: number): Promise<void>;
}

/** Answers with the purse of a caller; `key` tells callers apart and is kept for the length of a window. */
export type Budget = (key: string) => Purse;

/** For what is not counted, or has been paid for. */
export const UNLIMITED: Purse = {
  requireSome: async () => undefined,
  spend: async () => null,
  giveBack: async () => null,
  take: async () => undefined,
};

/**
 * A budget of units in a window that begins with a caller's first request. It is counted in the memory of this process: a
 * store that all processes share would be a round trip for every request, and the budget is a guard, not a bill.
 */
export function createBudget(limit: number, windowSeconds: number): Budget {
  if (limit === 0) return () => UNLIMITED;
  const limiter = new RateLimiterMemory({ points: limit, duration: windowSeconds });
  const standing = ({ remainingPoints, msBeforeNext }: RateLimiterRes): Standing => ({
    limit,
    remaining: remainingPoints,
    // The library ends a window by a timer, and tells its rest by the wall clock: set back, that would say more than a window.
    resetsInSeconds: Math.min(windowSeconds, Math.max(1, Math.ceil(msBeforeNext / 1000))),
  });
  const spent = (found: Standing, asked?: number) =>
    new SamnavError('BUDGET_SPENT', { ...found, ...(asked === undefined ? {} : { asked }) });
  return (key) => ({
    requireSome: async () => {
      const found = await limiter.get(key);
      if (found && found.remainingPoints <= 0 && found.msBeforeNext > 0) throw spent(standing(found));
    },
    spend: async (units) => {
      const found = await limiter.penalty(key, units);
      if (found.consumedPoints <= limit) return standing(found);
      // Given back: a question that was too large for the rest must not take what a smaller one could use.
      throw spent(standing(await limiter.reward(key, units)), units);
    },
    giveBack: async (units) => standing(await limiter.reward(key, units)),
    take: async (units) => void (await limiter.penalty(key, units)),
  });
}
