import { inSameTick, isPublic, type Db } from '../database';
import type { ExpectedForbund, Sent } from './completeness';

/** The register in Swedish alphabetical order: all of it, or one förbund. */
export async function expectedForbund(db: Db, forbundId: number | null): Promise<ExpectedForbund[]> {
  return db.query(
    `SELECT id AS key, sort_key AS "sortKey", county_code AS "countyCode", exists_from::text AS "existsFrom",
       exists_until::text AS "existsUntil"
     FROM forbund WHERE $1::integer IS NULL OR id = $1 ORDER BY sort_key, id`,
    [forbundId],
  );
}

export interface SentRow extends Sent {
  readonly roundId: number;
  readonly forbundId: number;
}

/**
 * SQL that holds for a version that has been sent. A draft has not, nor has one that gave way to another: it has changed once
 * only, from DRAFT to REPLACED, where one that was sent has changed at least twice.
 */
const WAS_SENT = `s.state <> 'DRAFT' AND NOT (s.state = 'REPLACED' AND s.drafted_by IS NOT NULL AND s.revision <= 2)`;

/** What has been sent for some rounds. A release under embargo has not been released. */
export async function sentInRounds(db: Db, roundIds: readonly number[]): Promise<SentRow[]> {
  return db.query(
    `SELECT s.round_id AS "roundId", s.forbund_id AS "forbundId", min(s.submitted_at) AS "firstSentAt",
       (array_agg(s.state ORDER BY s.version DESC))[1] AS state,
       coalesce(bool_or(${isPublic('r')} AND r.withdrawn_at IS NULL), false) AS "isReleased"
     FROM submission s LEFT JOIN release r ON r.number = s.release_number
     WHERE s.round_id = ANY($1) AND ${WAS_SENT} GROUP BY s.round_id, s.forbund_id`,
    [roundIds],
  );
}

/** Which förbund have a total of which measure versions in a round, in the version that holds now. */
export async function measuresReceived(
  db: Db,
  roundId: number,
  totalCategory: number,
): Promise<{ measureVersionId: number; forbundId: number }[]> {
  return db.query(
    `SELECT measure_version_id AS "measureVersionId", forbund_id AS "forbundId" FROM cell
     WHERE round_id = $1 AND category_id = $2 AND version_to IS NULL`,
    [roundId, totalCategory],
  );
}

/** The rounds that a public release has figures of: a list of rounds asks once. */
export const releasedRounds = inSameTick<'now', ReadonlySet<number>>(async (db) => {
  const rows = await db.query<{ roundId: number }[]>(
    `SELECT DISTINCT s.round_id AS "roundId" FROM submission s JOIN release r ON r.number = s.release_number
     WHERE ${isPublic('r')} AND r.withdrawn_at IS NULL`,
  );
  return new Set(rows.map(({ roundId }) => roundId));
});

/** Releases that became public in the last days before a moment and stand. */
export async function newlyReleased(db: Db, now: Date, days: number): Promise<number[]> {
  const rows = await db.query<{ number: number }[]>(
    `SELECT number FROM release WHERE withdrawn_at IS NULL AND ${isPublic()}
       AND published_at > $1::timestamptz - make_interval(days => $2) ORDER BY number`,
    [now, days],
  );
  return rows.map(({ number }) => number);
}
