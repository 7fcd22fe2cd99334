import {
  insertForKey,
  insertRow,
  integer,
  json,
  listOf,
  moment,
  nullable,
  oneOf,
  oneValue,
  row,
  rows,
  sql,
  text,
  theValue,
  truth,
  type Db,
} from '../../database';
import { existsOn } from '../../register';
import { ESTIMATE_BASES, type EstimateBasis } from '../law/instruments';
import type { LegalReference } from '../law/legal-reference';
import type { StoredMove, StoredSignature } from './system-error';

const SIGNATURE = row('signature', {
  key: sql('s.id', integer),
  systemErrorId: integer,
  forbundId: integer,
  countyCode: sql('f.county_code', text),
  synthetic: sql('f.synthetic', truth),
  reportId: nullable(integer),
  personsPerYear: nullable(integer),
  estimateBasis: nullable(oneOf(ESTIMATE_BASES)),
  evidence: nullable(text),
  signedAt: moment,
  authorities: sql(`coalesce(r.authorities, '{}')`, listOf(text)),
  legalReferences: sql(`coalesce(r.legal_references, '[]')`, json<readonly LegalReference[]>()),
  interventions: sql(`coalesce(r.interventions, '{}')`, listOf(text)),
  measures: sql(`coalesce(r.measures, '{}')`, listOf(text)),
  rounds: sql(`coalesce(r.rounds, '{}')`, listOf(text)),
});

/**
 * The signatures of some cases, in the order in which they were given; at a moment, those that existed then: a report
 * signs when it is decided, though with the day it was sent.
 */
export async function signaturesOf(
  db: Db,
  systemErrors: readonly number[],
  moment: Date | null = null,
): Promise<StoredSignature[]> {
  return rows(
    db,
    SIGNATURE,
    `SELECT ${SIGNATURE.select('s')} FROM system_error_signature s JOIN forbund f ON f.id = s.forbund_id
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
  return insertForKey(db, 'system_error_signature', {
    system_error_id: signature.systemErrorId,
    forbund_id: signature.forbundId,
    report_id: signature.reportId,
    persons_per_year: signature.personsPerYear,
    estimate_basis: signature.estimateBasis,
    evidence: signature.evidence,
    signed_by: signature.signedBy,
    signed_at: signature.signedAt,
  });
}

export interface Move extends StoredMove {
  readonly signatures: readonly number[];
  readonly reason: string;
  readonly by: string;
}

/** Moves signatures from one case to another, and records the move. */
export async function moveSignatures(db: Db, move: Move): Promise<void> {
  const { kind, from, to, signatures, reason, by, at } = move;
  await db.query('UPDATE system_error_signature SET system_error_id = $2 WHERE system_error_id = $1 AND id = ANY($3)', [
    from,
    to,
    signatures,
  ]);
  await insertRow(db, 'system_error_move', {
    kind,
    from_id: from,
    to_id: to,
    signatures,
    reason,
    moved_by: by,
    moved_at: at,
  });
}

const MOVE = row('move of signatures', {
  systemErrorId: sql('one', integer),
  kind: oneOf(['MERGE', 'SPLIT', 'UNDO']),
  from: sql('m.from_id', integer),
  to: sql('m.to_id', integer),
  at: sql('m.moved_at', moment),
});

/** The moves from and to some cases, once for each of them, in the order in which they were made. */
export async function movesOf(
  db: Db,
  keys: readonly number[],
): Promise<(StoredMove & { readonly systemErrorId: number })[]> {
  return rows(
    db,
    MOVE,
    `SELECT ${MOVE.select('m')}
     FROM unnest($1::integer[]) AS one JOIN system_error_move m ON one IN (m.from_id, m.to_id) ORDER BY m.id`,
    [keys],
  );
}

/** The signatures that went with the last merge of a case, wherever they are by now. */
export async function lastMergeOf(db: Db, key: number): Promise<readonly number[]> {
  const signatures = await oneValue(
    db,
    listOf(integer),
    `SELECT signatures FROM system_error_move WHERE from_id = $1 AND kind = 'MERGE' ORDER BY id DESC LIMIT 1`,
    [key],
  );
  return signatures ?? [];
}

/** How many förbund exist on a day (YYYY-MM-DD). */
export async function countForbund(db: Db, day: string): Promise<number> {
  return theValue(db, integer, `SELECT count(*)::integer FROM forbund f WHERE ${existsOn('$1')}`, [day]);
}
