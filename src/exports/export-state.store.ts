import type { Db } from '../database/transaction';
import { EDITION } from '../releases/edition.store';

/** What an answer may depend on beside the question: what is public, everything that has been done, and the day. */
export interface ExportState {
  readonly release: number | null;
  readonly publicReleases: number;
  /**
   * How many events the audit trail has. Not the newest one's id: of two that are written at the same time, the later id can
   * be seen first.
   */
  readonly events: string;
  readonly day: string;
}

export async function exportState(db: Db): Promise<ExportState> {
  const [row] = await db.query<ExportState[]>(
    `SELECT release, (SELECT count(*) FROM release WHERE published_at <= now())::integer AS "publicReleases",
            (SELECT count(*) FROM audit_event)::text AS events, current_date::text AS day
     FROM ${EDITION} e`,
    [null],
  );
  return row ?? { release: null, publicReleases: 0, events: '0', day: '' };
}
