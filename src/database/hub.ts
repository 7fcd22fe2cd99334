import { SamnavError, type Clock, type Logger, type OutboxConfig, type SourcesConfig } from '../platform';
import type { Database } from './connection/data-source';
import { ReadingManager } from './statements/reading-manager';
import { inTransaction, type Db, type TransactionOptions } from './statements/transaction';

/** What a use case needs of the world: a database, the time, a log and the house rules. Its first argument, always. */
export interface Hub {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly rules: { readonly fourEyes: boolean };
  /** How events are told to those outside; nothing is sent when left out. */
  readonly outbox?: OutboxConfig;
  /** How figures are fetched from sources; none are when left out. */
  readonly sources?: SourcesConfig;
  /** What disclosure control has decided beforehand, by a hash of the tables: that of the demo nation. */
  readonly decisions?: Readonly<Record<string, string>>;
  /** Asked before something is read that is not public yet: whether who asks may. Nobody may when left out. */
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
      // Before it begins: a database that finds no room for the end of a transaction gives up.
      if (!parts.database.hasRoom()) throw new SamnavError('DISK_FULL');
      return inTransaction(source, options?.isLong && longMs ? allowed(longMs, work) : work, options);
    },
  };
}

/** The work, with longer bounds than the connection has, until its transaction ends. */
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
