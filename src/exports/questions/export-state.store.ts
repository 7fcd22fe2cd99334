import { integer, isPublic, nullable, row, sql, text, theRow, type Db, type RowOf } from '../../database';
import { reachOf, type Actor } from '../../permissions';
import { EDITION } from '../../releases';

const counted = (what: string) => `(SELECT count(*) FROM ${what})::integer`;

const STATE = row('state of an export', {
  release: nullable(integer),
  day: sql('$5::text', text),
  publicReleases: sql(counted(`release WHERE ${isPublic()}`), integer),
  withdrawnReleases: sql(counted(`release WHERE ${isPublic()} AND withdrawn_at IS NOT NULL`), integer),
  /** Comments of förbund that public releases no longer show. */
  withdrawnReplies: sql(
    counted(
      `reply y JOIN release r ON r.number = y.release_number WHERE ${isPublic('r')} AND y.withdrawn_at IS NOT NULL`,
    ),
    integer,
  ),
  /**
   * How many events the audit trail has, of those that the asker may know of. Not the newest one's id: of two that are written at
   * the same time, the later id can be seen first.
   */
  events: sql('(SELECT count(*) FROM audit_event WHERE $2 OR forbund_id = $3 OR action = ANY($4))::text', text),
});

/** What an answer may depend on beside the question: what is public, what has been done that the asker can see, and the day. */
export type ExportState = RowOf<typeof STATE>;

/** What changes names and lists that everybody reads. */
const SEEN_BY_ALL = ['register:import', 'catalogue:apply', 'interventions:register', 'local-groups:register'];

/**
 * The state as far as the asker may know of it: a mark that changed with what others do would tell that they do something, such as
 * read a release that is not public. `day`: the one that it is, YYYY-MM-DD.
 */
export async function exportState(db: Db, actor: Actor, day: string): Promise<ExportState> {
  const reach = reachOf(actor, 'audit:read');
  return theRow(db, STATE, `SELECT ${STATE.select()} FROM ${EDITION} e`, [
    null,
    reach === 'ANY',
    reach === 'OWN' ? actor.forbundId : null,
    SEEN_BY_ALL,
    day,
  ]);
}
