import { float, integer, listOf, oneOf, row, rows, text, theValue, type Db } from '../../database';
import { tellingTerms, weightOf, type Candidate, type Term } from './score-duplicates';

/** A term in this many reports tells nothing: further ones are not counted. */
const COUNTED = 1000;
/**
 * Of each kind, how many candidates have their texts compared letter by letter. Measured: more find no further
 * paraphrase.
 */
const COMPARED = 50;

/** The table to look for candidates in, and which of its rows count. */
const PLACES = {
  REPORT: { table: 'system_error_report', where: `o.state NOT IN ('DRAFT', 'WITHDRAWN') AND o.id <> $1` },
  CASE: { table: 'system_error', where: `o.state <> 'MERGED'` },
} as const;

/** A stem as a query of its own: quoted, since it may contain characters that mean something in a query. */
const asQuery = (stem: string) => `('''' || replace(replace(${stem}, '\\', '\\\\'), '''', '''''') || '''')::tsquery`;

const TERM = row('term', { term: text, kind: oneOf(['WORD', 'LAW']), count: integer });
const CANDIDATE = row('candidate', {
  key: integer,
  target: oneOf(['REPORT', 'CASE']),
  words: listOf(text),
  lawKeys: listOf(text),
  similarity: float,
});

/** How many reports there are, and the terms of one, each with how many other reports have it. */
export async function termsOf(db: Db, report: number): Promise<{ readonly total: number; readonly terms: Term[] }> {
  const { where } = PLACES.REPORT;
  const counted = (condition: string) =>
    `(SELECT count(*)::integer FROM (SELECT FROM system_error_report o WHERE ${condition} AND ${where} LIMIT ${COUNTED}) AS counted)`;
  const terms = await rows(
    db,
    TERM,
    `SELECT term, 'WORD' AS kind, ${counted(`o.search @@ ${asQuery('term')}`)} AS count
     FROM system_error_report r, unnest(tsvector_to_array(r.search)) AS term WHERE r.id = $1
     UNION ALL SELECT term, 'LAW', ${counted('o.law_keys @> ARRAY[term]')}
     FROM system_error_report r, unnest(r.law_keys) AS term WHERE r.id = $1`,
    [report],
  );
  const total = await theValue(db, integer, 'SELECT count(*)::integer FROM system_error_report');
  return { total, terms };
}

/** The reports, or cases, that share the most telling terms of a report, and how alike their texts are. */
export async function candidatesFor(
  db: Db,
  report: number,
  target: Candidate['target'],
  { total, terms }: { readonly total: number; readonly terms: readonly Term[] },
): Promise<Candidate[]> {
  const { table, where } = PLACES[target];
  // A case may have a term that no report has.
  const wanted = target === 'CASE' ? terms.map((term) => ({ ...term, count: Math.max(1, term.count) })) : terms;
  const telling = tellingTerms(wanted);
  const of = (kind: Term['kind']) => telling.filter((one) => one.kind === kind);
  const weights = (some: readonly Term[]) => some.map(({ count }) => weightOf(count, total));
  const [words, laws] = [of('WORD'), of('LAW')];
  return rows(
    db,
    CANDIDATE,
    `WITH found AS (
       SELECT o.id, q.weight FROM unnest($2::text[], $3::float8[]) AS q(term, weight)
         JOIN ${table} o ON o.search @@ ${asQuery('q.term')} AND ${where}
       UNION ALL SELECT o.id, q.weight FROM unnest($4::text[], $5::float8[]) AS q(term, weight)
         JOIN ${table} o ON o.law_keys @> ARRAY[q.term] AND ${where}),
     likely AS (SELECT id FROM found GROUP BY id ORDER BY sum(weight) DESC, id LIMIT ${COMPARED})
     SELECT o.id AS key, $6::text AS target,
       ARRAY(SELECT unnest(tsvector_to_array(o.search)) INTERSECT SELECT unnest(tsvector_to_array(r.search))) AS words,
       ARRAY(SELECT unnest(o.law_keys) INTERSECT SELECT unnest(r.law_keys)) AS "lawKeys",
       similarity(o.search_text, r.search_text)::float8 AS similarity
     FROM likely JOIN ${table} o ON o.id = likely.id, system_error_report r WHERE r.id = $1`,
    [report, words.map(({ term }) => term), weights(words), laws.map(({ term }) => term), weights(laws), target],
  );
}
