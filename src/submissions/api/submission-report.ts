import { isFile, type Cells } from '../intake/cells';
import type { Finding } from '../checks/finding';

/** What a förbund is told of its upload. Counts are of cells. */
export interface SubmissionReport {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly rejected: number;
  readonly findings: readonly Finding[];
}

/** Nothing of what was sent is stored: neither the cells nor the lines that could not be made out. */
export const rejectedReport = (
  { cells, unreadRows = 0 }: { readonly cells: Cells; readonly unreadRows?: number },
  findings: readonly Finding[],
): SubmissionReport => ({
  created: 0,
  updated: 0,
  unchanged: 0,
  removed: 0,
  rejected: isFile(cells) ? cells.rows : cells.length + unreadRows,
  findings,
});
