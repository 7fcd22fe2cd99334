import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbeddedDatabase, openServerDatabase, type Database } from '../database/data-source';
import { createHub, type Hub } from '../database/hub';
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
  const migratedFirst = config.databaseUrl ? await migrateServer(config.databaseUrl) : 0;
  const database = await openDatabase(config, onStatement);
  const migrated = config.databaseUrl ? migratedFirst : await migrate(database);
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

async function openDatabase(config: Config, onStatement?: () => void): Promise<Database> {
  if (config.databaseUrl)
    return openServerDatabase(config.databaseUrl, config.databasePoolSize, onStatement, config.bounds.database);
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

/** Migrations have connections of their own, without bounds: one that is stopped half way is run anew at every start. */
async function migrateServer(url: string): Promise<number> {
  const unbounded = await openServerDatabase(url, 2);
  return migrate(unbounded).finally(() => unbounded.close());
}

const MIGRATION_LOCK = 7_270_021;

/** Runs the migrations that are missing; of several processes that start at once, one does it and the others wait. */
export async function migrate({ source, kind }: Database): Promise<number> {
  if (kind === 'EMBEDDED') return (await source.runMigrations({ transaction: 'each' })).length;
  const holder = source.createQueryRunner();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return (await source.runMigrations({ transaction: 'each' })).length;
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await holder.release();
  }
}
