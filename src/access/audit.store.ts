import type { Hub } from '../database/hub';
import { listPage } from '../database/list-page';
import type { Page, PageRequest } from '../database/keyset-page';
import type { Db } from '../database/transaction';
import { AuditEventRow } from './access.entity';
import type { Actor } from './actor';

/** What happened, built from the state before and the state after, never from what the caller asked for. */
export interface AuditEvent {
  readonly action: string;
  readonly subject: string;
  readonly forbundId: number | null;
  readonly before: object | null;
  readonly after: object | null;
}

export async function recordEvent(db: Db, hub: Hub, actor: Actor, event: AuditEvent): Promise<void> {
  await db.query(
    `INSERT INTO audit_event (at, actor, role, action, subject, forbund_id, before, after, request_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      hub.clock(),
      actor.name,
      actor.roles.join('+'),
      event.action,
      event.subject,
      event.forbundId,
      event.before && JSON.stringify(event.before),
      event.after && JSON.stringify(event.after),
      actor.requestId ?? null,
    ],
  );
}

/** The trail, newest first; of one förbund, or of all. */
export async function auditPage(db: Db, forbundId: number | null, page: PageRequest): Promise<Page<AuditEventRow>> {
  return listPage(
    db,
    {
      name: 'audit',
      select:
        'id, at, actor, role, action, subject, forbund_id AS "forbundId", before, after, request_id AS "requestId"',
      from: 'audit_event',
      where: forbundId === null ? [] : ['forbund_id = $1'],
      parameters: forbundId === null ? [] : [forbundId],
      order: [{ sql: 'id', type: 'number', descending: true }],
    },
    page,
    (row) => Object.assign(new AuditEventRow(), row),
  );
}
