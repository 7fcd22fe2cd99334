import {
  integer,
  listOf,
  moment,
  nullable,
  oneOf,
  oneRow,
  row,
  rows,
  sql,
  text,
  theRow,
  written,
  type Db,
  type RowOf,
} from '../database';
import type { Breaker } from '../platform';
import { CHANNELS } from './delivery';
import { eventKind } from './event-kind.store';

const SUBSCRIBER = row('subscriber', {
  key: sql('id', integer),
  channel: oneOf(CHANNELS),
  /** Of an e-mail address only the part that may be shown. */
  address: text,
  /** Empty is all. */
  kinds: listOf(eventKind),
  forbundId: nullable(integer),
  createdAt: moment,
});
export type Subscriber = RowOf<typeof SUBSCRIBER>;

export async function insertSubscriber(
  db: Db,
  subscriber: Omit<Subscriber, 'key'> & { readonly secret: string },
): Promise<Subscriber> {
  const { channel, address, secret, kinds, forbundId, createdAt } = subscriber;
  const { names, places, parameters } = written({
    channel,
    address,
    secret,
    kinds,
    forbund_id: forbundId,
    created_at: createdAt,
  });
  return theRow(
    db,
    SUBSCRIBER,
    `INSERT INTO subscriber (${names}) VALUES (${places}) RETURNING ${SUBSCRIBER.select()}`,
    parameters,
  );
}

/** Locked until the transaction ends, so that of two who remove it one waits for the other. */
export async function lockSubscriber(db: Db, key: number): Promise<Subscriber | undefined> {
  return oneRow(
    db,
    SUBSCRIBER,
    `SELECT ${SUBSCRIBER.select()} FROM subscriber WHERE id = $1 AND removed_at IS NULL FOR UPDATE`,
    [key],
  );
}

export async function markRemoved(db: Db, key: number, at: Date): Promise<void> {
  await db.query('UPDATE subscriber SET removed_at = $2 WHERE id = $1', [key, at]);
}

const deliveries = (state: 'PENDING' | 'DEAD') =>
  sql(`(SELECT count(*)::integer FROM delivery WHERE subscriber_id = id AND state = '${state}')`, integer);
const COUNTED = row('subscriber', {
  ...SUBSCRIBER.columns,
  pending: deliveries('PENDING'),
  dead: deliveries('DEAD'),
});

/** The subscribers, oldest first, with the numbers of waiting and dead deliveries. */
export async function listSubscribers(db: Db): Promise<RowOf<typeof COUNTED>[]> {
  return rows(db, COUNTED, `SELECT ${COUNTED.select()} FROM subscriber WHERE removed_at IS NULL ORDER BY id`);
}

const BREAKER = row('breaker', { failures: integer, openUntil: nullable(moment) });

/** The breaker of a subscriber, locked until the transaction ends. */
export async function lockBreaker(db: Db, key: number): Promise<Breaker | undefined> {
  return oneRow(db, BREAKER, `SELECT ${BREAKER.select()} FROM subscriber WHERE id = $1 FOR UPDATE`, [key]);
}

export async function noteBreaker(db: Db, key: number, { failures, openUntil }: Breaker): Promise<void> {
  await db.query('UPDATE subscriber SET failures = $2, open_until = $3 WHERE id = $1', [key, failures, openUntil]);
}

/** Reopens a subscriber that is left alone for longer than the longest wait: a clock that was ahead wrote that. */
export async function mendBreakers(db: Db, longest: Date): Promise<void> {
  await db.query('UPDATE subscriber SET open_until = NULL WHERE open_until > $1', [longest]);
}
