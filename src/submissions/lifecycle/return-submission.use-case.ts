import type { Db, Hub } from '../../database';
import type { Actor } from '../../permissions';
import { currentCatalogue } from '../../catalogue';
import { refusal, type Refusal } from '../../platform';
import { namedCells } from '../versions/cell.store';
import { reviewSubmission, type ReviewOutcome, type Which } from './review-submission.use-case';
import { checkRowComments, type RowComment } from '../intake/row-comments';
import type { StoredSubmission } from './submission.store';

export interface ReturnSubmission extends Which {
  readonly reason: string;
  readonly comments?: readonly RowComment[] | null;
}

/** Sends the figures back, with a reason that the förbund reads and a comment on each wrong cell. */
export async function returnSubmission(hub: Hub, actor: Actor, command: ReturnSubmission): Promise<ReviewOutcome> {
  const { comments, reason } = command;
  return reviewSubmission(hub, actor, command, {
    action: 'RETURN',
    reason,
    // A new return replaces the comments of an earlier one, also when it has none.
    says: { rowComments: comments ?? [] },
    check: async (db, submission) => {
      const faults = checkRowComments(comments ?? []);
      const refusals = faults.length > 0 || !comments?.length ? faults : await unknownCells(db, submission, comments);
      return { refusals };
    },
  });
}

/** A comment is about a cell that exists; the reason covers missing ones. */
async function unknownCells(
  db: Db,
  submission: StoredSubmission,
  comments: readonly RowComment[],
): Promise<readonly Refusal[]> {
  const { measureVersions } = await currentCatalogue(db);
  const nameOf = (measure: string, dimension: string, category: string) => [measure, dimension, category].join('\n');
  const known = new Set(
    (await namedCells(db, submission)).map(({ measureVersionId, dimension, category }) =>
      nameOf(measureVersions.get(measureVersionId)?.measure.code ?? '', dimension, category),
    ),
  );
  return comments.flatMap(({ measure, dimension, category }, index) =>
    known.has(nameOf(measure, dimension, category))
      ? []
      : [refusal('UNKNOWN_CELL', ['comments', `${index}`], { measure, dimension, category })],
  );
}
