import { text } from './row';
import type { Db } from './transaction';
import { theValue } from './values';

/**
 * A word for what the database holds that others have written: as long as it stays the same, nobody has committed anything.
 * It may change without cause (another database of the same server), never stay the same with one, since whoever writes is
 * given the next number of a transaction.
 *
 * Source: PostgreSQL, "Transaction ID and Snapshot Information Functions" (pg_current_snapshot).
 */
export async function writeMark(db: Db): Promise<string> {
  return theValue(db, text, 'SELECT pg_current_snapshot()::text');
}
