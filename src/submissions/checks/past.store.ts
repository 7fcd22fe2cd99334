import { float, inForceAt, integer, row, rows, sql, text, type Db } from '../../database';
import type { Figure, Occasion } from '../intake/figure';
import { othersAmong } from './other-figures';
import { comparableVersions, pastPlace, type Past } from './past-figure';
import { publishedTotals } from './published-totals.store';

const NOTHING: Past = { own: new Map(), others: new Map() };

/**
 * What figures are compared with, in a few statements however many they are: the förbund's own, accepted in an earlier round of the
 * same length, and the published totals of others. Of others nothing is read that is not public: docs/adr/0021.
 */
export async function readPast(
  db: Db,
  { catalogue, round, forbundId }: Occasion,
  figures: readonly Figure[],
): Promise<Past> {
  if (figures.length === 0) return NOTHING;
  const versions = new Set(figures.map(({ version }) => version));
  const comparable = [...versions].flatMap((version) => comparableVersions(version).map(({ key }) => key));
  const alike = [...catalogue.rounds.values()].filter(
    ({ code, half }) => code <= round.code && (half === null) === (round.half === null),
  );
  const earlier = alike.filter(({ code }) => code < round.code).map(({ key }) => key);
  const own = await readOwn(db, [forbundId, earlier, comparable]);
  const totals = await publishedTotals(db, alike.slice(-RECENT_ROUNDS), catalogue.totalCategory.key);
  return { own, others: othersAmong(totals, versions, forbundId) };
}

/** Others are compared with in this round or one of the two before it: what they had long ago says little. */
const RECENT_ROUNDS = 3;

const OWN = row('earlier figure', {
  measureId: sql('v.measure_id', integer),
  categoryId: integer,
  round: sql('a.code', text),
  n: float,
  sum: float,
  sumOfSquares: sql('coalesce(c.sum_of_squares, 0)::float8', float),
});

/** The newest accepted figure of each measure and category ($1 förbund, $2 rounds, $3 measure versions). */
async function readOwn(db: Db, parameters: readonly unknown[]): Promise<Past['own']> {
  const own = await rows(
    db,
    OWN,
    `WITH accepted AS (
       SELECT s.round_id, r.code, max(s.version) AS version FROM submission s JOIN round r ON r.id = s.round_id
       WHERE s.forbund_id = $1 AND s.state = 'ACCEPTED' AND s.round_id = ANY($2)
       GROUP BY s.round_id, r.code)
     SELECT DISTINCT ON (v.measure_id, c.category_id) ${OWN.select('c')}
     FROM accepted a
     JOIN cell c ON c.round_id = a.round_id AND c.forbund_id = $1
       AND ${inForceAt('c.version', 'a.version')}
     JOIN measure_version v ON v.id = c.measure_version_id
     WHERE v.id = ANY($3)
     ORDER BY v.measure_id, c.category_id, a.code DESC`,
    parameters,
  );
  return new Map(own.map((figure) => [pastPlace(figure.measureId, figure.categoryId), figure]));
}
