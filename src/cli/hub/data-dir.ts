import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { refusedBy } from '../../embedded';
import type { Config } from '../../platform';
import { lockDataDir, type Unlock } from './data-dir-lock';

export const inMemory = (config: Config): boolean => config.dataDir.startsWith('memory:');

/** Where the embedded database lies in a data directory. */
export const storeIn = (dataDir: string): string => join(dataDir, 'database');

/**
 * Does work with a data directory that no other process has. The work releases the directory itself, unless it fails.
 * @throws DataDirInUse, or StoreRefused when the directory cannot be used
 */
export async function inDataDir<T>(dataDir: string, work: (unlock: Unlock) => Promise<T>): Promise<T> {
  let unlock: Unlock = () => undefined;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    unlock = await lockDataDir(dataDir);
    return await work(unlock);
  } catch (error) {
    unlock();
    throw refusedBy(dataDir, error);
  }
}
