import type { PGlite, PGliteOptions } from '@electric-sql/pglite' with { 'resolution-mode': 'import' };

/**
 * Starts an embedded PostgreSQL with the one extension that the migrations ask for. It is given whenever a database is opened:
 * the files of a database say that it has pg_trgm, and not where the code of it is.
 */
export async function createEmbeddedPostgres(options: Pick<PGliteOptions, 'dataDir' | 'loadDataDir'>): Promise<PGlite> {
  const { PGlite } = await import('@electric-sql/pglite');
  const { pg_trgm } = await import('@electric-sql/pglite/contrib/pg_trgm');
  return PGlite.create({ ...options, extensions: { pg_trgm } });
}
