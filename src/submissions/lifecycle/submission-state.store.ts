import { integer, isPublic, nullable, theValue, truth, values, type Db } from '../../database';
import type { RowComment } from '../intake/row-comments';
import type { SubmissionReport } from '../api/submission-report';
import type { SubmissionState } from './submission-states';
import type { StoredSubmission } from './submission.store';

/** A version of a förbund's round. */
export type VersionPlace = Pick<StoredSubmission, 'forbundId' | 'roundId' | 'version'>;

/**
 * Waits for a release under way, and makes the next one wait. Otherwise a submission that was read as unreleased could
 * be released before it is changed.
 */
export async function waitForRelease(db: Db): Promise<void> {
  await db.query('LOCK TABLE submission IN ROW EXCLUSIVE MODE');
}

export interface Move {
  readonly to: SubmissionState;
  readonly at: Date;
  readonly reason?: string;
  readonly rowComments?: readonly RowComment[];
  readonly correctionReason?: string | null;
  /** Who sends in a draft. */
  readonly submittedBy?: string;
  readonly comment?: string | null;
  /** The findings when the figures were checked again. */
  readonly report?: SubmissionReport;
}

/**
 * Moves a submission on. Fields that the move leaves out keep their value. It notes an approval, and removes it when
 * somebody must approve again.
 */
export async function moveSubmission(db: Db, key: number, move: Move): Promise<void> {
  const { to, at, reason, rowComments, correctionReason, submittedBy, comment, report } = move;
  await db.query(
    `UPDATE submission SET state = $2, changed_at = $3, revision = revision + 1,
       reason = coalesce($4, reason), row_comments = coalesce($5, row_comments),
       correction_reason = coalesce($6, correction_reason), submitted_by = coalesce($7, submitted_by),
       comment = coalesce($8, comment), report = coalesce($9, report),
       submitted_at = CASE WHEN $7::text IS NULL THEN submitted_at ELSE $3 END,
       approved_at = CASE $2 WHEN 'APPROVED' THEN $3 WHEN 'SUBMITTED' THEN NULL ELSE approved_at END
     WHERE id = $1`,
    [
      key,
      to,
      at,
      reason ?? null,
      rowComments ? JSON.stringify(rowComments) : null,
      correctionReason ?? null,
      submittedBy ?? null,
      comment ?? null,
      report ? JSON.stringify(report) : null,
    ],
  );
}

/**
 * Earlier versions in these states give way to one. A version that a release holds does not: it is history. Returns the
 * ids of those that did.
 */
export async function replaceEarlier(
  db: Db,
  { forbundId, roundId, version }: VersionPlace,
  states: readonly SubmissionState[],
  at: Date,
): Promise<number[]> {
  if (states.length === 0 || version === 1) return [];
  return values(
    db,
    integer,
    `WITH gone AS (
       UPDATE submission SET state = 'REPLACED', changed_at = $5, revision = revision + 1
       WHERE forbund_id = $1 AND round_id = $2 AND version < $3 AND state = ANY($4) AND release_number IS NULL
       RETURNING id)
     SELECT id FROM gone ORDER BY id`,
    [forbundId, roundId, version, states, at],
  );
}

/** Whether the förbund has sent a later version, which then counts instead. */
export async function hasLaterVersion(db: Db, { forbundId, roundId, version }: VersionPlace): Promise<boolean> {
  return theValue(
    db,
    truth,
    `SELECT EXISTS (SELECT 1 FROM submission WHERE forbund_id = $1 AND round_id = $2 AND version > $3
       AND state IN ('SUBMITTED', 'APPROVED', 'ACCEPTED', 'RETURNED'))`,
    [forbundId, roundId, version],
  );
}

/** The last version that was sent in, 0 for none; saved drafts do not count. */
export async function lastSentVersion(
  db: Db,
  { forbundId, roundId }: Pick<VersionPlace, 'forbundId' | 'roundId'>,
): Promise<number> {
  const version = await theValue(
    db,
    nullable(integer),
    `SELECT max(version) FROM submission WHERE forbund_id = $1 AND round_id = $2
       AND state IN ('SUBMITTED', 'APPROVED', 'ACCEPTED', 'RETURNED')`,
    [forbundId, roundId],
  );
  return version ?? 0;
}

/** The newest version that a public release holds: nobody is told of one under embargo, not even by a refusal. */
export async function releasedVersion(
  db: Db,
  { forbundId, roundId }: Pick<VersionPlace, 'forbundId' | 'roundId'>,
): Promise<number | undefined> {
  const version = await theValue(
    db,
    nullable(integer),
    `SELECT max(s.version) FROM submission s JOIN release r ON r.number = s.release_number
     WHERE s.forbund_id = $1 AND s.round_id = $2 AND ${isPublic('r')}`,
    [forbundId, roundId],
  );
  return version ?? undefined;
}
