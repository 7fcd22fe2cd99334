import type { Db } from '../database';
import type { Breaker } from '../platform';
import type { Channel } from './delivery';
import type { EventKind } from './event-catalogue';

export interface Subscriber {
  readonly key: number;
  readonly channel: Channel;
  /** Of an e-mail only what may be shown. */
  readonly address: string;
  /** Empty is all. */
  readonly kinds: readonly EventKind[];
  readonly forbundId: number | null;
  readonly createdAt: Date;
}

const COLUMNS = 'id AS key, channel, address, kinds, forbund_id AS "forbundId", created_at AS "createdAt"';

export async function insertSubscriber(
  db: Db,
  subscriber: Omit<Subscriber, 'key'> & { readonly secret: string },
): Promise<Subscriber> {
  const { channel, address, secret, kinds, forbundId, createdAt } = subscriber;
  const [row] = await db.query<Subscriber[]>(
    `INSERT INTO subscriber (channel, address, secret, kinds, forbund_id, created_at)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${COLUMNS}`,
    [channel, address, secret, kinds, forbundId, createdAt],
  );
  return row as Subscriber;
}

/** Locked until the transaction ends: two who remove it wait for each other. */
export async function lockSubscriber(db: Db, key: number): Promise<Subscriber | undefined> {
  const [row] = await db.query<Subscriber[]>(
    `SELECT ${COLUMNS} FROM subscriber WHERE id = $1 AND removed_at IS NULL FOR UPDATE`,
    [key],
  );
  return row;
}

export async function markRemoved(db: Db, key: number, at: Date): Promise<void> {
  await db.query('UPDATE subscriber SET removed_at = $2 WHERE id = $1', [key, at]);
}

/** Those that are told, oldest first, with what waits for each and what is dead. */
export async function listSubscribers(
  db: Db,
): Promise<(Subscriber & { readonly pending: number; readonly dead: number })[]> {
  return db.query(
    `SELECT ${COLUMNS},
       (SELECT count(*)::integer FROM delivery WHERE subscriber_id = id AND state = 'PENDING') AS pending,
       (SELECT count(*)::integer FROM delivery WHERE subscriber_id = id AND state = 'DEAD') AS dead
     FROM subscriber WHERE removed_at IS NULL ORDER BY id`,
  );
}

/** The breaker of a subscriber, locked until the transaction ends. */
export async function lockBreaker(db: Db, key: number): Promise<Breaker | undefined> {
  const [row] = await db.query<Breaker[]>(
    'SELECT failures, open_until AS "openUntil" FROM subscriber WHERE id = $1 FOR UPDATE',
    [key],
  );
  return row;
}

export async function noteBreaker(db: Db, key: number, { failures, openUntil }: Breaker): Promise<void> {
  await db.query('UPDATE subscriber SET failures = $2, open_until = $3 WHERE id = $1', [key, failures, openUntil]);
}

/** What is left alone until a day further away than the longest wait was put off by a clock that was ahead: it is tried. */
export async function mendBreakers(db: Db, longest: Date): Promise<void> {
  await db.query('UPDATE subscriber SET open_until = NULL WHERE open_until > $1', [longest]);
}
