import { findEstimate, type Estimate } from './estimate';
import { isObject, type Json, type JsonObject } from './json';

/** The content of one place of a readable answer. */
export type Cell =
  | { kind: 'nothing' }
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'flag'; value: boolean }
  | { kind: 'sentence'; sv: string; en: string }
  | { kind: 'list'; items: Cell[] }
  | { kind: 'table'; table: Table }
  | Estimate;

/** Rows of the same kind; a column is named by the path of its field, such as `forbund.name`. */
export interface Table {
  columns: string[];
  rows: ReadonlyMap<string, Cell>[];
  /** How many rows there are in all, where the answer says so. */
  total: number | undefined;
}

/**
 * Turns any answer into cells by path, without knowing the schema: objects are flattened, lists of objects and Relay
 * connections become tables, and values with an interval stay together.
 */
export function shape(value: Json, path = ''): Map<string, Cell> {
  if (!isObject(value)) return new Map([[path, cellOf(value)]]);
  if (isSentence(value)) return new Map([[path, { kind: 'sentence', sv: value.sv, en: value.en }]]);
  return shapeObject(value, path);
}

function shapeObject(object: JsonObject, path: string): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const used = new Set(['__typename']);
  const rows = rowsOfConnection(object);
  if (rows) {
    cells.set(path, { kind: 'table', table: tableOf(rows, numberOf(object.totalCount)) });
    for (const key of ['edges', 'nodes', 'pageInfo', 'totalCount']) used.add(key);
  }
  const found = findEstimate(object);
  found?.used.forEach((key) => used.add(key));
  for (const [key, value] of Object.entries(object)) {
    if (found && key === found.valueKey) cells.set(join(path, key), found.estimate);
    else if (!used.has(key)) shape(value, join(path, key)).forEach((cell, at) => cells.set(at, cell));
  }
  return cells;
}

function cellOf(value: Exclude<Json, JsonObject>): Cell {
  if (value === null) return { kind: 'nothing' };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'flag', value };
  if (value.some(isObject)) return { kind: 'table', table: tableOf(value) };
  return { kind: 'list', items: value.flatMap((item) => [...shape(item).values()]) };
}

function tableOf(values: Json[], total?: number): Table {
  const rows = values.filter((value) => value !== null).map((value) => shape(value));
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return { columns: columns.filter((column) => !isEmptyParent(column, columns, rows)), rows, total };
}

/** An object that is null in some rows and split into columns in the others needs no column of its own. */
function isEmptyParent(column: string, columns: readonly string[], rows: readonly Map<string, Cell>[]): boolean {
  const isParent = columns.some((other) => other.startsWith(`${column}.`));
  return isParent && rows.every((row) => (row.get(column)?.kind ?? 'nothing') === 'nothing');
}

/**
 * The nodes of a Relay connection, each with what its edge says about it (a cursor too, when it was asked for); nothing
 * when the object is not a connection.
 */
function rowsOfConnection({ edges, nodes }: JsonObject): Json[] | undefined {
  if (Array.isArray(nodes)) return nodes;
  if (!Array.isArray(edges) || !edges.every((edge) => isObject(edge) && 'node' in edge)) return undefined;
  return edges.filter(isObject).map(({ node, ...edge }) => ({ ...(isObject(node) ? node : {}), ...edge }));
}

function isSentence(object: JsonObject): object is { sv: string; en: string } {
  return Object.keys(object).length === 2 && typeof object.sv === 'string' && typeof object.en === 'string';
}

function numberOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
