import { referenceDay, type Round } from '../catalogue';
import { holdsOn } from '../register';
import { deadlineOf, type Exception } from '../rounds';

/**
 * EXEMPT: nothing is expected, and nothing came. An exempt förbund that sends results all the same counts as one that
 * sent.
 */
export const STANDING_STATUSES = ['EXEMPT', 'MISSING', 'ON_TIME', 'LATE'] as const;
export type StandingStatus = (typeof STANDING_STATUSES)[number];

/** What completeness needs to know about a förbund of the register. */
export interface ExpectedForbund {
  readonly key: number;
  readonly sortKey: string;
  readonly countyCode: string;
  readonly existsFrom: string | null;
  readonly existsUntil: string | null;
}

/** What a förbund has sent for a round: when it first did, and the state of its newest version. */
export interface Sent {
  readonly firstSentAt: Date;
  readonly state: string;
  readonly isReleased: boolean;
}

/** How one förbund stands in one round. */
export interface Standing {
  readonly forbund: ExpectedForbund;
  readonly status: StandingStatus;
  readonly deadline: Date | null;
  /** Nothing has come, or the reviewer sent back what came. */
  readonly isWaitedFor: boolean;
  /** The deadline has passed, and the förbund's results are still missing. */
  readonly isOverdue: boolean;
  readonly sent: Sent | undefined;
  readonly exception: Exception | undefined;
}

/** `expected = received + missing` and `received = onTime + late`, for any set of förbund. */
export interface Counts {
  readonly expected: number;
  readonly received: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly exempt: number;
  readonly returned: number;
  readonly accepted: number;
  readonly released: number;
  readonly overdue: number;
}

/** How the förbund that exist on the round's reference day stand at a moment, in the order given. */
export function standingsOf(
  round: Round,
  forbund: readonly ExpectedForbund[],
  sent: ReadonlyMap<number, Sent>,
  exceptions: ReadonlyMap<number, Exception>,
  now: Date,
): Standing[] {
  const day = referenceDay(round);
  return forbund
    .filter((one) => holdsOn(day, one.existsFrom, one.existsUntil))
    .map((one) => standingOf(round, one, sent.get(one.key), exceptions.get(one.key), now));
}

function standingOf(
  round: Round,
  forbund: ExpectedForbund,
  sent: Sent | undefined,
  exception: Exception | undefined,
  now: Date,
): Standing {
  const deadline = deadlineOf(round, exception);
  const status = statusOf(sent, exception, deadline);
  const isWaitedFor = status === 'MISSING' || sent?.state === 'RETURNED';
  return {
    forbund,
    status,
    deadline,
    isWaitedFor,
    isOverdue: isWaitedFor && deadline !== null && now >= deadline,
    sent,
    exception,
  };
}

function statusOf(sent: Sent | undefined, exception: Exception | undefined, deadline: Date | null): StandingStatus {
  if (!sent) return exception?.kind === 'EXEMPT' ? 'EXEMPT' : 'MISSING';
  return deadline === null || sent.firstSentAt < deadline ? 'ON_TIME' : 'LATE';
}

export function countStandings(standings: readonly Standing[]): Counts {
  const count = (holds: (standing: Standing) => boolean) => standings.filter(holds).length;
  const exempt = count(({ status }) => status === 'EXEMPT');
  const missing = count(({ status }) => status === 'MISSING');
  return {
    expected: standings.length - exempt,
    received: standings.length - exempt - missing,
    onTime: count(({ status }) => status === 'ON_TIME'),
    late: count(({ status }) => status === 'LATE'),
    missing,
    exempt,
    returned: count(({ sent }) => sent?.state === 'RETURNED'),
    accepted: count(({ sent }) => sent?.state === 'ACCEPTED'),
    released: count(({ sent }) => sent?.isReleased === true),
    overdue: count(({ isOverdue }) => isOverdue),
  };
}
