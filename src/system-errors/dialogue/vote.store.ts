import { integer, row, rows, sql, theValue, values, type Db, type RowOf } from '../../database';

/** Replaces a förbund's votes of a year. Of two who vote for the same förbund, one waits for the other. */
export async function replaceVotes(
  db: Db,
  ballot: { readonly forbundId: number; readonly year: number; readonly systemErrors: readonly number[] },
  by: string,
  at: Date,
): Promise<readonly number[]> {
  const { forbundId, year, systemErrors } = ballot;
  await db.query('SELECT FROM forbund WHERE id = $1 FOR NO KEY UPDATE', [forbundId]);
  const before = await values(
    db,
    integer,
    `SELECT system_error_id FROM system_error_vote WHERE forbund_id = $1 AND year = $2 ORDER BY 1`,
    [forbundId, year],
  );
  await db.query('DELETE FROM system_error_vote WHERE forbund_id = $1 AND year = $2', [forbundId, year]);
  await db.query(
    `INSERT INTO system_error_vote (forbund_id, year, system_error_id, cast_by, cast_at)
     SELECT $1, $2, one, $4, $5 FROM unnest($3::integer[]) AS one`,
    [forbundId, year, systemErrors, by, at],
  );
  return before;
}

const PRIORITY = row('priority', {
  systemErrorId: sql('e.id', integer),
  /** Förbund that have voted for it, or for a case that was merged into it. */
  votes: sql('count(*)::integer', integer),
});
export type Priority = RowOf<typeof PRIORITY>;

/** The cases that förbund have put first in a year, those with most votes first; and how many förbund have voted. */
export async function prioritiesOf(
  db: Db,
  year: number,
): Promise<{ readonly forbundCount: number; readonly cases: readonly Priority[] }> {
  const cases = await rows(
    db,
    PRIORITY,
    `WITH RECURSIVE way AS (
       SELECT forbund_id, system_error_id AS id FROM system_error_vote WHERE year = $1
       UNION SELECT way.forbund_id, e.merged_into_id FROM way JOIN system_error e ON e.id = way.id
       WHERE e.merged_into_id IS NOT NULL)
     SELECT ${PRIORITY.select()} FROM way JOIN system_error e ON e.id = way.id
     WHERE e.merged_into_id IS NULL GROUP BY e.id ORDER BY votes DESC, e.id`,
    [year],
  );
  const forbundCount = await theValue(
    db,
    integer,
    'SELECT count(DISTINCT forbund_id)::integer FROM system_error_vote WHERE year = $1',
    [year],
  );
  return { forbundCount, cases };
}
