import type { DataSource } from 'typeorm';
import { text, theValue, truth, values } from '../../database';

/** The names of the migrations that have run, in their order; none in a database that is empty. */
export async function migrationsRun(source: DataSource): Promise<string[]> {
  const isThere = await theValue(source, truth, `SELECT to_regclass('migration') IS NOT NULL`);
  return isThere ? values(source, text, 'SELECT name FROM migration ORDER BY id') : [];
}
