import type { Db } from '../../database';
import { existsOn } from '../../register';
import type { EstimateBasis } from '../law/instruments';
import type { StoredMove, StoredSignature } from './system-error';

const COLUMNS = `
  s.id AS key, s.system_error_id AS "systemErrorId", s.forbund_id AS "forbundId", f.county_code AS "countyCode", f.synthetic,
  s.report_id AS "reportId", s.persons_per_year AS "personsPerYear", s.estimate_basis AS "estimateBasis", s.evidence,
  s.signed_at AS "signedAt", coalesce(r.authorities, '{}') AS authorities,
  coalesce(r.legal_references, '[]') AS "legalReferences", coalesce(r.interventions, '{}') AS interventions,
  coalesce(r.measures, '{}') AS measures, coalesce(r.rounds, '{}') AS rounds`;

/**
 * The signatures of some cases, in the order they were given; at a moment, those that were there: a report signs when it is read, though
 * with the day it was sent.
 */
export async function signaturesOf(
  db: Db,
  systemErrors: readonly number[],
  moment: Date | null = null,
): Promise<StoredSignature[]> {
  return db.query(
    `SELECT ${COLUMNS} FROM system_error_signature s JOIN forbund f ON f.id = s.forbund_id
     LEFT JOIN system_error_report r ON r.id = s.report_id
     WHERE s.system_error_id = ANY($1) AND ($2::timestamptz IS NULL OR coalesce(r.changed_at, s.signed_at) <= $2)
     ORDER BY s.signed_at, s.id`,
    [systemErrors, moment],
  );
}

export interface NewSignature {
  readonly systemErrorId: number;
  readonly forbundId: number;
  readonly reportId: number | null;
  readonly personsPerYear: number | null;
  readonly estimateBasis: EstimateBasis | null;
  readonly evidence: string | null;
  readonly signedBy: string;
  readonly signedAt: Date;
}

export async function insertSignature(db: Db, signature: NewSignature): Promise<number> {
  const { systemErrorId, forbundId, reportId, personsPerYear, estimateBasis, evidence, signedBy, signedAt } = signature;
  const [row] = await db.query<{ id: number }[]>(
    `INSERT INTO system_error_signature
       (system_error_id, forbund_id, report_id, persons_per_year, estimate_basis, evidence, signed_by, signed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [systemErrorId, forbundId, reportId, personsPerYear, estimateBasis, evidence, signedBy, signedAt],
  );
  return (row as { id: number }).id;
}

export interface Move extends StoredMove {
  readonly signatures: readonly number[];
  readonly reason: string;
  readonly by: string;
}

/** Moves signatures from one case to another, and notes it. */
export async function moveSignatures(db: Db, move: Move): Promise<void> {
  const { kind, from, to, signatures, reason, by, at } = move;
  await db.query('UPDATE system_error_signature SET system_error_id = $2 WHERE system_error_id = $1 AND id = ANY($3)', [
    from,
    to,
    signatures,
  ]);
  await db.query(
    `INSERT INTO system_error_move (kind, from_id, to_id, signatures, reason, moved_by, moved_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [kind, from, to, signatures, reason, by, at],
  );
}

/** The moves from and to some cases, once for each of them, in the order they were made. */
export async function movesOf(
  db: Db,
  keys: readonly number[],
): Promise<(StoredMove & { readonly systemErrorId: number })[]> {
  return db.query(
    `SELECT one AS "systemErrorId", m.kind, m.from_id AS "from", m.to_id AS "to", m.moved_at AS "at"
     FROM unnest($1::integer[]) AS one JOIN system_error_move m ON one IN (m.from_id, m.to_id) ORDER BY m.id`,
    [keys],
  );
}

/** The signatures that went with the last merge of a case, wherever they are by now. */
export async function lastMergeOf(db: Db, key: number): Promise<readonly number[]> {
  const [row] = await db.query<{ signatures: number[] }[]>(
    `SELECT signatures FROM system_error_move WHERE from_id = $1 AND kind = 'MERGE' ORDER BY id DESC LIMIT 1`,
    [key],
  );
  return row?.signatures ?? [];
}

/** How many förbund there are on a day (YYYY-MM-DD). */
export async function countForbund(db: Db, day: string): Promise<number> {
  const [row] = await db.query<{ count: number }[]>(
    `SELECT count(*)::integer AS count FROM forbund f WHERE ${existsOn('$1')}`,
    [day],
  );
  return row?.count ?? 0;
}
