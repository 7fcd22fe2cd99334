import {
  decodeCursor,
  encodeCursor,
  integer,
  json,
  listPage,
  moment,
  nullable,
  oneValue,
  row,
  sql,
  text,
  values,
  type Db,
  type Hub,
  type KeyValue,
  type Page,
  type PageRequest,
  type RowOf,
} from '../database';
import { SamnavError } from '../platform';
import { eventKind } from './event-kind.store';
import type { EventData, NewEvent } from './outbox-event';

const OUTBOX_LOCK = 7_270_022;

/**
 * Writes an event and a delivery for each subscriber that wants it, in the transaction of what happened. False when an
 * event with its key already exists.
 *
 * The lock is taken before the id is drawn, and held to the commit, so that ids become visible in rising order: a
 * reader that has seen one has seen all before it. Call it last in a transaction, since others wait.
 */
export async function announce(db: Db, hub: Hub, event: NewEvent): Promise<boolean> {
  const { key, kind, roundId, forbundId, data } = event;
  const stored = await oneValue(
    db,
    integer,
    `WITH locked AS MATERIALIZED (SELECT pg_advisory_xact_lock(${OUTBOX_LOCK})),
     event AS (
       INSERT INTO outbox_event (key, kind, round_id, forbund_id, data, created_at, epoch)
       SELECT $1, $2, $3::integer, $4::integer,
         $5::jsonb || coalesce((SELECT jsonb_build_object('forbund', organisation_number) FROM forbund WHERE id = $4), '{}'),
         $6::timestamptz, (SELECT max(number) FROM epoch)
       FROM locked
       ON CONFLICT (key) DO NOTHING RETURNING id),
     delivered AS (
       INSERT INTO delivery (event_id, subscriber_id, state, attempts, next_attempt_at, changed_at)
       SELECT event.id, subscriber.id, 'PENDING', 0, $6, $6 FROM event, subscriber
       WHERE removed_at IS NULL AND (kinds = '{}' OR $2 = ANY(kinds))
         AND (forbund_id IS NULL OR $4::integer IS NULL OR forbund_id = $4))
     SELECT id FROM event`,
    [key ?? null, kind, roundId, forbundId, JSON.stringify(data), hub.clock()],
  );
  return stored !== undefined;
}

/** Those of the given keys whose event exists already. */
export async function announcedKeys(db: Db, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  return new Set(await values(db, text, 'SELECT key FROM outbox_event WHERE key = ANY($1)', [keys]));
}

const LISTED = row('event', {
  id: integer,
  epoch: sql('(SELECT p.name FROM epoch p WHERE p.number = outbox_event.epoch)', nullable(text)),
  kind: eventKind,
  roundId: nullable(integer),
  forbundId: nullable(integer),
  data: json<EventData>(),
  createdAt: moment,
});
export type ListedEvent = RowOf<typeof LISTED>;

export interface EventFilter {
  readonly roundId: number | null;
  /** Only events about this förbund or about all; everything when null. */
  readonly forbundId: number | null;
}

/**
 * Events in the order in which they happened. A cursor stays good: new events come after it.
 * @throws SamnavError CURSOR_OF_OTHER_EPOCH for the cursor of an event that a restore has undone, since other events
 * may have its place
 */
export async function eventPage<T>(
  db: Db,
  { roundId, forbundId }: EventFilter,
  { first, after }: PageRequest,
  toItem: (event: ListedEvent) => T,
): Promise<Page<T>> {
  const seen = after ? await seenEvent(db, after) : undefined;
  const page = await listPage(
    db,
    {
      name: LIST,
      row: LISTED,
      from: 'outbox_event',
      where: [
        '($1::integer IS NULL OR round_id = $1)',
        '($2::integer IS NULL OR forbund_id IS NULL OR forbund_id = $2)',
      ],
      parameters: [roundId, forbundId],
      order: [{ sql: 'id', type: 'number' }],
    },
    { first, after: seen === undefined ? null : encodeCursor(LIST, [seen]) },
    (event) => event,
  );
  const cursorOf = (index: number) => {
    const { id, epoch } = page.rows[index] as ListedEvent;
    return encodeCursor(LIST, epoch === null ? [id] : [id, epoch]);
  };
  return { ...page, rows: page.rows.map(toItem), cursorOf };
}

const LIST = 'event';

/** The event that a cursor names, which is never removed; an old cursor names one without an epoch. */
async function seenEvent(db: Db, after: string): Promise<number> {
  const [id, epoch = null] = decodeEventCursor(after);
  const found = await oneValue(
    db,
    integer,
    `SELECT o.id FROM outbox_event o LEFT JOIN epoch p ON p.number = o.epoch
     WHERE o.id = $1 AND p.name IS NOT DISTINCT FROM $2::text`,
    [id, epoch],
  );
  if (found === undefined) throw new SamnavError('CURSOR_OF_OTHER_EPOCH');
  return found;
}

function decodeEventCursor(after: string): KeyValue[] {
  try {
    return decodeCursor(LIST, after, ['number', 'string']);
  } catch {
    return decodeCursor(LIST, after, ['number']);
  }
}
