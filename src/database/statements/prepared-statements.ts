import { createHash } from 'node:crypto';

const MAX_PREPARED = 500;

const names = new Map<string, string>();

/**
 * The name under which a connection prepares a statement, so that it is planned once; undefined for what is planned each time.
 *
 * From the sixth time on PostgreSQL may take one plan for all parameters, and then takes a list to have ten items, whatever it has: what
 * is asked with lists is planned for those it is asked with (ADR 33). Our other statements are a few hundred texts; should they ever be
 * made of values instead, the server's memory stays bounded.
 *
 * Source: PostgreSQL, "PREPARE" (Notes); `estimate_array_length` in its selfuncs.c.
 */
export function preparedName(sql: string, parameters: readonly unknown[] = []): string | undefined {
  if (parameters.some((parameter) => Array.isArray(parameter))) return undefined;
  const known = names.get(sql);
  if (known || names.size >= MAX_PREPARED) return known;
  // Named by its text: another process on the same connection may number its own statements differently.
  const name = `samnav_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`;
  names.set(sql, name);
  return name;
}
