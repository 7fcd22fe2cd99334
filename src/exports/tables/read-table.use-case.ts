import { setImmediate as breathe } from 'node:timers/promises';
import { getArgumentValues, print, type FieldNode } from 'graphql';
import { MAX_PAGE_SIZE } from '../../database';
import { coercedVariables } from '../../guards';
import { FIXED_DIMENSIONS } from '../../observations';
import { SamnavError, type Language } from '../../platform';
import { AnswerErrors, type Asker, type Data } from '../questions/ask';
import { onlyQuery, type Asked } from '../questions/asked-fields';
import { costOfFurtherPages } from '../questions/cost-of-pages';
import { dimensionsOf, flattening, type Flattening, type JsonRow } from './flatten';
import type { Exported } from '../questions/note-export.use-case';
import { AFTER, PAGE, pagedDocument } from '../questions/page-document';
import type { Row, Table } from './export-table';
import { tableShape, type TableShape } from './table-shape';

interface Page {
  readonly rows: readonly JsonRow[];
  readonly next: string | null;
  readonly total: number;
  readonly receipt: string | null;
}

/** A table whose first page has been read, and what the answer says about itself. */
export interface OpenTable extends Table {
  readonly receipt: string | null;
  /** Rows of the first page. */
  readonly firstRows: number;
  /** The field that the question begins with, and its arguments. */
  readonly source: Pick<Exported, 'field' | 'args'>;
}

/**
 * Asks for a table and its first page. Further pages are asked for as they are read, each when the caller has taken the
 * one before, and a caller that stops reading stops the asking. The caller pays for the whole before getting anything.
 * @throws UnfitDocument, AnswerErrors, SamnavError NOT_TABULAR, NESTED_LIST, SAME_COLUMN_TWICE, EXPORT_TOO_LARGE,
 * BUDGET_SPENT
 */
export async function readTable(asker: Asker, asked: Asked, language: Language, maxRows: number): Promise<OpenTable> {
  const shape = tableShape(asked);
  const { first, size, read } = await firstPage(asker, asked, shape);
  const { rows, total, receipt } = first;
  if (total > maxRows) throw new SamnavError('EXPORT_TOO_LARGE', { size: total, limit: maxRows });
  const { columns, flatten } = flattening(shape, dimensionsIn(asked, shape, rows), language);
  if (first.next !== null) await asker.payAhead(costOfFurtherPages(asked, shape, size, total - rows.length));
  const source = { field: shape.root.fieldName, args: argumentsOf(asked, shape) };
  return { columns, size: total, firstRows: rows.length, receipt, source, pages: pagesFrom(first, read, flatten) };
}

/** The variables as the caller gave them, before there were pages. */
function argumentsOf({ schema, document, variables }: Asked, { root }: TableShape): Exported['args'] {
  const coerced = coercedVariables(schema, onlyQuery(document), variables);
  return getArgumentValues(root.definition, root.nodes[0] as FieldNode, coerced);
}

type Read = (after: string | null) => Promise<Page>;

/** Pages as large as the hub allows, or as the caller may pay for in one request. */
async function firstPage(
  asker: Pick<Asker, 'ask'>,
  asked: Asked,
  shape: TableShape,
  size = MAX_PAGE_SIZE,
): Promise<{ readonly first: Page; readonly size: number; readonly read: Read }> {
  const document = print(pagedDocument(asked, shape, size));
  const variables = (after: string | null) =>
    shape.nodes === null ? asked.variables : { ...asked.variables, [AFTER]: after };
  const read: Read = async (after) => pageOf(shape, await asker.ask(document, variables(after)));
  try {
    return { first: await read(null), size, read };
  } catch (error) {
    const isTooCostly = error instanceof AnswerErrors && error.codes.includes('TOO_COSTLY');
    if (!isTooCostly || shape.nodes === null || size < SMALLEST_PAGE * 2) throw error;
    return firstPage(asker, asked, shape, Math.floor(size / 2));
  }
}

/** A question that costs too much even in small pages is one that the caller may not ask. */
const SMALLEST_PAGE = 25;

async function* pagesFrom(first: Page, read: Read, flatten: Flattening['flatten']): AsyncGenerator<readonly Row[]> {
  let page = first;
  let sent = 0;
  for (;;) {
    yield page.rows.map(flatten);
    sent += page.rows.length;
    if (page.next === null) break;
    // The embedded database never waits for anything outside the process: without a pause other callers would get no
    // answer until the last page, and nobody would notice that the caller has gone.
    await breathe();
    page = await read(page.next);
  }
  if (sent !== first.total) throw new Error('The pages are not the whole.');
}

function pageOf({ path, nodes }: TableShape, data: Data): Page {
  let at: unknown = data;
  for (const step of path) at = (at as JsonRow | null)?.[step] ?? null;
  if (nodes === null) {
    const rows = (at ?? []) as readonly JsonRow[];
    return { rows, next: null, total: rows.length, receipt: null };
  }
  if (at === null) return { rows: [], next: null, total: 0, receipt: null };
  const page = at as JsonRow;
  const { hasNextPage, endCursor } = page[PAGE.info] as { hasNextPage: boolean; endCursor: string | null };
  return {
    rows: page[nodes] as readonly JsonRow[],
    next: hasNextPage ? endCursor : null,
    total: page[PAGE.total] as number,
    receipt: receiptOf(page),
  };
}

/** The code by which a reader can cite and refetch the answer; null where the question has none. */
function receiptOf(page: JsonRow): string | null {
  return (page[PAGE.receipt] as { code: string } | null | undefined)?.code ?? null;
}

/** An empty answer has the columns of a full one, where the question says what it groups by. */
function dimensionsIn(asked: Asked, shape: TableShape, rows: readonly JsonRow[]): string[] {
  if (!shape.pivot) return [];
  const found = dimensionsOf(shape.pivot, rows);
  if (rows.length > 0 || shape.root.fieldName !== 'observations') return found;
  const { groupBy } = argumentsOf(asked, shape) as { groupBy?: readonly string[] | null };
  return [...new Set([...FIXED_DIMENSIONS, ...(groupBy ?? [])])];
}
