import type { Purse } from '../platform';
import type { Level, LimitTable } from './limits';

/** What one caller may ask, and its budget. */
export interface Allowance {
  readonly level: Level;
  /** The limits of every level, so that anybody can see what the others have. */
  readonly limits: LimitTable;
  readonly purse: Purse;
}
