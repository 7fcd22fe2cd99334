import { SamnavError } from '../../platform';
import { boundFault } from './bound-fault';
import { CommitInDoubt, isDatabaseAway } from './database-away';
import { storeFault } from './disk-full';

/** read_only_sql_transaction: the server is a standby. */
const READ_ONLY = '25006';

/** The refusal for a fault of the database rather than of the request; undefined for any other fault. */
export function databaseFault(error: unknown): SamnavError | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof CommitInDoubt) return new SamnavError('OUTCOME_UNKNOWN');
  // This comes before the check for a lost database: an embedded one that found no room has ended, and its connection
  // with it.
  const stored = storeFault(error);
  if (stored) return stored;
  if (isDatabaseAway(error)) return new SamnavError('DATABASE_UNAVAILABLE');
  if ((error as { code?: unknown }).code === READ_ONLY) return new SamnavError('DATABASE_READ_ONLY');
  return boundFault(error);
}
