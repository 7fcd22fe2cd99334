import { HUB_TABLES } from '../../../src/app/tables';
import { join } from 'node:path';
import { openEmbeddedDatabase, openServerDatabase, type Database } from '../../../src/database/connection/data-source';
import type { Place } from './program';

/** Opens the database of a place while no program has it, and closes it again. */
export async function lookInside<T>(
  { settings, dataDir }: Place,
  look: (opened: { database: Database }) => Promise<T>,
): Promise<T> {
  const url = settings.DATABASE_URL;
  const database = await (url
    ? openServerDatabase(HUB_TABLES, url, 1)
    : openEmbeddedDatabase(HUB_TABLES, join(dataDir, 'database')));
  try {
    return await look({ database });
  } finally {
    await database.close();
  }
}
