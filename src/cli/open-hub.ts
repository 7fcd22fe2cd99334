import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { MigrationExecutor } from 'typeorm';
import { openEmbeddedDatabase, openServerDatabase, type Database } from '../database/data-source';
import { createHub, type Hub } from '../database/hub';
import { DatabaseNotOpened } from '../database/not-opened';
import { readDemoBook } from '../demo/seed';
import { shareClock } from '../database/shared-clock';
import type { Config } from '../platform/config';
import type { Logger } from '../platform/logger';
import { newerProgram, refusedBy } from '../embedded/store-refused';
import { lockDataDir, type Unlock } from './data-dir-lock';

export const inMemory = (config: Config): boolean => config.dataDir.startsWith('memory:');

/** Opens the database that the settings name, and brings it up to date. */
export async function openHub(
  config: Config,
  log: Logger,
  onStatement?: () => void,
): Promise<{ hub: Hub; migrated: number }> {
  const migratedFirst = config.databaseUrl ? await migrateServer(config.databaseUrl) : 0;
  const opened = await openDatabase(config, log, onStatement);
  const migrated = config.databaseUrl ? migratedFirst : await bringUpToDate(opened, config);
  const { clock, stop } = await shareClock(opened, log);
  const database = { ...opened, close: () => (stop(), opened.close()) };
  const decisions = config.demo ? readDemoBook() : {};
  const hub = createHub({
    database,
    clock,
    log,
    rules: { fourEyes: config.fourEyes },
    decisions,
    outbox: config.outbox,
    sources: config.sources,
  });
  return { hub, migrated };
}

async function openDatabase(config: Config, log: Logger, onStatement?: () => void): Promise<Database> {
  const onChange = (isAway: boolean) => (isAway ? log.error('the database is away') : log.info('the database is back'));
  if (config.databaseUrl)
    return openServerDatabase(config.databaseUrl, config.databasePoolSize, onStatement, {
      onChange,
      bounds: config.bounds.database,
    });
  if (inMemory(config)) return openEmbeddedDatabase(config.dataDir, onStatement);
  return inDataDir(config.dataDir, async (unlock) => {
    const database = await openEmbeddedDatabase(storeIn(config.dataDir), onStatement);
    return { ...database, close: () => database.close().finally(unlock) };
  });
}

/** Where the embedded database lies in a data directory. */
export const storeIn = (dataDir: string): string => join(dataDir, 'database');

/**
 * Does something with a data directory that no other process has; whoever does it lets it go, unless it fails.
 * @throws DataDirInUse, or StoreRefused when the directory cannot be used
 */
export async function inDataDir<T>(dataDir: string, work: (unlock: Unlock) => Promise<T>): Promise<T> {
  let unlock: Unlock = () => undefined;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    unlock = await lockDataDir(dataDir);
    return await work(unlock);
  } catch (error) {
    unlock();
    throw refusedBy(dataDir, error);
  }
}

/** Migrations have a connection of their own, without bounds: one that is stopped half way is run anew at every start. */
async function migrateServer(url: string): Promise<number> {
  const unbounded = await openServerDatabase(url, 1);
  try {
    return await migrate(unbounded);
  } catch (error) {
    throw DatabaseNotOpened.becauseOf(error);
  } finally {
    await unbounded.close().catch(() => undefined);
  }
}

async function bringUpToDate(database: Database, { dataDir }: Config): Promise<number> {
  try {
    await refuseNewer(database, dataDir);
    return await migrate(database);
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error;
  }
}

/** Of an earlier version of the program, which a newer one has used meanwhile, nobody knows what it would do to the data. */
async function refuseNewer({ source }: Database, dataDir: string): Promise<void> {
  const [table] = await source.query<{ is: boolean }[]>(`SELECT to_regclass('migration') IS NOT NULL AS is`);
  if (!table?.is) return;
  const run = await source.query<{ name: string }[]>('SELECT name FROM migration ORDER BY id');
  const known = new Set(source.migrations.map(({ name, constructor }) => name ?? constructor.name));
  const unknown = run.map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw newerProgram(dataDir, unknown);
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
