import type { Db } from '../../database';
import type { StoredEvaluation } from './evaluation';
import type { ConfirmedStudy } from './studies-behind';

/** Keeps what is confirmed of a study, as it stands. */
export async function insertConfirmation(
  db: Db,
  study: StoredEvaluation,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  const { key, revision, design, subjects, measures, forbundIds, interventionIds, fromYear, untilYear } = study;
  await db.query(
    `INSERT INTO evaluation_confirmation (evaluation_id, revision, design, subjects, measures, forbund_ids, intervention_ids,
       from_year, until_year, confirmed_by, confirmed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [key, revision, design, subjects, measures, forbundIds, interventionIds, fromYear, untilYear, by, at],
  );
}

export async function endConfirmation(db: Db, evaluationId: number, at: Date): Promise<void> {
  await db.query('UPDATE evaluation_confirmation SET ended_at = $2 WHERE evaluation_id = $1 AND ended_at IS NULL', [
    evaluationId,
    at,
  ]);
}

/** All that has ever been confirmed about a measure, with when. */
export async function confirmationsOf(db: Db, measure: string): Promise<ConfirmedStudy[]> {
  return db.query(
    `SELECT c.evaluation_id AS "evaluationId", c.revision, c.design, c.subjects, c.measures, c.forbund_ids AS "forbundIds",
       c.intervention_ids AS "interventionIds", c.from_year AS "fromYear", c.until_year AS "untilYear",
       c.confirmed_at AS "confirmedAt", c.ended_at AS "endedAt",
       EXISTS (SELECT FROM forbund f WHERE f.synthetic AND (f.id = ANY(c.forbund_ids)
         OR f.id IN (SELECT i.forbund_id FROM intervention i WHERE i.id = ANY(c.intervention_ids)))) AS synthetic
     FROM evaluation_confirmation c WHERE c.measures @> ARRAY[$1]::text[] ORDER BY c.evaluation_id, c.id`,
    [measure],
  );
}
