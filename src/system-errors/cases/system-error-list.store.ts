import { conditions, listPage, type Db, type List, type Page, type PageRequest } from '../../database';
import { dayInSql } from '../../platform';
import { FEWEST_SHOWN } from './breadth';
import type { Origin, StoredSystemError } from './system-error';
import type { SystemErrorState } from './system-error-states';
import { CASE } from './system-error.store';
import type { SystemErrorOrder } from './system-error-order';

export interface SystemErrorFilter {
  /** Merged cases are listed only on request. */
  readonly state?: SystemErrorState | null;
  readonly kind?: string | null;
  readonly origin?: Origin | null;
  readonly theme?: string | null;
  readonly authority?: string | null;
  /** As `lawKey` writes it. */
  readonly lawKey?: string | null;
  readonly county?: string | null;
  readonly forbundId?: number | null;
  /** The reader's words; their stems are compared. */
  readonly text?: string | null;
}

const SIGNED = 'FROM system_error_signature s';
const OF_CASE = 'WHERE s.system_error_id = e.id';
const BY_REPORT = `${SIGNED} JOIN system_error_report r ON r.id = s.report_id ${OF_CASE}`;
const BY_FORBUND = `${SIGNED} JOIN forbund f ON f.id = s.forbund_id ${OF_CASE}`;

/** The same sum as `breadthOf` makes: ordering by a hidden number would reveal it. */
const AFFECTED = `(SELECT coalesce(sum(largest), 0)::integer FROM
  (SELECT max(s.persons_per_year) AS largest ${SIGNED} ${OF_CASE} GROUP BY s.forbund_id) AS stated WHERE largest >= ${FEWEST_SHOWN})`;

const number = { sql: 'e.id', type: 'number', descending: true } as const;
/**
 * The year that a case is of: of the document it was drawn from, or of its registration. As `yearOfSource` reads it.
 */
const YEAR = `CASE WHEN e.origin = 'PUBLISHED_SOURCE' THEN coalesce(substring(e.source from '(?:19|20)[0-9][0-9]')::integer, 0)
  ELSE extract(year FROM ${dayInSql('e.created_at')})::integer END`;
const ORDERS: Readonly<Record<SystemErrorOrder, List['order']>> = {
  NEWEST: [{ sql: YEAR, type: 'number', descending: true }, number],
  TITLE: [
    { sql: 'e.sort_key', type: 'string' },
    { sql: 'e.id', type: 'number' },
  ],
  BREADTH: [
    { sql: `(SELECT count(DISTINCT s.forbund_id)::integer ${SIGNED} ${OF_CASE})`, type: 'number', descending: true },
    number,
  ],
  AFFECTED: [{ sql: AFFECTED, type: 'number', descending: true }, number],
  LAST_SEEN: [
    {
      sql: `(SELECT coalesce(${dayInSql('max(s.signed_at)')} - date '1970-01-01', 0) ${SIGNED} ${OF_CASE})`,
      type: 'number',
      descending: true,
    },
    number,
  ],
};

/**
 * Cases that pass a filter. Its conditions on law and authorities are looked for in the case and in the reports that
 * have signed it.
 */
export async function systemErrorPage<T>(
  db: Db,
  filter: SystemErrorFilter,
  orderBy: SystemErrorOrder,
  page: PageRequest,
  toItem: (row: StoredSystemError) => T,
): Promise<Page<T>> {
  const { where, parameters, add } = conditions(...(filter.state ? [] : [`e.state <> 'MERGED'`]));
  add(filter.state, (p) => `e.state = ${p}`);
  add(filter.kind, (p) => `e.kind = ${p}`);
  add(filter.origin, (p) => `e.origin = ${p}`);
  add(filter.theme, (p) => `${p} = ANY(e.themes)`);
  add(
    filter.authority,
    (p) => `(${p} = ANY(e.authorities) OR EXISTS (SELECT ${BY_REPORT} AND ${p} = ANY(r.authorities)))`,
  );
  add(
    filter.lawKey,
    (p) => `(e.law_keys @> ARRAY[${p}]::text[] OR EXISTS (SELECT ${BY_REPORT} AND r.law_keys @> ARRAY[${p}]::text[]))`,
  );
  add(filter.county, (p) => `EXISTS (SELECT ${BY_FORBUND} AND f.county_code = ${p})`);
  add(filter.forbundId, (p) => `EXISTS (SELECT ${BY_FORBUND} AND f.id = ${p})`);
  add(filter.text?.toLocaleLowerCase('sv'), (p) => `e.search @@ websearch_to_tsquery('swedish', ${p})`);
  const list = { name: `system errors ${orderBy}`, row: CASE, alias: 'e', from: 'system_error e', where, parameters };
  return listPage(db, { ...list, order: ORDERS[orderBy] }, page, toItem);
}
