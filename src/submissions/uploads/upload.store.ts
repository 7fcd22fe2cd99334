import {
  bytes,
  changedRows,
  insertRow,
  integer,
  json,
  moment,
  nullable,
  oneOf,
  oneRow,
  oneValue,
  row,
  rows,
  text,
  type Db,
} from '../../database';
import type { Refusal } from '../../platform';
import type { SubmissionReport } from '../api/submission-report';
import type { Finding } from '../checks/finding';
import { UPLOAD_STATES, type Asked, type Upload, type UploadState } from './upload';

const UPLOAD = row('upload', {
  id: text,
  forbundId: integer,
  asked: json<Asked>(),
  length: nullable(integer),
  digest: nullable(text),
  state: oneOf(UPLOAD_STATES),
  received: integer,
  lines: integer,
  rowsChecked: integer,
  findings: json<readonly Finding[]>(),
  submissionId: nullable(integer),
  report: nullable(json<SubmissionReport>()),
  refusals: nullable(json<readonly Refusal[]>()),
  expiresAt: moment,
});

export async function uploadById(db: Db, id: string, now: Date): Promise<Upload | undefined> {
  return oneRow(db, UPLOAD, `SELECT ${UPLOAD.select()} FROM upload WHERE id = $1 AND expires_at > $2`, [id, now]);
}

/** The unfinished uploads of a förbund. */
export async function unfinishedUploads(db: Db, forbundId: number): Promise<Upload[]> {
  return rows(
    db,
    UPLOAD,
    `SELECT ${UPLOAD.select()} FROM upload WHERE forbund_id = $1 AND state = 'RECEIVING' ORDER BY begun_at`,
    [forbundId],
  );
}

export type NewUpload = Pick<Upload, 'id' | 'forbundId' | 'asked' | 'length' | 'digest' | 'expiresAt'>;

export async function insertUpload(db: Db, upload: NewUpload, now: Date): Promise<void> {
  await insertRow(db, 'upload', {
    id: upload.id,
    forbund_id: upload.forbundId,
    asked: JSON.stringify(upload.asked),
    length: upload.length,
    digest: upload.digest,
    state: 'RECEIVING',
    received: 0,
    lines: 0,
    rows_checked: 0,
    findings: '[]',
    begun_at: now,
    expires_at: upload.expiresAt,
  });
}

/** Replaces what an unfinished file is to be taken for. */
export async function restateUpload(db: Db, { id, asked }: Pick<Upload, 'id' | 'asked'>): Promise<void> {
  await db.query(`UPDATE upload SET asked = $2 WHERE id = $1 AND state = 'RECEIVING'`, [id, JSON.stringify(asked)]);
}

export interface Piece {
  readonly startAt: number;
  readonly bytes: Buffer;
  readonly lines: number;
}

/**
 * Keeps a piece, if the file ends where the piece begins; returns whether it did. One statement, so that of two senders
 * one succeeds.
 */
export async function insertPiece(
  db: Db,
  id: string,
  { startAt, bytes, lines }: Piece,
  expiresAt: Date,
): Promise<boolean> {
  const kept = await oneValue(
    db,
    integer,
    `WITH longer AS (
       UPDATE upload SET received = received + $4, lines = lines + $5, expires_at = $6
       WHERE id = $1 AND received = $2 AND state = 'RECEIVING' RETURNING id)
     INSERT INTO upload_piece (upload_id, start_at, bytes) SELECT id, $2, $3 FROM longer RETURNING start_at`,
    [id, startAt, bytes, bytes.byteLength, lines, expiresAt],
  );
  return kept !== undefined;
}

/** The piece of a file that begins at a byte; undefined beyond the last. */
export async function pieceAt(db: Db, id: string, startAt: number): Promise<Buffer | undefined> {
  return oneValue(db, bytes, 'SELECT bytes FROM upload_piece WHERE upload_id = $1 AND start_at = $2', [id, startAt]);
}

export async function noteChecked(db: Db, id: string, rows: number, findings: readonly Finding[]): Promise<void> {
  await db.query(`UPDATE upload SET rows_checked = $2, findings = $3 WHERE id = $1 AND state = 'RECEIVING'`, [
    id,
    rows,
    JSON.stringify(findings),
  ]);
}

export type Settled = Pick<Upload, 'submissionId' | 'report' | 'refusals'> & { readonly state: UploadState };

/**
 * Records the outcome of a file and deletes its bytes; not when more bytes have come, or when it has an outcome
 * already.
 */
export async function settleUpload(
  db: Db,
  { id, received }: Pick<Upload, 'id' | 'received'>,
  { state, submissionId, report, refusals }: Settled,
): Promise<boolean> {
  const settled = await changedRows(
    db,
    `UPDATE upload SET state = $3, submission_id = $4, report = $5, refusals = $6, findings = '[]'
     WHERE id = $1 AND received = $2 AND state = 'RECEIVING'`,
    [id, received, state, submissionId, JSON.stringify(report), JSON.stringify(refusals)],
  );
  if (settled === 0) return false;
  await db.query('DELETE FROM upload_piece WHERE upload_id = $1', [id]);
  return true;
}

/** False when the file has become results, whose answer stays, or is gone already. */
export async function deleteUpload(db: Db, id: string): Promise<boolean> {
  return (await changedRows(db, `DELETE FROM upload WHERE id = $1 AND state <> 'STORED'`, [id])) > 0;
}

export async function deleteExpiredUploads(db: Db, now: Date): Promise<void> {
  await db.query('DELETE FROM upload WHERE expires_at <= $1', [now]);
}
