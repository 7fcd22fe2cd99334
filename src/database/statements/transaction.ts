import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { CommitInDoubt, DatabaseAway, isDatabaseAway } from '../connection/database-away';
import { WritingManager } from './writing-manager';

/** Where SQL goes: the pool, or the one connection of an open transaction. */
export type Db = EntityManager;

export interface TransactionOptions<T> {
  /**
   * Decides from the answer that nothing may stay: a dry run, or a report with errors, takes the same path as the rest.
   */
  readonly rollBackWhen?: (answer: T) => boolean;
  /** The transaction is known to be long: a release, an import. */
  readonly isLong?: boolean;
}

/**
 * Runs `work` in one transaction. An exception rolls it back, and so does an answer that says so.
 * @throws CommitInDoubt when the connection was lost while it was being committed
 */
export async function inTransaction<T>(
  source: DataSource,
  work: (db: Db) => Promise<T>,
  { rollBackWhen }: TransactionOptions<T> = {},
): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction();
    const answer = await work(new WritingManager(source, runner));
    if (rollBackWhen?.(answer)) await runner.rollbackTransaction();
    else await commit(runner);
    return answer;
  } catch (error) {
    // A failed rollback means a lost connection, and the server rolls back by itself.
    if (!runner.isReleased && runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

/** A connection that was lost earlier has sent no COMMIT, so nothing is stored for certain. */
async function commit(runner: QueryRunner): Promise<void> {
  if (runner.isReleased) throw new DatabaseAway();
  try {
    await runner.commitTransaction();
  } catch (error) {
    throw isDatabaseAway(error) ? new CommitInDoubt(error) : error;
  }
}
