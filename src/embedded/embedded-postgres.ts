import type { PGlite, PGliteOptions } from '@electric-sql/pglite' with { 'resolution-mode': 'import' };

type Options = Pick<PGliteOptions, 'dataDir' | 'loadDataDir' | 'fs' | 'onStderr'>;

/**
 * Starts an embedded PostgreSQL with the one extension that the migrations need. Every start gives it: the files of a
 * database say that it has pg_trgm, but not where the extension's code is. With `withInspection` the database can also
 * inspect its own tables and indexes.
 */
export async function createEmbeddedPostgres(options: Options, withInspection = false): Promise<PGlite> {
  const { PGlite } = await import('@electric-sql/pglite');
  const { pg_trgm } = await import('@electric-sql/pglite/contrib/pg_trgm');
  if (!withInspection) return PGlite.create({ ...options, extensions: { pg_trgm } });
  const { amcheck } = await import('@electric-sql/pglite/contrib/amcheck');
  const { pageinspect } = await import('@electric-sql/pglite/contrib/pageinspect');
  return PGlite.create({ ...options, extensions: { pg_trgm, amcheck, pageinspect } });
}
