import {
  exact,
  float,
  inForceAt,
  integer,
  listOf,
  nullable,
  oneOf,
  row,
  rows,
  sql,
  text,
  type Db,
} from '../../database';
import { inSlices } from '../../platform';
import { buildCube } from '../cube/build-cube.store';
import { UNIT_KINDS, type Place } from '../cube/cube-row';
import type { ProtectionBasis } from './protection-problems';
import { shownBefore, type ReleasedFigure } from './shown-before';

const RELEASE_OF_ROUNDS = row('release of rounds', {
  number: sql('s.release_number', integer),
  rounds: sql('array_agg(DISTINCT s.round_id ORDER BY s.round_id)', listOf(integer)),
});

const RELEASED = row('released figure', {
  measureVersionId: integer,
  roundId: integer,
  categoryId: integer,
  unitKind: oneOf(UNIT_KINDS),
  unitId: integer,
  status: oneOf(['PUBLISHED', 'SUPPRESSED']),
  n: nullable(float),
  sum: nullable(exact),
  sumOfSquares: nullable(exact),
});

const OWNER = row('owner of figures', { id: integer, owner: text });

/** What a release would be decided from, and what of earlier ones cannot be explained: with any, nothing is decided. */
export interface FoundBasis extends ProtectionBasis {
  readonly unexplained: readonly Unexplained[];
}

/** A figure that a release has shown, and that is not what was counted for it. */
export interface Unexplained extends Place {
  readonly release: number;
}

/**
 * Reads the basis for deciding what a release of some rounds may show: what is accepted, and everything published about
 * them before. A withdrawn release has been seen all the same; one that nobody but the secretariat could read, before
 * it was withdrawn, has not.
 */
export async function protectionBasis(db: Db, roundIds: readonly number[]): Promise<FoundBasis> {
  const releases = await rows(
    db,
    RELEASE_OF_ROUNDS,
    `SELECT ${RELEASE_OF_ROUNDS.select()} FROM submission s JOIN release r ON r.number = s.release_number
     WHERE s.round_id = ANY($1) AND NOT r.never_shown GROUP BY s.release_number ORDER BY s.release_number`,
    [roundIds],
  );
  const earlier = [];
  const shown = new Set<string>();
  const unexplained: Unexplained[] = [];
  for (const { number, rounds } of releases) {
    const cube = await buildCube(db, rounds, number);
    const seen = await inSlices(shownBefore(cube, await releasedIn(db, rounds, number)));
    earlier.push(cube);
    for (const key of seen.keys) shown.add(key);
    unexplained.push(...seen.unexplained.map((place) => ({ ...place, release: number })));
  }
  const next = await buildCube(db, roundIds, null);
  return { next, earlier, shown, owners: await ownersOfFigures(db), unexplained };
}

/** Every figure of some rounds as a release has it. */
async function releasedIn(db: Db, roundIds: readonly number[], release: number): Promise<ReleasedFigure[]> {
  return rows(
    db,
    RELEASED,
    `SELECT ${RELEASED.select('c')} FROM released_cell c
     WHERE c.round_id = ANY($1) AND ${inForceAt('c.release', '$2::integer')}`,
    [roundIds, release],
  );
}

/** Who knows a förbund's figures, by its id: itself, or the förbund that it merged into. */
export async function ownersOfFigures(db: Db): Promise<Map<number, string>> {
  const owners = await rows(
    db,
    OWNER,
    `WITH RECURSIVE heir (id, owner) AS (
       SELECT id, coalesce(organisation_number, name) FROM forbund WHERE successor_id IS NULL
       UNION ALL SELECT f.id, h.owner FROM forbund f JOIN heir h ON f.successor_id = h.id)
     SELECT id, owner FROM heir`,
  );
  return new Map(owners.map(({ id, owner }) => [id, owner]));
}
