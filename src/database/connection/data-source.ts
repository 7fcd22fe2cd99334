import { DataSource, type Logger as TypeOrmLogger, type MigrationInterface } from 'typeorm';
import { hasRoom as isRoomIn, openBeside, type Ending, type OpenStore, type Wire } from '../../embedded';
import type { DatabaseBounds } from '../../platform';
import type { ClientBase, PoolConfig } from 'pg';
import { DatabaseWatch, type ChangeListener } from './database-watch';
import { DatabaseNotOpened } from './not-opened';
import { readinessOfEmbedded, readinessOfServer, type Readiness } from './readiness';
import { watchedClient } from './watched-client';
import { WireStream } from './wire-stream';

/** Told of every statement that is sent; tests count them, `/metrics` sums them. */
export type StatementListener = (sql: string, parameters?: readonly unknown[]) => void;

/** What the database holds: a class of TypeORM for each table, and what makes the tables, in the order of time. */
export interface Tables {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- It is what TypeORM takes.
  readonly entities: readonly Function[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

const mapped = ({ entities, migrations }: Tables) => ({ entities: [...entities], migrations: [...migrations] });

export interface Database {
  readonly source: DataSource;
  readonly kind: 'EMBEDDED' | 'SERVER';
  /** How it stands, within a second, whatever else is asked of it. */
  readiness(): Promise<Readiness>;
  /** Whether there is room on the disk for more; of a server it is the server that says when there is not. */
  hasRoom(): boolean;
  /** Resolves when an embedded database has given up by itself; it answers nothing any more. */
  readonly ended?: Promise<Ending>;
  /** What a transaction may take that is known to be long; undefined where nothing is bounded. */
  readonly longMs?: number | undefined;
  close(): Promise<void>;
}

const APPLICATION = 'samnav';

/** Whoever waits for a connection that others have is told after so long. */
const QUEUE_MS = 10_000;

interface ServerOptions {
  /** Told when the server goes and comes. */
  readonly onChange?: ChangeListener;
  /** Migrations are run without. */
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
  { onChange = () => undefined, bounds }: ServerOptions = {},
): Promise<Database> {
  const watch = new DatabaseWatch(url, APPLICATION, onChange);
  const source = new DataSource({
    type: 'postgres',
    url,
    ...mapped(tables),
    migrationsTableName: 'migration',
    ...listening(onStatement),
    // The watch is told by the connection itself.
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
    throw DatabaseNotOpened.becauseOf(error);
  }
  const readiness = () => readinessOfServer(watch, source);
  return { source, kind: 'SERVER', readiness, hasRoom: () => true, longMs: bounds?.longMs, close };
}

/** What the driver asks of each connection when it is opened: behind PgBouncer, name them in its `ignore_startup_parameters` or `track_extra_parameters`. */
const bounding = (bounds: DatabaseBounds | undefined) =>
  bounds && {
    statement_timeout: bounds.statementMs,
    lock_timeout: bounds.lockMs,
    idle_in_transaction_session_timeout: bounds.idleMs,
  };

/**
 * Joins an embedded PostgreSQL that the caller has opened.
 *
 * It has one connection, so a query outside an open transaction would wait for it for ever: inside a transaction only
 * its own manager is used, and the time-out turns a slip into an error.
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

/** The driver speaks over the wire, whatever the environment says of a server; a connection costs nothing while it is idle, and stays. */
const overWire = (wire: Wire): PoolConfig => ({
  stream: () => new WireStream(wire),
  host: 'embedded',
  user: 'postgres',
  database: 'postgres',
  ssl: false,
  idleTimeoutMillis: 0,
});

/**
 * Opens the embedded database in a directory, or in memory with `memory://`: in a thread of its own, where the hub is compiled.
 * @throws StoreRefused when the directory cannot be used, or what lies in it is damaged.
 */
export async function openEmbeddedDatabase(
  tables: Tables,
  dataDir: string,
  onStatement?: StatementListener,
): Promise<Database> {
  const store = await openBeside(dataDir);
  return joinEmbeddedDatabase(tables, store, onStatement, () => dataDir.startsWith('memory:') || isRoomIn(dataDir));
}

/** An error of a client that nobody listens to ends the process, and the pool listens only while it is idle. */
const listened = (client: ClientBase): void => void client.on('error', () => undefined);

function listening(
  onStatement: StatementListener | undefined,
): { logging: true; logger: TypeOrmLogger } | { logging: false } {
  if (!onStatement) return { logging: false };
  const quiet = () => undefined;
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
