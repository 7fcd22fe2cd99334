import {
  day,
  inSameTick,
  integer,
  isPublic,
  moment,
  nullable,
  row,
  rows,
  sql,
  text,
  truth,
  values,
  type Db,
  type RowOf,
} from '../database';
import type { ExpectedForbund } from './completeness';

const EXPECTED = row('expected förbund', {
  key: sql('id', integer),
  sortKey: text,
  countyCode: text,
  existsFrom: nullable(day),
  existsUntil: nullable(day),
});

/** The register in Swedish alphabetical order: all of it, or one förbund. */
export async function expectedForbund(db: Db, forbundId: number | null): Promise<ExpectedForbund[]> {
  return rows(
    db,
    EXPECTED,
    `SELECT ${EXPECTED.select()} FROM forbund WHERE $1::integer IS NULL OR id = $1 ORDER BY sort_key, id`,
    [forbundId],
  );
}

const SENT = row('sent', {
  roundId: integer,
  forbundId: integer,
  firstSentAt: sql('min(s.submitted_at)', moment),
  state: sql('(array_agg(s.state ORDER BY s.version DESC))[1]', text),
  isReleased: sql(`coalesce(bool_or(${isPublic('r')} AND r.withdrawn_at IS NULL), false)`, truth),
});
export type SentRow = RowOf<typeof SENT>;

/**
 * SQL that holds for a version that was sent. Neither a draft was, nor a draft that gave way to another: such a version
 * has changed only once, from DRAFT to REPLACED, while one that was sent has changed at least twice.
 */
const WAS_SENT = `s.state <> 'DRAFT' AND NOT (s.state = 'REPLACED' AND s.drafted_by IS NOT NULL AND s.revision <= 2)`;

/** What each förbund has sent for some rounds. A release under embargo does not count as released. */
export async function sentInRounds(db: Db, roundIds: readonly number[]): Promise<SentRow[]> {
  return rows(
    db,
    SENT,
    `SELECT ${SENT.select('s')} FROM submission s LEFT JOIN release r ON r.number = s.release_number
     WHERE s.round_id = ANY($1) AND ${WAS_SENT} GROUP BY s.round_id, s.forbund_id`,
    [roundIds],
  );
}

const RECEIVED = row('measure received', { measureVersionId: integer, forbundId: integer });

/** Which förbund have a total of which measure versions in a round, in the version that holds now. */
export async function measuresReceived(
  db: Db,
  roundId: number,
  totalCategory: number,
): Promise<RowOf<typeof RECEIVED>[]> {
  return rows(
    db,
    RECEIVED,
    `SELECT ${RECEIVED.select()} FROM cell
     WHERE round_id = $1 AND category_id = $2 AND version_to IS NULL`,
    [roundId, totalCategory],
  );
}

/** The rounds that a public release has figures of: a list of rounds asks once. */
export const releasedRounds = inSameTick<'now', ReadonlySet<number>>(async (db) => {
  const found = await values(
    db,
    integer,
    `SELECT DISTINCT s.round_id FROM submission s JOIN release r ON r.number = s.release_number
     WHERE ${isPublic('r')} AND r.withdrawn_at IS NULL`,
  );
  return new Set(found);
});

/** Releases that became public in the last days before a moment and have not been withdrawn. */
export async function newlyReleased(db: Db, now: Date, days: number): Promise<number[]> {
  return values(
    db,
    integer,
    `SELECT number FROM release WHERE withdrawn_at IS NULL AND ${isPublic()}
       AND published_at > $1::timestamptz - make_interval(days => $2) ORDER BY number`,
    [now, days],
  );
}
