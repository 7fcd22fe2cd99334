import { insertRow, integer, json, nullable, oneRow, row, sql, text, type Db, type RowOf } from '../../database';
import type { SubmissionReport } from '../api/submission-report';

const ANSWERED = row('answered request', {
  submissionKey: sql('submission_id', integer),
  requestHash: text,
  /** The report in its answer; null when that is the report of the submission itself. */
  report: nullable(json<SubmissionReport>()),
});
/** A request that has been answered under a key. */
export type AnsweredRequest = RowOf<typeof ANSWERED>;

export async function answeredRequest(db: Db, forbundId: number, key: string): Promise<AnsweredRequest | undefined> {
  return oneRow(db, ANSWERED, `SELECT ${ANSWERED.select()} FROM submission_key WHERE forbund_id = $1 AND key = $2`, [
    forbundId,
    key,
  ]);
}

export async function rememberRequest(
  db: Db,
  forbundId: number,
  key: string,
  { submissionKey, requestHash, report }: AnsweredRequest,
): Promise<void> {
  await insertRow(db, 'submission_key', {
    forbund_id: forbundId,
    key,
    submission_id: submissionKey,
    request_hash: requestHash,
    report: report && JSON.stringify(report),
  });
}
