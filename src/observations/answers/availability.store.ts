import { inForceAt, integer, nullable, row, rows, sql, type Db, type RowOf } from '../../database';

/** The figures of single förbund, from which all others are made. */
export interface Counts {
  readonly published: number;
  readonly withheld: number;
}

const COUNTED = row('count of figures', {
  roundId: sql('c.round_id', integer),
  versionId: sql('c.measure_version_id', nullable(integer)),
  categoryId: sql('c.category_id', nullable(integer)),
  forbundId: sql('c.unit_id', nullable(integer)),
  published: sql(`(count(*) FILTER (WHERE c.status = 'PUBLISHED'))::integer`, integer),
  withheld: sql(`(count(*) FILTER (WHERE c.status = 'SUPPRESSED'))::integer`, integer),
});
/** The figures of either a category of a measure version in a round, or of a förbund in a round. */
export type CellCount = RowOf<typeof COUNTED>;

export interface ToCount {
  /** Rounds with förbund, in pairs. */
  readonly units: readonly (readonly [round: number, forbund: number])[];
  /** Measure versions with categories, in pairs. */
  readonly slots: readonly (readonly [version: number, category: number])[];
}

/** Counts the figures of förbund in a release, in one statement. */
export async function countCells(db: Db, release: number, { units, slots }: ToCount): Promise<CellCount[]> {
  return rows(
    db,
    COUNTED,
    `SELECT ${COUNTED.select()} FROM released_cell c
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
