import { text } from './row';
import type { Db } from './transaction';
import { theValue } from './values';

/**
 * A mark of the database's content: as long as it stays the same, no transaction has committed anything. It may change
 * without a commit here (another database of the same server), but never misses one, since every writer gets the next
 * transaction number.
 *
 * Source: PostgreSQL, "Transaction ID and Snapshot Information Functions" (pg_current_snapshot).
 */
export async function writeMark(db: Db): Promise<string> {
  return theValue(db, text, 'SELECT pg_current_snapshot()::text');
}
