import type { CellRow } from './cell';
import type { CellFile } from './cell-file.use-case';

/** What a submission is made of: cells in memory, as most are, or a file. */
export type Cells = readonly CellRow[] | CellFile;

export const isFile = (cells: Cells): cells is CellFile => !Array.isArray(cells);
