import { HUB_TABLES } from '../../app';
import {
  createHub,
  currentRole,
  grantRunning,
  mayUnguardTrail,
  openEmbeddedDatabase,
  openServerDatabase,
  shareClock,
  type Database,
  type Hub,
} from '../../database';
import { readDemoBook } from '../../demo';
import type { Clock, Config, Logger } from '../../platform';
import { inDataDir, inMemory, storeIn } from './data-dir';
import { bringUpToDate, lacksMigrations } from '../database/migrate';

export interface OpenedHub {
  readonly hub: Hub;
  readonly migrated: number;
}

/**
 * Opens the database that the settings name, and brings it up to date.
 * @param before looks at the database before anything in it is changed, and throws what the caller shall hear
 */
export async function openHub(
  config: Config,
  log: Logger,
  onStatement?: () => void,
  before?: (hub: Hub) => Promise<void>,
): Promise<OpenedHub> {
  const hub = await hubOn(await openDatabase(config, log, onStatement), config, log);
  try {
    await before?.(hub);
    return { hub, migrated: await upToDate(hub, config, log) };
  } catch (error) {
    await hub.database.close().catch(() => undefined);
    throw error;
  }
}

/**
 * Migrates by the owner's own connections only where there is an owning role, or something to migrate that the hub's
 * time limits might stop.
 */
async function upToDate(hub: Hub, config: Config, log: Logger): Promise<number> {
  const { database, clock } = hub;
  const hasOwner = config.migrationDatabaseUrl !== undefined;
  const isAsItIs = database.kind === 'EMBEDDED' || (!hasOwner && !(await lacksMigrations(database)));
  if (isAsItIs) return (await bringUpToDate(hub, config)).migrated;
  const bringUp = async (owned: Hub) => {
    const { migrated } = await bringUpToDate(owned, config);
    if (hasOwner) await grantRunning(owned.database.source, await currentRole(database.source));
    return migrated;
  };
  return asOwner(config, log, bringUp, clock);
}

/** Makes a hub on a database whose clock it follows, and closes the database when its clock cannot be read. */
async function hubOn(opened: Database, config: Config, log: Logger): Promise<Hub> {
  const { clock, stop } = await shareClock(opened, log).catch(async (error: unknown) => {
    await opened.close().catch(() => undefined);
    throw error;
  });
  return hubBy(clock, { ...opened, close: () => (stop(), opened.close()) }, config, log);
}

function hubBy(clock: Clock, database: Database, config: Config, log: Logger): Hub {
  const { outbox, sources } = config;
  return createHub({
    database,
    clock,
    log,
    rules: { fourEyes: config.fourEyes },
    decisions: config.demo ? readDemoBook() : {},
    outbox,
    sources,
  });
}

/** A migration holds one connection; the other finds out where the database is and begins an epoch meanwhile. */
const OWNER_CONNECTIONS = 2;

/**
 * Does work as the role that owns the database, where the settings have one; otherwise as the only role there is. On a
 * server its statements have no time limits: a migration that is stopped half way would start over at every start.
 * @param clock of a hub that is open on the same database; without it the database is asked for the time
 */
export async function asOwner<T>(
  config: Config,
  log: Logger,
  work: (hub: Hub) => Promise<T>,
  clock?: Clock,
): Promise<T> {
  const url = config.migrationDatabaseUrl ?? config.databaseUrl;
  const setting = config.migrationDatabaseUrl === undefined ? 'DATABASE_URL' : 'MIGRATION_DATABASE_URL';
  const database = await (url === undefined
    ? openDatabase(config, log)
    : openServerDatabase(HUB_TABLES, url, OWNER_CONNECTIONS, undefined, { setting }));
  const hub = await (clock ? hubBy(clock, database, config, log) : hubOn(database, config, log));
  return work(hub).finally(() => hub.database.close());
}

/**
 * A warning where the role that the hub runs as could remove the guard of the audit trail; undefined where it could
 * not.
 */
export async function unguardedTrail({ database }: Hub): Promise<string | undefined> {
  if (database.kind === 'EMBEDDED' || !(await mayUnguardTrail(database.source))) return undefined;
  const role = await currentRole(database.source);
  return (
    `Rollen ${role} kan ta bort skyddet av händelseloggen; låt en annan roll äga databasen (docs/operations.md).\n` +
    `The role ${role} can take the guard of the audit trail away; let another role own the database.`
  );
}

async function openDatabase(config: Config, log: Logger, onStatement?: () => void): Promise<Database> {
  if (config.databaseUrl)
    return openServerDatabase(HUB_TABLES, config.databaseUrl, config.databasePoolSize, onStatement, {
      listener: {
        onChange: (isAway) => (isAway ? log.error('the database is away') : log.info('the database is back')),
        onRefusal: (code) => log.error({ code }, 'the database refuses the hub'),
        onEntry: () => log.info('the database lets the hub in again'),
      },
      bounds: config.bounds.database,
    });
  if (inMemory(config)) return openEmbeddedDatabase(HUB_TABLES, config.dataDir, onStatement);
  return inDataDir(config.dataDir, async (unlock) => {
    const database = await openEmbeddedDatabase(HUB_TABLES, storeIn(config.dataDir), onStatement);
    return { ...database, close: () => database.close().finally(unlock) };
  });
}
