import {
  insertForKey,
  integer,
  json,
  listOf,
  MadeBySql,
  moment,
  nullable,
  oneOf,
  row,
  rows,
  sql,
  text,
  theValue,
  truth,
  values,
  written,
  type Db,
} from '../../database';
import { swedishSortKey } from '../../platform';
import { INSTRUMENTS, SYSTEM_ERROR_KINDS } from '../law/instruments';
import { lawKeys, type LegalReference } from '../law/legal-reference';
import { caseText, ORIGINS, type Origin, type StoredSystemError, type SystemErrorFacts } from './system-error';
import { SYSTEM_ERROR_STATES, type SystemErrorState } from './system-error-states';

/** A case; `e` is its alias. */
export const CASE = row('system error', {
  key: sql('e.id', integer),
  state: oneOf(SYSTEM_ERROR_STATES),
  revision: integer,
  origin: oneOf(ORIGINS),
  source: nullable(text),
  titleSv: text,
  titleEn: nullable(text),
  summary: text,
  kind: oneOf(SYSTEM_ERROR_KINDS),
  authorities: listOf(text),
  legalReferences: json<readonly LegalReference[]>(),
  proposedChange: nullable(text),
  instrument: nullable(oneOf(INSTRUMENTS)),
  themes: listOf(text),
  mergedIntoId: nullable(integer),
  createdAt: moment,
  changedAt: moment,
});

export async function systemErrorsByKeys(db: Db, keys: readonly number[]): Promise<StoredSystemError[]> {
  return rows(db, CASE, `SELECT ${CASE.select('e')} FROM system_error e WHERE e.id = ANY($1) ORDER BY e.id`, [keys]);
}

/**
 * Keeps others from changing the cases until the transaction ends. Locked by rising number, so that two who lock the
 * same cases cannot deadlock.
 */
export async function lockSystemErrors(db: Db, keys: readonly number[]): Promise<void> {
  await db.query('SELECT FROM system_error WHERE id = ANY($1) ORDER BY id FOR UPDATE', [keys]);
}

/** The cases that one was merged into, the nearest first. */
export async function mergedInto(db: Db, key: number): Promise<number[]> {
  return values(
    db,
    integer,
    `WITH RECURSIVE way AS (
       SELECT merged_into_id AS id, 1 AS step FROM system_error WHERE id = $1
       UNION ALL SELECT e.merged_into_id, way.step + 1 FROM system_error e JOIN way ON e.id = way.id)
     SELECT id FROM way WHERE id IS NOT NULL ORDER BY step`,
    [key],
  );
}

/** The columns of a case that are written, and those for search and likeness. */
const factsOf = (facts: SystemErrorFacts) => ({
  title_sv: facts.titleSv,
  title_en: facts.titleEn,
  sort_key: swedishSortKey(facts.titleSv),
  summary: facts.summary,
  kind: facts.kind,
  authorities: facts.authorities,
  legal_references: JSON.stringify(facts.legalReferences),
  law_keys: lawKeys(facts.legalReferences),
  proposed_change: facts.proposedChange,
  instrument: facts.instrument,
  themes: facts.themes,
  search_text: caseText(facts),
  search: new MadeBySql(caseText(facts), (parameter) => `to_tsvector('swedish', ${parameter})`),
});

/** Whether the cases from public documents have been registered. */
export const hasPublishedCases = (db: Db): Promise<boolean> =>
  theValue(db, truth, `SELECT EXISTS (SELECT FROM system_error WHERE origin = 'PUBLISHED_SOURCE')`);

/** Registers a case and returns its number. */
export async function insertSystemError(
  db: Db,
  facts: SystemErrorFacts,
  { origin, source, at }: { readonly origin: Origin; readonly source: string | null; readonly at: Date },
): Promise<number> {
  return insertForKey(db, 'system_error', {
    ...factsOf(facts),
    state: 'OPEN',
    origin,
    source,
    created_at: at,
    changed_at: at,
  });
}

export async function reviseFacts(db: Db, key: number, facts: SystemErrorFacts, at: Date): Promise<void> {
  const { sets, parameters, next } = written({ ...factsOf(facts), changed_at: at });
  await db.query(`UPDATE system_error SET ${sets}, revision = revision + 1 WHERE id = ${next}`, [...parameters, key]);
}

/** Moves a case on, after a change of its signatures or its state. */
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
