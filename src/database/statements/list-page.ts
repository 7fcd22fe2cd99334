import { jsonRows, selected, type Columns } from './json-rows';
import type { Db } from './transaction';
import { decodeCursor, encodeCursor, pageSize, type KeyValue, type Page, type PageRequest } from './keyset-page';

/** A list that can be paged: a FROM clause, what holds for its rows, and the columns that order it (unique together). */
export interface List {
  readonly name: string;
  /** SQL, or columns that can be read as JSON and then are: see `jsonRows`. */
  readonly select: string | Columns;
  readonly from: string;
  /** Conditions that use the parameters $1, $2, … in order. */
  readonly where: readonly string[];
  readonly parameters: readonly unknown[];
  readonly order: readonly {
    readonly sql: string;
    readonly type: 'string' | 'number';
    readonly descending?: boolean;
    /** What `select` calls it, where it is selected anyway. */
    readonly as?: string;
  }[];
}

/**
 * Reads one page by keyset: a page far down costs the same as the first, and rows that come or go never shift it.
 * One statement: the rows, one more than asked for to see whether there is a next, each with the count of the whole list.
 * A row is what `select` names; that the two agree is for the caller to see to, as with every statement.
 */
export async function listPage<Row extends object, Item = Row>(
  db: Db,
  list: List,
  request: PageRequest,
  toItem: (row: Row) => Item,
): Promise<Page<Item>> {
  const size = pageSize(request);
  const parameters = [...list.parameters];
  const where = [...list.where];
  if (request.after) {
    const key = decodeCursor(
      list.name,
      request.after,
      list.order.map((column) => column.type),
    );
    where.push(afterKey(list, key, parameters));
  }
  const order = list.order.map((column) => `${column.sql} ${column.descending ? 'DESC' : 'ASC'}`).join(', ');
  const nameOf = (index: number) => list.order[index]?.as ?? `cursor_${index}`;
  const cursor = list.order.flatMap(({ sql, as }, index) => (as ? [] : [[nameOf(index), sql] as const]));
  // From the beginning the rows read are those to count; further down the list is counted beside them.
  const total = request.after
    ? `(SELECT count(*)::integer FROM ${list.from} ${conditions(list.where)})`
    : '(count(*) OVER ())::integer';
  const beside: Columns = { ...Object.fromEntries(cursor), total_count: total };
  parameters.push(size + 1);
  const rest = `FROM ${list.from} ${conditions(where)} ORDER BY ${order} LIMIT $${parameters.length}`;
  const rows =
    typeof list.select === 'string'
      ? await db.query<(Row & Beside)[]>(`SELECT ${list.select}, ${selected(beside)} ${rest}`, parameters)
      : await jsonRows<Row & Beside>(db, { ...list.select, ...beside }, rest, parameters);
  const shown = rows.length > size ? rows.slice(0, size) : rows;
  return {
    rows: shown.map(toItem),
    cursorOf: (index) =>
      encodeCursor(
        list.name,
        list.order.map((_, column) => (shown[index] as Readonly<Record<string, KeyValue>>)[nameOf(column)] as KeyValue),
      ),
    hasNextPage: rows.length > size,
    totalCount: rows[0]?.total_count ?? (request.after ? await countOf(db, list) : 0),
  };
}

/** What stands beside each row: how long the list is, and its place in the order where `select` does not say it. */
interface Beside {
  readonly total_count: number;
}

/** Beyond the last row there is none to tell the count. */
async function countOf(db: Db, list: List): Promise<number> {
  const [total] = await db.query<{ count: number }[]>(
    `SELECT count(*)::integer AS count FROM ${list.from} ${conditions(list.where)}`,
    [...list.parameters],
  );
  return total?.count ?? 0;
}

const conditions = (where: readonly string[]) => (where.length > 0 ? `WHERE ${where.join(' AND ')}` : '');

function afterKey(list: List, key: readonly KeyValue[], parameters: unknown[]): string {
  const alternatives = list.order.map((column, index) => {
    const equalSoFar = list.order.slice(0, index).map((earlier, i) => `${earlier.sql} = ${parameter(i)}`);
    return [...equalSoFar, `${column.sql} ${column.descending ? '<' : '>'} ${parameter(index)}`].join(' AND ');
  });
  function parameter(index: number): string {
    parameters.push(key[index]);
    return `$${parameters.length}`;
  }
  return `(${alternatives.map((alternative) => `(${alternative})`).join(' OR ')})`;
}
