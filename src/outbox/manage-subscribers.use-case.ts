import { authorise, type Actor } from '../permissions';
import { recordEvent } from '../access';
import type { Hub } from '../database';
import { checkText, done, refusal, refused, sealWith, type Outcome, type Refusal } from '../platform';
import { checkMailbox, domainOf, maskedMailbox } from './channels/check-mailbox';
import { checkWebhook } from './channels/check-webhook';
import type { Channel } from './delivery';
import { endDeliveries, reviveDead } from './delivery.store';
import type { EventKind } from './event-catalogue';
import { insertSubscriber, lockSubscriber, markRemoved, type Subscriber } from './subscriber.store';
import { newWebhookSecret } from './channels/webhook-signature';

export interface AddSubscriber {
  readonly channel: Channel;
  readonly address: string;
  readonly kinds: readonly EventKind[];
  readonly forbundId: number | null;
  /** For an e-mail: confirms that the address is no person's. */
  readonly isFunctionMailbox?: boolean;
}

/** An address may be a mailbox, or hold a key of the receiver's in its path or query: the trail has only its host. */
const described = ({ channel, address, kinds }: Subscriber) => ({
  channel,
  host: channel === 'EMAIL' ? domainOf(address) : new URL(address).host,
  kinds,
});

/**
 * Adds a receiver for events from now on. The answer contains a webhook's secret, which is never shown again; nor is
 * the address of an e-mail, which is stored encrypted.
 */
export async function addSubscriber(
  hub: Hub,
  actor: Actor,
  command: AddSubscriber,
): Promise<Outcome<{ subscriber: Subscriber; secret: string | null }>> {
  authorise(actor, 'outbox:manage');
  const { channel, address, kinds, forbundId } = command;
  const fault = await checkAddress(hub, command);
  if (fault) return refused(fault);
  const keys = hub.outbox?.secretKeys;
  if (!keys) return refused(refusal('NO_SECRET_KEY', ['channel']));
  const secret = channel === 'EMAIL' ? null : newWebhookSecret();
  const shown = channel === 'EMAIL' ? maskedMailbox(address) : address;
  return hub.transaction(async (db) => {
    const subscriber = await insertSubscriber(db, {
      channel,
      address: shown,
      kinds: [...new Set(kinds)],
      forbundId,
      secret: sealWith(keys, secret ?? address, shown),
      createdAt: hub.clock(),
    });
    const subject = {
      action: 'subscriber:add' as const,
      subject: `subscriber:${subscriber.key}`,
      forbundId: subscriber.forbundId,
    };
    await recordEvent(db, hub, actor, { ...subject, before: null, after: described(subscriber) });
    return done({ subscriber, secret });
  });
}

async function checkAddress(
  { outbox }: Hub,
  { channel, address, isFunctionMailbox = false }: AddSubscriber,
): Promise<Refusal | undefined> {
  const [unfit] = checkText({ field: 'address', text: address, kind: 'ADDRESS' });
  if (unfit) return unfit;
  if (channel === 'EMAIL') return checkMailbox(address, isFunctionMailbox, outbox?.mail !== undefined);
  return checkWebhook(address, outbox?.allowInside ?? false);
}

/** Stops all sending to a subscriber, including what waits. */
export async function removeSubscriber(hub: Hub, actor: Actor, key: number): Promise<Outcome<Subscriber>> {
  authorise(actor, 'outbox:manage');
  return hub.transaction(async (db) => {
    const before = await lockSubscriber(db, key);
    if (!before) return refused(refusal('UNKNOWN_SUBSCRIBER', ['subscriber']));
    await markRemoved(db, key, hub.clock());
    await endDeliveries(db, key, hub.clock());
    const subject = { action: 'subscriber:remove' as const, subject: `subscriber:${key}`, forbundId: before.forbundId };
    await recordEvent(db, hub, actor, { ...subject, before: described(before), after: null });
    return done(before);
  });
}

/** Has dead deliveries of a subscriber tried again: those of one event, or all. Returns how many. */
export async function retryDeliveries(
  hub: Hub,
  actor: Actor,
  command: { readonly subscriber: number; readonly event: number | null },
): Promise<Outcome<number>> {
  authorise(actor, 'outbox:manage');
  return hub.transaction(async (db) => {
    const subscriber = await lockSubscriber(db, command.subscriber);
    if (!subscriber) return refused(refusal('UNKNOWN_SUBSCRIBER', ['subscriber']));
    const revived = await reviveDead(db, subscriber.key, command.event, hub.clock());
    const subject = { action: 'delivery:retry' as const, subject: `subscriber:${subscriber.key}`, forbundId: null };
    await recordEvent(db, hub, actor, { ...subject, before: null, after: { event: command.event, revived } });
    return done(revived);
  });
}
