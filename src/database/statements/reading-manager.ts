import type { Pool } from 'pg';
import { EntityManager, type DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { preparedName } from './prepared-statements';

/**
 * The manager for reading outside a transaction. A SELECT in plain SQL goes straight to the pool and, unless it takes
 * lists, is prepared once on each connection: TypeORM's query runner takes as long as the rest of a small query, and so
 * does planning it anew. Everything else is TypeORM's as usual.
 *
 * Behind PgBouncer in transaction mode, prepared statements need its version 1.21 or later.
 */
export class ReadingManager extends EntityManager {
  constructor(private readonly source: DataSource) {
    super(source);
  }

  override async query<T = unknown>(sql: string, parameters?: unknown[]): Promise<T> {
    if (!SELECT.test(sql)) return super.query<T>(sql, parameters);
    this.source.logger.logQuery(sql, parameters);
    const pool = (this.source.driver as PostgresDriver).master as Pool;
    const client = await pool.connect();
    try {
      const { rows } = await client.query({ name: preparedName(sql, parameters), text: sql, values: parameters });
      return rows as T;
    } finally {
      // Not pool.query, which throws the connection away when a statement fails, and everything prepared on it. The
      // pool itself notices a broken connection.
      client.release();
    }
  }
}

const SELECT = /^\s*SELECT\b/;
