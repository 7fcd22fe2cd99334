import { SamnavError, type Clock, type Logger, type OutboxConfig, type SourcesConfig } from '../platform';
import type { Database } from './connection/data-source';
import { ReadingManager } from './statements/reading-manager';
import { inTransaction, type Db, type TransactionOptions } from './statements/transaction';

/**
 * What a use case needs from the world around it: a database, the time, a log and the house rules. Always its first
 * argument.
 */
export interface Hub {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly rules: { readonly fourEyes: boolean };
  /** How events reach those outside; when left out, none are sent. */
  readonly outbox?: OutboxConfig;
  /** How figures are fetched from sources; when left out, none are. */
  readonly sources?: SourcesConfig;
  /** Decisions of disclosure control that were made beforehand, by a hash of the tables: those of the demo nation. */
  readonly decisions?: Readonly<Record<string, string>>;
  /** Called before something is read that is not public yet: says whether the reader may. When left out, nobody may. */
  readonly mayReadEarly?: (release: number, readers: readonly string[]) => Promise<boolean>;
  /** For reading outside a transaction. */
  readonly db: Db;
  transaction<T>(work: (db: Db) => Promise<T>, options?: TransactionOptions<T>): Promise<T>;
}

export function createHub(
  parts: Pick<Hub, 'database' | 'clock' | 'log' | 'rules' | 'decisions' | 'outbox' | 'sources'>,
): Hub {
  const { source, longMs } = parts.database;
  return {
    ...parts,
    db: new ReadingManager(source),
    transaction: async (work, options) => {
      // Checked before the transaction begins: a database that finds no room for the end of one gives up.
      if (!parts.database.hasRoom()) throw new SamnavError('DISK_FULL');
      return inTransaction(source, options?.isLong && longMs ? allowed(longMs, work) : work, options);
    },
  };
}

/** Runs the work with longer time limits than the connection has, until its transaction ends. */
const allowed =
  <T>(longMs: number, work: (db: Db) => Promise<T>) =>
  async (db: Db): Promise<T> => {
    await db.query(
      `SELECT set_config('statement_timeout', $1, true), set_config('lock_timeout', $1, true),
              set_config('idle_in_transaction_session_timeout', $1, true)`,
      [String(longMs)],
    );
    return work(db);
  };
