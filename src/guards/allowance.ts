import type { Purse } from '../platform';
import type { Level, LimitTable } from './limits';

/** What one caller may ask, and what it has to spend on it. */
export interface Allowance {
  readonly level: Level;
  /** Of every level, so that anybody can see what the others have. */
  readonly limits: LimitTable;
  readonly purse: Purse;
}
