import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { EntityManager, type DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';

/**
 * The manager for reading outside a transaction. A SELECT in plain SQL goes straight to the pool and is prepared once on
 * each connection: TypeORM's query runner takes as long as the rest of a small query, and so does planning it anew.
 * Everything else is TypeORM's as usual.
 *
 * Behind PgBouncer in transaction mode, prepared statements need its version 1.21 or later.
 */
export class ReadingManager extends EntityManager {
  private readonly names = new Map<string, string>();

  constructor(private readonly source: DataSource) {
    super(source);
  }

  override async query<T = unknown>(sql: string, parameters?: unknown[]): Promise<T> {
    if (!SELECT.test(sql)) return super.query<T>(sql, parameters);
    this.source.logger.logQuery(sql, parameters);
    const pool = (this.source.driver as PostgresDriver).master as Pool;
    const client = await pool.connect();
    try {
      const { rows } = await client.query({ name: this.nameOf(sql), text: sql, values: parameters });
      return rows as T;
    } finally {
      // Not pool.query, which throws the connection away when a statement fails: an embedded database has only the one, and
      // was measured to give the answers meant for it to whoever asks next. A broken connection the pool sees by itself.
      client.release();
    }
  }

  /** Our statements are a few hundred texts; should they ever be made of values instead, the server's memory stays bounded. */
  private nameOf(sql: string): string | undefined {
    const known = this.names.get(sql);
    if (known || this.names.size >= MAX_PREPARED) return known;
    // Named by its text: another hub on the same connection may number its own statements differently.
    const name = `samnav_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`;
    this.names.set(sql, name);
    return name;
  }
}

const SELECT = /^\s*SELECT\b/;
const MAX_PREPARED = 500;
