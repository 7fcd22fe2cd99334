import type { Db } from '../../database';
import { swedishSortKey } from '../../platform';
import { lawKeys } from '../law/legal-reference';
import { caseText, type Origin, type StoredSystemError, type SystemErrorFacts } from './system-error';
import type { SystemErrorState } from './system-error-states';

export const CASE_COLUMNS = `
  e.id AS key, e.state, e.revision, e.origin, e.source, e.title_sv AS "titleSv", e.title_en AS "titleEn", e.summary, e.kind,
  e.authorities, e.legal_references AS "legalReferences", e.proposed_change AS "proposedChange", e.instrument, e.themes,
  e.merged_into_id AS "mergedIntoId", e.created_at AS "createdAt", e.changed_at AS "changedAt"`;

export async function systemErrorsByKeys(db: Db, keys: readonly number[]): Promise<StoredSystemError[]> {
  return db.query(`SELECT ${CASE_COLUMNS} FROM system_error e WHERE e.id = ANY($1) ORDER BY e.id`, [keys]);
}

/** Nobody else can change the cases before the transaction ends. Locked by number, so that two who lock the same do not wait for each other. */
export async function lockSystemErrors(db: Db, keys: readonly number[]): Promise<void> {
  await db.query('SELECT FROM system_error WHERE id = ANY($1) ORDER BY id FOR UPDATE', [keys]);
}

/** The cases that one went into, the nearest first. */
export async function mergedInto(db: Db, key: number): Promise<number[]> {
  const rows = await db.query<{ id: number }[]>(
    `WITH RECURSIVE way AS (
       SELECT merged_into_id AS id, 1 AS step FROM system_error WHERE id = $1
       UNION ALL SELECT e.merged_into_id, way.step + 1 FROM system_error e JOIN way ON e.id = way.id)
     SELECT id FROM way WHERE id IS NOT NULL ORDER BY step`,
    [key],
  );
  return rows.map(({ id }) => id);
}

function valuesOf(facts: SystemErrorFacts): unknown[] {
  return [
    facts.titleSv,
    facts.titleEn,
    swedishSortKey(facts.titleSv),
    facts.summary,
    facts.kind,
    facts.authorities,
    JSON.stringify(facts.legalReferences),
    lawKeys(facts.legalReferences),
    facts.proposedChange,
    facts.instrument,
    facts.themes,
    caseText(facts),
  ];
}

/** Registers a case and answers with its number. */
export async function insertSystemError(
  db: Db,
  facts: SystemErrorFacts,
  { origin, source, at }: { readonly origin: Origin; readonly source: string | null; readonly at: Date },
): Promise<number> {
  const [row] = await db.query<{ id: number }[]>(
    `INSERT INTO system_error (title_sv, title_en, sort_key, summary, kind, authorities, legal_references, law_keys, proposed_change,
       instrument, themes, search_text, search, state, origin, source, created_at, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, to_tsvector('swedish', $12), 'OPEN', $13, $14, $15, $15) RETURNING id`,
    [...valuesOf(facts), origin, source, at],
  );
  return (row as { id: number }).id;
}

export async function reviseFacts(db: Db, key: number, facts: SystemErrorFacts, at: Date): Promise<void> {
  await db.query(
    `UPDATE system_error SET title_sv = $1, title_en = $2, sort_key = $3, summary = $4, kind = $5, authorities = $6,
       legal_references = $7, law_keys = $8, proposed_change = $9, instrument = $10, themes = $11, search_text = $12,
       search = to_tsvector('swedish', $12), changed_at = $14, revision = revision + 1 WHERE id = $13`,
    [...valuesOf(facts), key, at],
  );
}

/** Moves a case on; its signatures have changed, or its state. */
export async function moveSystemError(
  db: Db,
  key: number,
  move: { readonly to: SystemErrorState; readonly at: Date; readonly mergedInto?: number | null },
): Promise<void> {
  await db.query(
    'UPDATE system_error SET state = $2, changed_at = $3, merged_into_id = $4, revision = revision + 1 WHERE id = $1',
    [key, move.to, move.at, move.mergedInto ?? null],
  );
}
