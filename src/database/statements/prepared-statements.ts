import { createHash } from 'node:crypto';

const MAX_PREPARED = 500;

const names = new Map<string, string>();

/**
 * The name under which a connection prepares a statement, so that the server plans it once; undefined for a statement
 * that is planned each time.
 *
 * From the sixth time on PostgreSQL may use one plan for all parameters, and then assumes that a list has ten items,
 * whatever it has: so a statement with lists is planned for each call's own (ADR 33). Our other statements are a few
 * hundred texts; should one ever be built from values, the server's memory stays bounded.
 *
 * Source: PostgreSQL, "PREPARE" (Notes); `estimate_array_length` in its selfuncs.c.
 */
export function preparedName(sql: string, parameters: readonly unknown[] = []): string | undefined {
  if (parameters.some((parameter) => Array.isArray(parameter))) return undefined;
  const known = names.get(sql);
  if (known || names.size >= MAX_PREPARED) return known;
  // Named after its text: another process on the same connection may number its statements differently.
  const name = `samnav_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`;
  names.set(sql, name);
  return name;
}
