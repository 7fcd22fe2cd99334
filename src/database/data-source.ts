import type { ClientBase } from 'pg';
import { DataSource, type Logger as TypeOrmLogger } from 'typeorm';
import type { PGlite } from '@electric-sql/pglite' with { 'resolution-mode': 'import' };
import { DatabaseWatch, type ChangeListener } from './database-watch';
import { createEmbeddedPostgres } from './embedded-postgres';
import { ENTITIES } from './entities';
import { DatabaseNotOpened } from './not-opened';
import { readinessOfEmbedded, readinessOfServer, type Readiness } from './readiness';
import { watchedClient } from './watched-client';
import { MIGRATIONS } from '../../migrations';

/** Told of every statement that is sent; tests count them, `/metrics` sums them. */
export type StatementListener = (sql: string) => void;

export interface Database {
  readonly source: DataSource;
  readonly kind: 'EMBEDDED' | 'SERVER';
  /** How it stands, within a second, whatever else is asked of it. */
  readiness(): Promise<Readiness>;
  close(): Promise<void>;
}

const APPLICATION = 'samnav';

/** Whoever waits for a connection that others have is told after so long. */
const QUEUE_MS = 10_000;

/**
 * Connects to a PostgreSQL server, and watches it. `poolSize` connections are opened when needed. `onChange` is told when the
 * server goes and comes. @throws DatabaseNotOpened
 */
export async function openServerDatabase(
  url: string,
  poolSize: number,
  onStatement?: StatementListener,
  onChange: ChangeListener = () => undefined,
): Promise<Database> {
  const watch = new DatabaseWatch(url, APPLICATION, onChange);
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: [...ENTITIES],
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migration',
    ...listening(onStatement),
    // The watch is told by the connection itself.
    poolErrorHandler: () => undefined,
    extra: {
      max: poolSize,
      connectionTimeoutMillis: QUEUE_MS,
      application_name: APPLICATION,
      Client: watchedClient(watch),
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
  return { source, kind: 'SERVER', readiness: () => readinessOfServer(watch, source), close };
}

/**
 * Joins an embedded PostgreSQL (PGlite) that the caller has opened.
 *
 * It has one connection, so a query outside an open transaction would wait for it for ever: inside a transaction only
 * its own manager is used, and the time-out turns a slip into an error.
 */
export async function joinEmbeddedDatabase(pglite: PGlite, onStatement?: StatementListener): Promise<Database> {
  const { createPgConfig } = await import('@electric-sql/pglite/node-postgres');
  const source = new DataSource({
    type: 'postgres',
    entities: [...ENTITIES],
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migration',
    ...listening(onStatement),
    extra: { ...createPgConfig(pglite), max: 1, connectionTimeoutMillis: 30_000, onConnect: listened },
  });
  await source.initialize();
  return {
    source,
    kind: 'EMBEDDED',
    readiness: readinessOfEmbedded(source),
    close: async () => {
      await source.destroy();
      await pglite.close();
    },
  };
}

/** An error of a client that nobody listens to ends the process, and the pool listens only while it is idle. */
const listened = (client: ClientBase): void => void client.on('error', () => undefined);

/** Opens the embedded database in a directory, or in memory with `memory://`. */
export async function openEmbeddedDatabase(dataDir: string, onStatement?: StatementListener): Promise<Database> {
  return joinEmbeddedDatabase(await createEmbeddedPostgres({ dataDir }), onStatement);
}

function listening(
  onStatement: StatementListener | undefined,
): { logging: true; logger: TypeOrmLogger } | { logging: false } {
  if (!onStatement) return { logging: false };
  const quiet = () => undefined;
  return {
    logging: true,
    logger: {
      logQuery: (sql) => onStatement(sql),
      logQueryError: quiet,
      logQuerySlow: quiet,
      logSchemaBuild: quiet,
      logMigration: quiet,
      log: quiet,
    },
  };
}
