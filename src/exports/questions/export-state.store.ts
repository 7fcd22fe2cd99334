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
   * How many events of the audit trail the asker may know of. Not the newest one's id: of two events written at the
   * same time, a reader can see the later id first.
   */
  events: sql('(SELECT count(*) FROM audit_event WHERE $2 OR forbund_id = $3 OR action = ANY($4))::text', text),
});

/**
 * Whatever an answer may depend on besides the question: what is public, the events that the asker can see, and the
 * day.
 */
export type ExportState = RowOf<typeof STATE>;

/** Actions that change names and lists that everybody reads. */
const SEEN_BY_ALL = ['register:import', 'catalogue:apply', 'interventions:register', 'local-groups:register'];

/**
 * The state as far as the asker may know it: a mark that changed with other callers' actions would reveal them, such as
 * that somebody read a release that is not public. `day`: today, YYYY-MM-DD.
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
