import { jsonRows } from './json-rows';
import { integer, row, sql, text, type Columns, type Kind, type Row, type RowOf } from './row';
import { rows as readRows } from './rows';
import type { Db } from './transaction';
import { theValue } from './values';
import { decodeCursor, encodeCursor, pageSize, type KeyValue, type Page, type PageRequest } from './keyset-page';

/** A list that can be paged: a FROM clause, conditions on its rows, and the columns that order it (unique together). */
export interface List<C extends Columns = Columns> {
  readonly name: string;
  readonly row: Row<C>;
  /** The alias in `from` of the table whose columns have no SQL of their own, where there are several tables. */
  readonly alias?: string;
  /** Read the rows as JSON: `jsonRows` says which columns can be. */
  readonly asJson?: boolean;
  readonly from: string;
  /** Conditions that use the parameters $1, $2, … in order. */
  readonly where: readonly string[];
  readonly parameters: readonly unknown[];
  readonly order: readonly {
    readonly sql: string;
    readonly type: 'string' | 'number';
    readonly descending?: boolean;
    /** The name of that column in the row, where the row has it anyway. */
    readonly as?: string;
  }[];
}

/**
 * Reads one page by keyset: a page far down costs the same as the first, and rows that come or go never shift it. One
 * statement: the rows, one more than asked for to see whether there is a next, each with the count of the whole list.
 */
export async function listPage<C extends Columns, Item>(
  db: Db,
  list: List<C>,
  request: PageRequest,
  toItem: (row: RowOf<Row<C>>) => Item,
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
  const cursor = list.order.flatMap((column, index) =>
    column.as ? [] : [[nameOf(index), sql<string | number>(column.sql, KEYS[column.type])] as const],
  );
  // On the first page the rows themselves are counted; further down a second count runs beside them.
  const total = request.after
    ? `(SELECT count(*)::integer FROM ${list.from} ${conditions(list.where)})`
    : '(count(*) OVER ())::integer';
  const shape = row(list.row.called, {
    ...list.row.columns,
    ...Object.fromEntries(cursor),
    total_count: sql(total, integer),
  });
  parameters.push(size + 1);
  const rest = `FROM ${list.from} ${conditions(where)} ORDER BY ${order} LIMIT $${parameters.length}`;
  const found = list.asJson
    ? await jsonRows(db, shape, rest, parameters, list.alias)
    : await readRows(db, shape, `SELECT ${shape.select(list.alias)} ${rest}`, parameters);
  // The compiler does not see that a shape with more columns still has those of the list.
  const rows = found as unknown as readonly (RowOf<Row<C>> & Beside)[];
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

/** The columns added to each row: the length of the list, and the row's place in the order where the row lacks it. */
interface Beside {
  readonly total_count: number;
}

/** The type that a key of each column type arrives as. */
const KEYS: Readonly<Record<'string' | 'number', Kind<string | number>>> = { number: integer, string: text };

/** Beyond the last row there is no row to carry the count. */
async function countOf(db: Db, list: Omit<List, 'row'>): Promise<number> {
  return theValue(db, integer, `SELECT count(*)::integer FROM ${list.from} ${conditions(list.where)}`, list.parameters);
}

const conditions = (where: readonly string[]) => (where.length > 0 ? `WHERE ${where.join(' AND ')}` : '');

function afterKey(list: Pick<List, 'order'>, key: readonly KeyValue[], parameters: unknown[]): string {
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
