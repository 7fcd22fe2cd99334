import type { Db } from '../database';
import type { Exception } from './round-state';

/** An exception that stands. */
export interface StandingException extends Exception {
  readonly key: number;
  readonly roundId: number;
  readonly forbundId: number;
  readonly reason: string;
  readonly grantedAt: Date;
}

const COLUMNS =
  'id AS key, round_id AS "roundId", forbund_id AS "forbundId", kind, until, reason, granted_at AS "grantedAt"';

export async function standingException(
  db: Db,
  roundId: number,
  forbundId: number,
): Promise<StandingException | undefined> {
  const [row] = await db.query<StandingException[]>(
    `SELECT ${COLUMNS} FROM round_exception WHERE round_id = $1 AND forbund_id = $2 AND revoked_at IS NULL`,
    [roundId, forbundId],
  );
  return row;
}

/** Those of all förbund in some rounds. */
export async function standingExceptions(db: Db, roundIds: readonly number[]): Promise<StandingException[]> {
  return db.query(`SELECT ${COLUMNS} FROM round_exception WHERE round_id = ANY($1) AND revoked_at IS NULL`, [roundIds]);
}

/** Undefined when another stands already: the index decides, so that two who grant at once cannot both. */
export async function insertException(
  db: Db,
  exception: Omit<StandingException, 'key'> & { readonly grantedBy: string },
): Promise<StandingException | undefined> {
  const { roundId, forbundId, kind, until, reason, grantedBy, grantedAt } = exception;
  const [row] = await db.query<StandingException[]>(
    `INSERT INTO round_exception (round_id, forbund_id, kind, until, reason, granted_by, granted_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (round_id, forbund_id) WHERE revoked_at IS NULL DO NOTHING RETURNING ${COLUMNS}`,
    [roundId, forbundId, kind, until, reason, grantedBy, grantedAt],
  );
  return row;
}

/** False when somebody else has revoked it meanwhile. */
export async function markRevoked(db: Db, key: number, at: Date, reason: string): Promise<boolean> {
  const revoked = await db.query<unknown>(
    `WITH done AS (UPDATE round_exception SET revoked_at = $2, revoked_reason = $3
       WHERE id = $1 AND revoked_at IS NULL RETURNING id) SELECT id FROM done`,
    [key, at, reason],
  );
  return (revoked as unknown[]).length > 0;
}
