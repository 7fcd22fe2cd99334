import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { WritingManager } from './writing-manager';

/** Where SQL is sent: the pool, or the one connection of an open transaction. */
export type Db = EntityManager;

export interface TransactionOptions<T> {
  /** Decides from the answer that nothing shall stay: a dry run, or a report with errors, takes the same path as the rest. */
  readonly rollBackWhen?: (answer: T) => boolean;
  /** It is known to take long: a release, an import. */
  readonly isLong?: boolean;
}

class RollBack extends Error {}

/** Runs `work` in one transaction. An exception rolls it back, and so does an answer that says so. */
export async function inTransaction<T>(
  source: DataSource,
  work: (db: Db) => Promise<T>,
  { rollBackWhen }: TransactionOptions<T> = {},
): Promise<T> {
  let answer: { value: T } | undefined;
  try {
    await source.transaction(async ({ queryRunner }) => {
      answer = { value: await work(new WritingManager(source, queryRunner as QueryRunner)) };
      // TypeORM rolls back when the callback throws; there is no gentler way to ask it to.
      if (rollBackWhen?.(answer.value)) throw new RollBack();
    });
  } catch (error) {
    if (!(error instanceof RollBack)) throw error;
  }
  if (!answer) throw new Error('The transaction ended without an answer.');
  return answer.value;
}
