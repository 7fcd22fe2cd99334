import type { Db } from '../../database';
import type { CellRow } from './cell';
import type { Finding, Findings } from '../checks/finding';

/** Cells too many to hold in memory: read from the file each time they are needed. */
export interface CellFile {
  /**
   * All the cells, in batches. The reader may use `db` between two of them.
   * @throws SamnavError TOO_MANY_ROWS
   */
  read(db: Db): AsyncIterable<readonly CellRow[]>;
  /** How many rows the last reading met, and how many of them it could not make out; final when it reached the end. */
  readonly rows: number;
  readonly unreadRows: number;
  /** Adds the faults of the file itself, from the last reading. */
  tell(findings: Findings): void;
  /** Called with `db` as the checking proceeds. */
  onChecked?(db: Db, rows: number, findings: readonly Finding[]): Promise<void>;
}
