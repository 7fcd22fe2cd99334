import type { Db } from '../database/transaction';
import type { Breaker } from './breaker';

/** A source that this process has the lease of. */
export interface LeasedSource {
  readonly key: number;
  readonly lease: number;
  readonly forbundId: number;
  readonly address: string;
  /** Encrypted, bound to the address. */
  readonly credential: string;
  readonly setUpBy: string;
  readonly setUpAt: Date;
  /** Whether its schedule says that all open rounds are to be fetched. */
  readonly isDue: boolean;
}

/**
 * Leases the source that is most due, so that no other process asks it; undefined when none is. One whose breaker is open is not. Those
 * that failed last come last: they are the ones that may hang.
 */
export async function leaseSource(db: Db, now: Date, until: Date): Promise<LeasedSource | undefined> {
  const [row] = await db.query<LeasedSource[]>(
    `WITH due AS (
       SELECT id, coalesce(next_at <= $1, false) AS is_due FROM source s
       WHERE removed_at IS NULL AND active AND coalesce(leased_until <= $1, true) AND coalesce(open_until <= $1, true)
         AND (next_at <= $1 OR EXISTS (SELECT 1 FROM harvest h
           WHERE h.source_id = s.id AND h.state IN ('WAITING', 'RUNNING') AND h.not_before <= $1))
       ORDER BY failures, next_at NULLS FIRST, id LIMIT 1 FOR UPDATE SKIP LOCKED),
     leased AS (
       UPDATE source s SET lease = s.lease + 1, leased_until = $2,
         next_at = CASE WHEN due.is_due THEN $1::timestamptz + make_interval(hours => s.every_hours) ELSE s.next_at END
       FROM due WHERE s.id = due.id
       RETURNING s.id, s.lease, s.forbund_id, s.address, s.credential, s.set_up_by, s.set_up_at, due.is_due)
     SELECT id AS key, lease, forbund_id AS "forbundId", address, credential, set_up_by AS "setUpBy", set_up_at AS "setUpAt",
       is_due AS "isDue" FROM leased`,
    [now, until],
  );
  return row;
}

type Lease = Pick<LeasedSource, 'key' | 'lease'>;

export async function endLease(db: Db, { key, lease }: Lease): Promise<void> {
  await db.query('UPDATE source SET leased_until = NULL WHERE id = $1 AND lease = $2', [key, lease]);
}

/** The breaker of a source, locked until the transaction ends; undefined when the lease is somebody else's by then. */
export async function lockLeased(db: Db, { key, lease }: Lease): Promise<Breaker | undefined> {
  const [row] = await db.query<Breaker[]>(
    'SELECT failures, open_until AS "openUntil" FROM source WHERE id = $1 AND lease = $2 FOR UPDATE',
    [key, lease],
  );
  return row;
}

/** Notes how an attempt went. `version` is what the source said it has; what is null is kept. */
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
