/** The rows that a benchmark and an overview are computed from, each in one statement. */

export interface BenchmarkRow {
  /** Null for the nation. */
  readonly name: string | null;
  readonly number: string | null;
  readonly n: number | null;
  readonly sum: number | null;
}

export interface MatrixRow extends BenchmarkRow {
  readonly measure: string;
  readonly kind: 'SHARE' | 'MEAN' | 'INDEX' | 'COUNT' | 'AMOUNT';
  readonly base: string;
  readonly perUnit: boolean;
  readonly squares: number | null;
}

const IN_FORCE = `c.release_from <= p.release AND (c.release_to IS NULL OR c.release_to > p.release)`;
const place = (round: string, which: string) => `
  WITH place AS (
    SELECT m.code AS measure, v.id, v.kind, v.base, v.per_unit, r.id AS round_id, (SELECT max(number) FROM release) AS release,
           (SELECT id FROM category WHERE dimension_code = 'TOTAL' AND code = 'TOTAL') AS category_id
    FROM measure m JOIN measure_version v ON v.measure_id = m.id JOIN round r ON r.code = ${round}
    WHERE ${which} AND v.first_round <= r.code AND (v.last_round IS NULL OR v.last_round >= r.code))`;
const CELLS = `FROM place p JOIN released_cell c ON c.round_id = p.round_id AND c.measure_version_id = p.id
    AND c.category_id = p.category_id AND ${IN_FORCE} AND c.unit_kind IN ('FORBUND', 'NATION')
  LEFT JOIN forbund f ON f.id = c.unit_id AND c.unit_kind = 'FORBUND' ORDER BY f.sort_key, f.id`;

export const BENCHMARK_SQL = `${place('$2', 'm.code = $1')}
  SELECT f.name, f.organisation_number AS number, c.n::float8 AS n, c.sum::float8 AS sum ${CELLS}`;

export const MATRIX_SQL = `${place('$1', 'm.is_primary')}
  SELECT p.measure, p.kind, p.base, p.per_unit AS "perUnit", f.name, f.organisation_number AS number, c.n::float8 AS n,
         c.sum::float8 AS sum, c.sum_of_squares::float8 AS squares ${CELLS}`;
