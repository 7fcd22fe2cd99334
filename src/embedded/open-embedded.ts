import type { PGlite } from '@electric-sql/pglite' with { 'resolution-mode': 'import' };
import { createEmbeddedPostgres } from './embedded-postgres';
import { openStore, type OpenStore } from './open-store';
import { Watch } from './watch';
import { wireOf } from './wire';

/**
 * Opens the embedded database in a folder, or in memory with `memory://`, in this thread.
 * @throws StoreRefused
 */
export const openEmbedded = async (dataDir: string): Promise<OpenStore> =>
  dataDir.startsWith('memory:') ? storeInMemory(await createEmbeddedPostgres({ dataDir })) : openStore(dataDir);

/** A database that lies in memory alone, in this thread. */
export function storeInMemory(pglite: PGlite): OpenStore {
  const watch = new Watch();
  const close = async () => (watch.ending ? undefined : pglite.close());
  return { wire: wireOf(pglite, watch), ended: watch.ended, close };
}
