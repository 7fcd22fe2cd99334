import { exact, float, integer, listOf, oneOf, row, rows, sql, text, type Db } from '../../database';
import { buildCube, CATEGORY_NAME } from '../cube/build-cube.store';
import { UNIT_KINDS } from '../cube/cube-row';
import type { NamedFigure, ProtectionBasis } from './protection-problems';

const RELEASE_OF_ROUNDS = row('release of rounds', {
  number: sql('release_number', integer),
  rounds: sql('array_agg(DISTINCT round_id ORDER BY round_id)', listOf(integer)),
});

const SHOWN = row('shown figure', {
  measureVersionId: integer,
  roundId: integer,
  unitKind: oneOf(UNIT_KINDS),
  categoryName: sql(CATEGORY_NAME, text),
  n: float,
  sum: exact,
  unitName: sql(
    `CASE WHEN c.unit_kind = 'FORBUND' THEN coalesce(f.organisation_number, f.name) ELSE c.unit_id::text END`,
    text,
  ),
});

const OWNER = row('owner of figures', { id: integer, owner: text });

/**
 * Reads the basis for deciding what a release of some rounds may show: what is accepted, and everything published about
 * them before.
 */
export async function protectionBasis(db: Db, roundIds: readonly number[]): Promise<ProtectionBasis> {
  const releases = await rows(
    db,
    RELEASE_OF_ROUNDS,
    `SELECT ${RELEASE_OF_ROUNDS.select()} FROM submission
     WHERE round_id = ANY($1) AND release_number IS NOT NULL GROUP BY release_number ORDER BY release_number`,
    [roundIds],
  );
  const earlier = [];
  for (const { number, rounds } of releases) earlier.push(await buildCube(db, rounds, number));
  return {
    next: await buildCube(db, roundIds, null),
    earlier,
    shown: releases.length > 0 ? await everShown(db, roundIds) : [],
    owners: await ownersOfFigures(db),
  };
}

async function everShown(db: Db, roundIds: readonly number[]): Promise<NamedFigure[]> {
  return rows(
    db,
    SHOWN,
    `SELECT ${SHOWN.select('c')}
     FROM released_cell c JOIN category k ON k.id = c.category_id
     LEFT JOIN forbund f ON c.unit_kind = 'FORBUND' AND f.id = c.unit_id
     WHERE c.round_id = ANY($1) AND c.status = 'PUBLISHED'`,
    [roundIds],
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
