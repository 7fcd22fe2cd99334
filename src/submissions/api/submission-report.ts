import { isFile, type Cells } from '../intake/cells';
import type { Finding } from '../checks/finding';

/** A förbund's report on its upload. Counts are of cells. */
export interface SubmissionReport {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly rejected: number;
  readonly findings: readonly Finding[];
}

/** Nothing of the upload is stored: neither its cells nor the lines that could not be read. */
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
