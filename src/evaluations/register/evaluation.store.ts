import {
  exact,
  integer,
  listOf,
  MadeBySql,
  moment,
  nullable,
  oneOf,
  oneRow,
  oneValue,
  row,
  rows,
  sql,
  text,
  truth,
  written,
  type Db,
  type RowOf,
} from '../../database';
import { evaluationText, type EvaluationFacts, type StoredEvaluation } from './evaluation';
import { EVALUATION_DESIGNS, EVALUATION_SUBJECTS } from './evaluation-design';
import { EVALUATION_STATES, type EvaluationState } from './evaluation-states';

/** True of a study (e) about an invented förbund: the study is invented itself. */
const IS_SYNTHETIC = `EXISTS (SELECT FROM forbund f WHERE f.synthetic AND (f.id = e.owner_id OR f.id = ANY(e.forbund_ids)
  OR f.id IN (SELECT i.forbund_id FROM intervention i WHERE i.id = ANY(e.intervention_ids))))`;

/** A study, called `e`. */
export const EVALUATION = row('evaluation', {
  key: sql('e.id', integer),
  ownerId: nullable(integer),
  state: oneOf(EVALUATION_STATES),
  revision: integer,
  title: text,
  questionSv: text,
  questionEn: nullable(text),
  design: oneOf(EVALUATION_DESIGNS),
  subjects: listOf(oneOf(EVALUATION_SUBJECTS)),
  fromYear: integer,
  untilYear: integer,
  /** Kronor beyond 2^53 arrive as text. */
  budget: nullable(exact),
  conductedBy: text,
  citation: nullable(text),
  doi: nullable(text),
  url: nullable(text),
  registryNumber: nullable(text),
  findingsSv: nullable(text),
  findingsEn: nullable(text),
  measures: listOf(text),
  systemErrors: listOf(integer),
  forbundIds: listOf(integer),
  interventionIds: listOf(integer),
  reason: nullable(text),
  createdAt: moment,
  changedAt: moment,
  synthetic: sql(IS_SYNTHETIC, truth),
});

export const toStoredEvaluation = <Found extends RowOf<typeof EVALUATION>>(found: Found) => ({
  ...found,
  budget: found.budget === null ? null : BigInt(found.budget),
});

export async function evaluationsByKeys(db: Db, keys: readonly number[]): Promise<StoredEvaluation[]> {
  const found = await rows(
    db,
    EVALUATION,
    `SELECT ${EVALUATION.select('e')} FROM evaluation e WHERE e.id = ANY($1) ORDER BY e.id`,
    [keys],
  );
  return found.map(toStoredEvaluation);
}

/** Nobody else can change the study before the transaction ends. */
export async function lockEvaluation(db: Db, key: number): Promise<void> {
  await db.query('SELECT FROM evaluation WHERE id = $1 FOR UPDATE', [key]);
}

/** The columns of a study that are written, and those that a search reads. */
const factsOf = (facts: EvaluationFacts) => ({
  title: facts.title,
  question_sv: facts.questionSv,
  question_en: facts.questionEn,
  design: facts.design,
  subjects: facts.subjects,
  from_year: facts.fromYear,
  until_year: facts.untilYear,
  budget: facts.budget?.toString() ?? null,
  conducted_by: facts.conductedBy,
  citation: facts.citation,
  doi: facts.doi,
  url: facts.url,
  registry_number: facts.registryNumber,
  findings_sv: facts.findingsSv,
  findings_en: facts.findingsEn,
  measures: facts.measures,
  system_errors: facts.systemErrors,
  forbund_ids: facts.forbundIds,
  intervention_ids: facts.interventionIds,
  search: new MadeBySql(evaluationText(facts), (parameter) => `to_tsvector('swedish', ${parameter})`),
});

export interface Registration {
  readonly ownerId: number | null;
  readonly by: string;
  readonly at: Date;
  readonly idempotencyKey: string | null;
  readonly requestHash: string;
}

/** Returns the key of the new study; undefined when the same person has registered one under the same request key. */
export async function insertEvaluation(
  db: Db,
  facts: EvaluationFacts,
  { ownerId, by, at, idempotencyKey, requestHash }: Registration,
): Promise<number | undefined> {
  const { names, places, parameters } = written({
    ...factsOf(facts),
    state: 'REGISTERED',
    owner_id: ownerId,
    registered_by: by,
    idempotency_key: idempotencyKey,
    request_hash: requestHash,
    created_at: at,
    changed_at: at,
  });
  return oneValue(
    db,
    integer,
    `INSERT INTO evaluation (${names}) VALUES (${places})
     ON CONFLICT (registered_by, idempotency_key) DO NOTHING RETURNING id`,
    parameters,
  );
}

const REGISTERED = row('registered evaluation', { key: sql('id', integer), requestHash: text });

/** The study that was registered under a request key. */
export async function registeredUnder(
  db: Db,
  by: string,
  idempotencyKey: string,
): Promise<RowOf<typeof REGISTERED> | undefined> {
  return oneRow(
    db,
    REGISTERED,
    `SELECT ${REGISTERED.select()} FROM evaluation WHERE registered_by = $1 AND idempotency_key = $2`,
    [by, idempotencyKey],
  );
}

interface Change {
  readonly to: EvaluationState;
  readonly at: Date;
  readonly reason: string | null;
}

export async function updateEvaluation(db: Db, key: number, facts: EvaluationFacts, change: Change): Promise<void> {
  const { sets, parameters, next } = written(factsOf(facts));
  await db.query(`UPDATE evaluation SET ${sets} WHERE id = ${next}`, [...parameters, key]);
  await moveEvaluation(db, key, change);
}

/** Moves a study on. Without a reason it keeps the last. */
export async function moveEvaluation(db: Db, key: number, { to, at, reason }: Change): Promise<void> {
  await db.query(
    'UPDATE evaluation SET state = $2, changed_at = $3, reason = coalesce($4, reason), revision = revision + 1 WHERE id = $1',
    [key, to, at, reason],
  );
}
