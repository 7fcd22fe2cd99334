import type { QueryRunner } from 'typeorm';
import type { Db } from './transaction';

/** Waits until no other transaction holds the turn of this name, and keeps it until this one ends. */
export async function takeTurn(db: Db, name: string): Promise<void> {
  await db.query('SELECT pg_advisory_xact_lock(hashtext($1))', [name]);
}

/** As `takeTurn`, for changes to one förbund. */
export async function takeTurnOf(db: Db, forbundId: number): Promise<void> {
  await db.query('SELECT pg_advisory_xact_lock($1)', [forbundId]);
}

/**
 * Keeps others from changing whole tables until the transaction ends; they can still read them. The names are ours:
 * nothing from outside.
 */
export async function lockTables(db: Db, ...tables: readonly string[]): Promise<void> {
  await db.query(`LOCK TABLE ${tables.join(', ')} IN SHARE ROW EXCLUSIVE MODE`);
}

/** Does work while no other process does work under this number; the connection holds the lock, not a transaction. */
export async function whileLocked<T>(runner: QueryRunner, number: number, work: () => Promise<T>): Promise<T> {
  await runner.query('SELECT pg_advisory_lock($1)', [number]);
  try {
    return await work();
  } finally {
    // A connection that was lost has lost the lock too.
    if (!runner.isReleased) await runner.query('SELECT pg_advisory_unlock($1)', [number]);
  }
}
