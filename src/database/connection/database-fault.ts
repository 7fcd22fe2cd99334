import { SamnavError } from '../../platform';
import { boundFault } from './bound-fault';
import { CommitInDoubt, isDatabaseAway } from './database-away';
import { storeFault } from './disk-full';

/** read_only_sql_transaction, of a server that is a standby. */
const READ_ONLY = '25006';

/** What a caller is told of a fault that lies with the database and not with what was asked; undefined of any other. */
export function databaseFault(error: unknown): SamnavError | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof CommitInDoubt) return new SamnavError('OUTCOME_UNKNOWN');
  // Before what is away: an embedded database that found no room has ended, and its connection with it.
  const stored = storeFault(error);
  if (stored) return stored;
  if (isDatabaseAway(error)) return new SamnavError('DATABASE_UNAVAILABLE');
  if ((error as { code?: unknown }).code === READ_ONLY) return new SamnavError('DATABASE_READ_ONLY');
  return boundFault(error);
}
