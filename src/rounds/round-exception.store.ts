import {
  integer,
  moment,
  nullable,
  oneOf,
  oneRow,
  oneValue,
  row,
  rows,
  sql,
  text,
  written,
  type Db,
  type RowOf,
} from '../database';
import { EXCEPTION_KINDS } from './round-state';

const STANDING = row('exception', {
  key: sql('id', integer),
  roundId: integer,
  forbundId: integer,
  kind: oneOf(EXCEPTION_KINDS),
  until: nullable(moment),
  reason: text,
  grantedAt: moment,
});
/** An exception that stands. */
export type StandingException = RowOf<typeof STANDING>;

export async function standingException(
  db: Db,
  roundId: number,
  forbundId: number,
): Promise<StandingException | undefined> {
  return oneRow(
    db,
    STANDING,
    `SELECT ${STANDING.select()} FROM round_exception WHERE round_id = $1 AND forbund_id = $2 AND revoked_at IS NULL`,
    [roundId, forbundId],
  );
}

/** The exceptions of all förbund in some rounds. */
export async function standingExceptions(db: Db, roundIds: readonly number[]): Promise<StandingException[]> {
  return rows(
    db,
    STANDING,
    `SELECT ${STANDING.select()} FROM round_exception WHERE round_id = ANY($1) AND revoked_at IS NULL`,
    [roundIds],
  );
}

/** Undefined when another stands already: a unique index decides, so that two who grant at once cannot both succeed. */
export async function insertException(
  db: Db,
  exception: Omit<StandingException, 'key'> & { readonly grantedBy: string },
): Promise<StandingException | undefined> {
  const { names, places, parameters } = written({
    round_id: exception.roundId,
    forbund_id: exception.forbundId,
    kind: exception.kind,
    until: exception.until,
    reason: exception.reason,
    granted_by: exception.grantedBy,
    granted_at: exception.grantedAt,
  });
  return oneRow(
    db,
    STANDING,
    `INSERT INTO round_exception (${names}) VALUES (${places})
     ON CONFLICT (round_id, forbund_id) WHERE revoked_at IS NULL DO NOTHING RETURNING ${STANDING.select()}`,
    parameters,
  );
}

/** False when somebody else has revoked it in the meantime. */
export async function markRevoked(db: Db, key: number, at: Date, reason: string): Promise<boolean> {
  const revoked = await oneValue(
    db,
    integer,
    `WITH done AS (UPDATE round_exception SET revoked_at = $2, revoked_reason = $3
       WHERE id = $1 AND revoked_at IS NULL RETURNING id) SELECT id FROM done`,
    [key, at, reason],
  );
  return revoked !== undefined;
}
