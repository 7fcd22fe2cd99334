import type { World } from '../../support/world';

export interface TestFilter {
  readonly and?: readonly TestFilter[];
  readonly or?: readonly TestFilter[];
  readonly not?: TestFilter;
  readonly dimension?: string;
  readonly in?: readonly string[];
}

/** What SQL says of a group: what is released of its förbund, and what they sent. */
export interface SqlGroup {
  readonly key: string;
  readonly withheld: number;
  /** The counties of these förbund. */
  readonly counties: number;
  readonly n: number;
  readonly sum: number;
  readonly sentN: number;
  readonly sentSum: number;
}

const INSATS: Readonly<Record<string, string>> = { FOCUS: 'focus', FORM: 'form', TARGET_GROUP: 'target_group' };

/** The rows of a breakdown as they are stored: which released cells of förbund, and what their category is called. */
function rowsOf(breakdown: string | null): { readonly category: string; readonly condition: string } {
  if (breakdown === null) return { category: `''`, condition: `k.dimension_code = 'TOTAL'` };
  const column = INSATS[breakdown];
  if (column) return { category: `i.${column}`, condition: 'i.id IS NOT NULL' };
  if (breakdown !== 'RESPONDENT_GROUP') return { category: 'k.code', condition: `k.dimension_code = '${breakdown}'` };
  return {
    category: `CASE k.dimension_code WHEN 'TOTAL' THEN v.respondent_groups[1] ELSE k.code END`,
    condition: `(k.dimension_code = 'RESPONDENT_GROUP' OR k.dimension_code = 'TOTAL'
      AND cardinality(v.respondent_groups) = 1 AND NOT 'RESPONDENT_GROUP' = ANY(v.dimensions))`,
  };
}

const COLUMNS: Readonly<Record<string, string>> = {
  ROUND: 'round',
  MEASURE: 'measure',
  INDICATOR: 'indicator',
  LEVEL: 'level',
  COUNTY: 'county',
  FORBUND: 'forbund',
  SIZE_CLASS: 'size',
};

function conditionOf(filter: TestFilter): string {
  const parts = [
    ...(filter.and ?? []).map(conditionOf),
    ...(filter.or ? [`(${filter.or.map(conditionOf).join(' OR ') || 'false'})`] : []),
    ...(filter.not ? [`NOT (${conditionOf(filter.not)})`] : []),
  ];
  if (filter.dimension) {
    const codes = (filter.in ?? []).map((code) => `'${code}'`).join(', ');
    const column = COLUMNS[filter.dimension] ?? 'category';
    const parent = filter.dimension === 'RESPONDENT_GROUP' ? ` OR parent IN (${codes || 'NULL'})` : '';
    parts.push(codes ? `coalesce(${column} IN (${codes})${parent}, false)` : 'false');
  }
  return parts.length > 0 ? `(${parts.join(' AND ')})` : 'true';
}

/**
 * The groups of a question, from the released cells of förbund alone and from what the förbund sent: nothing of the
 * service's filters, plans or sums takes part. A category that was not sent is none.
 */
export async function groupsBySql(
  { hub }: World,
  question: {
    readonly where: TestFilter;
    readonly unit: string | null;
    readonly breakdown: string | null;
    readonly groups: boolean;
  },
): Promise<Map<string, SqlGroup>> {
  const { category, condition } = rowsOf(question.breakdown);
  const unit = question.unit ? COLUMNS[question.unit] : `''`;
  const rows = await hub.db.query<SqlGroup[]>(
    `WITH atoms AS (
       SELECT r.code AS round, m.code AS measure, x.code AS indicator, x.level, f.county_code AS county,
              coalesce(f.organisation_number, f.id::text) AS forbund, ${category} AS category,
              c.status, c.n, c.sum, coalesce(s.n, 0) AS sent_n, coalesce(s.sum, 0) AS sent_sum,
              (SELECT CASE count(*) WHEN 0 THEN NULL WHEN 1 THEN 'ONE_MUNICIPALITY' WHEN 2 THEN 'TWO_TO_FOUR'
                      WHEN 3 THEN 'TWO_TO_FOUR' WHEN 4 THEN 'TWO_TO_FOUR' ELSE 'FIVE_OR_MORE' END
               FROM membership b WHERE b.forbund_id = f.id
                 AND daterange(b.valid_from, b.valid_until) @> make_date(r.year, 12, 31)) AS size
       FROM released_cell c
       JOIN round r ON r.id = c.round_id JOIN measure_version v ON v.id = c.measure_version_id
       JOIN measure m ON m.id = v.measure_id JOIN indicator x ON x.id = m.indicator_id
       JOIN category k ON k.id = c.category_id JOIN forbund f ON f.id = c.unit_id
       LEFT JOIN intervention i ON i.id = c.category_id
       JOIN (SELECT forbund_id, round_id, max(version) AS version FROM submission WHERE release_number IS NOT NULL GROUP BY 1, 2) b
         ON b.forbund_id = f.id AND b.round_id = r.id
       LEFT JOIN cell s ON s.forbund_id = f.id AND s.round_id = r.id AND s.measure_version_id = v.id AND s.category_id = c.category_id
         AND s.version_from <= b.version AND coalesce(s.version_to, b.version + 1) > b.version
       WHERE c.unit_kind = 'FORBUND' AND c.release_to IS NULL AND ${condition}),
     known AS (SELECT a.*, g.parent FROM atoms a LEFT JOIN respondent_group g ON g.code = a.category)
     SELECT concat_ws('/', round, measure, ${unit}, ${question.groups ? 'category' : `''`}) AS key,
            (count(*) FILTER (WHERE status = 'SUPPRESSED'))::integer AS withheld,
            count(DISTINCT county)::integer AS counties,
            coalesce(sum(n), 0)::float8 AS n, coalesce(sum(sum), 0)::float8 AS sum,
            sum(sent_n)::float8 AS "sentN", sum(sent_sum)::float8 AS "sentSum"
     FROM known WHERE ${conditionOf(question.where)} ${question.unit === 'SIZE_CLASS' ? 'AND size IS NOT NULL' : ''} GROUP BY 1`,
  );
  return new Map(rows.map((row) => [row.key, row]));
}
