import type { EditConflict } from './compare-edits';
import type { StoredSubmission } from '../lifecycle/submission.store';

/** Both sides, for a caller who started from a state that is no longer in force. */
export interface SubmissionConflict {
  /** The revision, or version, that the caller started from. */
  readonly expected: number;
  /** The one in force. */
  readonly current: number;
  /** What is in force; undefined when there is nothing. */
  readonly theirs: StoredSubmission | undefined;
  /** The cells that both have written. */
  readonly cells: readonly EditConflict[];
}
