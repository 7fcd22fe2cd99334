import { inForceAt, type Db } from '../../database';
import type { Figure, Occasion } from '../intake/figure';
import { othersAmong } from './other-figures';
import { comparableVersions, pastPlace, type EarlierFigure, type Past } from './past-figure';
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

/** Others are compared with in this round or one of the two before it: what they had long ago says little. */
const RECENT_ROUNDS = 3;

const NUMBERS = 'c.n::float8 AS n, c.sum::float8 AS sum, coalesce(c.sum_of_squares, 0)::float8 AS "sumOfSquares"';

type OwnRow = EarlierFigure & { readonly measureId: number; readonly categoryId: number };

/** The newest version that a förbund had accepted in each round, by the round's key. Asked by itself: many förbund have none yet. */
async function acceptedVersions(db: Db, forbundId: number): Promise<ReadonlyMap<number, number>> {
  const rows = await db.query<{ round: number; version: number }[]>(
    `SELECT round_id AS round, max(version) AS version FROM submission
     WHERE forbund_id = $1 AND state = 'ACCEPTED' GROUP BY round_id`,
    [forbundId],
  );
  return new Map(rows.map(({ round, version }) => [round, version]));
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
  const rows = await db.query<OwnRow[]>(
    `SELECT DISTINCT ON (v.measure_id, c.category_id)
            v.measure_id AS "measureId", c.category_id AS "categoryId", a.code AS round, ${NUMBERS}
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
  return new Map(rows.map((row) => [pastPlace(row.measureId, row.categoryId), row]));
}
