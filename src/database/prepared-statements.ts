import { createHash } from 'node:crypto';

const MAX_PREPARED = 500;

const names = new Map<string, string>();

/**
 * The name under which a connection prepares a statement, so that it is planned once. Our statements are a few hundred texts; should
 * they ever be made of values instead, the server's memory stays bounded: undefined for what is not prepared.
 */
export function preparedName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known || names.size >= MAX_PREPARED) return known;
  // Named by its text: another process on the same connection may number its own statements differently.
  const name = `samnav_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`;
  names.set(sql, name);
  return name;
}
