import { authorise, reachOf, type Actor } from '../../permissions';
import { recordEvent } from '../../access';
import type { Hub, Page, PageRequest } from '../../database';
import { cellChangePage, type CellChange } from '../versions/cell-change.store';
import { cellsOfSubmission, type SubmittedCell } from '../versions/cell.store';
import type { StoredSubmission } from '../lifecycle/submission.store';

/** The figures of a submission as they were sent, before any disclosure control. */
export const readSubmissionCells = (
  hub: Hub,
  actor: Actor,
  submission: StoredSubmission,
  page: PageRequest,
): Promise<Page<SubmittedCell>> =>
  readFigures(hub, actor, submission, () => cellsOfSubmission(hub.db, submission, page));

/** The changes between a submission and the last version before it that the förbund approved, old and new. */
export const readCellChanges = (
  hub: Hub,
  actor: Actor,
  submission: StoredSubmission,
  page: PageRequest,
): Promise<Page<CellChange>> =>
  readFigures(hub, actor, submission, () => cellChangePage(hub.db, submission, submission.approvedBefore ?? 0, page));

/**
 * A förbund sees its own. When somebody else looks, who may see all, the trail records it, where the förbund can read
 * it.
 */
async function readFigures<T>(
  hub: Hub,
  actor: Actor,
  submission: StoredSubmission,
  read: () => Promise<Page<T>>,
): Promise<Page<T>> {
  authorise(actor, 'results:read-unreleased', submission.forbundId);
  const found = await read();
  if (reachOf(actor, 'results:read-unreleased') === 'ANY') {
    await recordEvent(hub.db, hub, actor, {
      action: 'results:read-unreleased',
      subject: `submission:${submission.key}`,
      forbundId: submission.forbundId,
      before: null,
      after: { cells: found.rows.length },
    });
  }
  return found;
}
