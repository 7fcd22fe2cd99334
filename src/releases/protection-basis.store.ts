import type { Db } from '../database/transaction';
import { buildCube } from './build-cube.store';
import type { CubeRow } from './cube-row';
import type { ProtectionBasis } from './protection-problems';

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
    owners: await owners(db),
  };
}

async function everShown(db: Db, roundIds: readonly number[]): Promise<CubeRow[]> {
  return db.query(
    `SELECT measure_version_id AS "measureVersionId", round_id AS "roundId", category_id AS "categoryId",
            unit_kind AS "unitKind", unit_id AS "unitId", status, n::float8 AS n, sum::text AS sum
     FROM released_cell WHERE round_id = ANY($1) AND status = 'PUBLISHED'`,
    [roundIds],
  );
}

async function owners(db: Db): Promise<Map<number, number>> {
  const rows = await db.query<{ id: number; owner: number }[]>(
    `WITH RECURSIVE heir (id, owner) AS (
       SELECT id, id FROM forbund WHERE successor_id IS NULL
       UNION ALL SELECT f.id, h.owner FROM forbund f JOIN heir h ON f.successor_id = h.id)
     SELECT id, owner FROM heir`,
  );
  return new Map(rows.map(({ id, owner }) => [id, owner]));
}
