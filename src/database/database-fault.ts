import type { ErrorCode } from '../platform/error-catalogue';
import { SamnavError } from '../platform/result';
import { CommitInDoubt, isDatabaseAway } from './database-away';

/** SQLSTATEs of a database that answers, and can store nothing: disk_full, and read_only_sql_transaction of one that is a standby. */
const CANNOT_STORE: ReadonlyMap<unknown, ErrorCode> = new Map([
  ['53100', 'DATABASE_FULL'],
  ['25006', 'DATABASE_READ_ONLY'],
]);

/** What a caller is told of a fault that lies with the database and not with what was asked; undefined of any other. */
export function databaseFault(error: unknown): SamnavError | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof CommitInDoubt) return new SamnavError('OUTCOME_UNKNOWN');
  if (isDatabaseAway(error)) return new SamnavError('DATABASE_UNAVAILABLE');
  const code = CANNOT_STORE.get((error as { code?: unknown }).code);
  return code && new SamnavError(code);
}
