/** A free question, and the SQL that somebody would write for its answer alone. */
export interface AdhocQuestion {
  readonly name: string;
  readonly query: string;
  /** `$1` is the codes of the rounds. Answers round, unit, category, n. */
  readonly sql: string;
}

const ROUNDS = ['2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024'];
export const QUESTION_ROUNDS: readonly string[] = ROUNDS;
const MEASURES = ['FIN-I01', 'FIN-I02', 'FIN-M08', 'FIN-I04'];

const GROUPINGS = [
  { name: 'nation', groupBy: '', kind: 'NATION', dimension: 'TOTAL' },
  { name: 'counties', groupBy: 'COUNTY', kind: 'COUNTY', dimension: 'TOTAL' },
  { name: 'förbund', groupBy: 'FORBUND', kind: 'FORBUND', dimension: 'TOTAL' },
  { name: 'counties by sex', groupBy: 'COUNTY, SEX', kind: 'COUNTY', dimension: 'SEX' },
  { name: 'insatser by focus', groupBy: 'FOCUS', kind: 'NATION', dimension: 'FOCUS' },
] as const;

/** Twenty: four measures over eight rounds, seen in five ways. */
export const QUESTIONS: readonly AdhocQuestion[] = MEASURES.flatMap((measure) =>
  GROUPINGS.map(({ name, groupBy, kind, dimension }) => ({
    name: `${measure}, ${name}`,
    query: `{ observations(first: 500, groupBy: [${groupBy}], where: { and: [
      { dimension: MEASURE, in: ["${measure}"] }, { dimension: ROUND, in: ${JSON.stringify(ROUNDS)} }] }) {
      totalCount nodes { round { code } group { dimension code } value { status value n interval { lower upper } coverage { unitsReporting unitsExisting } } } } }`,
    sql: `SELECT r.code AS round, c.unit_id, k.code AS category, c.status, c.n::float8 AS n, c.sum::float8 / nullif(c.n, 0) AS value
      FROM released_cell c JOIN round r ON r.id = c.round_id JOIN category k ON k.id = c.category_id
      JOIN measure_version v ON v.id = c.measure_version_id JOIN measure m ON m.id = v.measure_id
      WHERE m.code = '${measure}' AND r.code = ANY($1) AND c.unit_kind = '${kind}' AND k.dimension_code = '${dimension}'
        AND c.release_to IS NULL ORDER BY r.code, c.unit_id, k.code`,
  })),
);
