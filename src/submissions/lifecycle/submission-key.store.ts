import type { Db } from '../../database';
import type { SubmissionReport } from '../api/submission-report';

/** A request that has been answered under a key. */
export interface AnsweredRequest {
  readonly submissionKey: number;
  readonly requestHash: string;
  /** What it was told; null when that is the report of the submission itself. */
  readonly report: SubmissionReport | null;
}

export async function answeredRequest(db: Db, forbundId: number, key: string): Promise<AnsweredRequest | undefined> {
  const [row] = await db.query<AnsweredRequest[]>(
    `SELECT submission_id AS "submissionKey", request_hash AS "requestHash", report
     FROM submission_key WHERE forbund_id = $1 AND key = $2`,
    [forbundId, key],
  );
  return row;
}

export async function rememberRequest(
  db: Db,
  forbundId: number,
  key: string,
  { submissionKey, requestHash, report }: AnsweredRequest,
): Promise<void> {
  await db.query(
    'INSERT INTO submission_key (forbund_id, key, submission_id, request_hash, report) VALUES ($1, $2, $3, $4, $5)',
    [forbundId, key, submissionKey, requestHash, report && JSON.stringify(report)],
  );
}
