import type { Db } from '../database/transaction';
import type { Channel } from './delivery';
import type { EventKind } from './outbox-event';

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
