import type { PGlite, PGliteOptions } from '@electric-sql/pglite' with { 'resolution-mode': 'import' };

type Options = Pick<PGliteOptions, 'dataDir' | 'loadDataDir' | 'fs' | 'onStderr'>;

/**
 * Starts an embedded PostgreSQL with the one extension that the migrations ask for. It is given whenever a database is opened:
 * the files of a database say that it has pg_trgm, and not where the code of it is. With `withInspection` it can also be asked to
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
