import type { CellRow } from './cell';
import type { CellFile } from './cell-file.use-case';

/** The cells of a submission: in memory, as most are, or in a file. */
export type Cells = readonly CellRow[] | CellFile;

export const isFile = (cells: Cells): cells is CellFile => !Array.isArray(cells);
