import {
  insertRow,
  integer,
  listOf,
  moment,
  nullable,
  oneOf,
  row,
  rows,
  sql,
  text,
  truth,
  type Db,
} from '../../database';
import type { StoredEvaluation } from './evaluation';
import { EVALUATION_DESIGNS, EVALUATION_SUBJECTS } from './evaluation-design';
import type { ConfirmedStudy } from './studies-behind';

/** Keeps what the secretariat confirms of a study, as the study stands. */
export async function insertConfirmation(
  db: Db,
  study: StoredEvaluation,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await insertRow(db, 'evaluation_confirmation', {
    evaluation_id: study.key,
    revision: study.revision,
    design: study.design,
    subjects: study.subjects,
    measures: study.measures,
    forbund_ids: study.forbundIds,
    intervention_ids: study.interventionIds,
    from_year: study.fromYear,
    until_year: study.untilYear,
    confirmed_by: by,
    confirmed_at: at,
  });
}

export async function endConfirmation(db: Db, evaluationId: number, at: Date): Promise<void> {
  await db.query('UPDATE evaluation_confirmation SET ended_at = $2 WHERE evaluation_id = $1 AND ended_at IS NULL', [
    evaluationId,
    at,
  ]);
}

const IS_SYNTHETIC = `EXISTS (SELECT FROM forbund f WHERE f.synthetic AND (f.id = ANY(c.forbund_ids)
  OR f.id IN (SELECT i.forbund_id FROM intervention i WHERE i.id = ANY(c.intervention_ids))))`;

const CONFIRMED = row('confirmed study', {
  evaluationId: integer,
  revision: integer,
  design: oneOf(EVALUATION_DESIGNS),
  subjects: listOf(oneOf(EVALUATION_SUBJECTS)),
  measures: listOf(text),
  forbundIds: listOf(integer),
  interventionIds: listOf(integer),
  fromYear: integer,
  untilYear: integer,
  confirmedAt: moment,
  endedAt: nullable(moment),
  synthetic: sql(IS_SYNTHETIC, truth),
});

/** All confirmations that there have ever been about a measure, with their times. */
export async function confirmationsOf(db: Db, measure: string): Promise<ConfirmedStudy[]> {
  return rows(
    db,
    CONFIRMED,
    `SELECT ${CONFIRMED.select('c')} FROM evaluation_confirmation c WHERE c.measures @> ARRAY[$1]::text[] ORDER BY c.evaluation_id, c.id`,
    [measure],
  );
}
