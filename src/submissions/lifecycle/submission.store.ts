import {
  conditions,
  integer,
  json,
  listOf,
  listPage,
  moment,
  nullable,
  oneOf,
  oneRow,
  row,
  rows,
  sql,
  text,
  written,
  type Db,
  type Page,
  type PageRequest,
  type RowOf,
} from '../../database';
import type { RowComment } from '../intake/row-comments';
import type { SubmissionReport } from '../api/submission-report';
import { SUBMISSION_STATES, type SubmissionState } from './submission-states';

const SUBMISSION = row('submission', {
  key: sql('s.id', integer),
  forbundId: integer,
  round: sql('r.code', text),
  roundId: integer,
  version: integer,
  state: oneOf(SUBMISSION_STATES),
  /** Counts every change of the submission, from 1. */
  revision: integer,
  scope: listOf(text),
  report: json<SubmissionReport>(),
  reason: nullable(text),
  rowComments: json<readonly RowComment[]>(),
  comment: nullable(text),
  correctionReason: nullable(text),
  draftedBy: nullable(text),
  submittedBy: text,
  submittedAt: moment,
  changedAt: moment,
  releaseNumber: nullable(integer),
  /** The last version before it that the förbund approved. */
  approvedBefore: sql(
    `(SELECT max(a.version) FROM submission a WHERE a.forbund_id = s.forbund_id AND a.round_id = s.round_id
       AND a.version < s.version AND a.approved_at IS NOT NULL)`,
    nullable(integer),
  ),
  /** The source that it was fetched from, the source’s version, and when; null when somebody sent it. */
  sourceId: nullable(integer),
  sourceVersion: nullable(text),
  fetchedAt: nullable(moment),
});
/** A submission as it is stored; `scope` and `report` are as the förbund received them. */
export type StoredSubmission = RowOf<typeof SUBMISSION>;

const COLUMNS = SUBMISSION.select('s');
const FROM = 'submission s JOIN round r ON r.id = s.round_id';

/** Writes a submission by a statement that returns its row, and reads it as it is then. */
export async function writeSubmission(db: Db, statement: string, parameters: unknown[]): Promise<StoredSubmission> {
  const stored = await oneRow(
    db,
    SUBMISSION,
    `WITH s AS (${statement} RETURNING *) SELECT ${COLUMNS} FROM s JOIN round r ON r.id = s.round_id`,
    parameters,
  );
  if (!stored) throw new Error('There is no such submission to write.');
  return stored;
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
  return oneRow(
    db,
    SUBMISSION,
    `SELECT ${COLUMNS} FROM ${FROM} WHERE s.forbund_id = $1 AND s.round_id = $2 ORDER BY s.version DESC LIMIT 1`,
    [forbundId, roundId],
  );
}

export async function submissionsByKeys(db: Db, keys: readonly number[]): Promise<StoredSubmission[]> {
  return rows(db, SUBMISSION, `SELECT ${COLUMNS} FROM ${FROM} WHERE s.id = ANY($1)`, [keys]);
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
  const list = { name: 'submission', row: SUBMISSION, alias: 's', from: FROM, where, parameters, order };
  return listPage(db, list, page, toItem);
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
  const { fetched, at } = submission;
  const { names, places, parameters } = written({
    forbund_id: submission.forbundId,
    round_id: submission.roundId,
    version: submission.version,
    state: submission.state,
    scope: submission.scope,
    report: JSON.stringify(submission.report),
    comment: submission.comment,
    correction_reason: submission.correctionReason,
    drafted_by: submission.draftedBy,
    submitted_by: submission.submittedBy,
    submitted_at: at,
    changed_at: at,
    source_id: fetched?.source ?? null,
    source_version: fetched?.version ?? null,
    fetched_at: fetched?.at ?? null,
  });
  return writeSubmission(db, `INSERT INTO submission (${names}) VALUES (${places})`, parameters);
}
