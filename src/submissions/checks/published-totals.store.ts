import { float, inForceAt, integer, isPublic, oneRow, row, rows, sql, text, type Db, type RowOf } from '../../database';
import type { Round } from '../../catalogue';

/** The published total of a förbund in a measure. */
export interface PublishedTotal {
  readonly forbundId: number;
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/** The public totals of every förbund in a round, by measure version. */
export interface RoundTotals {
  readonly round: string;
  readonly byVersion: ReadonlyMap<number, readonly PublishedTotal[]>;
}

interface Kept {
  readonly release: PublicRelease;
  readonly rounds: Map<number, RoundTotals>;
}

/**
 * The totals of the public release, one copy for each connection pool: every sender is compared with the same ones, and
 * a release never changes.
 */
const kept = new WeakMap<object, Kept>();

/** The published totals of some rounds, as they come; none for a round without any. */
export async function publishedTotals(
  db: Db,
  rounds: readonly Pick<Round, 'key' | 'code'>[],
  totalCategoryId: number,
): Promise<RoundTotals[]> {
  const release = await publicRelease(db);
  if (!release) return [];
  const mine = kept.get(db.connection);
  const isSame = mine?.release.number === release.number && mine.release.written === release.written;
  const known = isSame ? mine : { release, rounds: new Map<number, RoundTotals>() };
  kept.set(db.connection, known);
  const found = [];
  for (const { key, code } of rounds) {
    const totals =
      known.rounds.get(key) ?? (await readTotals(db, { release: release.number, key, code, totalCategoryId }));
    known.rounds.set(key, totals);
    found.push(totals);
  }
  return found;
}

const PUBLIC_RELEASE = row('public release', {
  number: integer,
  /**
   * The transaction that wrote the release: a hub that is emptied, or filled from a copy, numbers its releases anew.
   */
  written: sql('xmin::text', text),
});
type PublicRelease = RowOf<typeof PUBLIC_RELEASE>;

async function publicRelease(db: Db): Promise<PublicRelease | undefined> {
  return oneRow(
    db,
    PUBLIC_RELEASE,
    `SELECT ${PUBLIC_RELEASE.select()} FROM release WHERE withdrawn_at IS NULL AND ${isPublic()}
     ORDER BY number DESC LIMIT 1`,
  );
}

interface Asked {
  readonly release: number;
  readonly key: number;
  readonly code: string;
  readonly totalCategoryId: number;
}

const TOTAL = row('published total', {
  version: sql('measure_version_id', integer),
  forbundId: sql('unit_id', integer),
  n: float,
  sum: float,
  sumOfSquares: sql('coalesce(sum_of_squares, 0)::float8', float),
});

async function readTotals(db: Db, { release, key, code, totalCategoryId }: Asked): Promise<RoundTotals> {
  const totals = await rows(
    db,
    TOTAL,
    `SELECT ${TOTAL.select()}
     FROM released_cell
     WHERE ${inForceAt('release', '$1')} AND round_id = $2 AND category_id = $3
       AND unit_kind = 'FORBUND' AND status = 'PUBLISHED'
     ORDER BY measure_version_id, unit_id`,
    [release, key, totalCategoryId],
  );
  const byVersion = new Map<number, PublishedTotal[]>();
  for (const { version, ...total } of totals) {
    const family = byVersion.get(version) ?? [];
    family.push(total);
    byVersion.set(version, family);
  }
  return { round: code, byVersion };
}
