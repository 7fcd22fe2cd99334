import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hub } from '../../database';
import { createDemoTokens } from '../../demo';
import { ConfigError, type Config } from '../../platform';
import { inMemory } from './data-dir';

/** The förbund whose figures a newcomer may try to send: real ones lie in `data/published`. */
export const DEMO_FORBUND = '222000-1834';

const fileOf = (config: Config) => join(config.dataDir, 'demo-tokens.json');

/**
 * Makes the folder of the demo's tokens, so that a start that cannot write them says so before it has loaded the demo.
 * @throws ConfigError when the folder cannot be made or written
 */
export function prepareDemoTokens(config: Config): void {
  if (inMemory(config) || existsSync(fileOf(config))) return;
  try {
    mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
    accessSync(config.dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new ConfigError(
      `SAMNAV_DATA_DIR: det går inte att skriva i mappen ${config.dataDir} (${code}), där demons nycklar ska ligga. Ge hubben rätt till den, eller välj en annan.\n` +
        `SAMNAV_DATA_DIR: the folder ${config.dataDir}, where the demo’s tokens are to be, cannot be written (${code}). Give the hub access to it, or choose another.`,
    );
  }
}

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
