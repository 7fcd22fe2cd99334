import { integer, moment, nullable, oneRow, row, sql, text, truth, type Db, type RowOf } from '../../database';
import type { Breaker } from '../../platform';

const LEASED = row('leased source', {
  key: sql('id', integer),
  lease: integer,
  forbundId: integer,
  address: text,
  /** Encrypted, bound to the address. */
  credential: text,
  setUpBy: text,
  setUpAt: moment,
  /** Whether, by its schedule, all open rounds are due. */
  isDue: truth,
  /** Failures in a row, before this attempt. */
  failures: integer,
});
/** A source that this process has leased. */
export type LeasedSource = RowOf<typeof LEASED>;

const BREAKER = row('breaker', { failures: integer, openUntil: nullable(moment) });

/**
 * Leases the most overdue source, so that no other process asks it; undefined when none is due. A source whose breaker
 * is open is not. Those that failed last come last, and only if there is room for such: they are the ones that may
 * hang.
 */
export async function leaseSource(
  db: Db,
  now: Date,
  until: Date,
  hasRoomForFailing: boolean,
): Promise<LeasedSource | undefined> {
  return oneRow(
    db,
    LEASED,
    `WITH due AS (
       SELECT id, coalesce(next_at <= $1, false) AS is_due FROM source s
       WHERE removed_at IS NULL AND active AND coalesce(leased_until <= $1, true) AND coalesce(open_until <= $1, true)
         AND (failures = 0 OR $3)
         AND (next_at <= $1 OR EXISTS (SELECT 1 FROM harvest h
           WHERE h.source_id = s.id AND h.state IN ('WAITING', 'RUNNING') AND h.not_before <= $1))
       ORDER BY failures, next_at NULLS FIRST, id LIMIT 1 FOR UPDATE SKIP LOCKED),
     leased AS (
       UPDATE source s SET lease = s.lease + 1, leased_until = $2,
         next_at = CASE WHEN due.is_due THEN $1::timestamptz + make_interval(hours => s.every_hours) ELSE s.next_at END
       FROM due WHERE s.id = due.id
       RETURNING s.id, s.lease, s.forbund_id, s.address, s.credential, s.set_up_by, s.set_up_at, s.failures, due.is_due)
     SELECT ${LEASED.select()} FROM leased`,
    [now, until, hasRoomForFailing],
  );
}

type Lease = Pick<LeasedSource, 'key' | 'lease'>;

export async function endLease(db: Db, { key, lease }: Lease): Promise<void> {
  await db.query('UPDATE source SET leased_until = NULL WHERE id = $1 AND lease = $2', [key, lease]);
}

/** The breaker of a source, locked until the transaction ends; undefined when another process has the lease by then. */
export async function lockLeased(db: Db, { key, lease }: Lease): Promise<Breaker | undefined> {
  return oneRow(db, BREAKER, `SELECT ${BREAKER.select()} FROM source WHERE id = $1 AND lease = $2 FOR UPDATE`, [
    key,
    lease,
  ]);
}

/** Records the result of an attempt. `version` is the source's own; null fields keep their value. */
export async function noteAttempt(
  db: Db,
  key: number,
  { failures, openUntil }: Breaker,
  noted: { readonly successAt: Date | null; readonly failureAt: Date | null; readonly version: string | null },
): Promise<void> {
  await db.query(
    `UPDATE source SET failures = $2, open_until = $3, last_success_at = coalesce($4, last_success_at),
       last_failure_at = coalesce($5, last_failure_at), last_version = coalesce($6, last_version)
     WHERE id = $1`,
    [key, failures, openUntil, noted.successAt, noted.failureAt, noted.version],
  );
}

/**
 * Mends times that a fast clock put further off than any delay: leases end a lease from now, the others are due. A
 * success noted for a future day would hide that there has been none since.
 */
export async function mendWaits(
  db: Db,
  now: Date,
  longest: { readonly leaseUntil: Date; readonly waitUntil: Date },
): Promise<void> {
  const { leaseUntil, waitUntil } = longest;
  // By CASE: `least` ignores null, and would turn a missing date into one.
  await db.query(
    `UPDATE source SET leased_until = CASE WHEN leased_until > $2 THEN $2 ELSE leased_until END,
       open_until = CASE WHEN open_until <= $3 THEN open_until END,
       next_at = CASE WHEN next_at > $1::timestamptz + make_interval(hours => every_hours) THEN $1 ELSE next_at END,
       last_success_at = CASE WHEN last_success_at > $1 THEN $1 ELSE last_success_at END,
       last_failure_at = CASE WHEN last_failure_at > $1 THEN $1 ELSE last_failure_at END
     WHERE removed_at IS NULL AND (leased_until > $2::timestamptz + interval '1 minute' OR open_until > $3
       OR next_at > $1::timestamptz + make_interval(hours => every_hours, mins => 1)
       OR greatest(last_success_at, last_failure_at) > $1::timestamptz + interval '1 minute')`,
    [now, leaseUntil, waitUntil],
  );
  await db.query(`UPDATE harvest SET not_before = $1 WHERE state = 'WAITING' AND not_before > $2`, [now, waitUntil]);
}
