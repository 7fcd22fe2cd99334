import {
  insertRow,
  integer,
  isPublic,
  json,
  listPage,
  moment,
  nullable,
  row,
  sql,
  text,
  type Db,
  type Hub,
  type Page,
  type PageRequest,
  type RowOf,
} from '../database';
import type { Actor } from '../permissions';
import { actionsOf, type AuditAction, type AuditKind } from './audit-catalogue';

/** What happened, built from the state before and the state after, never from what the caller asked for. */
export interface AuditEvent {
  readonly action: AuditAction;
  readonly subject: string;
  readonly forbundId: number | null;
  readonly before: object | null;
  readonly after: object | null;
}

export async function recordEvent(db: Db, hub: Hub, actor: Actor, event: AuditEvent): Promise<void> {
  await insertRow(db, 'audit_event', {
    at: hub.clock(),
    actor: actor.name,
    role: actor.roles.join('+'),
    action: event.action,
    subject: event.subject,
    forbund_id: event.forbundId,
    before: event.before && JSON.stringify(event.before),
    after: event.after && JSON.stringify(event.after),
    request_id: actor.requestId ?? null,
  });
}

/** A filter on the trail; a null filters nothing. */
export interface AuditFilter {
  /**
   * Events that concern this förbund: what was done with its own things, and with the releases that have its figures.
   */
  readonly forbundId: number | null;
  /** The reader may know of releases that are not public, and sees what was done with every förbund's. */
  readonly seesAll: boolean;
  readonly kind: AuditKind | null;
  /** Code of the round. */
  readonly round: string | null;
  /** The pseudonym, as it stands in the trail. */
  readonly actor: string | null;
  /** From this moment, and before that. */
  readonly from: Date | null;
  readonly until: Date | null;
}

/** Submissions and comments, each with the release that was the first to carry it. */
const RELEASED = `(SELECT forbund_id, round_id, release_number FROM submission
  UNION ALL SELECT forbund_id, round_id, release_number FROM reply)`;

/**
 * A förbund sees who read, published and withdrew a release that has figures of its own; whatever else such an event
 * says concerns all förbund.
 */
const ITS_RELEASES = `subject IN (
  SELECT 'release:' || s.release_number FROM ${RELEASED} s JOIN release r ON r.number = s.release_number
  WHERE s.forbund_id = $1 AND ($2 OR ${isPublic('r')}))`;

/** An event does not name its round, but its subject does, and a subject is never removed. */
const OF_ROUND = `(subject = 'round:' || $5 OR starts_with(subject, 'figure:' || $5 || '/') OR subject IN (
  SELECT 'submission:' || s.id FROM submission s JOIN round d ON d.id = s.round_id WHERE d.code = $5
  UNION ALL SELECT 'reply:' || y.id FROM reply y JOIN round d ON d.id = y.round_id WHERE d.code = $5
  UNION ALL SELECT 'release:' || s.release_number FROM ${RELEASED} s JOIN round d ON d.id = s.round_id WHERE d.code = $5))`;

const said = (column: string) =>
  sql(`CASE WHEN $2::boolean OR forbund_id IS NOT NULL THEN ${column} END`, nullable(json()));

const EVENT = row('event of the trail', {
  id: integer,
  at: moment,
  actor: text,
  role: text,
  action: text,
  subject: text,
  forbundId: nullable(integer),
  before: said('before'),
  after: said('after'),
  requestId: nullable(text),
});
export type StoredEvent = RowOf<typeof EVENT>;

/** The trail, newest first. */
export async function auditPage(
  db: Db,
  { forbundId, seesAll, kind, round, actor, from, until }: AuditFilter,
  page: PageRequest,
): Promise<Page<StoredEvent>> {
  const { actions, areTheOthers } = kind ? actionsOf(kind) : { actions: null, areTheOthers: false };
  return listPage(
    db,
    {
      name: 'audit',
      row: EVENT,
      from: 'audit_event',
      where: [
        `($1::integer IS NULL OR forbund_id = $1 OR ${ITS_RELEASES})`,
        '($3::text[] IS NULL OR (action = ANY($3)) <> $4)',
        `($5::text IS NULL OR ${OF_ROUND})`,
        '($6::text IS NULL OR actor = $6)',
        '($7::timestamptz IS NULL OR at >= $7)',
        '($8::timestamptz IS NULL OR at < $8)',
      ],
      parameters: [forbundId, seesAll, actions, areTheOthers, round, actor, from, until],
      order: [{ sql: 'id', type: 'number', descending: true }],
    },
    page,
    (event) => event,
  );
}
