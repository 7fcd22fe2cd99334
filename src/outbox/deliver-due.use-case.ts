import {
  afterAttempt,
  delayAfter,
  LONGEST_WAIT_MS,
  startLeasedWork,
  unsealWith,
  type Counted,
  type LeasedPool,
  type LeaseRoom,
  type OutboxConfig,
  type OuterLimit,
} from '../platform';
import type { Hub } from '../database';
import type { Failure } from './delivery';
import { handBack, leaseDue, markDelivered, markFailed, mendWaits, type Leased } from './delivery.store';
import { mailOf } from './channels/mail-text';
import { eventId, messageOf } from './outbox-event';
import { postWebhook } from './channels/post-webhook';
import { sendMail } from './channels/send-mail';
import { lockBreaker, mendBreakers, noteBreaker } from './subscriber.store';
import { signedHeaders } from './channels/webhook-signature';

/** Added to the time limit, for the work before and after the sending. */
const LEASE_MARGIN_MS = 5000;

/** How long a receiver that is answering when the hub stops has to finish. */
const GRACE_MS = 1000;

export type Delivered = Counted<'delivered' | 'failed'>;

/**
 * Sends what is due, with a limit on how many at a time and how many to one receiver, each by itself: a receiver that
 * hangs, or has a thousand messages waiting, delays nobody else.
 *
 * A delivery is marked after the receiver has taken it: if the process dies in between, another sends it again under
 * the same id. After each failure the wait grows, and after `maxAttempts`, or at once when the failure is final, the
 * delivery goes on the dead-letter list.
 */
export const startDelivering = (
  hub: Hub,
  outbox: OutboxConfig,
  onFault: (error: unknown) => void,
): LeasedPool<keyof Delivered> =>
  startLeasedWork<Leased, keyof Delivered>({
    atOnce: outbox.atOnce,
    ends: ['delivered', 'failed'],
    mend: async () => {
      await mendWaits(hub.db, hub.clock());
      await mendBreakers(hub.db, new Date(hub.clock().getTime() + LONGEST_WAIT_MS));
    },
    lease: (room, underWay) => takeOn(hub, outbox, room, underWay),
    do: async (leased, stop, count) => {
      const failure = await deliver(hub, outbox, leased, stop);
      if (failure !== 'STOPPED') count(failure ? 'failed' : 'delivered');
    },
    onFault,
    stopping: { graceMs: GRACE_MS, limitMs: LEASE_MARGIN_MS },
  });

/** Sends until nothing is due, and returns how many got through. */
export async function deliverDue(hub: Hub): Promise<Delivered> {
  if (!hub.outbox) return { delivered: 0, failed: 0 };
  const faults: unknown[] = [];
  const delivering = startDelivering(hub, hub.outbox, (error) => faults.push(error));
  await delivering.look();
  const total = await delivering.idle();
  if (faults.length > 0) throw faults[0];
  return total;
}

function takeOn(
  hub: Hub,
  { perReceiver, timeLimitMs }: OutboxConfig,
  room: LeaseRoom,
  underWay: ReadonlySet<Leased>,
): Promise<Leased[]> {
  const busy = new Map<number, number>();
  for (const { receiver } of underWay) busy.set(receiver, (busy.get(receiver) ?? 0) + 1);
  const now = hub.clock();
  const leaseUntil = new Date(now.getTime() + timeLimitMs + LEASE_MARGIN_MS);
  return leaseDue(hub.db, now, leaseUntil, { ...room, perReceiver, busy });
}

async function deliver(
  hub: Hub,
  outbox: OutboxConfig,
  leased: Leased,
  stop: AbortSignal,
): Promise<Failure | 'STOPPED' | undefined> {
  const failure = await send(outbox, leased, stop);
  const at = hub.clock();
  if (!failure) await markDelivered(hub.db, leased, at);
  else if (failure.error === 'STOPPED') {
    await handBack(hub.db, leased, at);
    return 'STOPPED';
  } else await noteFailure(hub, outbox, leased, failure);
  return failure;
}

/** Failures in a row after which a receiver is left alone, and the most that count: each doubles the pause. */
const OPENS_AFTER = 5;
const MOST_COUNTED = OPENS_AFTER + 4;

async function noteFailure(
  hub: Hub,
  outbox: OutboxConfig,
  leased: Leased,
  { error, isFinal, isOurs = false }: Failure,
): Promise<void> {
  const at = hub.clock();
  const { eventId, subscriberId, attempts } = leased;
  const state = isFinal || attempts >= outbox.maxAttempts ? 'DEAD' : 'PENDING';
  const nextAttemptAt = new Date(at.getTime() + delayAfter(attempts, outbox.retryMs, Math.random()));
  await hub.transaction(async (db) => {
    if (!(await markFailed(db, leased, { state, nextAttemptAt, error, at })) || isOurs) return;
    const breaker = await lockBreaker(db, subscriberId);
    const rules = { opensAfter: OPENS_AFTER, pauseMs: outbox.retryMs };
    const next = breaker && afterAttempt(breaker, true, at, rules, Math.random());
    if (next) await noteBreaker(db, subscriberId, { ...next, failures: Math.min(next.failures, MOST_COUNTED) });
  });
  hub.log.warn({ event: eventId, subscriber: subscriberId, attempts, error, state }, 'delivery failed');
}

const later = (error: string): Failure => ({ error, isFinal: false });
const ours = (error: string): Failure => ({ ...later(error), isOurs: true });

async function send(outbox: OutboxConfig, leased: Leased, stop: AbortSignal): Promise<Failure | undefined> {
  if (!outbox.secretKeys) return ours('NO_SECRET_KEY');
  let secret: string;
  try {
    secret = unsealWith(outbox.secretKeys, leased.secret, leased.address);
  } catch {
    // The settings lack the key that it was encrypted under.
    return ours('SECRET_KEY_CHANGED');
  }
  const limit = { limitMs: outbox.timeLimitMs, stop };
  return leased.channel === 'EMAIL'
    ? sendAsMail(outbox, leased, secret, limit)
    : sendAsWebhook(outbox, leased, secret, limit);
}

async function sendAsWebhook({ allowInside }: OutboxConfig, leased: Leased, secret: string, limit: OuterLimit) {
  const { address, event } = leased;
  const { id, body } = messageOf(event);
  const headers = signedHeaders(secret, id, body, new Date());
  const error = await postWebhook(new URL(address), headers, body, { allowInside, ...limit });
  return error === undefined ? undefined : later(error);
}

async function sendAsMail({ mail }: OutboxConfig, leased: Leased, to: string, limit: OuterLimit) {
  if (!mail) return ours('NO_MAIL_SERVER');
  const { event, subscriberId, forbundName } = leased;
  const id = `${eventId(event)}.${subscriberId}`;
  return sendMail(mail, { id, to, at: event.createdAt, ...mailOf(event, forbundName, mail.hubAddress) }, limit);
}
