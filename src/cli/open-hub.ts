import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbeddedDatabase, openServerDatabase, type Database } from '../database/data-source';
import type { Epoch } from '../database/epoch';
import { createHub, type Hub } from '../database/hub';
import { currentRole, grantRunning, mayUnguardTrail } from '../database/running-role.store';
import { readDemoBook } from '../demo/seed';
import { systemClock } from '../platform/clock';
import { ConfigError, type Config } from '../platform/config';
import type { Logger } from '../platform/logger';
import { MIGRATIONS } from '../../migrations';
import { lockDataDir } from './data-dir-lock';
import { databaseCopies } from './database-copies';
import { keepEpoch } from './keep-epoch';

export const inMemory = (config: Config): boolean => config.dataDir.startsWith('memory:');

export interface OpenedHub {
  readonly hub: Hub;
  readonly migrated: number;
}

/** Opens the database that the settings name, and brings it up to date. */
export async function openHub(config: Config, log: Logger, onStatement?: () => void): Promise<OpenedHub> {
  const database = await openDatabase(config, onStatement);
  try {
    const hub = hubOn(database, config, log);
    if (config.migrationDatabaseUrl === undefined)
      return { hub, migrated: (await bringUpToDate(hub, config)).migrated };
    const { migrated } = await asOwner(config, log, async (owned) => {
      const done = await bringUpToDate(owned, config);
      await grantRunning(owned.database.source, await currentRole(database.source));
      return done;
    });
    return { hub, migrated };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function hubOn(database: Database, config: Config, log: Logger): Hub {
  const decisions = config.demo ? readDemoBook() : {};
  const { outbox, sources } = config;
  return createHub({
    database,
    clock: systemClock,
    log,
    rules: { fourEyes: config.fourEyes },
    decisions,
    outbox,
    sources,
  });
}

/** Two: one holds the lock of the migrations while the other runs them. */
const OWNER_CONNECTIONS = 2;

/** Does something as the role that owns the database, where the settings have one; otherwise as the one that there is. */
export async function asOwner<T>(config: Config, log: Logger, work: (hub: Hub) => Promise<T>): Promise<T> {
  const { migrationDatabaseUrl } = config;
  const database = await (migrationDatabaseUrl === undefined
    ? openDatabase(config)
    : openServerDatabase(migrationDatabaseUrl, OWNER_CONNECTIONS));
  try {
    return await work(hubOn(database, config, log));
  } finally {
    await database.close();
  }
}

/** Runs the migrations that are missing, and begins an epoch when the database has been restored. Answers what it did. */
export async function bringUpToDate(
  hub: Hub,
  config: Config,
): Promise<{ readonly migrated: number; readonly begun: Epoch | undefined }> {
  const migrated = await migrate(hub.database).catch(inWords);
  const copies = hub.database.kind === 'EMBEDDED' && !inMemory(config) ? databaseCopies(config.dataDir) : undefined;
  // One that was empty is nobody's copy, whatever lay here before.
  const isCopy = migrated < MIGRATIONS.length && (copies?.isCopy() ?? false);
  const begun = await keepEpoch(hub, isCopy).catch(inWords);
  if (begun) hub.log.warn({ epoch: begun.name, firstRelease: begun.firstRelease }, 'restored database: a new epoch');
  copies?.mark();
  return { migrated, begun };
}

/** PostgreSQL's insufficient_privilege. */
const NOT_ALLOWED = '42501';

/** A role that owns nothing has met a database that lacks migrations, or was restored. */
function inWords(error: unknown): never {
  if ((error as { code?: unknown }).code !== NOT_ALLOWED) throw error;
  throw new ConfigError(
    'Databasen behöver ändras, och rollen i DATABASE_URL äger den inte. Kör samnav migrate som ägaren, eller ange MIGRATION_DATABASE_URL (docs/operations.md).\n' +
      'The database needs to be changed, and the role of DATABASE_URL does not own it. Run samnav migrate as the owner, or set MIGRATION_DATABASE_URL.',
  );
}

/** What is said where the role that the hub runs as could take the guard of the trail away; undefined where it could not. */
export async function unguardedTrail({ database }: Hub): Promise<string | undefined> {
  if (database.kind === 'EMBEDDED' || !(await mayUnguardTrail(database.source))) return undefined;
  const role = await currentRole(database.source);
  return (
    `Rollen ${role} kan ta bort skyddet av händelseloggen; låt en annan roll äga databasen (docs/operations.md).\n` +
    `The role ${role} can take the guard of the audit trail away; let another role own the database.`
  );
}

async function openDatabase(config: Config, onStatement?: () => void): Promise<Database> {
  if (config.databaseUrl) return openServerDatabase(config.databaseUrl, config.databasePoolSize, onStatement);
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
