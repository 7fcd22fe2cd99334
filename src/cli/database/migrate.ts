import {
  DatabaseNotOpened,
  text,
  theValue,
  truth,
  values,
  whileLocked,
  type Database,
  type Epoch,
  type Hub,
} from '../../database';
import { MigrationExecutor, type DataSource } from 'typeorm';
import { MIGRATIONS } from '../../../migrations';
import { newerProgram } from '../../embedded';
import { ConfigError, type Config } from '../../platform';
import { inMemory } from '../hub/data-dir';
import { databaseCopies } from './database-copies';
import { keepEpoch } from './keep-epoch';

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
    return await whileLocked(runner, MIGRATION_LOCK, run);
  } finally {
    await runner.release();
  }
}

/** Runs the migrations that are missing, and begins an epoch when the database has been restored. Answers what it did. */
export async function bringUpToDate(
  hub: Hub,
  config: Config,
): Promise<{ readonly migrated: number; readonly begun: Epoch | undefined }> {
  const isEmbedded = hub.database.kind === 'EMBEDDED';
  if (isEmbedded) await refuseNewer(hub.database, config.dataDir);
  const migrated = await migrate(hub.database).catch(inWords);
  const copies = isEmbedded && !inMemory(config) ? databaseCopies(config.dataDir) : undefined;
  // One that was empty is nobody's copy, whatever lay here before.
  const isCopy = migrated < MIGRATIONS.length && (copies?.isCopy() ?? false);
  const begun = await keepEpoch(hub, isCopy).catch(inWords);
  if (begun) hub.log.warn({ epoch: begun.name, firstRelease: begun.firstRelease }, 'restored database: a new epoch');
  copies?.mark();
  return { migrated, begun };
}

/** Of an earlier version of the program, which a newer one has used meanwhile, nobody knows what it would do to the data. */
async function refuseNewer({ source }: Database, dataDir: string): Promise<void> {
  const known = new Set(knownTo(source));
  const unknown = (await runOn(source)).filter((name) => !known.has(name));
  if (unknown.length > 0) throw newerProgram(dataDir, unknown);
}

/** Whether there are migrations that a database has not had. It only looks: of several that start at once, one makes what is missing. */
export async function lacksMigrations({ source }: Database): Promise<boolean> {
  const run = new Set(await runOn(source));
  return knownTo(source).some((name) => !run.has(name));
}

const knownTo = (source: DataSource): string[] =>
  source.migrations.map(({ name, constructor }) => name ?? constructor.name);

async function runOn(source: DataSource): Promise<string[]> {
  const isThere = await theValue(source, truth, `SELECT to_regclass('migration') IS NOT NULL`);
  return isThere ? values(source, text, 'SELECT name FROM migration ORDER BY id') : [];
}

/** PostgreSQL's insufficient_privilege. */
const NOT_ALLOWED = '42501';

/** A role that owns nothing has met a database that lacks migrations, or was restored; or the database has gone meanwhile. */
function inWords(error: unknown): never {
  if ((error as { code?: unknown }).code !== NOT_ALLOWED) throw DatabaseNotOpened.becauseOf(error);
  throw new ConfigError(
    'Databasen behöver ändras, och rollen i DATABASE_URL äger den inte. Kör samnav migrate som ägaren, eller ange MIGRATION_DATABASE_URL (docs/operations.md).\n' +
      'The database needs to be changed, and the role of DATABASE_URL does not own it. Run samnav migrate as the owner, or set MIGRATION_DATABASE_URL.',
  );
}
