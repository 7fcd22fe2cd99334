import type { Db } from '../../database';
import type { CellRow } from './cell';
import type { Finding, Findings } from '../checks/finding';

/** Cells that are too many to hold: read from where they lie each time that they are needed. */
export interface CellFile {
  /**
   * The cells from the first on, some at a time. Whoever reads may use `db` between two of them.
   * @throws SamnavError TOO_MANY_ROWS
   */
  read(db: Db): AsyncIterable<readonly CellRow[]>;
  /** Rows of the last reading, and those among them that could not be made out; whole when it came to its end. */
  readonly rows: number;
  readonly unreadRows: number;
  /** Adds the faults of the file itself, as of the last reading. */
  tell(findings: Findings): void;
  /** Told how far the checking has come, by whoever reads with `db`. */
  onChecked?(db: Db, rows: number, findings: readonly Finding[]): Promise<void>;
}
