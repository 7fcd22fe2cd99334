import {
  integer,
  json,
  listPage,
  moment,
  nullable,
  of,
  oneOf,
  oneValue,
  row,
  rows,
  sql,
  text,
  theValue,
  type Db,
  type Page,
  type PageRequest,
  type RowOf,
} from '../database';
import type { LeaseRoom } from '../platform';
import { CHANNELS, DELIVERY_STATES, type DeliveryState } from './delivery';
import { eventKind } from './event-kind.store';
import type { EventData, StoredEvent } from './outbox-event';

const LEASED_DELIVERY = {
  eventId: integer,
  subscriberId: integer,
  /** The receiver: a subscriber, or the one server that takes all mail. */
  receiver: integer,
  /** Failures of the subscriber in a row, before this attempt. */
  failures: integer,
  attempts: integer,
};
const LEASED = row('leased delivery', {
  ...of('l', LEASED_DELIVERY),
  channel: sql('s.channel', oneOf(CHANNELS)),
  address: sql('s.address', text),
  /** Encrypted: a webhook's signing secret, or the address of an e-mail. */
  secret: sql('s.secret', text),
  forbundName: sql('(SELECT f.name FROM forbund f WHERE f.id = e.forbund_id)', nullable(text)),
  kind: sql('e.kind', eventKind),
  epoch: sql('(SELECT p.name FROM epoch p WHERE p.number = e.epoch)', nullable(text)),
  data: sql('e.data', json<EventData>()),
  createdAt: sql('e.created_at', moment),
});

/** A delivery that this process has leased. */
export interface Leased extends Omit<RowOf<typeof LEASED>, 'kind' | 'epoch' | 'data' | 'createdAt'> {
  readonly event: StoredEvent;
}

/** How much may be taken on. */
interface DeliveryRoom extends LeaseRoom {
  /** At a time for one receiver; one that failed last is sent one, to see. */
  readonly perReceiver: number;
  /** How many deliveries are on their way to each receiver. */
  readonly busy: ReadonlyMap<number, number>;
}

/** SQL for how many deliveries may be on their way to a receiver. */
const AT_ONCE = 'CASE WHEN failures > 0 THEN 1 ELSE $4::integer END';

/**
 * Leases deliveries that are due: the lease counts an attempt and makes them not due until it ends, so that no other
 * process takes them, and those of a process that dies are taken later. One statement: no transaction stays open while
 * they are sent.
 *
 * Receivers take turns: everybody's first delivery comes before anybody's second, and a receiver that is left alone
 * gets none.
 */
export async function leaseDue(db: Db, now: Date, leaseUntil: Date, room: DeliveryRoom): Promise<Leased[]> {
  const leased = await rows(
    db,
    LEASED,
    `WITH first_of_each AS (
       SELECT d.event_id, d.subscriber_id, s.failures, s.receiver,
         row_number() OVER (PARTITION BY s.receiver ORDER BY d.next_attempt_at, d.event_id, d.subscriber_id) AS turn
       FROM (SELECT id, failures, CASE channel WHEN 'EMAIL' THEN 0 ELSE id END AS receiver FROM subscriber
             WHERE removed_at IS NULL AND coalesce(open_until <= $1, true)) s
       CROSS JOIN LATERAL (
         SELECT event_id, subscriber_id, next_attempt_at FROM delivery
         WHERE subscriber_id = s.id AND state = 'PENDING' AND next_attempt_at <= $1
         ORDER BY next_attempt_at, event_id LIMIT $4 FOR UPDATE SKIP LOCKED) d),
     with_room AS (
       SELECT *, row_number() OVER (PARTITION BY failures > 0 ORDER BY turn, event_id, subscriber_id) AS place
       FROM first_of_each LEFT JOIN unnest($6::integer[], $7::integer[]) AS busy (receiver, count) USING (receiver)
       WHERE turn + coalesce(busy.count, 0) <= ${AT_ONCE}),
     due AS (
       SELECT event_id, subscriber_id, receiver, failures FROM with_room WHERE failures = 0 OR place <= $5
       ORDER BY failures > 0, turn, event_id, subscriber_id LIMIT $3),
     leased AS (
       UPDATE delivery d SET attempts = d.attempts + 1, next_attempt_at = $2, changed_at = $1 FROM due
       WHERE d.event_id = due.event_id AND d.subscriber_id = due.subscriber_id
       RETURNING d.event_id, d.subscriber_id, d.attempts, due.receiver, due.failures)
     SELECT ${LEASED.select()}
     FROM leased l JOIN subscriber s ON s.id = l.subscriber_id JOIN outbox_event e ON e.id = l.event_id
     ORDER BY l.event_id, l.subscriber_id`,
    [now, leaseUntil, room.most, room.perReceiver, room.mostFailing, [...room.busy.keys()], [...room.busy.values()]],
  );
  return leased.map(({ kind, epoch, data, createdAt, ...delivery }) => ({
    ...delivery,
    event: { id: delivery.eventId, epoch, kind, data, createdAt },
  }));
}

type Place = Pick<Leased, 'eventId' | 'subscriberId'>;

/** Whatever other processes have recorded meanwhile: the receiver has it, and is well. */
export async function markDelivered(db: Db, { eventId, subscriberId }: Place, at: Date): Promise<void> {
  await db.query(
    `WITH well AS (UPDATE subscriber SET failures = 0, open_until = NULL WHERE id = $2 AND failures > 0)
     UPDATE delivery SET state = 'DELIVERED', last_error = NULL, changed_at = $3
     WHERE event_id = $1 AND subscriber_id = $2`,
    [eventId, subscriberId, at],
  );
}

/** Only while the lease belongs to this attempt, since another process may have taken it. Returns whether it did. */
export async function markFailed(
  db: Db,
  { eventId, subscriberId, attempts }: Leased,
  failure: {
    readonly state: 'PENDING' | 'DEAD';
    readonly nextAttemptAt: Date;
    readonly error: string;
    readonly at: Date;
  },
): Promise<boolean> {
  const marked = await oneValue(
    db,
    integer,
    `WITH marked AS (
       UPDATE delivery SET state = $4, next_attempt_at = $5, last_error = $6, changed_at = $7
       WHERE event_id = $1 AND subscriber_id = $2 AND attempts = $3 AND state = 'PENDING' RETURNING event_id)
     SELECT event_id FROM marked`,
    [eventId, subscriberId, attempts, failure.state, failure.nextAttemptAt, failure.error, failure.at],
  );
  return marked !== undefined;
}

/** Puts back a delivery that was begun and not finished, as if it had not been begun. */
export async function handBack(db: Db, { eventId, subscriberId, attempts }: Leased, at: Date): Promise<void> {
  await db.query(
    `UPDATE delivery SET attempts = attempts - 1, next_attempt_at = $4, changed_at = $4
     WHERE event_id = $1 AND subscriber_id = $2 AND attempts = $3 AND state = 'PENDING'`,
    [eventId, subscriberId, attempts, at],
  );
}

/** Written by a clock that was ahead by more than the clocks of several processes differ. */
const AHEAD = `'1 minute'::interval`;

/**
 * A delivery that a fast clock put off waits its whole delay again, from now: leases and waits are lengths of time, not
 * days that may be a year away.
 */
export async function mendWaits(db: Db, now: Date): Promise<void> {
  await db.query(
    `UPDATE delivery SET next_attempt_at = $1::timestamptz + (next_attempt_at - changed_at), changed_at = $1
     WHERE state = 'PENDING' AND next_attempt_at > $1::timestamptz + ${AHEAD} AND changed_at > $1::timestamptz + ${AHEAD}`,
    [now],
  );
}

/**
 * Makes dead deliveries of a subscriber due again, with all their attempts: those of one event, or all. Returns how
 * many.
 */
export async function reviveDead(db: Db, subscriberId: number, eventId: number | null, now: Date): Promise<number> {
  return theValue(
    db,
    integer,
    `WITH well AS (UPDATE subscriber SET failures = 0, open_until = NULL WHERE id = $1),
     revived AS (
       UPDATE delivery SET state = 'PENDING', attempts = 0, next_attempt_at = $3, changed_at = $3
       WHERE subscriber_id = $1 AND state = 'DEAD' AND ($2::integer IS NULL OR event_id = $2) RETURNING event_id)
     SELECT count(*)::integer FROM revived`,
    [subscriberId, eventId, now],
  );
}

/** Drops what waits for a subscriber that is removed. */
export async function endDeliveries(db: Db, subscriberId: number, at: Date): Promise<void> {
  await db.query(
    `UPDATE delivery SET state = 'DEAD', last_error = 'SUBSCRIBER_REMOVED', changed_at = $2
     WHERE subscriber_id = $1 AND state = 'PENDING'`,
    [subscriberId, at],
  );
}

const LISTED = row('delivery', {
  eventId: integer,
  subscriberId: integer,
  kind: sql('e.kind', eventKind),
  state: oneOf(DELIVERY_STATES),
  attempts: integer,
  nextAttemptAt: moment,
  lastError: nullable(text),
  changedAt: moment,
});
export type ListedDelivery = RowOf<typeof LISTED>;

/** Deliveries, newest event first; those in one state, or all. */
export async function deliveryPage(
  db: Db,
  state: DeliveryState | null,
  page: PageRequest,
): Promise<Page<ListedDelivery>> {
  return listPage(
    db,
    {
      name: `delivery-${state ?? 'all'}`,
      row: LISTED,
      alias: 'd',
      from: 'delivery d JOIN outbox_event e ON e.id = d.event_id',
      where: ['($1::text IS NULL OR d.state = $1)'],
      parameters: [state],
      order: [
        { sql: 'd.event_id', type: 'number', descending: true },
        { sql: 'd.subscriber_id', type: 'number', descending: true },
      ],
    },
    page,
    (delivery) => delivery,
  );
}
