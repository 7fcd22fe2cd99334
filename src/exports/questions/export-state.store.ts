import { isPublic, type Db } from '../../database';
import { reachOf, type Actor } from '../../permissions';
import { EDITION } from '../../releases';

/** What an answer may depend on beside the question: what is public, what has been done that the asker can see, and the day. */
export interface ExportState {
  readonly release: number | null;
  readonly publicReleases: number;
  readonly withdrawnReleases: number;
  /** Comments of förbund that public releases no longer show. */
  readonly withdrawnReplies: number;
  /**
   * How many events the audit trail has, of those that the asker may know of. Not the newest one's id: of two that are written at
   * the same time, the later id can be seen first.
   */
  readonly events: string;
  readonly day: string;
}

/** What changes names and lists that everybody reads. */
const SEEN_BY_ALL = ['register:import', 'catalogue:apply', 'interventions:register', 'local-groups:register'];

/**
 * The state as far as the asker may know of it: a mark that changed with what others do would tell that they do something, such as
 * read a release that is not public. `day`: the one that it is, YYYY-MM-DD.
 */
export async function exportState(db: Db, actor: Actor, day: string): Promise<ExportState> {
  const reach = reachOf(actor, 'audit:read');
  const [row] = await db.query<ExportState[]>(
    `SELECT release, $5::text AS day,
            (SELECT count(*) FROM release WHERE ${isPublic()})::integer AS "publicReleases",
            (SELECT count(*) FROM release WHERE ${isPublic()} AND withdrawn_at IS NOT NULL)::integer AS "withdrawnReleases",
            (SELECT count(*) FROM reply y JOIN release r ON r.number = y.release_number
             WHERE ${isPublic('r')} AND y.withdrawn_at IS NOT NULL)::integer AS "withdrawnReplies",
            (SELECT count(*) FROM audit_event WHERE $2 OR forbund_id = $3 OR action = ANY($4))::text AS events
     FROM ${EDITION} e`,
    [null, reach === 'ANY', reach === 'OWN' ? actor.forbundId : null, SEEN_BY_ALL, day],
  );
  return row ?? { release: null, publicReleases: 0, withdrawnReleases: 0, withdrawnReplies: 0, events: '0', day };
}
