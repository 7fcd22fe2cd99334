import { inForceAt, isPublic, type Db } from '../../database';
import type { Round } from '../../catalogue';

/** The published total of a förbund in a measure. */
export interface PublishedTotal {
  readonly forbundId: number;
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/** What is public of a round: the totals of every förbund, by measure version. */
export interface RoundTotals {
  readonly round: string;
  readonly byVersion: ReadonlyMap<number, readonly PublishedTotal[]>;
}

interface Kept {
  readonly release: PublicRelease;
  readonly rounds: Map<number, RoundTotals>;
}

/**
 * The totals of the release that is public, one copy per connection pool: everybody who sends in is compared with the same, and a
 * release is never changed.
 */
const kept = new WeakMap<object, Kept>();

/** The published totals of some rounds, as they come; none of a round that has none. */
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

interface PublicRelease {
  readonly number: number;
  /** Which transaction wrote it: a hub that is emptied, or filled from a copy, numbers its releases anew. */
  readonly written: string;
}

async function publicRelease(db: Db): Promise<PublicRelease | undefined> {
  const [row] = await db.query<PublicRelease[]>(
    `SELECT number, xmin::text AS written FROM release WHERE withdrawn_at IS NULL AND ${isPublic()}
     ORDER BY number DESC LIMIT 1`,
  );
  return row;
}

interface Asked {
  readonly release: number;
  readonly key: number;
  readonly code: string;
  readonly totalCategoryId: number;
}

async function readTotals(db: Db, { release, key, code, totalCategoryId }: Asked): Promise<RoundTotals> {
  const rows = await db.query<(PublishedTotal & { version: number })[]>(
    `SELECT measure_version_id AS version, unit_id AS "forbundId", n::float8 AS n, sum::float8 AS sum,
            coalesce(sum_of_squares, 0)::float8 AS "sumOfSquares"
     FROM released_cell
     WHERE ${inForceAt('release', '$1')} AND round_id = $2 AND category_id = $3
       AND unit_kind = 'FORBUND' AND status = 'PUBLISHED'
     ORDER BY measure_version_id, unit_id`,
    [release, key, totalCategoryId],
  );
  const byVersion = new Map<number, PublishedTotal[]>();
  for (const { version, ...total } of rows) {
    const family = byVersion.get(version) ?? [];
    family.push(total);
    byVersion.set(version, family);
  }
  return { round: code, byVersion };
}
