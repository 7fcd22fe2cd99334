import { integer, isPublic, row, sql, theRow, type Db, type RowOf } from '../../database';

const COUNTS = row('what the hub has', {
  real: sql('(count(*) FILTER (WHERE NOT synthetic))::integer', integer),
  demo: sql('(count(*) FILTER (WHERE synthetic))::integer', integer),
  release: sql(`(SELECT coalesce(max(number), 0) FROM release WHERE ${isPublic()} AND withdrawn_at IS NULL)`, integer),
});

/** How many förbund the hub knows, real and invented, and the number of its newest public release; 0 for none. */
export const hubCounts = (db: Db): Promise<RowOf<typeof COUNTS>> =>
  theRow(db, COUNTS, `SELECT ${COUNTS.select()} FROM forbund`);
