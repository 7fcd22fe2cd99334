import { DataSource, type Logger as TypeOrmLogger, type MigrationInterface } from 'typeorm';
import { hasRoom as isRoomIn, openBeside, type Ending, type OpenStore, type Wire } from '../../embedded';
import type { DatabaseBounds } from '../../platform';
import type { ClientBase, PoolConfig } from 'pg';
import { DatabaseWatch, type DatabaseListener } from './database-watch';
import { DatabaseNotOpened, type DatabaseSetting } from './not-opened';
import { readinessOfEmbedded, readinessOfServer, type Readiness } from './readiness';
import { watchedClient } from './watched-client';
import { WireStream } from './wire-stream';

/** Called for every statement that is sent; tests count them, `/metrics` sums them. */
export type StatementListener = (sql: string, parameters?: readonly unknown[]) => void;

/** The tables: TypeORM's classes for those that have one, and the migrations that make them, in the order of time. */
export interface Tables {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeORM takes this type.
  readonly entities: readonly Function[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

const mapped = ({ entities, migrations }: Tables) => ({ entities: [...entities], migrations: [...migrations] });

export interface Database {
  readonly source: DataSource;
  readonly kind: 'EMBEDDED' | 'SERVER';
  /** Says within a second whether the database answers, whatever else is asked of it. */
  readiness(): Promise<Readiness>;
  /** Whether the disk has room for more. A server says by itself when its disk has none. */
  hasRoom(): boolean;
  /** Resolves when an embedded database has given up by itself; it answers nothing any more. */
  readonly ended?: Promise<Ending>;
  /** The time limits for a transaction that is known to be long; undefined where nothing is limited. */
  readonly longMs?: number | undefined;
  close(): Promise<void>;
}

const APPLICATION = 'samnav';

/** How long a caller waits for a connection while others have them all. */
const QUEUE_MS = 10_000;

const quiet = () => undefined;
const NOBODY: DatabaseListener = { onChange: quiet, onRefusal: quiet, onEntry: quiet };

interface ServerOptions {
  /** Told when the server goes away, refuses, and comes back. */
  readonly listener?: DatabaseListener;
  /** The setting that has the address, for words to the operator. */
  readonly setting?: DatabaseSetting;
  /** Migrations run without limits. */
  readonly bounds?: DatabaseBounds;
}

/**
 * Connects to a PostgreSQL server, and watches it. `poolSize` connections are opened when needed.
 * @throws DatabaseNotOpened
 */
export async function openServerDatabase(
  tables: Tables,
  url: string,
  poolSize: number,
  onStatement?: StatementListener,
  { listener = NOBODY, setting = 'DATABASE_URL', bounds }: ServerOptions = {},
): Promise<Database> {
  const watch = new DatabaseWatch(url, APPLICATION, listener);
  const source = new DataSource({
    type: 'postgres',
    url,
    ...mapped(tables),
    migrationsTableName: 'migration',
    ...listening(onStatement),
    // The connection itself tells the watch.
    poolErrorHandler: () => undefined,
    extra: {
      max: poolSize,
      connectionTimeoutMillis: QUEUE_MS,
      application_name: APPLICATION,
      Client: watchedClient(watch),
      ...bounding(bounds),
    },
  });
  const close = async () => {
    watch.stop();
    await source.destroy();
  };
  try {
    await source.initialize();
  } catch (error) {
    watch.stop();
    throw DatabaseNotOpened.becauseOf(error, setting);
  }
  const readiness = () => readinessOfServer(watch, source);
  return { source, kind: 'SERVER', readiness, hasRoom: () => true, longMs: bounds?.longMs, close };
}

/**
 * The settings that the driver sends when it opens a connection: behind PgBouncer, name them in its
 * `ignore_startup_parameters` or `track_extra_parameters`.
 */
const bounding = (bounds: DatabaseBounds | undefined) =>
  bounds && {
    statement_timeout: bounds.statementMs,
    lock_timeout: bounds.lockMs,
    idle_in_transaction_session_timeout: bounds.idleMs,
  };

/**
 * Connects to an embedded PostgreSQL that the caller has opened.
 *
 * It has one connection, so a query outside an open transaction would wait for it for ever: inside a transaction only
 * its own manager is used, and the time-out turns a mistake into an error.
 */
export async function joinEmbeddedDatabase(
  tables: Tables,
  { wire, ended, close }: OpenStore,
  onStatement?: StatementListener,
  hasRoom: () => boolean = () => true,
): Promise<Database> {
  const source = new DataSource({
    type: 'postgres',
    ...mapped(tables),
    migrationsTableName: 'migration',
    ...listening(onStatement),
    extra: { ...overWire(wire), max: 1, connectionTimeoutMillis: 30_000, onConnect: listened },
  });
  await source.initialize();
  return {
    source,
    kind: 'EMBEDDED',
    readiness: readinessOfEmbedded(source, hasRoom),
    hasRoom,
    ended,
    close: () => source.destroy().finally(close),
  };
}

/**
 * The driver speaks over the wire, whatever the environment says about a server. An idle connection costs nothing, and
 * stays.
 */
const overWire = (wire: Wire): PoolConfig => ({
  stream: () => new WireStream(wire),
  host: 'embedded',
  user: 'postgres',
  database: 'postgres',
  ssl: false,
  idleTimeoutMillis: 0,
});

/**
 * Opens the embedded database in a directory, or in memory with `memory://`, in a thread of its own where the hub is
 * compiled.
 * @throws StoreRefused when the directory cannot be used, or its files are damaged
 */
export async function openEmbeddedDatabase(
  tables: Tables,
  dataDir: string,
  onStatement?: StatementListener,
): Promise<Database> {
  const store = await openBeside(dataDir);
  return joinEmbeddedDatabase(tables, store, onStatement, () => dataDir.startsWith('memory:') || isRoomIn(dataDir));
}

/** An error of a client that nobody listens to ends the process, and the pool listens only while the client is idle. */
const listened = (client: ClientBase): void => void client.on('error', () => undefined);

function listening(
  onStatement: StatementListener | undefined,
): { logging: true; logger: TypeOrmLogger } | { logging: false } {
  if (!onStatement) return { logging: false };
  return {
    logging: true,
    logger: {
      logQuery: (sql, parameters?: unknown[]) => onStatement(sql, parameters),
      logQueryError: quiet,
      logQuerySlow: quiet,
      logSchemaBuild: quiet,
      logMigration: quiet,
      log: quiet,
    },
  };
}
