import type { Pool, PoolClient } from 'pg';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { escapeLiteral } from 'pg';
import type { Database } from '../../../src/database/connection/data-source';

/** A statement with the parameters that it was sent with. */
export interface Sent {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What a plan takes that is the same on every machine: pages read, and rows that its nodes took up. */
export interface Effort {
  readonly custom: number;
  readonly generic: number;
}

interface PlanNode {
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** Does the work on one connection, which is given back as it was. */
export async function onOneConnection<T>({ source }: Database, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const pool = (source.driver as PostgresDriver).master as Pool;
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

/** What a statement takes with a plan for its parameters, and with the plan that is for any. */
export async function effortOf(client: PoolClient, { sql, parameters }: Sent): Promise<Effort> {
  await client.query(`PREPARE compared AS ${sql}`);
  try {
    const custom = await effort(client, 'force_custom_plan', parameters);
    return { custom, generic: await effort(client, 'force_generic_plan', parameters) };
  } finally {
    await client.query('DEALLOCATE compared');
  }
}

async function effort(client: PoolClient, mode: string, parameters: readonly unknown[]): Promise<number> {
  const call = parameters.length > 0 ? `compared(${parameters.map(literal).join(', ')})` : 'compared';
  await client.query('BEGIN');
  try {
    await client.query(`SET LOCAL plan_cache_mode = ${mode}`);
    const { rows } = await client.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
      `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) EXECUTE ${call}`,
    );
    const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
    if (!plan) throw new Error('A statement without a plan.');
    return (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0) + rowsOf(plan);
  } finally {
    await client.query('ROLLBACK');
  }
}

function rowsOf(node: PlanNode): number {
  const loops = node['Actual Loops'] ?? 0;
  const rows = node['Actual Rows'] ?? 0;
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Join Filter'] ?? 0);
  return loops * (rows + removed) + (node.Plans ?? []).reduce((sum, one) => sum + rowsOf(one), 0);
}

/** A parameter as it is written in SQL, of a type that the statement knows. */
function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  return escapeLiteral(textOf(value));
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map((one: unknown) => elementOf(one)).join(',')}}`;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const elementOf = (value: unknown): string =>
  value === null || value === undefined ? 'NULL' : `"${textOf(value).replace(/[\\"]/g, '\\$&')}"`;
