import { reachOf, type Actor } from '../../permissions';
import { recordEvent } from '../../access';
import type { Hub } from '../../database';
import { keyOf } from '../../graphql';

/** What a file contains: the field that the question begins with, its arguments, and the number of rows. */
export interface Exported {
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly size: number;
}

/**
 * Records in the trail that a caller took unpublished data out as a file: the trail itself, or the figures of a
 * submission. A file may be passed on, so even a förbund's own is recorded, unlike its reading on a screen.
 */
export async function noteExport(hub: Hub, actor: Actor, { field, args, size }: Exported): Promise<void> {
  const subject = { auditEvents: 'audit', submission: `submission:${idOf(args)}` }[field];
  if (subject === undefined) return;
  const asked = Object.fromEntries(Object.entries(args).filter(([name]) => name !== 'first' && name !== 'after'));
  await recordEvent(hub.db, hub, actor, {
    action: field === 'auditEvents' ? 'audit:export' : 'results:export',
    subject,
    forbundId: reachOf(actor, 'audit:read') === 'OWN' ? actor.forbundId : null,
    before: null,
    after: field === 'auditEvents' ? { rows: size, ...asked } : { rows: size },
  });
}

const idOf = ({ id }: Exported['args']): number => (typeof id === 'string' ? keyOf('Submission', id) : 0);
