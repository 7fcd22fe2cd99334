import { CATEGORY_CODE, LOCAL_GROUP } from '../../catalogue';
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
  standsOn,
  text,
  type Db,
  type RowOf,
} from '../../database';
import { inSlices, mapped } from '../../platform';
import { ORIGINS } from '../figures/released-value';
import { NATION, UNIT_KINDS, type CountedRow } from './cube-row';

/**
 * Names a category `k` of a figure whose förbund is named beside it. The code of an insats or a local group begins with
 * its förbund's id, which differs from hub to hub, so that part is left out: the same figures get the same names
 * everywhere.
 */
export const CATEGORY_NAME = `k.dimension_code || ' ' || ${CATEGORY_CODE}`;

/**
 * The categories `g` that an insats `i` is grouped by. Each is looked up by itself: in one condition, PostgreSQL would
 * search all categories for each figure.
 */
const GROUPS = `CROSS JOIN LATERAL (VALUES ('FOCUS', i.focus), ('FORM', i.form), ('TARGET_GROUP', i.target_group)) AS kind (dimension, code)
  JOIN category g ON g.dimension_code = kind.dimension AND g.code = kind.code`;

/**
 * The cells that a release publishes: those of each förbund's newest accepted submission in some rounds, with their
 * places. $1 is the ids of the rounds; $2 the number of an earlier release, or null for the one to be made.
 */
const ACCEPTED_CELLS = `
  WITH accepted AS (
    SELECT DISTINCT ON (forbund_id, round_id) forbund_id, round_id, version
    FROM submission
    WHERE round_id = ANY($1) AND CASE WHEN $2::integer IS NULL THEN state = 'ACCEPTED' ELSE release_number <= $2 END
    ORDER BY forbund_id, round_id, CASE WHEN $2::integer IS NULL THEN 0 ELSE release_number END DESC, version DESC),
  part AS (
    SELECT c.round_id, c.measure_version_id, c.category_id, c.forbund_id, c.n, c.sum, c.sum_of_squares, c.asked,
           f.county_code::integer AS county, coalesce(f.organisation_number, f.name) AS unit_name,
           ${CATEGORY_NAME} AS category_name, f.synthetic, k.dimension_code
    FROM cell c
    JOIN accepted a ON a.round_id = c.round_id AND a.forbund_id = c.forbund_id
      AND ${inForceAt('c.version', 'a.version')}
    JOIN forbund f ON f.id = c.forbund_id
    JOIN category k ON k.id = c.category_id),
  -- Above the förbund, insatser are seen grouped by focus, form and target group; local groups are not seen.
  splits AS (
    SELECT round_id, measure_version_id, category_id, category_name, forbund_id, n, sum, sum_of_squares, county, synthetic,
           dimension_code
    FROM part WHERE dimension_code NOT IN ('INTERVENTION', '${LOCAL_GROUP}')
    UNION ALL
    SELECT p.round_id, p.measure_version_id, g.id, g.dimension_code || ' ' || g.code, p.forbund_id, p.n, p.sum,
           p.sum_of_squares, p.county, p.synthetic, p.dimension_code
    FROM part p JOIN intervention i ON i.id = p.category_id ${GROUPS})`;

const ORIGIN = `CASE WHEN bool_and(synthetic) THEN 'SYNTHETIC' WHEN bool_or(synthetic) THEN 'MIXED' ELSE 'REAL' END`;

const COUNTED = row('counted figure', {
  roundId: integer,
  measureVersionId: integer,
  categoryId: integer,
  unitKind: oneOf(UNIT_KINDS),
  unitId: integer,
  county: integer,
  n: float,
  sum: exact,
  sumOfSquares: nullable(exact),
  units: integer,
  origin: oneOf(ORIGINS),
  dimension: text,
  unitName: text,
  categoryName: text,
  asked: nullable(float),
});

/**
 * Counts the cube of some rounds, every förbund's figures and their exact sums, from what is accepted now or was when a
 * release was made.
 */
export async function buildCube(db: Db, roundIds: readonly number[], release: number | null): Promise<CountedRow[]> {
  const existing = await existingUnits(db, roundIds);
  const groups = await groupsOfInterventions(db);
  const grouped = (unitName: string) => `sum(n) AS n, sum(sum) AS sum, sum(sum_of_squares) AS sum_of_squares,
    count(DISTINCT forbund_id)::integer AS units, ${ORIGIN} AS origin, min(dimension_code) AS dimension, min(category_name) AS category_name,
    ${unitName} AS unit_name, NULL::bigint AS asked`;
  const found = await rows(
    db,
    COUNTED,
    `${ACCEPTED_CELLS}
     SELECT ${COUNTED.select()} FROM (
     SELECT round_id, measure_version_id, category_id, 'FORBUND' AS unit_kind, forbund_id AS unit_id, county, n, sum, sum_of_squares,
            1 AS units, CASE WHEN synthetic THEN 'SYNTHETIC' ELSE 'REAL' END AS origin,
            dimension_code AS dimension, category_name, unit_name, asked
     FROM part
     UNION ALL
     SELECT round_id, measure_version_id, category_id, 'COUNTY', county, county, ${grouped('county::text')}
     FROM splits GROUP BY round_id, measure_version_id, category_id, county
     UNION ALL
     SELECT round_id, measure_version_id, category_id, 'NATION', ${NATION}, ${NATION}, ${grouped(`'${NATION}'`)}
     FROM splits GROUP BY round_id, measure_version_id, category_id) counted`,
    [roundIds, release],
  );
  return inSlices(mapped(found, (one) => toCountedRow(one, existing, groups)));
}

function toCountedRow(
  { units, ...counted }: RowOf<typeof COUNTED>,
  existing: ReadonlyMap<string, number>,
  groups: ReadonlyMap<number, readonly number[]>,
): CountedRow {
  const { roundId, unitKind, unitId, categoryId } = counted;
  const isForbund = unitKind === 'FORBUND';
  return {
    ...counted,
    status: 'PUBLISHED',
    unitsReporting: units,
    unitsExisting: isForbund ? 1 : (existing.get(`${roundId}/${unitId}`) ?? 0),
    groups: (isForbund ? groups.get(categoryId) : undefined) ?? [categoryId],
  };
}

const EXISTING = row('existing units', {
  round: sql('r.id', integer),
  county: sql(`coalesce(f.county_code::integer, ${NATION})`, integer),
  count: sql('count(*)::integer', integer),
});

/** How many förbund existed in each county and in the nation on the last day of each round. */
async function existingUnits(db: Db, roundIds: readonly number[]): Promise<Map<string, number>> {
  const found = await rows(
    db,
    EXISTING,
    `SELECT ${EXISTING.select()}
     FROM round r JOIN forbund f
       ON ${standsOn('f.exists', 'make_date(r.year, CASE WHEN r.half = 1 THEN 6 ELSE 12 END, CASE WHEN r.half = 1 THEN 30 ELSE 31 END)')}
     WHERE r.id = ANY($1)
     GROUP BY GROUPING SETS ((r.id, f.county_code), (r.id))`,
    [roundIds],
  );
  return new Map(found.map(({ round, county, count }) => [`${round}/${county}`, count]));
}

const GROUPED = row('groups of an insats', {
  id: sql('i.id', integer),
  groups: sql('array_agg(g.id ORDER BY g.id)', listOf(integer)),
});

/** The groups that each insats belongs to, by its id. */
async function groupsOfInterventions(db: Db): Promise<Map<number, readonly number[]>> {
  const found = await rows(db, GROUPED, `SELECT ${GROUPED.select()} FROM intervention i ${GROUPS} GROUP BY i.id`);
  return new Map(found.map(({ id, groups }) => [id, groups]));
}
