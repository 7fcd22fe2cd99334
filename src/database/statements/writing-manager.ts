import type { ClientBase } from 'pg';
import { EntityManager, type DataSource, type QueryRunner } from 'typeorm';
import { preparedName } from './prepared-statements';

/**
 * The manager of an open transaction. Short statements in plain SQL go straight to its connection, which prepares those
 * without lists once: planning them anew, and TypeORM's query runner, take as long as what they do. Everything else is
 * TypeORM's as usual.
 */
export class WritingManager extends EntityManager {
  constructor(
    private readonly source: DataSource,
    private readonly runner: QueryRunner,
  ) {
    super(source, runner);
  }

  override async query<T = unknown>(sql: string, parameters?: unknown[]): Promise<T> {
    // TypeORM refuses to use a connection that it has given back, since it was lost or the transaction is over.
    if (this.runner.isReleased || sql.length > LONGEST || !PREPARABLE.test(sql)) return super.query<T>(sql, parameters);
    this.source.logger.logQuery(sql, parameters, this.runner);
    const client = (await this.runner.connect()) as ClientBase;
    const { command, rows, rowCount } = await client.query({
      name: preparedName(sql, parameters),
      text: sql,
      values: parameters,
    });
    // The same form as TypeORM's answer.
    return (command === 'UPDATE' || command === 'DELETE' ? [rows, rowCount] : rows) as T;
  }
}

const PREPARABLE = /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b/;

/** Longer statements are rare, and are better planned for the values of each call. */
const LONGEST = 2000;
