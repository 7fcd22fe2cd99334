import { setTimeout as wait } from 'node:timers/promises';
import { MigrationExecutor, type DataSource } from 'typeorm';
import type { DatabaseWatch } from './database-watch';

export interface Readiness {
  /**
   * Busy: an embedded database that has not got to the question. It is part of the process and cannot be away. Full:
   * its disk is.
   */
  readonly database: 'ok' | 'busy' | 'full' | 'refuses' | 'unreachable';
  readonly migrations: 'ok' | 'pending' | 'unknown';
}

/** Monitoring asks every few seconds, and takes silence for a bad answer. */
const LIMIT_MS = 1000;

const UNREACHABLE: Readiness = { database: 'unreachable', migrations: 'unknown' };
const within = <T>(asked: Promise<T>, otherwise: T): Promise<T> =>
  Promise.race([asked, wait(LIMIT_MS, otherwise, { ref: false })]);

/**
 * Asks the server by a connection of its own, or says what is already known; it never queues behind the statements of
 * the pool.
 */
export function readinessOfServer(watch: DatabaseWatch, source: DataSource): Promise<Readiness> {
  if (watch.isAway || !source.isInitialized) return Promise.resolve(UNREACHABLE);
  const asked = watch.ask().then(({ standing, migrations }): Readiness => {
    if (standing !== 'HERE') return { ...UNREACHABLE, database: standing === 'AWAY' ? 'unreachable' : 'refuses' };
    const isPending = source.migrations.some(
      ({ name, constructor }) => !migrations?.includes(name ?? constructor.name),
    );
    return { database: 'ok', migrations: isPending ? 'pending' : 'ok' };
  });
  return within(asked, UNREACHABLE);
}

/**
 * The embedded database has one connection, which a long transaction keeps: one question waits for it, however many
 * callers ask.
 */
export function readinessOfEmbedded(source: DataSource, hasRoom: () => boolean): () => Promise<Readiness> {
  let asking: Promise<Readiness> | undefined;
  const ask = async (): Promise<Readiness> => {
    try {
      const pending = await new MigrationExecutor(source).getPendingMigrations();
      return { database: hasRoom() ? 'ok' : 'full', migrations: pending.length > 0 ? 'pending' : 'ok' };
    } catch {
      return UNREACHABLE;
    }
  };
  return () => {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return within(asking, { database: 'busy', migrations: 'ok' });
  };
}
