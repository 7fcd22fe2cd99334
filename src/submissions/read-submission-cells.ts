import type { Actor } from '../access/actor';
import { recordEvent } from '../access/audit.store';
import { authorise, reachOf } from '../access/permissions';
import type { Hub } from '../database/hub';
import type { Page, PageRequest } from '../database/keyset-page';
import { cellsOfSubmission, type StoredSubmission, type SubmittedCell } from './submission.store';

/**
 * The figures of a submission, as they were sent, before any disclosure control.
 *
 * A förbund sees its own. That somebody else looks, who may see all, is put in the trail, where the förbund can read it.
 */
export async function readSubmissionCells(
  hub: Hub,
  actor: Actor,
  submission: StoredSubmission,
  page: PageRequest,
): Promise<Page<SubmittedCell>> {
  authorise(actor, 'results:read-unreleased', submission.forbundId);
  const cells = await cellsOfSubmission(hub.db, submission, page);
  if (reachOf(actor, 'results:read-unreleased') === 'ANY') {
    await recordEvent(hub.db, hub, actor, {
      action: 'results:read-unreleased',
      subject: `submission:${submission.key}`,
      forbundId: submission.forbundId,
      before: null,
      after: { cells: cells.rows.length },
    });
  }
  return cells;
}
