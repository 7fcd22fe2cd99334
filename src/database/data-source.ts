import { DataSource, type Logger as TypeOrmLogger } from 'typeorm';
import type { PGlite } from '@electric-sql/pglite' with { 'resolution-mode': 'import' };
import { createEmbeddedPostgres } from './embedded-postgres';
import type { DatabaseBounds } from '../platform/bounds-config';
import { ENTITIES } from './entities';
import { MIGRATIONS } from '../../migrations';

/** Told of every statement that is sent; tests count them, `/metrics` sums them. */
export type StatementListener = (sql: string, parameters?: readonly unknown[]) => void;

export interface Database {
  readonly source: DataSource;
  readonly kind: 'EMBEDDED' | 'SERVER';
  /** What a transaction may take that is known to be long; undefined where nothing is bounded. */
  readonly longMs?: number | undefined;
  close(): Promise<void>;
}

const APPLICATION = 'samnav';

/** Connects to a PostgreSQL server. `poolSize` connections are opened when needed, and each waits at most ten seconds. Migrations
 * are run without bounds. */
export async function openServerDatabase(
  url: string,
  poolSize: number,
  onStatement?: StatementListener,
  bounds?: DatabaseBounds,
): Promise<Database> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: [...ENTITIES],
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migration',
    ...listening(onStatement),
    extra: { max: poolSize, connectionTimeoutMillis: 10_000, application_name: APPLICATION, ...bounding(bounds) },
  });
  await source.initialize();
  return { source, kind: 'SERVER', longMs: bounds?.longMs, close: () => source.destroy() };
}

/** What the driver asks of each connection when it is opened: behind PgBouncer, name them in its `ignore_startup_parameters` or `track_extra_parameters`. */
const bounding = (bounds: DatabaseBounds | undefined) =>
  bounds && {
    statement_timeout: bounds.statementMs,
    lock_timeout: bounds.lockMs,
    idle_in_transaction_session_timeout: bounds.idleMs,
  };

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
    extra: { ...createPgConfig(pglite), max: 1, connectionTimeoutMillis: 30_000 },
  });
  await source.initialize();
  return {
    source,
    kind: 'EMBEDDED',
    close: async () => {
      await source.destroy();
      await pglite.close();
    },
  };
}

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
      logQuery: (sql, parameters?: unknown[]) => onStatement(sql, parameters),
      logQueryError: quiet,
      logQuerySlow: quiet,
      logSchemaBuild: quiet,
      logMigration: quiet,
      log: quiet,
    },
  };
}
