import { exactSum } from '../src/statistics/numbers/exact-sum';
import { meanInterval, summariseMean, type Scale } from '../src/statistics/means/mean';
import { wilsonInterval } from '../src/statistics/shares/share';
import { serveHandwritten } from './serve-handwritten';

/*
 * What somebody would write who needed these two answers and nothing else: node:http, pg, one prepared statement a
 * request, the same statistics library. No caching, as in the hub; none of what the hub does besides.
 */

interface Row {
  kind: 'SHARE' | 'MEAN' | 'INDEX';
  min: number | null;
  max: number | null;
  measure: string;
  measure_name: string;
  release: number;
  unit_kind: string;
  status: 'PUBLISHED' | 'SUPPRESSED';
  n: number | null;
  sum: string | null;
  squares: string | null;
  reporting: number;
  existing: number;
  origin: string;
  name: string | null;
  number: string | null;
  total: number;
}

const PLACE = `
  WITH place AS (
    SELECT m.code AS measure, m.name_sv AS measure_name, v.id, v.kind, v.scale_min AS min, v.scale_max AS max, r.id AS round_id,
           (SELECT max(number) FROM release) AS release,
           (SELECT id FROM category WHERE dimension_code = 'TOTAL' AND code = 'TOTAL') AS category_id
    FROM measure m JOIN measure_version v ON v.measure_id = m.id JOIN round r ON r.code = $2
    WHERE m.code = $1 AND v.first_round <= r.code AND (v.last_round IS NULL OR v.last_round >= r.code))
  SELECT p.kind, p.min, p.max, p.measure, p.measure_name, p.release, c.unit_kind, c.status, c.n::float8 AS n, c.sum::text AS sum,
         c.sum_of_squares::text AS squares, c.units_reporting AS reporting, c.units_existing AS existing, c.origin`;
const CELLS = `
  JOIN released_cell c ON c.round_id = p.round_id AND c.measure_version_id = p.id AND c.category_id = p.category_id
    AND c.release_from <= p.release AND (c.release_to IS NULL OR c.release_to > p.release)`;
const NATIONAL = `${PLACE} FROM place p ${CELLS} AND (c.unit_kind = 'FORBUND' OR c.unit_kind = 'NATION') ORDER BY c.unit_id`;
const RESULTS = `${PLACE}, f.name, f.organisation_number AS number, (count(*) OVER ())::integer AS total
  FROM place p ${CELLS} AND c.unit_kind = 'FORBUND' JOIN forbund f ON f.id = c.unit_id ORDER BY f.sort_key, f.id LIMIT 100`;

const scaleOf = ({ min, max }: Row): Scale | undefined => (min === null || max === null ? undefined : { min, max });

/** The value of a cell and its interval; a share in per cent. */
function figureOf(row: Row) {
  const { n, sum } = row;
  if (n === null || sum === null || n === 0) return { value: null, interval: null, method: null };
  if (row.kind === 'SHARE') {
    const share = wilsonInterval({ n, sum: Number(sum) });
    if (!share) return { value: null, interval: null, method: null };
    const { lower, upper, confidence } = share.interval;
    return {
      value: (100 * Number(sum)) / n,
      interval: { lower: 100 * lower, upper: 100 * upper, confidence },
      method: 'WILSON',
    };
  }
  return meanOf({ n, sum: Number(sum), sumOfSquares: Number(row.squares) }, scaleOf(row));
}

function meanOf(cell: { n: number; sum: number; sumOfSquares: number }, scale: Scale | undefined) {
  const summary = summariseMean(cell);
  if (!summary) return { value: null, interval: null, method: null };
  const { estimate, interval } = meanInterval(summary, 0.95, scale);
  return { value: estimate, interval, method: interval && 'STUDENT_T' };
}

function isUnreliable(row: Row, { value, interval }: ReturnType<typeof figureOf>): boolean {
  const scale = row.kind === 'SHARE' ? { min: 0, max: 100 } : scaleOf(row);
  if (value === null || !scale) return false;
  return !interval || interval.upper - interval.lower > 0.3 * (scale.max - scale.min);
}

function nationalAnswer(rows: readonly Row[], round: string) {
  const nation = rows.find((row) => row.unit_kind === 'NATION');
  if (!nation) return { nationalValue: null };
  const { measure, measure_name: nameSv, release, status, n, reporting, existing, origin } = nation;
  const pooled = figureOf(nation);
  const shown = rows
    .filter((row) => row.unit_kind === 'FORBUND')
    .map((row) => ({ row, value: figureOf(row).value }))
    .filter((one): one is { row: Row; value: number } => one.value !== null);
  const respondents = exactSum(shown.map(({ row }) => row.n ?? 0));
  const values = shown.map(({ value }) => value);
  const sums = { n: values.length, sum: exactSum(values), sumOfSquares: exactSum(values.map((value) => value ** 2)) };
  const unweighted = meanOf(sums, nation.kind === 'SHARE' ? { min: 0, max: 100 } : scaleOf(nation));
  const origins = new Set(shown.map(({ row }) => row.origin));
  return {
    nationalValue: {
      measure: { code: measure, nameSv },
      round: { code: round },
      release,
      pooled: {
        status,
        value: pooled.value,
        n,
        interval: pooled.interval,
        method: pooled.method,
        coverage: { unitsReporting: reporting, unitsExisting: existing, respondents: n },
        unreliable: isUnreliable(nation, pooled),
        origin,
      },
      unweighted: {
        status: unweighted.value === null ? 'MISSING' : 'PUBLISHED',
        value: unweighted.value,
        n: respondents,
        interval: unweighted.interval,
        method: unweighted.method,
        coverage: { unitsReporting: shown.length, unitsExisting: existing, respondents },
        origin: origins.size > 1 ? 'MIXED' : ([...origins][0] ?? null),
      },
    },
  };
}

function resultsAnswer(rows: readonly Row[]) {
  const nodes = rows.map((row) => {
    const figure = figureOf(row);
    const { value, interval } = figure;
    return {
      forbund: { name: row.name, organisationNumber: row.number },
      value: {
        status: row.status,
        value,
        n: row.n,
        interval: interval && { lower: interval.lower, upper: interval.upper },
        coverage: { unitsReporting: row.reporting, unitsExisting: row.existing },
        unreliable: isUnreliable(row, figure),
      },
    };
  });
  return { results: { totalCount: rows[0]?.total ?? 0, nodes } };
}

serveHandwritten(async (pool, { pathname, searchParams }) => {
  const measure = searchParams.get('measure') ?? '';
  const round = searchParams.get('round') ?? '';
  const national = pathname === '/national';
  const statement = national ? { name: 'national', text: NATIONAL } : { name: 'results', text: RESULTS };
  const { rows } = await pool.query<Row>({ ...statement, values: [measure, round] });
  return national ? nationalAnswer(rows, round) : resultsAnswer(rows);
});
