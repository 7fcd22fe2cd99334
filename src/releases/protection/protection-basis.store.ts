import type { Db } from '../../database';
import { buildCube, CATEGORY_NAME } from '../cube/build-cube.store';
import type { NamedFigure, ProtectionBasis } from './protection-problems';

/** Reads what decides what a release of some rounds may show: what is accepted, and everything published about them before. */
export async function protectionBasis(db: Db, roundIds: readonly number[]): Promise<ProtectionBasis> {
  const releases = await db.query<{ number: number; rounds: number[] }[]>(
    `SELECT release_number AS number, array_agg(DISTINCT round_id ORDER BY round_id) AS rounds FROM submission
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
  return db.query(
    `SELECT c.measure_version_id AS "measureVersionId", c.round_id AS "roundId", c.unit_kind AS "unitKind",
            ${CATEGORY_NAME} AS "categoryName", c.n::float8 AS n, c.sum::text AS sum,
            CASE WHEN c.unit_kind = 'FORBUND' THEN coalesce(f.organisation_number, f.name) ELSE c.unit_id::text END AS "unitName"
     FROM released_cell c JOIN category k ON k.id = c.category_id
     LEFT JOIN forbund f ON c.unit_kind = 'FORBUND' AND f.id = c.unit_id
     WHERE c.round_id = ANY($1) AND c.status = 'PUBLISHED'`,
    [roundIds],
  );
}

/** Who knows a förbund's figures, by its id: itself, or whoever it was merged into. */
export async function ownersOfFigures(db: Db): Promise<Map<number, string>> {
  const rows = await db.query<{ id: number; owner: string }[]>(
    `WITH RECURSIVE heir (id, owner) AS (
       SELECT id, coalesce(organisation_number, name) FROM forbund WHERE successor_id IS NULL
       UNION ALL SELECT f.id, h.owner FROM forbund f JOIN heir h ON f.successor_id = h.id)
     SELECT id, owner FROM heir`,
  );
  return new Map(rows.map(({ id, owner }) => [id, owner]));
}
