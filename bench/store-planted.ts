import type { Db } from '../src/database/statements/transaction';
import type { PlantedReport } from './planted-reports';

/** Stores invented reports as if förbund had sent them, and answers with their ids in the order of the list. */
export async function storePlanted(db: Db, forbundId: number, reports: readonly PlantedReport[]): Promise<number[]> {
  const ids: number[] = [];
  for (let start = 0; start < reports.length; start += 2000) {
    const rows = await db.query<{ id: number }[]>(
      `INSERT INTO system_error_report (forbund_id, state, title, description, affected_group, consequence, kind, authorities,
         legal_references, law_keys, estimate_note, proposed_change, instrument, interventions, measures, rounds, written_by,
         created_at, submitted_at, changed_at, search_text, search)
       SELECT $1, 'SUBMITTED', p.title, p.description, '', '', 'REGULATION', '{}', '[]',
         ARRAY(SELECT jsonb_array_elements_text(p."lawKeys")), '', '', 'ACT', '{}', '{}', '{}', 'planted', now(), now(), now(),
         p."searchText", to_tsvector('swedish', p."searchText")
       FROM ROWS FROM (jsonb_to_recordset($2) AS (title text, description text, "lawKeys" jsonb, "searchText" text))
         WITH ORDINALITY AS p(title, description, "lawKeys", "searchText", place)
       ORDER BY place RETURNING id`,
      [forbundId, JSON.stringify(reports.slice(start, start + 2000))],
    );
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}
