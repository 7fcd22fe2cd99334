import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hub } from '../../database';
import { createDemoTokens } from '../../demo';
import type { Config } from '../../platform';
import { inMemory } from './data-dir';

/** The förbund whose figures a newcomer may try to send: real ones lie in `data/published`. */
export const DEMO_FORBUND = '222000-1834';

const fileOf = (config: Config) => join(config.dataDir, 'demo-tokens.json');

/**
 * The demo's tokens by role. They are random, so that no demo opens another; they are kept beside the embedded
 * database, for its owner only, since the database itself holds nothing but hashes.
 */
export async function demoTokens(hub: Hub, config: Config): Promise<Record<string, string>> {
  const file = fileOf(config);
  if (!inMemory(config) && existsSync(file)) return readDemoTokens(config);
  const tokens = await createDemoTokens(hub, DEMO_FORBUND);
  if (!inMemory(config)) writeFileSync(file, `${JSON.stringify(tokens, null, 2)}\n`, { mode: 0o600 });
  return tokens;
}

export function readDemoTokens(config: Config): Record<string, string> {
  const file = fileOf(config);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}
