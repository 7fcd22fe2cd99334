import { DatabaseNotOpened, restoreOwner, whileLocked, type Database, type Epoch, type Hub } from '../../database';
import { MigrationExecutor, type DataSource } from 'typeorm';
import { MIGRATIONS } from '../../../migrations';
import { newerProgram } from '../../embedded';
import { ConfigError, type Config } from '../../platform';
import { inMemory } from '../hub/data-dir';
import { databaseCopies } from './database-copies';
import { keepEpoch } from './keep-epoch';
import { migrationsRun } from './migrations-run.store';

const MIGRATION_LOCK = 7_270_021;

/**
 * Runs the missing migrations, and first gives an owner whose own rights were revoked them back. When several processes
 * start at once, one runs them and the others wait. One connection, which holds the lock, does all of it: a pool of one
 * is enough.
 */
export async function migrate({ source, kind }: Database): Promise<number> {
  const runner = source.createQueryRunner();
  const executor = new MigrationExecutor(source, runner);
  executor.transaction = 'each';
  const run = async () => (await executor.executePendingMigrations()).length;
  try {
    if (kind === 'EMBEDDED') return await run();
    return await whileLocked(runner, MIGRATION_LOCK, async () => {
      await restoreOwner(runner.manager);
      return run();
    });
  } finally {
    await runner.release();
  }
}

/** Runs the missing migrations, and begins an epoch when somebody has restored the database. Returns what it did. */
export async function bringUpToDate(
  hub: Hub,
  config: Config,
): Promise<{ readonly migrated: number; readonly begun: Epoch | undefined }> {
  const isEmbedded = hub.database.kind === 'EMBEDDED';
  if (isEmbedded) await refuseNewer(hub.database, config.dataDir);
  const migrated = await migrate(hub.database).catch(inWords(LACKS_MIGRATIONS));
  const copies = isEmbedded && !inMemory(config) ? databaseCopies(config.dataDir) : undefined;
  // A database that was empty is nobody's copy, whatever lay here before.
  const isCopy = migrated < MIGRATIONS.length && (copies?.isCopy() ?? false);
  const begun = await keepEpoch(hub, isCopy).catch(inWords(WAS_RESTORED));
  if (begun) hub.log.warn({ epoch: begun.name, firstRelease: begun.firstRelease }, 'restored database: a new epoch');
  copies?.mark();
  return { migrated, begun };
}

/**
 * A newer program has used this database meanwhile, and nobody knows what the present, older one would do to its data.
 */
async function refuseNewer({ source }: Database, dataDir: string): Promise<void> {
  const known = new Set(knownTo(source));
  const unknown = (await migrationsRun(source)).filter((name) => !known.has(name));
  if (unknown.length > 0) throw newerProgram(dataDir, unknown);
}

/**
 * Whether a database lacks migrations. It only looks: when several processes start at once, one of them runs what is
 * missing.
 */
export async function lacksMigrations({ source }: Database): Promise<boolean> {
  const run = new Set(await migrationsRun(source));
  return knownTo(source).some((name) => !run.has(name));
}

const knownTo = (source: DataSource): string[] =>
  source.migrations.map(({ name, constructor }) => name ?? constructor.name);

/** PostgreSQL's insufficient_privilege. */
const NOT_ALLOWED = '42501';

/**
 * A role that owns nothing has met a database that lacks migrations or was restored, or the database has become
 * unreachable.
 */
const inWords =
  (forNotAllowed: string) =>
  (error: unknown): never => {
    const said = DatabaseNotOpened.becauseOf(error);
    const isNotAllowed = said === error && (error as { code?: unknown }).code === NOT_ALLOWED;
    throw isNotAllowed ? new ConfigError(forNotAllowed) : said;
  };

const LACKS_MIGRATIONS =
  'Databasen behöver ändras, och rollen i DATABASE_URL äger den inte. Kör samnav migrate som ägaren, eller ange MIGRATION_DATABASE_URL (docs/operations.md).\n' +
  'The database needs to be changed, and the role of DATABASE_URL does not own it. Run samnav migrate as the owner, or set MIGRATION_DATABASE_URL.';

const WAS_RESTORED =
  'Databasen är återläst eller flyttad, och en ny epok ska påbörjas. Det får bara ägaren: kör samnav restored som ägaren, eller ange MIGRATION_DATABASE_URL (docs/operations.md, Backup and restore).\n' +
  'The database was restored or moved, and a new epoch is to begin. Only the owner may begin it: run samnav restored as the owner, or set MIGRATION_DATABASE_URL.';
