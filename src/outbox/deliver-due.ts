import type { Hub } from '../database/hub';
import type { OutboxConfig } from '../platform/outbox-config';
import { delayAfter } from '../platform/backoff';
import type { Failure } from './delivery';
import { leaseDue, markDelivered, markFailed, type Leased } from './delivery.store';
import { mailOf } from './mail-text';
import { eventId, messageOf } from './outbox-event';
import { postWebhook } from './post-webhook';
import { unsealWith } from '../platform/secret-keys';
import { sendMail } from './send-mail';
import { signedHeaders } from './webhook-signature';

/** At a time: one that hangs holds up nobody else, and a thousand that are due do not open a thousand connections. */
const BATCH = 20;

/** Beyond the time limit, for what is done before and after the sending. */
const LEASE_MARGIN_MS = 2000;

export interface Delivered {
  readonly delivered: number;
  readonly failed: number;
}

/**
 * Sends what is due, until nothing is or it is stopped, and answers how many got through.
 *
 * What is sent is marked after the receiver has taken it: a process that dies in between sends it again, under the same
 * id. A failure waits longer each time, and after `maxAttempts`, or at once when it is final, is put on the dead-letter list.
 */
export async function deliverDue(hub: Hub, isStopped: () => boolean = () => false): Promise<Delivered> {
  const { outbox } = hub;
  const total = { delivered: 0, failed: 0 };
  if (!outbox) return total;
  while (!isStopped()) {
    const now = hub.clock();
    const leaseUntil = new Date(now.getTime() + outbox.timeLimitMs + LEASE_MARGIN_MS);
    const batch = await leaseDue(hub.db, now, leaseUntil, BATCH);
    if (batch.length === 0) break;
    const failures = await Promise.all(batch.map((one) => deliver(hub, outbox, one)));
    for (const failure of failures) total[failure ? 'failed' : 'delivered'] += 1;
  }
  return total;
}

async function deliver(hub: Hub, outbox: OutboxConfig, leased: Leased): Promise<Failure | undefined> {
  const failure = await send(outbox, leased);
  const at = hub.clock();
  const { eventId, subscriberId, attempts } = leased;
  if (!failure) await markDelivered(hub.db, leased, at);
  else {
    const { error, isFinal } = failure;
    const state = isFinal || attempts >= outbox.maxAttempts ? 'DEAD' : 'PENDING';
    const nextAttemptAt = new Date(at.getTime() + delayAfter(attempts, outbox.retryMs, Math.random()));
    await markFailed(hub.db, leased, { state, nextAttemptAt, error, at });
    hub.log.warn({ event: eventId, subscriber: subscriberId, attempts, error, state }, 'delivery failed');
  }
  return failure;
}

const later = (error: string): Failure => ({ error, isFinal: false });

async function send(outbox: OutboxConfig, leased: Leased): Promise<Failure | undefined> {
  if (!outbox.secretKeys) return later('NO_SECRET_KEY');
  let secret: string;
  try {
    secret = unsealWith(outbox.secretKeys, leased.secret, leased.address);
  } catch {
    // The settings have not the key that it was encrypted under.
    return later('SECRET_KEY_CHANGED');
  }
  return leased.channel === 'EMAIL' ? sendAsMail(outbox, leased, secret) : sendAsWebhook(outbox, leased, secret);
}

async function sendAsWebhook(outbox: OutboxConfig, { address, event }: Leased, secret: string) {
  const { id, body } = messageOf(event);
  const error = await postWebhook(new URL(address), signedHeaders(secret, id, body, new Date()), body, outbox);
  return error === undefined ? undefined : later(error);
}

async function sendAsMail({ mail, timeLimitMs }: OutboxConfig, leased: Leased, to: string) {
  if (!mail) return later('NO_MAIL_SERVER');
  const { event, subscriberId, forbundName } = leased;
  const id = `${eventId(event)}.${subscriberId}`;
  return sendMail(mail, { id, to, at: event.createdAt, ...mailOf(event, forbundName, mail.hubAddress) }, timeLimitMs);
}
