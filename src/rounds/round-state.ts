import type { Round } from '../catalogue';
import { daysAfter } from '../platform';

/**
 * LATE is the window after closing in which the hub still takes in results. RELEASED: closed, and in a public release.
 */
export const ROUND_STATES = ['PLANNED', 'OPEN', 'LATE', 'CLOSED', 'RELEASED'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

export const EXCEPTION_KINDS = ['EXEMPT', 'EXTENSION'] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

/** The exception that stands for one förbund in one round. `until` is set for an EXTENSION, and only then. */
export interface Exception {
  readonly kind: ExceptionKind;
  readonly until: Date | null;
}

export type Times = Pick<Round, 'opensAt' | 'closesAt' | 'lateDays'>;

/** A released round that is still open, or in its late window, counts as open or late: förbund can send results. */
export function roundState(round: Times, now: Date, isReleased: boolean): RoundState {
  if (now < round.opensAt) return 'PLANNED';
  const { closesAt } = round;
  if (closesAt === null || now < closesAt) return 'OPEN';
  if (now < endOfLateWindow(round, closesAt)) return 'LATE';
  return isReleased ? 'RELEASED' : 'CLOSED';
}

/** Results sent before this moment are on time; null while the round has no closing. */
export function deadlineOf({ closesAt }: Pick<Round, 'closesAt'>, exception: Exception | undefined): Date | null {
  return closesAt && exception?.until && exception.until > closesAt ? exception.until : closesAt;
}

/** Whether a förbund may send results: in the round, its late window, or its own extension. */
export function isOpenFor(round: Times, exception: Exception | undefined, now: Date): boolean {
  const deadline = deadlineOf(round, exception);
  if (now < round.opensAt) return false;
  if (deadline === null || round.closesAt === null) return true;
  return now < deadline || now < endOfLateWindow(round, round.closesAt);
}

const endOfLateWindow = ({ lateDays }: Times, closesAt: Date): Date => daysAfter(closesAt, lateDays);
