import type { Db } from '../../database';
import { evaluationText, type EvaluationFacts, type StoredEvaluation } from './evaluation';
import type { EvaluationState } from './evaluation-states';

/** True of a study (e) that is about an invented förbund: it is invented itself. */
const IS_SYNTHETIC = `EXISTS (SELECT FROM forbund f WHERE f.synthetic AND (f.id = e.owner_id OR f.id = ANY(e.forbund_ids)
  OR f.id IN (SELECT i.forbund_id FROM intervention i WHERE i.id = ANY(e.intervention_ids))))`;

export const EVALUATION_COLUMNS = `
  e.id AS key, e.owner_id AS "ownerId", e.state, e.revision, e.title, e.question_sv AS "questionSv", e.question_en AS "questionEn",
  e.design, e.subjects, e.from_year AS "fromYear", e.until_year AS "untilYear", e.budget::text AS budget, e.conducted_by AS "conductedBy",
  e.citation, e.doi, e.url, e.registry_number AS "registryNumber", e.findings_sv AS "findingsSv", e.findings_en AS "findingsEn",
  e.measures, e.system_errors AS "systemErrors", e.forbund_ids AS "forbundIds", e.intervention_ids AS "interventionIds", e.reason,
  e.created_at AS "createdAt", e.changed_at AS "changedAt", ${IS_SYNTHETIC} AS synthetic`;

/** A row of these columns: kronor beyond 2^53 come as text. */
export type EvaluationColumns = Omit<StoredEvaluation, 'budget'> & { readonly budget: string | null };

export const toStoredEvaluation = <Row extends EvaluationColumns>(row: Row) => ({
  ...row,
  budget: row.budget === null ? null : BigInt(row.budget),
});

export async function evaluationsByKeys(db: Db, keys: readonly number[]): Promise<StoredEvaluation[]> {
  const rows = await db.query<EvaluationColumns[]>(
    `SELECT ${EVALUATION_COLUMNS} FROM evaluation e WHERE e.id = ANY($1) ORDER BY e.id`,
    [keys],
  );
  return rows.map(toStoredEvaluation);
}

/** Nobody else can change the study before the transaction ends. */
export async function lockEvaluation(db: Db, key: number): Promise<void> {
  await db.query('SELECT FROM evaluation WHERE id = $1 FOR UPDATE', [key]);
}

const FACTS = `title, question_sv, question_en, design, subjects, from_year, until_year, budget, conducted_by, citation, doi, url,
  registry_number, findings_sv, findings_en, measures, system_errors, forbund_ids, intervention_ids, search`;

const PLACES = Array.from({ length: 19 }, (_, index) => `$${index + 1}`).join(', ');
const VALUES = `${PLACES}, to_tsvector('swedish', $20)`;

const valuesOf = (facts: EvaluationFacts): unknown[] => [
  facts.title,
  facts.questionSv,
  facts.questionEn,
  facts.design,
  facts.subjects,
  facts.fromYear,
  facts.untilYear,
  facts.budget?.toString() ?? null,
  facts.conductedBy,
  facts.citation,
  facts.doi,
  facts.url,
  facts.registryNumber,
  facts.findingsSv,
  facts.findingsEn,
  facts.measures,
  facts.systemErrors,
  facts.forbundIds,
  facts.interventionIds,
  evaluationText(facts),
];

export interface Registration {
  readonly ownerId: number | null;
  readonly by: string;
  readonly at: Date;
  readonly idempotencyKey: string | null;
  readonly requestHash: string;
}

/** Answers with the key of the new study; undefined when the same person has registered one under the same key of a request. */
export async function insertEvaluation(
  db: Db,
  facts: EvaluationFacts,
  { ownerId, by, at, idempotencyKey, requestHash }: Registration,
): Promise<number | undefined> {
  const [row] = await db.query<{ id: number }[]>(
    `INSERT INTO evaluation (${FACTS}, state, owner_id, registered_by, idempotency_key, request_hash, created_at, changed_at)
     VALUES (${VALUES}, 'REGISTERED', $21, $22, $23, $24, $25, $25) ON CONFLICT (registered_by, idempotency_key) DO NOTHING RETURNING id`,
    [...valuesOf(facts), ownerId, by, idempotencyKey, requestHash, at],
  );
  return row?.id;
}

/** What was registered under the key of a request. */
export async function registeredUnder(
  db: Db,
  by: string,
  idempotencyKey: string,
): Promise<{ readonly key: number; readonly requestHash: string } | undefined> {
  const [found] = await db.query<{ key: number; requestHash: string }[]>(
    'SELECT id AS key, request_hash AS "requestHash" FROM evaluation WHERE registered_by = $1 AND idempotency_key = $2',
    [by, idempotencyKey],
  );
  return found;
}

interface Change {
  readonly to: EvaluationState;
  readonly at: Date;
  readonly reason: string | null;
}

export async function updateEvaluation(db: Db, key: number, facts: EvaluationFacts, change: Change): Promise<void> {
  await db.query(`UPDATE evaluation SET (${FACTS}) = (${VALUES}) WHERE id = $21`, [...valuesOf(facts), key]);
  await moveEvaluation(db, key, change);
}

/** Moves a study on. Without a reason it keeps the last. */
export async function moveEvaluation(db: Db, key: number, { to, at, reason }: Change): Promise<void> {
  await db.query(
    'UPDATE evaluation SET state = $2, changed_at = $3, reason = coalesce($4, reason), revision = revision + 1 WHERE id = $1',
    [key, to, at, reason],
  );
}
