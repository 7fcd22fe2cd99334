import { delayAfter } from '../time/backoff';

/** CLOSED: asked as usual. OPEN: left alone. HALF_OPEN: asked once, to see. */
export const BREAKER_STATES = ['CLOSED', 'OPEN', 'HALF_OPEN'] as const;
export type BreakerState = (typeof BREAKER_STATES)[number];

/** Failures in a row, and until when the source is left alone because of them. */
export interface Breaker {
  readonly failures: number;
  readonly openUntil: Date | null;
}

export interface BreakerRules {
  /** Failures in a row that open the breaker. */
  readonly opensAfter: number;
  /** How long it stays open the first time; each failed trial doubles this, as in `delayAfter`. */
  readonly pauseMs: number;
}

export const UNBROKEN: Breaker = { failures: 0, openUntil: null };

export function breakerState({ openUntil }: Pick<Breaker, 'openUntil'>, now: Date): BreakerState {
  if (openUntil === null) return 'CLOSED';
  return now < openUntil ? 'OPEN' : 'HALF_OPEN';
}

/**
 * A circuit breaker after one attempt. It lives in the database, since any process may make the next attempt; the lease
 * of the source ensures one trial at a time in HALF_OPEN. `random` is in [0, 1).
 */
export function afterAttempt(
  { failures }: Breaker,
  hasFailed: boolean,
  now: Date,
  { opensAfter, pauseMs }: BreakerRules,
  random: number,
): Breaker {
  if (!hasFailed) return UNBROKEN;
  const opened = failures + 2 - opensAfter;
  const openUntil = opened < 1 ? null : new Date(now.getTime() + delayAfter(opened, pauseMs, random));
  return { failures: failures + 1, openUntil };
}
