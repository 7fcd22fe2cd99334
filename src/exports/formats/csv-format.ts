import { stringify } from 'csv-stringify/sync';
import type { CsvDialect } from '../questions/export-options';
import type { Cell, Table } from '../tables/export-table';

/** RFC 4180 with a header, a chunk of text for each page. A missing value is empty. */
export async function* csvFormat(table: Table, dialect: CsvDialect): AsyncGenerator<string> {
  const options = { delimiter: dialect.separator, record_delimiter: 'windows' as const };
  const header = stringify([table.columns.map(({ name }) => name)], options);
  let start = `${dialect.bom ? '\uFEFF' : ''}${header}`;
  for await (const rows of table.pages) {
    yield (
      start +
      stringify(
        rows.map((row) => row.map((cell) => textOf(cell, dialect.decimal))),
        options,
      )
    );
    start = '';
  }
}

function textOf(cell: Cell, decimal: CsvDialect['decimal']): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return harmless(cell);
  return typeof cell === 'number' ? String(cell).replace('.', decimal) : String(cell);
}

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe, by which spreadsheets recognise text: strangers
 * have typed the names. https://owasp.org/www-community/attacks/CSV_Injection
 */
export const harmless = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);
