import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { MigrationExecutor } from 'typeorm';
import { openEmbeddedDatabase, openServerDatabase, type Database } from '../database/data-source';
import { createHub, type Hub } from '../database/hub';
import { DatabaseNotOpened } from '../database/not-opened';
import { readDemoBook } from '../demo/seed';
import { systemClock } from '../platform/clock';
import type { Config } from '../platform/config';
import type { Logger } from '../platform/logger';
import { lockDataDir } from './data-dir-lock';

export const inMemory = (config: Config): boolean => config.dataDir.startsWith('memory:');

/** Opens the database that the settings name, and brings it up to date. */
export async function openHub(
  config: Config,
  log: Logger,
  onStatement?: () => void,
): Promise<{ hub: Hub; migrated: number }> {
  const database = await openDatabase(config, log, onStatement);
  let migrated: number;
  try {
    migrated = await migrate(database);
  } catch (error) {
    await database.close();
    throw DatabaseNotOpened.becauseOf(error);
  }
  const decisions = config.demo ? readDemoBook() : {};
  const hub = createHub({
    database,
    clock: systemClock,
    log,
    rules: { fourEyes: config.fourEyes },
    decisions,
    outbox: config.outbox,
    sources: config.sources,
  });
  return { hub, migrated };
}

async function openDatabase(config: Config, log: Logger, onStatement?: () => void): Promise<Database> {
  if (config.databaseUrl)
    return openServerDatabase(config.databaseUrl, config.databasePoolSize, onStatement, (isAway) =>
      isAway ? log.error('the database is away') : log.info('the database is back'),
    );
  if (inMemory(config)) return openEmbeddedDatabase(config.dataDir, onStatement);
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const unlock = lockDataDir(config.dataDir);
  try {
    const database = await openEmbeddedDatabase(join(config.dataDir, 'database'), onStatement);
    return { ...database, close: () => database.close().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

const MIGRATION_LOCK = 7_270_021;

/**
 * Runs the migrations that are missing; of several processes that start at once, one does it and the others wait. All of it by one
 * connection, which holds the lock: a pool of one is enough.
 */
export async function migrate({ source, kind }: Database): Promise<number> {
  const runner = source.createQueryRunner();
  const executor = new MigrationExecutor(source, runner);
  executor.transaction = 'each';
  const run = async () => (await executor.executePendingMigrations()).length;
  try {
    if (kind === 'EMBEDDED') return await run();
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      return await run();
    } finally {
      // A connection that was lost has lost the lock too.
      if (!runner.isReleased) await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    }
  } finally {
    await runner.release();
  }
}
