import {
  CATEGORY_CODE,
  INTERVENTION,
  INTERVENTION_GROUPINGS,
  LOCAL_GROUP,
  OWN_DIMENSIONS,
  TOTAL,
} from '../../catalogue';
import { inForceAt } from '../../database';
import { compositionAt } from './composition.store';

/**
 * Names a category `k` of a figure whose förbund is named beside it. The code of an insats or a local group begins with
 * its förbund's id, which differs from hub to hub, so that part is left out: the same figures get the same names
 * everywhere.
 */
const CATEGORY_NAME = `k.dimension_code || ' ' || ${CATEGORY_CODE}`;

/**
 * The categories `g` that an insats `i` is grouped by. Each is looked up by itself: in one condition, PostgreSQL would
 * search all categories for each figure.
 */
export const GROUPS = `CROSS JOIN LATERAL (VALUES ${INTERVENTION_GROUPINGS.map(
  (grouping) => `('${grouping}', i.${grouping.toLowerCase()})`,
).join()}) AS kind (dimension, code)
  JOIN category g ON g.dimension_code = kind.dimension AND g.code = kind.code`;

/** The first and the last day of a round `r`. */
const FIRST_DAY = 'make_date(r.year, CASE WHEN r.half = 2 THEN 7 ELSE 1 END, 1)';
export const LAST_DAY =
  'make_date(r.year, CASE WHEN r.half = 1 THEN 6 ELSE 12 END, CASE WHEN r.half = 1 THEN 30 ELSE 31 END)';

const PLACE = 'c.round_id, c.forbund_id, c.measure_version_id, c.category_id';
const OWN = OWN_DIMENSIONS.map((dimension) => `'${dimension}'`).join();

/**
 * Two names of a figure that follow it as long as nobody changes its numbers. `begun`: the version that brought them;
 * a version that changes only how many were asked brings nothing. `ended`: the version that took the last figure of
 * anybody away before this one.
 */
const SENT = `
  sent AS (
    SELECT c.*, max(c.starts) OVER place AS begun, max(CASE WHEN c.n > 0 THEN c.version_to END) OVER place AS ended
    FROM (SELECT c.*, CASE WHEN lag(c.version_to) OVER version = c.version_from
              AND (c.n, c.sum, c.sum_of_squares) IS NOT DISTINCT FROM
                (lag(c.n) OVER version, lag(c.sum) OVER version, lag(c.sum_of_squares) OVER version)
            THEN NULL ELSE c.version_from END AS starts
          FROM cell c WHERE c.round_id = ANY($1)
          WINDOW version AS (PARTITION BY ${PLACE} ORDER BY c.version_from)) c
    WINDOW place AS (PARTITION BY ${PLACE} ORDER BY c.version_from))`;

/**
 * The cells that a release publishes: those of each förbund's newest accepted submission in some rounds, with their
 * places. $1 is the ids of the rounds; $2 the number of an earlier release, or null for the one to be made.
 *
 * `filled` are those that nobody sent and everybody can tell: a split sums to its total, so that a category of it that
 * is left out is none. They are figures like others, or "withheld" would mean "not none" (docs/adr/0052).
 */
export const ACCEPTED_CELLS = `
  WITH ${compositionAt('$2::integer')},
  accepted AS (
    SELECT DISTINCT ON (forbund_id, round_id) forbund_id, round_id, version
    FROM submission
    WHERE round_id = ANY($1) AND CASE WHEN $2::integer IS NULL THEN state = 'ACCEPTED' ELSE release_number <= $2 END
    ORDER BY forbund_id, round_id, CASE WHEN $2::integer IS NULL THEN 0 ELSE release_number END DESC, version DESC),
  ${SENT},
  stated AS (
    SELECT c.round_id, c.measure_version_id, c.category_id, c.forbund_id, c.n, c.sum, c.sum_of_squares, c.asked,
           CASE WHEN c.n = 0 AND c.sum = 0 THEN 'none' || coalesce(c.ended, 0) ELSE c.begun::text END AS made,
           k.dimension_code
    FROM sent c
    JOIN accepted a ON a.round_id = c.round_id AND a.forbund_id = c.forbund_id
      AND ${inForceAt('c.version', 'a.version')}
    JOIN category k ON k.id = c.category_id),
  split AS (
    SELECT c.round_id, c.measure_version_id, c.forbund_id, c.dimension_code,
           CASE WHEN max(c.sum_of_squares) IS NOT NULL THEN 0 END AS sum_of_squares
    FROM stated c JOIN measure_version v ON v.id = c.measure_version_id
    WHERE c.dimension_code <> '${TOTAL}' AND (v.small_below > 0 OR v.small_extreme_below > 0)
    GROUP BY 1, 2, 3, 4),
  -- What each split could have; a statement that searched for what is missing would search all of it for each.
  possible AS (
    SELECT s.round_id, s.measure_version_id, k.id AS category_id, s.forbund_id, s.sum_of_squares
    FROM split s JOIN measure_version v ON v.id = s.measure_version_id
    JOIN category k ON k.dimension_code = s.dimension_code
    WHERE CASE WHEN s.dimension_code IN (${OWN}) THEN k.code = 'UNKNOWN'
               WHEN s.dimension_code = 'RESPONDENT_GROUP' THEN k.code = ANY(v.respondent_groups) ELSE true END
    UNION ALL
    SELECT s.round_id, s.measure_version_id, o.category_id, s.forbund_id, s.sum_of_squares
    FROM split s JOIN round r ON r.id = s.round_id
    JOIN own o ON o.forbund_id = s.forbund_id AND o.dimension_code = s.dimension_code
    WHERE o.starts_on <= ${LAST_DAY} AND (o.ends_on IS NULL OR o.ends_on > ${FIRST_DAY})),
  left_out AS (
    SELECT round_id, measure_version_id, category_id, forbund_id, max(sum_of_squares) AS sum_of_squares,
           max(ended) AS ended
    FROM (SELECT *, NULL::integer AS ended, true AS possible, false AS stated FROM possible
          UNION ALL
          SELECT round_id, measure_version_id, category_id, forbund_id, NULL, NULL, false, true FROM stated
          UNION ALL
          SELECT c.round_id, c.measure_version_id, c.category_id, c.forbund_id, NULL, c.version_to, false, false
          FROM cell c JOIN accepted a ON a.round_id = c.round_id AND a.forbund_id = c.forbund_id
          WHERE c.n > 0 AND c.version_to <= a.version) place
    GROUP BY round_id, measure_version_id, category_id, forbund_id
    HAVING bool_or(possible) AND NOT bool_or(stated)),
  figure AS (
    SELECT round_id, measure_version_id, category_id, forbund_id, n, sum, sum_of_squares, asked, made, false AS filled
    FROM stated
    UNION ALL
    SELECT round_id, measure_version_id, category_id, forbund_id, 0, 0, sum_of_squares, NULL,
           'none' || coalesce(ended, 0), true
    FROM left_out),
  part AS (
    SELECT c.*, m.county, coalesce(f.organisation_number, f.name) AS unit_name, ${CATEGORY_NAME} AS category_name,
           f.synthetic, k.dimension_code
    FROM figure c
    JOIN member m ON m.forbund_id = c.forbund_id
    JOIN forbund f ON f.id = c.forbund_id
    JOIN category k ON k.id = c.category_id),
  -- Above the förbund, insatser are seen grouped by focus, form and target group; local groups are not seen.
  splits AS (
    SELECT p.*, category_id AS group_id, category_name AS group_name
    FROM part p WHERE dimension_code NOT IN ('${INTERVENTION}', '${LOCAL_GROUP}')
    UNION ALL
    SELECT p.*, g.id, g.dimension_code || ' ' || g.code
    FROM part p JOIN own i ON i.category_id = p.category_id ${GROUPS}
    WHERE p.dimension_code = '${INTERVENTION}')`;
