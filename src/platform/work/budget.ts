import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { SamnavError } from '../errors/result';

/** A caller's position in its window. */
export interface Standing {
  /** The units that a window allows. */
  readonly limit: number;
  readonly remaining: number;
  readonly resetsInSeconds: number;
}

/** A caller's budget. */
export interface Purse {
  /** @throws SamnavError BUDGET_SPENT when nothing is left */
  requireSome(): Promise<void>;
  /**
   * Takes the units, or none of them when there are too few. Null where there is no budget. @throws SamnavError
   * BUDGET_SPENT
   */
  spend(units: number): Promise<Standing | null>;
  /** Gives back units for work that turned out not to be needed. Null where there is no budget. */
  giveBack(units: number): Promise<Standing | null>;
  /** Takes units for work that is already done. */
  take(units: number): Promise<void>;
}

/** Returns the purse of a caller; `key` tells callers apart and is kept for the length of a window. */
export type Budget = (key: string) => Purse;

/** For work that is not counted, or is paid for already. */
export const UNLIMITED: Purse = {
  requireSome: async () => undefined,
  spend: async () => null,
  giveBack: async () => null,
  take: async () => undefined,
};

/**
 * A budget of units in a window that begins with a caller's first request. It is counted in the memory of this process:
 * a store that all processes share would be a round trip for every request, and the budget is a guard, not a bill.
 */
export function createBudget(limit: number, windowSeconds: number): Budget {
  if (limit === 0) return () => UNLIMITED;
  const limiter = new RateLimiterMemory({ points: limit, duration: windowSeconds });
  const standing = ({ remainingPoints, msBeforeNext }: RateLimiterRes): Standing => ({
    limit,
    remaining: remainingPoints,
    // The library ends a window by a timer, but computes the rest of it by the wall clock: if somebody sets that back,
    // the rest exceeds a window.
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
      // Given back: a question that is too large for the rest must not take what a smaller one could use.
      throw spent(standing(await limiter.reward(key, units)), units);
    },
    giveBack: async (units) => standing(await limiter.reward(key, units)),
    take: async (units) => void (await limiter.penalty(key, units)),
  });
}
