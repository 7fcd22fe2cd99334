import { float, inForceAt, integer, row, rows, sql, text, type Db } from '../../database';
import type { Figure, Occasion } from '../intake/submitted-figure';
import { othersAmong } from './other-figures';
import { comparableVersions, pastPlace, type Past } from './past-figure';
import { publishedTotals } from './published-totals.store';

const NOTHING: Past = { own: new Map(), others: new Map() };

/**
 * The figures to compare with, in a few statements however many they are: the förbund's own, accepted in an earlier
 * round of the same length, and the published totals of others. Of others it reads only what is public: docs/adr/0021.
 */
export async function readPast(
  db: Db,
  { catalogue, round, forbundId }: Occasion,
  figures: readonly Figure[],
): Promise<Past> {
  if (figures.length === 0) return NOTHING;
  const versions = new Set(figures.map(({ version }) => version));
  const comparable = [...versions].flatMap((version) => comparableVersions(version).map(({ key }) => key));
  const accepted = await acceptedVersions(db, forbundId);
  const alike = [...catalogue.rounds.values()].filter(
    ({ code, half }) => code <= round.code && (half === null) === (round.half === null),
  );
  const earlier = alike.flatMap(({ key, code }) => {
    const version = code < round.code ? accepted.get(key) : undefined;
    return version === undefined ? [] : [{ key, code, version }];
  });
  const own = earlier.length > 0 ? await readOwn(db, forbundId, earlier, comparable) : NOTHING.own;
  const totals = await publishedTotals(db, alike.slice(-RECENT_ROUNDS), catalogue.totalCategory.key);
  return { own, others: othersAmong(totals, versions, forbundId) };
}

/** Other förbund's figures come from this round or one of the two before it: older ones say little. */
const RECENT_ROUNDS = 3;

const OWN = row('earlier figure', {
  measureId: sql('v.measure_id', integer),
  categoryId: integer,
  round: sql('a.code', text),
  n: float,
  sum: float,
  sumOfSquares: sql('coalesce(c.sum_of_squares, 0)::float8', float),
});

const ACCEPTED_IN_ROUND = row('accepted version', { roundId: integer, version: sql('max(version)', integer) });

/**
 * The newest version that a förbund had accepted in each round, by the round's key. A statement of its own, since many
 * förbund have none yet.
 */
async function acceptedVersions(db: Db, forbundId: number): Promise<ReadonlyMap<number, number>> {
  const versions = await rows(
    db,
    ACCEPTED_IN_ROUND,
    `SELECT ${ACCEPTED_IN_ROUND.select()} FROM submission WHERE forbund_id = $1 AND state = 'ACCEPTED' GROUP BY round_id`,
    [forbundId],
  );
  return new Map(versions.map(({ roundId, version }) => [roundId, version]));
}

interface AcceptedVersion {
  readonly key: number;
  readonly code: string;
  readonly version: number;
}

/** The newest accepted figure of each measure and category. */
async function readOwn(
  db: Db,
  forbundId: number,
  accepted: readonly AcceptedVersion[],
  measureVersions: readonly number[],
): Promise<Past['own']> {
  const own = await rows(
    db,
    OWN,
    `SELECT DISTINCT ON (v.measure_id, c.category_id) ${OWN.select('c')}
     FROM unnest($2::integer[], $3::text[], $4::integer[]) AS a (round_id, code, version)
     JOIN cell c ON c.round_id = a.round_id AND c.forbund_id = $1
       AND ${inForceAt('c.version', 'a.version')}
     JOIN measure_version v ON v.id = c.measure_version_id
     WHERE v.id = ANY($5)
     ORDER BY v.measure_id, c.category_id, a.code DESC`,
    [
      forbundId,
      accepted.map(({ key }) => key),
      accepted.map(({ code }) => code),
      accepted.map(({ version }) => version),
      measureVersions,
    ],
  );
  return new Map(own.map((figure) => [pastPlace(figure.measureId, figure.categoryId), figure]));
}
