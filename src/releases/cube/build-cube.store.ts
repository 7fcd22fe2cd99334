import {
  exact,
  float,
  integer,
  listOf,
  nullable,
  oneOf,
  row,
  rows,
  sql,
  standsOn,
  text,
  truth,
  type Db,
  type RowOf,
} from '../../database';
import { inSlices, mapped } from '../../platform';
import { ORIGINS } from '../figures/released-value';
import { ACCEPTED_CELLS, GROUPS, LAST_DAY } from './accepted-cells.store';
import { compositionAt } from './composition.store';
import { NATION, UNIT_KINDS, type CountedRow } from './cube-row';

const ORIGIN = `CASE WHEN bool_and(synthetic) THEN 'SYNTHETIC' WHEN bool_or(synthetic) THEN 'MIXED' ELSE 'REAL' END`;

/** Who in a sum has sent what, in names that are the same in every database. */
const MADE = `md5(string_agg(unit_name || ' ' || category_name || ' ' || made, '|'
    ORDER BY unit_name COLLATE "C", category_name COLLATE "C"))`;

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
  made: text,
  filled: truth,
});

/**
 * Counts the cube of some rounds, every förbund's figures and their exact sums: of what is accepted now in the register
 * as it is, or of what was when a release was made, in the register as it was then.
 */
export async function buildCube(db: Db, roundIds: readonly number[], release: number | null): Promise<CountedRow[]> {
  const existing = await existingUnits(db, roundIds);
  const groups = await groupsOfInterventions(db, release);
  const grouped = (unitName: string) => `sum(n) AS n, sum(sum) AS sum, sum(sum_of_squares) AS sum_of_squares,
    count(DISTINCT forbund_id) FILTER (WHERE NOT filled)::integer AS units, ${ORIGIN} AS origin,
    min(dimension_code) AS dimension, min(group_name) AS category_name, ${unitName} AS unit_name, NULL::bigint AS asked,
    ${MADE} AS made, bool_and(filled) AS filled`;
  const found = await rows(
    db,
    COUNTED,
    `${ACCEPTED_CELLS}
     SELECT ${COUNTED.select()} FROM (
     SELECT round_id, measure_version_id, category_id, 'FORBUND' AS unit_kind, forbund_id AS unit_id, county, n, sum, sum_of_squares,
            1 AS units, CASE WHEN synthetic THEN 'SYNTHETIC' ELSE 'REAL' END AS origin,
            dimension_code AS dimension, category_name, unit_name, asked, made, filled
     FROM part
     UNION ALL
     SELECT round_id, measure_version_id, group_id, 'COUNTY', county, county, ${grouped('county::text')}
     FROM splits GROUP BY round_id, measure_version_id, group_id, county
     UNION ALL
     SELECT round_id, measure_version_id, group_id, 'NATION', ${NATION}, ${NATION}, ${grouped(`'${NATION}'`)}
     FROM splits GROUP BY round_id, measure_version_id, group_id) counted`,
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
       ON ${standsOn('f.exists', LAST_DAY)}
     WHERE r.id = ANY($1)
     GROUP BY GROUPING SETS ((r.id, f.county_code), (r.id))`,
    [roundIds],
  );
  return new Map(found.map(({ round, county, count }) => [`${round}/${county}`, count]));
}

const GROUPED = row('groups of an insats', {
  id: sql('i.category_id', integer),
  groups: sql('array_agg(g.id ORDER BY g.id)', listOf(integer)),
});

/** The groups that each insats belongs to, or belonged to in a release, by its id. */
async function groupsOfInterventions(db: Db, release: number | null): Promise<Map<number, readonly number[]>> {
  const found = await rows(
    db,
    GROUPED,
    `WITH ${compositionAt('$1::integer')} SELECT ${GROUPED.select()} FROM own i ${GROUPS} GROUP BY i.category_id`,
    [release],
  );
  return new Map(found.map(({ id, groups }) => [id, groups]));
}
