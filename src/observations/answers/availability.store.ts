import { inForceAt, type Db } from '../../database';

/** Figures of single förbund, which all others are made of. */
export interface Counts {
  readonly published: number;
  readonly withheld: number;
}

/** Either what a category of a measure version has in a round, or what a förbund has in a round. */
export interface CellCount extends Counts {
  readonly roundId: number;
  readonly versionId: number | null;
  readonly categoryId: number | null;
  readonly forbundId: number | null;
}

export interface ToCount {
  /** Rounds with förbund, in pairs. */
  readonly units: readonly (readonly [round: number, forbund: number])[];
  /** Measure versions with categories, in pairs. */
  readonly slots: readonly (readonly [version: number, category: number])[];
}

/** Counts the figures of förbund in a release, in one statement. */
export async function countCells(db: Db, release: number, { units, slots }: ToCount): Promise<CellCount[]> {
  return db.query(
    `SELECT c.round_id AS "roundId", c.measure_version_id AS "versionId", c.category_id AS "categoryId", c.unit_id AS "forbundId",
            (count(*) FILTER (WHERE c.status = 'PUBLISHED'))::integer AS published,
            (count(*) FILTER (WHERE c.status = 'SUPPRESSED'))::integer AS withheld
     FROM released_cell c
     JOIN unnest($2::integer[], $3::integer[]) AS u (round_id, unit_id) ON u.round_id = c.round_id AND u.unit_id = c.unit_id
     JOIN unnest($4::integer[], $5::integer[]) AS s (version_id, category_id)
       ON s.version_id = c.measure_version_id AND s.category_id = c.category_id
     WHERE c.unit_kind = 'FORBUND' AND ${inForceAt('c.release', '$1')}
     GROUP BY GROUPING SETS ((c.round_id, c.measure_version_id, c.category_id), (c.round_id, c.unit_id))`,
    [
      release,
      units.map(([round]) => round),
      units.map(([, forbund]) => forbund),
      slots.map(([version]) => version),
      slots.map(([, category]) => category),
    ],
  );
}
