import { integer, nullable, row, rows, sql, text, values, type Db } from '../database';
import type { ChainLink } from './audit-chain';

/**
 * The text that a link hashes of its event. The migration that builds the chain has the same expression; the verifier
 * has its own copy, since somebody may have replaced a function of the database.
 */
// eslint-disable-next-line no-restricted-syntax -- A moment to the microsecond, in UTC for ever, and no day.
const TEXT = `jsonb_build_array(e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor, e.role, e.action,
  e.subject, e.forbund_id, e.before, e.after, e.request_id)::text`;

const LINK = row('link of the chain', {
  number: integer,
  eventId: integer,
  hash: text,
  text: sql(`CASE WHEN e.id IS NOT NULL THEN ${TEXT} END`, nullable(text)),
});

/** 5 000 events are some 2 MB of text. */
const AT_A_TIME = 5000;

/** The chain from its beginning, read in parts, since a trail may be larger than the memory. */
export async function* chainLinks(db: Db): AsyncGenerator<ChainLink> {
  let after: number | undefined;
  for (;;) {
    const part: ChainLink[] = await rows(
      db,
      LINK,
      `SELECT ${LINK.select('l')}
       FROM audit_link l LEFT JOIN audit_event e ON e.id = l.event_id
       WHERE $1::integer IS NULL OR l.number > $1 ORDER BY l.number LIMIT ${AT_A_TIME}`,
      [after ?? null],
    );
    yield* part;
    after = part.at(-1)?.number;
    if (part.length < AT_A_TIME) return;
  }
}

/** Events that are in no link, oldest first. */
export async function eventsWithoutLink(db: Db, most: number): Promise<number[]> {
  return values(
    db,
    integer,
    `SELECT e.id FROM audit_event e WHERE NOT EXISTS (SELECT FROM audit_link l WHERE l.event_id = e.id)
     ORDER BY e.id LIMIT $1`,
    [most],
  );
}
