import {
  conditions,
  integer,
  listPage,
  row,
  rows,
  sql,
  text,
  type Db,
  type Page,
  type PageRequest,
} from '../../database';
import type { StoredEvaluation } from './evaluation';
import { EVALUATION_DESIGNS, hasComparison, type EvaluationDesign, type EvaluationSubject } from './evaluation-design';
import type { EvaluationState } from './evaluation-states';
import { EVALUATION, toStoredEvaluation } from './evaluation.store';

export interface EvaluationFilter {
  /** Withdrawn studies are listed only on request. */
  readonly state?: EvaluationState | null;
  readonly design?: EvaluationDesign | null;
  readonly hasComparison?: boolean | null;
  readonly subject?: EvaluationSubject | null;
  /** About the förbund, or one of its insatser. */
  readonly forbundId?: number | null;
  readonly interventionId?: number | null;
  readonly measure?: string | null;
  readonly systemError?: number | null;
  /** Studies of years from this one, and to that. */
  readonly fromYear?: number | null;
  readonly untilYear?: number | null;
  /** The reader's words; their stems are compared. */
  readonly text?: string | null;
}

/** A study (e) of the förbund, or of an insats of its. */
const aboutForbund = (forbund: string): string =>
  `(e.forbund_ids @> ARRAY[${forbund}]::integer[] OR e.intervention_ids && ARRAY(SELECT i.id FROM intervention i WHERE i.forbund_id = ${forbund}))`;

/** A study (e) of the system error, or of one that has been merged into it. */
const aboutSystemError = (number: string): string => `e.system_errors && ARRAY(
  WITH RECURSIVE case_of AS (SELECT ${number}::integer AS id
    UNION SELECT s.id FROM system_error s JOIN case_of ON s.merged_into_id = case_of.id) SELECT id FROM case_of)`;

const COMPARING = EVALUATION_DESIGNS.filter(hasComparison);

export async function evaluationPage<T>(
  db: Db,
  filter: EvaluationFilter,
  page: PageRequest,
  toItem: (row: StoredEvaluation) => T,
): Promise<Page<T>> {
  const { where, parameters, add } = conditions(...(filter.state ? [] : [`e.state <> 'WITHDRAWN'`]));
  add(filter.state, (p) => `e.state = ${p}`);
  add(filter.design, (p) => `e.design = ${p}`);
  if (typeof filter.hasComparison === 'boolean')
    add(COMPARING, (p) => `e.design ${filter.hasComparison ? '= ANY' : '<> ALL'}(${p}::text[])`);
  add(filter.subject, (p) => `${p} = ANY(e.subjects)`);
  add(filter.forbundId, (p) => aboutForbund(`${p}::integer`));
  add(filter.interventionId, (p) => `e.intervention_ids @> ARRAY[${p}]::integer[]`);
  add(filter.measure, (p) => `e.measures @> ARRAY[${p}]::text[]`);
  add(filter.systemError, (p) => aboutSystemError(p));
  add(filter.fromYear, (p) => `e.until_year >= ${p}`);
  add(filter.untilYear, (p) => `e.from_year <= ${p}`);
  add(filter.text?.toLocaleLowerCase('sv'), (p) => `e.search @@ websearch_to_tsquery('swedish', ${p})`);
  const order = [{ sql: 'e.id', type: 'number', descending: true }] as const;
  const list = { name: 'evaluations', row: EVALUATION, alias: 'e', from: 'evaluation e', where, parameters, order };
  return listPage(db, list, page, (found) => toItem(toStoredEvaluation(found)));
}

/** The newest studies about one thing, and how many there are. */
export interface EvaluationsAbout {
  readonly about: string | number;
  readonly totalCount: number;
  readonly newest: readonly StoredEvaluation[];
}

const ABOUT = {
  forbund: { type: 'integer', condition: aboutForbund('o.about') },
  intervention: { type: 'integer', condition: 'e.intervention_ids @> ARRAY[o.about]' },
  measure: { type: 'text', condition: 'e.measures @> ARRAY[o.about]' },
  systemError: { type: 'integer', condition: aboutSystemError('o.about') },
} as const;

/**
 * How many studies stand beside a förbund, an insats, a measure or a case: as many as a reader looks through. The list
 * has the rest.
 */
export const MOST_BESIDE = 20;

const COUNTED = row('evaluation', {
  ...EVALUATION.columns,
  totalCount: sql('(count(*) OVER ())::integer', integer),
});
/** A key or a code, as text. */
const ABOUT_ONE = row('evaluation about', { ...COUNTED.columns, about: text });

/** Studies that stand about each of some things, in one statement. */
export async function evaluationsAbout(
  db: Db,
  kind: keyof typeof ABOUT,
  keys: readonly (string | number)[],
): Promise<EvaluationsAbout[]> {
  const { type, condition } = ABOUT[kind];
  const found = await rows(
    db,
    ABOUT_ONE,
    `SELECT o.about::text AS about, e.* FROM unnest($1::${type}[]) AS o(about) CROSS JOIN LATERAL (
       SELECT ${COUNTED.select('e')} FROM evaluation e
       WHERE e.state <> 'WITHDRAWN' AND ${condition} ORDER BY e.id DESC LIMIT ${MOST_BESIDE}) AS e ORDER BY e.key DESC`,
    [keys],
  );
  return keys.map((about) => {
    const own = found.filter((study) => study.about === String(about));
    return { about, totalCount: own[0]?.totalCount ?? 0, newest: own.map(toStoredEvaluation) };
  });
}
