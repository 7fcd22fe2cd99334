import { conditions, listPage, type Db, type Page, type PageRequest } from '../../database';
import type { RowComment } from '../intake/row-comments';
import type { SubmissionReport } from '../api/submission-report';
import type { SubmissionState } from './submission-states';

/** A submission as it is stored; `scope` and `report` are as the förbund got them. */
export interface StoredSubmission {
  readonly key: number;
  readonly forbundId: number;
  readonly round: string;
  readonly roundId: number;
  readonly version: number;
  readonly state: SubmissionState;
  /** Counts every change of it, from 1. */
  readonly revision: number;
  readonly scope: readonly string[];
  readonly report: SubmissionReport;
  readonly reason: string | null;
  readonly rowComments: readonly RowComment[];
  readonly comment: string | null;
  readonly correctionReason: string | null;
  readonly draftedBy: string | null;
  readonly submittedBy: string;
  readonly submittedAt: Date;
  readonly changedAt: Date;
  readonly releaseNumber: number | null;
  /** The last version before it that the förbund approved. */
  readonly approvedBefore: number | null;
  /** The source that it was fetched from, the source’s version, and when; null when somebody sent it. */
  readonly sourceId: number | null;
  readonly sourceVersion: string | null;
  readonly fetchedAt: Date | null;
}

const COLUMNS = `
  s.id AS key, s.forbund_id AS "forbundId", r.code AS round, s.round_id AS "roundId", s.version, s.state, s.revision, s.scope,
  s.report, s.reason, s.row_comments AS "rowComments", s.comment, s.correction_reason AS "correctionReason",
  s.drafted_by AS "draftedBy", s.submitted_by AS "submittedBy", s.submitted_at AS "submittedAt", s.changed_at AS "changedAt",
  s.release_number AS "releaseNumber", s.source_id AS "sourceId", s.source_version AS "sourceVersion", s.fetched_at AS "fetchedAt",
  (SELECT max(a.version) FROM submission a WHERE a.forbund_id = s.forbund_id AND a.round_id = s.round_id
     AND a.version < s.version AND a.approved_at IS NOT NULL) AS "approvedBefore"`;
const FROM = 'submission s JOIN round r ON r.id = s.round_id';

/** Writes a submission by a statement that returns its row, and reads it as it is then. */
export async function writeSubmission(db: Db, statement: string, parameters: unknown[]): Promise<StoredSubmission> {
  const [row] = await db.query<StoredSubmission[]>(
    `WITH s AS (${statement} RETURNING *) SELECT ${COLUMNS} FROM s JOIN round r ON r.id = s.round_id`,
    parameters,
  );
  if (!row) throw new Error('There is no such submission to write.');
  return row;
}

/** One writer per förbund at a time; others wait for it to finish. */
export async function lockForbund(db: Db, forbundId: number): Promise<void> {
  await db.query('SELECT pg_advisory_xact_lock($1)', [forbundId]);
}

export async function latestSubmission(
  db: Db,
  forbundId: number,
  roundId: number,
): Promise<StoredSubmission | undefined> {
  const [row] = await db.query<StoredSubmission[]>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE s.forbund_id = $1 AND s.round_id = $2 ORDER BY s.version DESC LIMIT 1`,
    [forbundId, roundId],
  );
  return row;
}

export async function submissionsByKeys(db: Db, keys: readonly number[]): Promise<StoredSubmission[]> {
  return db.query(`SELECT ${COLUMNS} FROM ${FROM} WHERE s.id = ANY($1)`, [keys]);
}

export interface SubmissionFilter {
  readonly forbundId?: number | null;
  readonly round?: string | null;
  readonly state?: SubmissionState | null;
}

export async function submissionPage<T>(
  db: Db,
  filter: SubmissionFilter,
  page: PageRequest,
  toItem: (row: StoredSubmission) => T,
): Promise<Page<T>> {
  const { where, parameters, add } = conditions();
  add(filter.forbundId, (p) => `s.forbund_id = ${p}`);
  add(filter.round, (p) => `r.code = ${p}`);
  add(filter.state, (p) => `s.state = ${p}`);
  const order = [{ sql: 's.id', type: 'number' as const, descending: true }];
  return listPage(db, { name: 'submission', select: COLUMNS, from: FROM, where, parameters, order }, page, toItem);
}

export interface NewSubmission {
  readonly forbundId: number;
  readonly roundId: number;
  readonly version: number;
  readonly state: SubmissionState;
  readonly scope: readonly string[];
  readonly report: SubmissionReport;
  readonly comment: string | null;
  readonly correctionReason: string | null;
  readonly draftedBy: string | null;
  readonly submittedBy: string;
  readonly at: Date;
  readonly fetched?: { readonly source: number; readonly version: string; readonly at: Date };
}

export async function insertSubmission(db: Db, submission: NewSubmission): Promise<StoredSubmission> {
  const { forbundId, roundId, version, state, scope, report, comment, correctionReason, draftedBy, submittedBy, at } =
    submission;
  const { fetched } = submission;
  return writeSubmission(
    db,
    `INSERT INTO submission (forbund_id, round_id, version, state, scope, report, comment, correction_reason, drafted_by,
       submitted_by, submitted_at, changed_at, source_id, source_version, fetched_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12, $13, $14)`,
    [
      forbundId,
      roundId,
      version,
      state,
      scope,
      JSON.stringify(report),
      comment,
      correctionReason,
      draftedBy,
      submittedBy,
      at,
      fetched?.source ?? null,
      fetched?.version ?? null,
      fetched?.at ?? null,
    ],
  );
}
